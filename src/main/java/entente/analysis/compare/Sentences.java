package entente.analysis.compare;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.text.NumberWords;
import java.util.List;
import java.util.Locale;

/**
 * Verdicts as sentences: who is better, by how much, how sure; then whether the futures agree.
 *
 * @param a name of scenario A
 * @param b name of scenario B
 * @param measures what is measured
 */
record Sentences(String a, String b, List<Measure> measures) {

  /** Returns the sentence for a comparison whose other fields are set. */
  String of(Measure measure, String structure, Comparison c, double years) {
    Figures f = new Figures(c);
    String head =
        measure.title()
            + (structure.isEmpty() ? "" : " of " + structure)
            + " after "
            + NumberWords.number(years)
            + " years";
    String body =
        switch (c.verdict()) {
          case BETTER, WORSE, HIGHER, LOWER ->
              " is "
                  + direction(measure, c)
                  + " under "
                  + a
                  + " than under "
                  + b
                  + f.byHowMuch()
                  + ": "
                  + f.levels()
                  + "."
                  + size(c, f)
                  + agreement(c);
          case EQUIVALENT ->
              " is about the same under "
                  + a
                  + " and "
                  + b
                  + ": "
                  + f.levels()
                  + "; the difference of "
                  + f.difference()
                  + " is less than the "
                  + f.margin()
                  + " that matters."
                  + futures(c);
          case EQUAL ->
              " is the same under "
                  + a
                  + " and "
                  + b
                  + " in every pair of runs: "
                  + f.level(c.meanA())
                  + "."
                  + futures(c);
          case CANNOT_TELL ->
              ": the runs cannot tell whether "
                  + a
                  + " or "
                  + b
                  + " is "
                  + (measure.better() == Better.NEITHER ? "higher" : "better")
                  + ": "
                  + f.levels()
                  + "; the difference of "
                  + f.difference()
                  + " may be chance."
                  + more(c)
                  + futures(c);
          default -> " cannot be compared: fewer than two pairs of runs have it under both.";
        };
    return head + body;
  }

  /** Returns the sentence where the parts of a composite do not share its verdict. */
  String depends(Comparison c, List<Comparison> parts) {
    Figures f = new Figures(c);
    StringBuilder words = new StringBuilder("Which is more stable in ");
    words.append(NumberWords.number(c.year())).append(", ").append(a).append(" or ").append(b);
    words.append(", depends on what you call stable: under ").append(a);
    for (int k = 0; k < parts.size(); k++) {
      Comparison p = parts.get(k);
      words
          .append(k == 0 ? " " : k == parts.size() - 1 ? " and " : ", ")
          .append(title(p.measure()));
      words.append(
          switch (p.verdict()) {
            case CANNOT_TELL -> " cannot be told";
            case EQUIVALENT -> " is about the same";
            default -> " is " + p.verdict().word();
          });
      words.append(" (").append(new Figures(p).signed(p.difference())).append(')');
    }
    words.append(". All three together: ").append(f.levels());
    words.append(", a difference of ").append(f.difference()).append('.');
    return words + (c.sureSign() == 0 ? futures(c) : agreement(c));
  }

  private String title(String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .map(m -> m.title().substring(0, 1).toLowerCase(Locale.ROOT) + m.title().substring(1))
        .findFirst()
        .orElse(name);
  }

  private static String direction(Measure measure, Comparison c) {
    String height = c.difference() > 0 ? "higher" : "lower";
    return measure.better() == Better.NEITHER ? height : c.verdict().word() + " (" + height + ")";
  }

  private static String size(Comparison c, Figures f) {
    double nearest = c.low() > 0 ? c.low() : -c.high();
    return nearest >= c.margin()
        ? ""
        : " The sign is sure, but the difference may be less than the "
            + f.margin()
            + " that matters.";
  }

  private static String more(Comparison c) {
    if (Double.isNaN(c.moreRuns())) {
      return "";
    }
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(c.moreRuns())) - 1));
    return " About "
        + NumberWords.number(Math.ceil(c.moreRuns() / step) * step)
        + " more runs would settle it.";
  }

  // What holds at the default constants is a finding only if it holds in the futures.
  private static String agreement(Comparison c) {
    if (Double.isNaN(c.futuresAHigher())) {
      return "";
    }
    double same = c.difference() < 0 ? 1 - c.futuresAHigher() : c.futuresAHigher();
    String share = NumberWords.percent(same);
    if (c.robust()) {
      return " The futures agree: " + share + " of them.";
    }
    return " Not robust: so it is at the default constants, but "
        + (same < 1 - Comparison.FUTURES
            ? "most futures say the opposite (" + share + " agree)."
            : "the futures are split (" + share + " agree, ties counted half).");
  }

  private String futures(Comparison c) {
    return Double.isNaN(c.futuresAHigher())
            || c.verdict() == Verdict.EQUAL && c.futuresAHigher() == 0.5
        ? ""
        : " " + a + " is higher in " + NumberWords.percent(c.futuresAHigher()) + " of the futures.";
  }

  /** The numbers of one sentence, all with the same few decimals; risks are percentages. */
  private record Figures(Comparison c) {

    String levels() {
      return level(c.meanA()) + " against " + level(c.meanB());
    }

    String level(double x) {
      return fixed(x) + (risk() ? " %" : "");
    }

    String difference() {
      return signed(c.difference()) + interval(signed(c.low()) + " to " + signed(c.high()));
    }

    String byHowMuch() {
      double sign = Math.signum(c.difference());
      String nearer = fixed(Math.abs(sign > 0 ? c.low() : c.high()));
      String farther = fixed(Math.abs(sign > 0 ? c.high() : c.low()));
      return " by " + fixed(Math.abs(c.difference())) + interval(nearer + " to " + farther);
    }

    String margin() {
      return fixed(c.margin());
    }

    String signed(double x) {
      String words = fixed(x);
      return x > 0 && words.matches(".*[1-9].*") ? "+" + words : words;
    }

    private String interval(String ends) {
      return (risk() ? " points" : "") + " (95 % interval " + ends + ")";
    }

    private boolean risk() {
      return Values.ABSORBING.contains(c.measure());
    }

    private String fixed(double x) {
      double size = Math.max(Math.abs(c.meanA()), Math.abs(c.meanB()));
      return risk()
          ? NumberWords.fixed(100 * x, 1)
          : NumberWords.fixed(x, size < 1.0005 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
    }
  }
}
