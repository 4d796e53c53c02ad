package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import java.util.List;

/**
 * How well a period was told, by all who told it.
 *
 * @param period word for it
 * @param targets what was to be told
 * @param units all units, those of leaving last
 * @param futures runs of the model
 * @param tellings what was told, the model first
 * @param rows scores of each, on moves and with exits
 * @param leads by how much the model's scores are above those of each other
 * @param curve chances of the model against shares that moved, with exits
 * @param counts entries and exits
 * @param movers how many move in a year
 * @param timing when the model's moves come
 * @param luck whether its scores could be luck
 */
public record ChanceCard(
    String period,
    Targets targets,
    List<AtRisk> units,
    SimulatedStandings futures,
    List<Telling> tellings,
    List<Row> rows,
    List<Lead> leads,
    List<Bin> curve,
    List<Counts> counts,
    YearlyMovers movers,
    MoveTiming timing,
    Luck luck) {

  /** Word for the units that go to a destination. */
  public static final String MOVES = "moves";

  /** Word for these and those that leave. */
  public static final String WITH_EXITS = "withExits";

  /** Returns the words for units in the head of a table. */
  public static String words(String units) {
    return units.equals(MOVES) ? MOVES : "with exits";
  }

  /**
   * The scores of one forecaster on one set of units.
   *
   * @param units {@link #MOVES} or {@link #WITH_EXITS}
   * @param by the forecaster
   * @param count number of units
   * @param moved how many of them moved
   * @param chances scores of its chances
   * @param brierSkill 1 − Brier score over that of the training rates by way
   * @param logSkill the same of the log score
   * @param balanced balanced accuracy of the likeliest stance at the end
   * @param byRatio balanced accuracy of the stance by chance over base rate
   */
  public record Row(
      String units,
      String by,
      int count,
      int moved,
      ChanceScores chances,
      double brierSkill,
      double logSkill,
      ScoreValue balanced,
      ScoreValue byRatio) {}

  /**
   * By how much the model's scores are above another's.
   *
   * @param units which units
   * @param over the other forecaster
   * @param by the differences
   */
  public record Lead(String units, String over, ChanceScores by) {

    /** Returns the one on these units over this forecaster. */
    public static Lead among(List<Lead> leads, String units, String over) {
      return leads.stream()
          .filter(lead -> lead.units.equals(units) && lead.over.equals(over))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * What chance alone would do, on moves.
   *
   * @param auc share of shuffles of states that rank as well
   * @param logScore share of shuffles with a log score as low
   * @param aucError standard error of the AUC over runs
   * @param logError standard error of the log score over runs
   */
  public record Luck(double auc, double logScore, double aucError, double logError) {}

  /** Returns the scores of a forecaster. */
  public Row row(String units, String by) {
    return rows.stream()
        .filter(r -> r.units().equals(units) && r.by().equals(by))
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether all entries and exits observed lie within the range of the runs. */
  public boolean countsInside() {
    return counts.stream().allMatch(c -> c.low() <= c.observed() && c.observed() <= c.high());
  }
}
