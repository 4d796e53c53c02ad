package entente.ui.cli.command;

import entente.experiment.game.GameFiles;
import entente.experiment.game.QuotaShare;
import entente.experiment.game.VoteFile;
import entente.experiment.input.Faults;
import entente.experiment.input.NumberReader;
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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
      Template.of("{option}: value {word}, expected a number as 4 or 0.25.{maybe}");
  private static final Template NEGATIVE =
      Template.of("--weights: value {word}, expected a number of at least 0.");
  private static final Template MANY =
      Template.of("--weights: {weights} of them, expected from 1 to {most}.");
  private static final Template ABOVE =
      Template.of("--quota: value {quota}, expected at most the sum of the weights, {sum}.");
  private static final Template NOTHING =
      Template.of("--quota: value {quota}, expected a number above 0.");
  private static final String OF_FILE =
      "--names: beside a file, which names its members, expected it with --quota and --weights.";

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
    if (file != null && !names.isEmpty()) {
      throw new UsageException(OF_FILE);
    }
    return file != null ? GameFiles.vote(file) : told();
  }

  /** Returns the vote that options tell, or says all that is wrong with them. */
  private VoteFile told() {
    List<String> faults = new ArrayList<>();
    List<String> words =
        weights.stream().flatMap(word -> Stream.of(word.strip().split("\\s+"))).toList();
    if (words.size() > VoteFile.MOST_MEMBERS) {
      faults.add(MANY.fill("weights", words.size(), "most", VoteFile.MOST_MEMBERS));
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (String word : words) {
      BigDecimal number = number("--weights", word, faults);
      if (number != null && number.signum() < 0) {
        faults.add(NEGATIVE.fill("word", Faults.quote(word)));
      }
      numbers.add(number);
    }
    boolean whole = faults.isEmpty();
    if (!names.isEmpty() && names.size() != words.size()) {
      faults.add(OTHER_NAMES.fill("names", names.size(), "weights", words.size()));
    }
    names.stream()
        .filter(name -> Collections.frequency(names, name) > 1)
        .distinct()
        .forEach(name -> faults.add(SAME_NAME.fill("name", name)));
    BigDecimal needed = needed(whole ? numbers : List.of(), faults);
    if (!faults.isEmpty()) {
      throw new UsageException(String.join("\n", faults));
    }
    List<String> labels = new ArrayList<>(names);
    for (int i = labels.size(); i < words.size(); i++) {
      labels.add(Integer.toString(i + 1));
    }
    VoteFile.Majority only = new VoteFile.Majority("", needed, numbers.toArray(BigDecimal[]::new));
    return new VoteFile("Weighted vote", "", "", labels, List.of(only), 1);
  }

  /** Returns the quota; it is held against weights where there are any. */
  private BigDecimal needed(List<BigDecimal> numbers, List<String> faults) {
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean share = QuotaShare.isShare(quota);
    BigDecimal needed = share ? QuotaShare.of(quota, sum) : number("--quota", quota, faults);
    if (needed == null || numbers.isEmpty()) {
      return needed;
    }
    if (needed.signum() <= 0) {
      faults.add(NOTHING.fill("quota", Faults.quote(quota)));
    } else if (needed.compareTo(sum) > 0) {
      faults.add(ABOVE.fill("quota", Faults.quote(quota), "sum", sum.toPlainString()));
    } else if (!share && QuotaShare.isBelowAll(needed, numbers)) {
      String maybe =
          needed.compareTo(BigDecimal.ONE) < 0 ? QuotaShare.percent(needed) : "the least weight";
      faults.add(BELOW.fill("quota", quota, "maybe", maybe));
    }
    return needed;
  }

  /** Returns a number; null with a fault if a word is none. */
  private static BigDecimal number(String option, String word, List<String> faults) {
    String text = word.strip();
    if (text.matches("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})")) {
      return new BigDecimal(text);
    }
    String hint = NumberReader.hint(text, true);
    String maybe = hint.isEmpty() ? "" : " Maybe " + hint + ".";
    String quoted = Faults.quote(word);
    faults.add(NO_NUMBER.fill("option", option, "word", quoted, "maybe", maybe));
    return null;
  }
}
