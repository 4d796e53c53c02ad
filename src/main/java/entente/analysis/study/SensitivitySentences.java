package entente.analysis.study;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what indices of sensitivity come to, in sentences that all answers share. */
public final class SensitivitySentences {

  private static final Template INDICES_OF =
      Template.of("{measure} on {scenario}: {index} from {count} {rows}");
  private static final Template VERDICT = Template.of("Verdict: {verdict}.");
  static final Template MORE = Template.of("not yet, about {rows} more {kind} ({runs} runs)");
  private static final Template NOT_YET = Template.of("{verdict}: {reason}");

  private static final Template EFFECTS_LEFT_OUT =
      Template.of(
          """
          {count} effects are left out, since an outcome in them is missing: the run failed, or \
          the measure is undefined at its end. The bounds say what the index would be whatever \
          these outcomes were within the range of the others.\
          """);
  private static final Template LEFT_OUT =
      Template.of(
          """
          {count} {rows} are left out, since an outcome in them is missing: the run failed, or \
          the measure is undefined at its end. The bounds say what the index would be if these \
          outcomes were all the lowest seen, or all the highest.\
          """);
  private static final String CHANCE_UNKNOWN =
      "What chance does is not known: hardly a point has two runs with a value. More replicates tell.";
  private static final Template CHANCE =
      Template.of(
          """
          Chance makes {runs} of the variance of single runs and {means} of that of the means \
          over replicates.\
          """);
  private static final Template DUMMY_FACTOR =
      Template.of(
          """
          The factor that does nothing shows {interval}. Inputs not told from that: {inputs}.\
          """);
  private static final Template DUMMY_ZERO =
      Template.of(
          """
          An input that does nothing shows exactly 0, since points share their random numbers. \
          Inputs not told from that: {inputs}.\
          """);
  private static final Template DUMMY_CHANCE =
      Template.of(
          """
          An input that does nothing shows {value} by chance. Inputs not told from that: {inputs}.\
          """);
  private static final Template COUNT_OF = Template.of("{count} of {all}");
  private static final Template SCREENED =
      Template.of(
          """
          {more} of {all} inputs surely have a tenth of the largest effect or more, {less} surely \
          have less and may keep their assumed values here.\
          """);
  private static final Template SUM_ABOVE_ONE =
      Template.of(
          """
          The first-order indices sum to {sum}, more than the whole, which is the error of \
          estimation.\
          """);
  private static final Template SUM =
      Template.of(
          """
          The first-order indices sum to {sum}; what is missing to 1 is what inputs do together.\
          """);
  private static final Template GRID =
      Template.of(
          """
          The inputs by themselves make {share} of the variance over the grid, the rest is what \
          they do together.\
          """);
  private static final Template GRID_AND_CHANCE =
      Template.of(
          """
          The inputs by themselves make {share} of the variance over the grid, the rest is what \
          they do together, and chance.\
          """);
  private static final String NO_REGRESSION = "There is no regression.";
  private static final Template REGRESSION =
      Template.of("The regression explains {share} of the variance (R²).");
  private static final Template REGRESSION_OF_RANKS =
      Template.of(
          """
          The regression explains {share} of the variance (R²) of the ranks, more than one of the \
          outcomes themselves does.\
          """);
  private static final Template NEGATIVE =
      Template.of("Below 0 within their error, so next to nothing by themselves: {inputs}.");

  private static final Template HEADLINE_NO_INPUT =
      Template.of("{measure}: no input is told from nothing. Verdict: {verdict}.");
  private static final Template HEADLINE_INPUTS =
      Template.of("{measure}: {inputs}. Verdict: {verdict}.");
  private static final Template WITH_INDEX = Template.of("{input} ({index})");

  private static final int NAMED = 8;
  private static final int FIRST = 3;

  private SensitivitySentences() {}

  /** Returns what indices are of. */
  public static String heading(Sensitivity s) {
    return INDICES_OF.fill(
        "measure",
        s.measure().title(),
        "scenario",
        s.scenario(),
        "index",
        s.method().index(),
        "count",
        s.rows(),
        "rows",
        s.method().rows());
  }

  /** Returns the verdict on all indices together, as a sentence. */
  public static String judged(Sensitivity s) {
    return VERDICT.fill("verdict", verdict(s));
  }

  /** Returns the verdict on all indices together. */
  public static String verdict(Sensitivity s) {
    String words = s.words(s.trust());
    return s.trust().verdict() == Verdict.NOT_YET
        ? NOT_YET.fill("verdict", words, "reason", s.trust().reason())
        : words;
  }

  /** Returns what is seen first of indices. */
  public static String headline(Sensitivity s) {
    List<String> top =
        s.ranked().stream()
            .filter(Influence::told)
            .limit(FIRST)
            .map(i -> WITH_INDEX.fill("input", i.input(), "index", number(i.main().value())))
            .toList();
    String measure = s.measure().title();
    return top.isEmpty()
        ? HEADLINE_NO_INPUT.fill("measure", measure, "verdict", verdict(s))
        : HEADLINE_INPUTS.fill(
            "measure", measure, "inputs", String.join(", ", top), "verdict", verdict(s));
  }

  // Where nothing varies, nothing is to be said of what makes it vary.
  private static Optional<String> chance(Noise noise) {
    if (!Double.isNaN(noise.shareOfMeans())) {
      return Optional.of(
          CHANCE.fill("runs", percent(noise.share()), "means", percent(noise.shareOfMeans())));
    }
    return noise.points() < 2 ? Optional.of(CHANCE_UNKNOWN) : Optional.empty();
  }

  /** Returns what a reader of indices should know. */
  public static List<String> remarks(Sensitivity s) {
    List<String> lines = new ArrayList<>();
    if (s.leftOut() > 0) {
      lines.add(leftOut(s));
    }
    chance(s.noise()).ifPresent(lines::add);
    if (s.dummy() != null && !Double.isNaN(s.dummy().value())) {
      lines.add(dummy(s));
    }
    switch (s.method()) {
      case MORRIS -> {
        // Of what moves nothing, or was seen nowhere, no effect is the largest.
        if (s.ranked().get(0).size() > 0) {
          lines.add(screened(s));
        }
      }
      case SOBOL -> {
        if (!Double.isNaN(s.explained())) {
          Template sum = s.explained() > 1 ? SUM_ABOVE_ONE : SUM;
          lines.add(sum.fill("sum", number(s.explained())));
        }
      }
      case GRID -> {
        Template grid = Double.isNaN(s.noise().shareOfMeans()) ? GRID : GRID_AND_CHANCE;
        lines.add(grid.fill("share", percent(s.explained())));
      }
      case REGRESSION, RANKS -> {
        Template regression = s.method() == Method.RANKS ? REGRESSION_OF_RANKS : REGRESSION;
        lines.add(
            Double.isNaN(s.explained())
                ? NO_REGRESSION
                : regression.fill("share", percent(s.explained())));
      }
    }
    List<String> negative =
        s.influences().stream()
            .filter(i -> i.first() != null && i.first().value() < 0 && i.first().high() >= 0)
            .map(Influence::input)
            .toList();
    if (!negative.isEmpty()) {
      lines.add(NEGATIVE.fill("inputs", String.join(", ", negative)));
    }
    return lines;
  }

  private static String leftOut(Sensitivity s) {
    return s.method() == Method.MORRIS
        ? EFFECTS_LEFT_OUT.fill("count", s.leftOut())
        : LEFT_OUT.fill(
            "count", s.leftOut(), "rows", s.method() == Method.SOBOL ? "rows" : "points");
  }

  private static String dummy(Sensitivity s) {
    if (s.dummy().width() > 0) {
      return DUMMY_FACTOR.fill("interval", s.dummy().interval(), "inputs", untold(s));
    }
    return s.dummy().value() == 0
        ? DUMMY_ZERO.fill("inputs", untold(s))
        : DUMMY_CHANCE.fill("value", number(s.dummy().value()), "inputs", untold(s));
  }

  private static String screened(Sensitivity s) {
    double limit = Trust.MATTERS * s.ranked().get(0).size();
    long more = s.influences().stream().filter(i -> i.main().low() > limit).count();
    long less = s.influences().stream().filter(i -> i.main().high() < limit).count();
    return SCREENED.fill("more", more, "all", s.influences().size(), "less", less);
  }

  private static String untold(Sensitivity s) {
    List<String> names =
        s.influences().stream().filter(i -> !i.told()).map(Influence::input).toList();
    if (names.size() > NAMED) {
      return COUNT_OF.fill("count", names.size(), "all", s.influences().size());
    }
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
