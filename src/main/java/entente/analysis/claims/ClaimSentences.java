package entente.analysis.claims;

import entente.analysis.claims.Decider.Influence;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimSetting.Kind;
import entente.experiment.claim.ClaimStep;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came out of a claim, in sentences. */
public final class ClaimSentences {

  private static final String COMES_OUT = "it comes out as claimed";
  private static final String FAILS = "it does not come out";
  private static final String OPEN = "the runs do not tell";

  private static final Template AT_DEFAULT = Template.of("At the default constants {answer}.");

  private static final Template AT_DEFAULT_AND_SO =
      Template.of("At the default constants {answer}, and so in the alternative settings.");

  private static final Template AT_DEFAULT_AND_IN_FUTURES =
      Template.of("At the default constants {answer}; in the alternative settings {inFutures}.");

  private static final Template ONE_STEP = Template.of("It is {difference}.");

  private static final Template WEAKEST =
      Template.of("The weakest of {steps} steps, {step}, has {difference}.");

  private static final Template QUOTED = Template.of("“{step}”");

  private static final String DEPENDS =
      "The parts of stability do not agree: it depends on what you call stable.";

  private static final Template DIFFERENCE =
      Template.of("a difference of {difference} (95 % interval {interval})");

  private static final Template DIFFERENCE_AND_MARGIN =
      Template.of(
          "a difference of {difference} (95 % interval {interval}; what matters is {margin})");

  private static final Template CHOSEN = Template.of("{difference} ({arms})");

  private static final String NO_FUTURES = "No alternative settings were run.";
  private static final String ALL_TIED = "In every alternative setting some step is a tie";

  private static final Template HOLDS =
      Template.of("All of it holds in {share} of {futures} alternative settings ({low} to {high})");

  private static final Template ONE_SHARE = Template.of("{whole}.");
  private static final Template STEP_BY_STEP = Template.of("{whole}; step by step in {shares}.");

  private static final String NO_MECHANISM = "No mechanism states it directly.";
  private static final Template WITH = Template.of("{outcome} with {mechanisms}");

  private static final String THE_DIFFERENCE = "the difference";
  private static final Template OF_STEP = Template.of("the difference of the step {step}");

  private static final Template NOTHING_MOVES =
      Template.of(
          "No single assumption surely moves {difference} over {futures} alternative settings.");

  private static final Template NOTHING_MOVES_BUT =
      Template.of(
          """
          No single assumption surely moves {difference} over {futures} alternative settings; nearest to it \
          come, as chance may give, {hints}.\
          """);

  private static final Template HINT = Template.of("{path} ({rank})");

  private static final Template MOVES =
      Template.of(
          """
          What moves {difference} most, by rank correlation (plus: speaks for the claim): \
          {influences}.\
          """);

  private static final Template INFLUENCE = Template.of("{path} ({rank}, {what})");
  private static final Template MORE = Template.of("{number} more surely do");

  private static final Template REGION =
      Template.of(
          """
          It holds in {inside} of the alternative settings with {limits}, against {overall} of all; they are \
          {coverage} of those in which it holds. In regions that one half of the settings chose, it \
          holds in {heldOut} of the other half.\
          """);

  private static final Template FROM_TO = Template.of("{path} from {low} to {high}");
  private static final Template ABOVE = Template.of("{path} above {low}");
  private static final Template BELOW = Template.of("{path} below {high}");

  private static final int NAMED = 3;

  private ClaimSentences() {}

  /** Returns the verdict, and what it rests on. */
  public static String verdict(ClaimFinding finding) {
    return String.join(" ", Template.capital(finding.verdict().words()) + ".", grounds(finding));
  }

  /** Returns what a verdict rests on. */
  public static String grounds(ClaimFinding finding) {
    SettingFinding plain = finding.plain();
    StepFinding weakest = plain.weakest();
    List<String> sentences = new ArrayList<>();
    sentences.add(answers(plain));
    int steps = plain.steps().size();
    String difference = difference(weakest);
    sentences.add(
        steps > 1
            ? WEAKEST.fill("steps", steps, "step", quoted(weakest.step()), "difference", difference)
            : ONE_STEP.fill("difference", difference));
    sentences.add(futures(plain));
    if (weakest.depends()) {
      sentences.add(DEPENDS);
    }
    return String.join(" ", sentences);
  }

  private static String answers(SettingFinding plain) {
    String answer = answer(plain.point());
    if (plain.futures() == null) {
      return AT_DEFAULT.fill("answer", answer);
    }
    return plain.point() == plain.futures()
        ? AT_DEFAULT_AND_SO.fill("answer", answer)
        : AT_DEFAULT_AND_IN_FUTURES.fill("answer", answer, "inFutures", answer(plain.futures()));
  }

  private static String answer(Answer answer) {
    return switch (answer) {
      case FOR -> COMES_OUT;
      case AGAINST -> FAILS;
      case OPEN -> OPEN;
    };
  }

  private static String quoted(ClaimStep step) {
    String text = step.text().isBlank() ? step.key() : step.text().replaceFirst("\\.$", "");
    return QUOTED.fill("step", text);
  }

  /** Returns the difference of a step at the default constants, with its interval. */
  public static String difference(StepFinding step) {
    StepEvidence look = step.point();
    String size = NumberWords.signed(look.difference().difference());
    String interval = NumberWords.interval(look.difference().low(), look.difference().high());
    String difference =
        look.margin() > 0
            ? DIFFERENCE_AND_MARGIN.fill(
                "difference", size,
                "interval", interval,
                "margin", NumberWords.number(look.margin()))
            : DIFFERENCE.fill("difference", size, "interval", interval);
    return step.chosen().isEmpty()
        ? difference
        : CHOSEN.fill("difference", difference, "arms", String.join(" against ", step.chosen()));
  }

  private static String futures(SettingFinding plain) {
    if (plain.futures() == null) {
      return NO_FUTURES;
    }
    double[] ends = plain.interval();
    String whole =
        plain.decided() == 0
            ? ALL_TIED
            : HOLDS.fill(
                "share", NumberWords.percent(plain.share()),
                "futures", plain.decided(),
                "low", NumberWords.percent(ends[0]),
                "high", NumberWords.percent(ends[1]));
    if (plain.steps().size() == 1) {
      return ONE_SHARE.fill("whole", whole);
    }
    String shares =
        plain.steps().stream()
            .map(s -> NumberWords.percent(s.futures().share()))
            .collect(Collectors.joining(", "));
    return STEP_BY_STEP.fill("whole", whole, "shares", shares);
  }

  /** Returns what became of the claim without and against its mechanisms. */
  public static String mechanisms(ClaimFinding finding) {
    if (finding.settings().size() == 1) {
      return NO_MECHANISM;
    }
    List<String> parts = new ArrayList<>();
    for (ClaimOutcome outcome : ClaimOutcome.values()) {
      List<String> names =
          finding.settings().stream()
              .filter(s -> s.setting().kind() != Kind.PLAIN && s.outcome() == outcome)
              .map(s -> s.setting().name())
              .toList();
      if (!names.isEmpty()) {
        parts.add(WITH.fill("outcome", outcome.word(), "mechanisms", String.join(", ", names)));
      }
    }
    return Template.capital(String.join("; ", parts)) + ".";
  }

  /** Returns which assumption decides, and where the claim holds. */
  public static List<String> region(ClaimFinding finding) {
    Decider decider = finding.decider();
    if (decider == null) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    String difference =
        finding.design().claim().steps().size() > 1
            ? OF_STEP.fill("step", decider.step())
            : THE_DIFFERENCE;
    sentences.add(
        decider.influences().isEmpty()
            ? nothingMoves(decider, difference, finding.holds().length)
            : MOVES.fill("difference", difference, "influences", influences(decider)));
    if (decider.region() != null) {
      sentences.add(
          REGION.fill(
              "inside", NumberWords.percent(decider.region().density()),
              "limits", limits(decider.region().limits()),
              "overall", NumberWords.percent(decider.overall()),
              "coverage", NumberWords.percent(decider.region().coverage()),
              "heldOut", NumberWords.percent(decider.heldOut())));
    }
    return sentences;
  }

  private static String nothingMoves(Decider decider, String difference, int futures) {
    if (decider.hints().isEmpty()) {
      return NOTHING_MOVES.fill("difference", difference, "futures", futures);
    }
    String hints =
        decider.hints().stream()
            .map(i -> HINT.fill("path", i.path(), "rank", NumberWords.signed(i.rank())))
            .collect(Collectors.joining(", "));
    return NOTHING_MOVES_BUT.fill("difference", difference, "futures", futures, "hints", hints);
  }

  private static String influences(Decider decider) {
    List<String> parts = new ArrayList<>();
    for (Influence i : decider.influences()) {
      if (parts.size() < NAMED) {
        String rank = NumberWords.signed(i.rank());
        parts.add(INFLUENCE.fill("path", i.path(), "rank", rank, "what", text(i.path())));
      }
    }
    int more = decider.influences().size() - NAMED;
    if (more > 0) {
      parts.add(MORE.fill("number", more));
    }
    return String.join("; ", parts);
  }

  /** Returns what a drawn quantity is, in words. */
  public static String text(String path) {
    String words =
        ParameterCatalog.find(path).map(Quantity::text).orElse("").replaceFirst("\\.$", "");
    String first =
        words.isEmpty()
            ? path
            : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    return path.startsWith("structures.") ? first + ", as moved for all structures" : first;
  }

  private static String limits(Map<String, Object> limits) {
    return limits.entrySet().stream()
        .map(e -> limit(e.getKey(), (List<?>) e.getValue()))
        .collect(Collectors.joining(" and "));
  }

  private static String limit(String path, List<?> ends) {
    Double low = (Double) ends.get(0);
    Double high = (Double) ends.get(1);
    if (low == null) {
      return BELOW.fill("path", path, "high", NumberWords.number(high));
    }
    String from = NumberWords.number(low);
    return high == null
        ? ABOVE.fill("path", path, "low", from)
        : FROM_TO.fill("path", path, "low", from, "high", NumberWords.number(high));
  }

  /** Returns the unit in which a step is drawn: what matters to it. */
  public static double unit(ClaimStep step) {
    double margin = ClaimDesign.margin(step);
    if (margin > 0) {
      return margin;
    }
    double own = ClaimDesign.measure(step.measure()).margin();
    return step.per() == null ? own : own / ClaimDesign.measure(step.per()).margin();
  }
}
