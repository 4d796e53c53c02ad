package entente.ui.cli.command;

import entente.experiment.game.GameFiles;
import entente.experiment.game.QuotaShare;
import entente.experiment.game.VoteFile;
import entente.text.Template;
import entente.theory.Banzhaf;
import entente.theory.ShapleyShubik;
import entente.theory.VotingGame;
import entente.ui.cli.answer.GameWords;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import entente.ui.cli.terminal.UsageException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Power in a weighted vote: how often each member decides. */
@Command(
    name = "power",
    description = "Power in a weighted vote: Shapley-Shubik, Banzhaf.",
    footer = {
      "",
      "Examples:",
      "  entente power --quota 12 --weights 4,4,4,2,2,1",
      "  entente power eec-1958"
    })
final class PowerCommand implements Callable<Integer> {

  private static final int LONGEST_FRACTION = 16;
  private static final Template HEAD = Template.of("{title}: {quota} decide");
  private static final Template NO_VOTE =
      Template.of(
          """
          power: {found}, expected --quota Q --weights W,W,… or FILE. \
          Maybe power --quota 12 --weights 4,4,4,2,2,1.\
          """);
  private static final Template OTHER_NAMES =
      Template.of("--names: {names} names, expected {weights}, one per weight.");
  private static final Template SAME_NAME =
      Template.of("--names: value \"{name}\" again, expected each name once.");
  private static final Template BELOW =
      Template.of(
          "--quota: value {quota}, below every weight, expected the weight that decides. Maybe"
              + " {maybe}.");
  private static final Template NO_NUMBER =
      Template.of("{option}: value {word}, expected a number as 4 or 0.25.");

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "File with quota and weights by member, or a shipped name.")
  private String file;

  @Option(
      names = "--quota",
      paramLabel = "Q",
      description = "Weight that decides, or a share of all weights, as 65%%.")
  private String quota;

  @Option(
      names = "--weights",
      paramLabel = "W",
      split = ",",
      arity = "1..*",
      description = "Weights of the members, with commas or spaces between.")
  private List<String> weights = new ArrayList<>();

  @Option(
      names = "--names",
      paramLabel = "NAME",
      split = ",",
      description = "Names of the members, with commas between; numbers if left out.")
  private List<String> names = new ArrayList<>();

  /** What the command answers as JSON. */
  private record Json(
      double[] shapleyShubik,
      double[] banzhaf,
      BigInteger[] banzhafRaw,
      double[] banzhafProbability,
      Exact exact,
      List<String> names,
      BigDecimal quota,
      List<BigDecimal> weights) {}

  /** The indices as fractions. */
  private record Exact(List<String> shapleyShubik, List<String> banzhaf) {}

  @Override
  public Integer call() {
    VoteFile vote = vote();
    VotingGame game = GameWords.ask(() -> VotingGame.of(vote.quota(), vote.weights()));
    List<String> shapley = ShapleyShubik.fractions(game);
    List<String> banzhaf = Banzhaf.fractions(game);
    BigInteger[] swings = Banzhaf.swings(game);
    Terminal terminal = parent.terminal();
    if (terminal.json()) {
      terminal.print(
          (Object)
              new Json(
                  ShapleyShubik.of(game),
                  Banzhaf.of(game),
                  swings,
                  Banzhaf.probability(game),
                  new Exact(shapley, banzhaf),
                  vote.names(),
                  GameWords.plain(vote.quota()),
                  Arrays.stream(vote.weights()).map(GameWords::plain).toList()));
      return ExitStatus.DONE;
    }
    double[] first = ShapleyShubik.of(game);
    double[] second = Banzhaf.of(game);
    double[] chance = Banzhaf.probability(game);
    TextTable table =
        new TextTable(
            1, "member", "weight", "Shapley-Shubik", "", "Banzhaf", "", "swings", "probability");
    for (int i = 0; i < swings.length; i++) {
      table.row(
          vote.names().get(i),
          GameWords.words(vote.weights()[i]),
          decimal(first[i]),
          fraction(shapley.get(i)),
          decimal(second[i]),
          fraction(banzhaf.get(i)),
          swings[i],
          decimal(chance[i]));
    }
    String head = HEAD.fill("title", vote.title(), "quota", GameWords.words(vote.quota()));
    terminal.print(head + "\n\n" + table.render(terminal));
    return ExitStatus.DONE;
  }

  private VoteFile vote() {
    boolean told = quota != null || !weights.isEmpty();
    if ((file == null) != told || told && (quota == null || weights.isEmpty())) {
      String found = file != null ? "a file and a quota or weights" : "no vote";
      throw new UsageException(NO_VOTE.fill("found", found));
    }
    if (file != null) {
      return GameFiles.vote(file);
    }
    if (!names.isEmpty() && names.size() != weights.size()) {
      throw new UsageException(OTHER_NAMES.fill("names", names.size(), "weights", weights.size()));
    }
    for (String name : names) {
      if (names.stream().filter(name::equals).count() > 1) {
        throw new UsageException(SAME_NAME.fill("name", name));
      }
    }
    List<String> labels = new ArrayList<>(names);
    for (int i = labels.size(); i < weights.size(); i++) {
      labels.add(Integer.toString(i + 1));
    }
    List<BigDecimal> numbers = weights.stream().map(w -> number("--weights", w)).toList();
    return new VoteFile(
        "Weighted vote", "", "", labels, quota(numbers), numbers.toArray(BigDecimal[]::new));
  }

  private BigDecimal quota(List<BigDecimal> numbers) {
    if (QuotaShare.isShare(quota)) {
      return QuotaShare.of(quota, numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    BigDecimal needed = number("--quota", quota);
    if (QuotaShare.isBelowAll(needed, numbers)) {
      String maybe =
          needed.compareTo(BigDecimal.ONE) < 0 ? QuotaShare.percent(needed) : "the least weight";
      throw new UsageException(BELOW.fill("quota", quota, "maybe", maybe));
    }
    return needed;
  }

  private static BigDecimal number(String option, String word) {
    String text = word.strip();
    if (!text.matches("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})")) {
      throw new UsageException(NO_NUMBER.fill("option", option, "word", word));
    }
    return new BigDecimal(text);
  }

  private static String decimal(double x) {
    return String.format(Locale.ROOT, "%.4f", x);
  }

  private static String fraction(String text) {
    return text.length() <= LONGEST_FRACTION ? text : "";
  }
}
