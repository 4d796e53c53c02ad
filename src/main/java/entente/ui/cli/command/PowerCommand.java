package entente.ui.cli.command;

import entente.experiment.game.GameFiles;
import entente.experiment.game.QuotaShare;
import entente.experiment.game.VoteFile;
import entente.model.Chance;
import entente.text.Template;
import entente.theory.ListedVote;
import entente.theory.SampledPower;
import entente.theory.VotingGame;
import entente.theory.VotingRule;
import entente.ui.cli.answer.GameWords;
import entente.ui.cli.answer.PowerAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
      "  entente power eec-1958",
      "  entente power council-2016"
    })
final class PowerCommand implements Callable<Integer> {

  private static final int MOST_SAMPLES = 100_000_000;
  private static final Template SAMPLES =
      Template.of("--samples: value {n}, expected a whole number from 1 to {most}.");
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
      description = "File with quota and weights by member, or with majorities; or a shipped name.")
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

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Orders and coalitions to draw where counting is out of reach.")
  private int samples;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of draws.")
  private long seed;

  @Override
  public Integer call() {
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new UsageException(SAMPLES.fill("n", samples, "most", MOST_SAMPLES));
    }
    VoteFile vote = vote();
    PowerAnswer answer = GameWords.ask(() -> answer(vote));
    Terminal terminal = parent.terminal();
    if (terminal.json()) {
      terminal.print(answer);
    } else {
      terminal.print(answer.text(vote, terminal));
    }
    return ExitStatus.DONE;
  }

  private PowerAnswer answer(VoteFile vote) {
    VoteFile.Majority first = vote.majorities().get(0);
    boolean one = vote.majorities().size() == 1 && vote.blocking() == 1;
    if (one && VotingGame.isCountable(first.quota(), first.weights())) {
      return PowerAnswer.counted(vote, VotingGame.of(first.quota(), first.weights()));
    }
    VotingRule rule =
        VotingRule.of(
            vote.majorities().stream().map(VoteFile.Majority::quota).toList(),
            vote.majorities().stream().map(VoteFile.Majority::weights).toList(),
            vote.blocking());
    if (rule.members() <= ListedVote.MAX_MEMBERS) {
      return PowerAnswer.counted(vote, new ListedVote(rule));
    }
    Chance chance = new Chance(seed);
    SampledPower.Draws draws =
        (sample, place) -> chance.uniform(Chance.Purpose.RESAMPLE, sample, place, 0);
    return PowerAnswer.drawn(vote, new SampledPower(rule, samples, draws), samples);
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
    VoteFile.Majority only =
        new VoteFile.Majority("", quota(numbers), numbers.toArray(BigDecimal[]::new));
    return new VoteFile("Weighted vote", "", "", labels, List.of(only), 1);
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
}
