package entente.analysis.compare;

import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rates of change in words. */
public final class RateSentences {

  private static final Template MISFIT =
      Template.of("{rate} are {misfit}: {model}, against {observed} observed ({source}).");
  private static final Template YEARLY = Template.of("{rate} a year under {scenario}");
  private static final Template RANGE = Template.of("{low} to {high}");

  private RateSentences() {}

  /** Returns what a rate counts. */
  public static String name(BaseRate rate, ComparisonResult result) {
    return switch (rate.rate()) {
      case "bloc_changes" -> "Changes of bloc";
      case "posture_changes" -> "Changes of bloc or seat";
      case "joins" -> "Joins, of states × structures";
      case "leaves" -> "Leaves, of states × structures";
      case "new_wars" -> "Direct wars begun, of pairs of states";
      default -> "Exits from " + result.structureName(rate.scenario(), rate.structure());
    };
  }

  /** Returns the interval of a rate. */
  public static String interval(BaseRate rate) {
    return range(Math.max(0, rate.low()), rate.high());
  }

  /** Returns what was observed. */
  public static String observed(BaseRate rate) {
    if (!rate.observed()) {
      return "–";
    } else if (rate.observedLow() == rate.observedHigh()) {
      return NumberWords.percent(rate.observedLow());
    }
    return range(rate.observedLow(), rate.observedHigh());
  }

  private static String range(double low, double high) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return "–";
    }
    return RANGE.fill("low", NumberWords.percent(low), "high", NumberWords.percent(high));
  }

  /** Returns a sentence for each rate that does not fit what was observed in some scenario. */
  public static List<String> misfits(ComparisonResult result) {
    List<String> sentences = new ArrayList<>();
    List<BaseRate> left = new ArrayList<>(result.rates());
    left.removeIf(r -> r.misfit().isEmpty());
    while (!left.isEmpty()) {
      BaseRate first = left.get(0);
      List<BaseRate> same =
          left.stream()
              .filter(r -> r.rate().equals(first.rate()) && r.misfit().equals(first.misfit()))
              .filter(r -> r.structure().equals(first.structure()))
              .toList();
      left.removeAll(same);
      String model =
          same.stream()
              .map(
                  r ->
                      YEARLY.fill(
                          "rate",
                          NumberWords.percent(r.perYear()),
                          "scenario",
                          result.name(r.scenario())))
              .collect(Collectors.joining(" and "));
      sentences.add(
          MISFIT.fill(
              "rate",
              name(first, result),
              "misfit",
              first.misfit(),
              "model",
              model,
              "observed",
              observed(first),
              "source",
              first.source()));
    }
    return sentences;
  }
}
