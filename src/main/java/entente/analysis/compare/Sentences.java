package entente.analysis.compare;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;

/** Verdicts as sentences. */
final class Sentences {

  private Sentences() {}

  /** Returns the sentence for a comparison whose other fields are set. */
  static String of(Measure measure, Comparison c, double years) {
    String head =
        measure.title()
            + (c.structure().isEmpty() ? "" : " of " + c.structure())
            + " after "
            + Words.number(years)
            + " years";
    String numbers = Words.number(c.meanA()) + " against " + Words.number(c.meanB());
    String difference =
        "difference "
            + Words.signed(c.difference())
            + ", 95 % interval "
            + Words.interval(c.low(), c.high())
            + ", "
            + c.n()
            + " pairs";
    String body =
        switch (c.verdict()) {
          case BETTER, WORSE, HIGHER, LOWER ->
              " is "
                  + direction(measure, c)
                  + " under "
                  + c.a()
                  + " than under "
                  + c.b()
                  + ": "
                  + numbers
                  + " ("
                  + difference
                  + ")"
                  + size(c);
          case EQUIVALENT ->
              " is equivalent under "
                  + c.a()
                  + " and "
                  + c.b()
                  + ": "
                  + numbers
                  + " ("
                  + difference
                  + ", inside the margin of ±"
                  + Words.number(c.margin())
                  + (c.sureSign() == 0 ? "" : "; the sign is sure, the size does not matter")
                  + ")";
          case EQUAL -> " is exactly the same under " + c.a() + " and " + c.b() + ".";
          case CANNOT_TELL ->
              ": cannot tell whether "
                  + c.a()
                  + " or "
                  + c.b()
                  + " is "
                  + (measure.better() == Better.NEITHER ? "higher" : "better")
                  + ": "
                  + numbers
                  + " ("
                  + difference
                  + ")"
                  + more(c);
          default ->
              " is undefined for "
                  + c.a()
                  + " against "
                  + c.b()
                  + ": fewer than two pairs have it.";
        };
    String text = head + body;
    return (text.endsWith(".") ? text : text + ".") + futures(c) + leftOut(c);
  }

  private static String direction(Measure measure, Comparison c) {
    String height = c.difference() > 0 ? "higher" : "lower";
    return measure.better() == Better.NEITHER ? height : c.verdict().word() + " (" + height + ")";
  }

  private static String size(Comparison c) {
    double nearest = c.low() > 0 ? c.low() : -c.high();
    return nearest >= c.margin()
        ? ""
        : "; the sign is sure, but the difference may be smaller than the "
            + Words.number(c.margin())
            + " that matters";
  }

  private static String more(Comparison c) {
    return Double.isNaN(c.moreRuns())
        ? ""
        : "; about " + Math.round(c.moreRuns()) + " more runs would settle it";
  }

  private static String futures(Comparison c) {
    return Double.isNaN(c.futuresAHigher())
            || c.verdict() == Verdict.EQUAL && c.futuresAHigher() == 0.5
        ? ""
        : " " + c.a() + " is higher in " + Words.percent(c.futuresAHigher()) + " of the futures.";
  }

  private static String leftOut(Comparison c) {
    return c.leftOut() == 0
        ? ""
        : " "
            + c.leftOut()
            + (c.leftOut() == 1 ? " pair is" : " pairs are")
            + " left out, undefined on a side.";
  }
}
