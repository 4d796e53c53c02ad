package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import java.util.List;

/**
 * All scores of one way of telling a period.
 *
 * @param way in sample, throughout or restarted
 * @param targets what was to be told
 * @param units the units at risk
 * @param futures the runs of the model
 * @param scores the scores, the model first
 * @param leads by how much the model is better than each baseline
 * @param p share of shuffles that rank as well as the model
 * @param timing when its moves came
 * @param seats area under the curve of rank in the Shanghai organisation; NaN in sample
 * @param counts entries and exits
 * @param rankingError standard error of the ranking over replicates
 * @param fourError standard error of the balanced accuracy over replicates
 */
public record ForecastScore(
    String way,
    Targets targets,
    List<Unit> units,
    SimulatedStandings futures,
    List<Score> scores,
    List<ScoreGap> leads,
    double p,
    List<Timing.Timed> timing,
    double seats,
    List<Counts> counts,
    double rankingError,
    double fourError) {

  /** Returns the score of the model. */
  public Score model() {
    return scores.get(0);
  }

  /** Returns the lead over a baseline. */
  public ScoreGap over(String baseline) {
    return leads.stream().filter(l -> l.over().equals(baseline)).findFirst().orElseThrow();
  }
}
