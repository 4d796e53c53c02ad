package entente.analysis.compare;

import entente.analysis.statistic.KaplanMeier;
import entente.analysis.statistic.KaplanMeier.Life;
import entente.analysis.statistic.LogRank;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a structure lives in the runs of two scenarios.
 *
 * <p>It lives from the first round in which it holds anybody but its founders and leaders, and dies
 * in the first later round in which it does not. A run that ends before is censored there, also by
 * nuclear use, which is no death of the structure; a run in which it never begins to live is left
 * out and counted.
 *
 * @param structure key of the structure, {@code focal} where each scenario has its own
 * @param a label of scenario A
 * @param b label of scenario B
 * @param livesA runs of A in which it lived
 * @param deathsA of these, runs in which it died
 * @param livesB runs of B in which it lived
 * @param deathsB of these, runs in which it died
 * @param years age in years at which shares are given
 * @param shareA share that lives on at that age under A (Kaplan–Meier)
 * @param lowA lower end of its 95 % interval; undefined without a death
 * @param highA upper end of that interval
 * @param shareB share that lives on at that age under B
 * @param lowB lower end of its 95 % interval
 * @param highB upper end of that interval
 * @param logRankP p-value of the log-rank test; undefined without a death
 */
public record StructureSurvival(
    String structure,
    String a,
    String b,
    int livesA,
    int deathsA,
    int livesB,
    int deathsB,
    double years,
    double shareA,
    double lowA,
    double highA,
    double shareB,
    double lowB,
    double highB,
    double logRankP) {

  private static final String MEASURE = "survival";

  /** Returns the survival of structures under each pair of scenarios, up to the last horizon. */
  public static List<StructureSurvival> of(ComparisonResult result, Values values) {
    List<StructureSurvival> all = new ArrayList<>();
    List<Arm> arms = result.arms();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        all.addAll(of(values, arms.get(i), arms.get(j), result.lastHorizon()));
      }
    }
    return all;
  }

  /** Returns the survival of each structure that two scenarios share, and of the focal ones. */
  static List<StructureSurvival> of(Values values, Arm a, Arm b, int lastRound) {
    List<StructureSurvival> all = new ArrayList<>();
    for (String key : new Pair(values, a, b).structures()) {
      boolean focal = key.equals(Arm.FOCAL) && !a.focal().equals(b.focal());
      List<Life> left = lives(values, a, focal ? a.focal() : key, lastRound);
      List<Life> right = lives(values, b, focal ? b.focal() : key, lastRound);
      if (left.isEmpty() && right.isEmpty()) {
        continue;
      }
      double years = lastRound / 4.0;
      KaplanMeier.Step atA = KaplanMeier.of(left).at(years);
      KaplanMeier.Step atB = KaplanMeier.of(right).at(years);
      all.add(
          new StructureSurvival(
              key,
              a.label(),
              b.label(),
              left.size(),
              deaths(left),
              right.size(),
              deaths(right),
              years,
              atA.share(),
              atA.low(),
              atA.high(),
              atB.share(),
              atB.low(),
              atB.high(),
              LogRank.of(left, right).p()));
    }
    return all;
  }

  /** Returns how a structure lives on in the runs of one scenario, up to a round. */
  public static KaplanMeier curve(Values values, Arm arm, String key, int lastRound) {
    return KaplanMeier.of(lives(values, arm, key, lastRound));
  }

  private static int deaths(List<Life> lives) {
    return (int) lives.stream().filter(Life::died).count();
  }

  private static List<Life> lives(Values values, Arm arm, String key, int lastRound) {
    List<Life> lives = new ArrayList<>();
    for (RunResult run : arm.runs()) {
      if (run.status() == Status.FAILED) {
        continue;
      }
      int born = -1;
      int last = -1;
      boolean died = false;
      for (int r = 0; r <= lastRound && !died; r++) {
        double alive = values.structure(run, key, MEASURE, r);
        if (Double.isNaN(alive)) {
          continue;
        }
        born = born < 0 && alive > 0 ? r : born;
        died = born >= 0 && alive == 0;
        last = r;
      }
      if (born >= 0) {
        lives.add(new Life((last - born) / 4.0, died));
      }
    }
    return lives;
  }
}
