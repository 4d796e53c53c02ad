package entente.analysis.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * The share that lives on by age (Kaplan and Meier 1958), with pointwise 95 % intervals by
 * Greenwood's variance on the scale of log(−log S).
 *
 * <p>A life that is censored at the age of a death is still at risk then.
 *
 * @param steps one per age at which somebody died, rising
 * @param lives how many lives
 */
public record KaplanMeier(List<Step> steps, int lives) {

  private static final double Z =
      new NormalDistribution(null, 0, 1)
          .inverseCumulativeProbability((1 + PairedDifference.CONFIDENCE) / 2);

  /**
   * One life.
   *
   * @param age age at its end
   * @param died whether it ended by death; else it was lost from sight
   */
  public record Life(double age, boolean died) {}

  /**
   * What holds from an age on.
   *
   * @param age the age
   * @param atRisk lives that reach it
   * @param deaths deaths at it
   * @param share share that lives on
   * @param low lower end of its interval; undefined where none is left
   * @param high upper end of its interval
   */
  public record Step(double age, int atRisk, int deaths, double share, double low, double high) {}

  /** Estimates from lives. */
  public static KaplanMeier of(List<Life> lives) {
    TreeSet<Double> ages = new TreeSet<>();
    lives.stream().filter(Life::died).forEach(life -> ages.add(life.age()));
    List<Step> steps = new ArrayList<>();
    double share = 1;
    double greenwood = 0;
    for (double age : ages) {
      int atRisk = (int) lives.stream().filter(life -> life.age() >= age).count();
      int deaths = deaths(lives, age);
      share *= 1 - (double) deaths / atRisk;
      greenwood += (double) deaths / ((double) atRisk * (atRisk - deaths));
      double log = FastMath.log(share);
      double spread = Z * Math.sqrt(greenwood) / log;
      double low = share > 0 ? FastMath.pow(share, FastMath.exp(-spread)) : Double.NaN;
      double high = share > 0 ? FastMath.pow(share, FastMath.exp(spread)) : Double.NaN;
      steps.add(new Step(age, atRisk, deaths, share, low, high));
    }
    return new KaplanMeier(List.copyOf(steps), lives.size());
  }

  /** Returns what holds at an age; share 1 without an interval before the first death. */
  public Step at(double age) {
    return steps.stream()
        .filter(step -> step.age() <= age)
        .max(Comparator.comparingDouble(Step::age))
        .orElse(new Step(0, lives, 0, lives == 0 ? Double.NaN : 1, Double.NaN, Double.NaN));
  }

  static int deaths(List<Life> lives, double age) {
    return (int) lives.stream().filter(life -> life.died() && life.age() == age).count();
  }
}
