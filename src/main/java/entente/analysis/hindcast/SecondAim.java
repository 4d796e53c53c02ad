package entente.analysis.hindcast;

import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceCard.Row;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the aim of the second protocol is met, number by number.
 *
 * @param parts its parts, in the order of the page
 */
public record SecondAim(List<Part> parts) {

  private static final String MET =
      "The aim is met: all numbers of the second protocol, throughout and restarted.";
  private static final Template NOT_MET =
      Template.of("The aim is not met: {held} of its {all} numbers are reached. Missed: {missed}.");
  private static final Template WORDS = Template.of("{period} {what}");
  private static final Template OVER = Template.of("{score} below {rule}");

  /** Limits: log and Brier of moves, AUC, average precision, log and Brier with exits, by ratio. */
  private static final Map<String, double[]> LIMITS =
      Map.of(
          "throughout", new double[] {0.30, 0.105, 0.80, 0.48, 0.255, 0.088, 0.80},
          "restarted", new double[] {0.26, 0.088, 0.83, 0.60, 0.215, 0.072, 0.80});

  private static final List<String> RULES = List.of("ratesPerYear", "logit");

  /**
   * One number of the aim.
   *
   * @param period throughout or restarted
   * @param what what is aimed at
   * @param value what was reached
   * @param limit what it had to reach
   * @param holds whether it did
   */
  public record Part(String period, String what, double value, double limit, boolean holds) {}

  /** Judges the cards; those of other periods are not read. */
  public static SecondAim of(List<ChanceCard> cards) {
    List<Part> parts = new ArrayList<>();
    for (ChanceCard card : cards) {
      double[] limits = LIMITS.get(card.period());
      if (limits != null) {
        judge(card, limits, parts);
      }
    }
    return new SecondAim(List.copyOf(parts));
  }

  private static void judge(ChanceCard card, double[] limits, List<Part> parts) {
    Row moves = card.row(ChanceCard.MOVES, "model");
    Row exits = card.row(ChanceCard.WITH_EXITS, "model");
    String p = card.period();
    double log = moves.chances().logScore().value();
    double brier = moves.chances().brier().value();
    parts.add(most(p, "log score", log, limits[0]));
    parts.add(most(p, "Brier", brier, limits[1]));
    parts.add(least(p, "AUC", moves.chances().auc().value(), limits[2]));
    parts.add(least(p, "average precision", moves.chances().averagePrecision().value(), limits[3]));
    parts.add(most(p, "log score with exits", exits.chances().logScore().value(), limits[4]));
    parts.add(most(p, "Brier with exits", exits.chances().brier().value(), limits[5]));
    parts.add(least(p, "balanced accuracy by ratio", moves.byRatio().value(), limits[6]));
    long inside =
        card.counts().stream()
            .filter(c -> c.low() <= c.observed() && c.observed() <= c.high())
            .count();
    parts.add(least(p, "counts inside their range", (double) inside, card.counts().size()));
    for (String rule : RULES) {
      Row its = card.row(ChanceCard.MOVES, rule);
      double itsLog = its.chances().logScore().value();
      double itsBrier = its.chances().brier().value();
      parts.add(
          new Part(p, OVER.fill("score", "log score", "rule", rule), log, itsLog, log < itsLog));
      parts.add(
          new Part(
              p, OVER.fill("score", "Brier", "rule", rule), brier, itsBrier, brier < itsBrier));
    }
  }

  private static Part most(String period, String what, double value, double limit) {
    return new Part(period, what, value, limit, value <= limit);
  }

  private static Part least(String period, String what, double value, double limit) {
    return new Part(period, what, value, limit, value >= limit);
  }

  /** Returns whether all of it holds. */
  public boolean met() {
    return parts.stream().allMatch(Part::holds);
  }

  /** Returns it in words. */
  public String sentence() {
    if (met()) {
      return MET;
    }
    List<String> missed =
        parts.stream()
            .filter(part -> !part.holds())
            .map(part -> WORDS.fill("period", part.period(), "what", part.what()))
            .toList();
    return NOT_MET.fill(
        "held", parts.size() - missed.size(),
        "all", parts.size(),
        "missed", String.join("; ", missed));
  }
}
