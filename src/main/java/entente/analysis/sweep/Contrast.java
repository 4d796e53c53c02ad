package entente.analysis.sweep;

import entente.analysis.compare.Carried;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.SettingsCount;
import entente.analysis.compare.Verdict;
import entente.analysis.statistic.PairedDifference;
import entente.model.measures.Measure;

/**
 * The difference A − B of one measure over pairs of runs that come one after the other.
 *
 * <p>What is independent are replicates, not points: points of a replicate share its random numbers
 * and are chosen and not drawn. So the interval is over the means of replicates; with one replicate
 * only, it is over points, which then stand for others like them.
 */
final class Contrast {

  private final Tally a = new Tally();
  private final Tally b = new Tally();
  private final Tally difference = new Tally();
  private Tally hereA = new Tally();
  private Tally hereB = new Tally();
  private int pairs;
  private int leftOut;
  private int higher;
  private int tied;
  private int discordant;
  private boolean equal = true;

  /** Takes a pair of runs; NaN is undefined. */
  void add(double valueA, double valueB, boolean own) {
    if (Double.isNaN(valueA) || Double.isNaN(valueB)) {
      leftOut++;
      return;
    }
    pairs++;
    higher += valueA > valueB ? 1 : 0;
    tied += valueA == valueB ? 1 : 0;
    equal &= valueA == valueB;
    hereA.add(valueA);
    hereB.add(valueB);
    if (own) {
      turn();
    }
  }

  /** Ends a replicate. */
  void turn() {
    if (hereA.n() > 0) {
      a.add(hereA.mean());
      b.add(hereB.mean());
      double here = equal ? 0 : hereA.mean() - hereB.mean();
      difference.add(here);
      discordant += here == 0 ? 0 : 1;
      hereA = new Tally();
      hereB = new Tally();
    }
  }

  /** Returns whether there was a pair, defined or not. */
  boolean met() {
    return pairs + leftOut > 0;
  }

  /** Returns what the pairs say. */
  Comparison comparison(Measure measure, String labelA, String labelB, boolean futures) {
    PairedDifference d = paired().within(measure.low(), measure.high());
    Verdict verdict = Verdict.of(measure, d);
    boolean open = verdict == Verdict.CANNOT_TELL;
    return new Comparison(
        measure.name(),
        "",
        Double.NaN,
        labelA,
        labelB,
        d.meanA(),
        d.meanB(),
        d.difference(),
        d.low(),
        d.high(),
        d.effect(),
        d.probabilityAHigher(),
        futures ? counted() : SettingsCount.NONE,
        d.n(),
        leftOut,
        d.discordant(),
        Carried.NONE,
        measure.unit(),
        measure.margin(),
        open ? d.morePairs(measure.margin()) : Double.NaN,
        verdict,
        "");
  }

  private SettingsCount counted() {
    return SettingsCount.counted(higher, pairs - higher - tied, tied);
  }

  private PairedDifference paired() {
    int n = difference.n();
    double spread = Math.sqrt(difference.variance());
    double pooled = Math.sqrt((a.variance() + b.variance()) / 2);
    double mean = difference.mean();
    boolean same = pairs > 0 && equal;
    // Replicates that do not vary say nothing of those that were not run.
    double half = difference.variance() > 0 ? difference.half() : Double.NaN;
    double effect = n < 2 ? Double.NaN : same ? 0 : pooled > 0 ? mean / pooled : Double.NaN;
    return new PairedDifference(
        n,
        leftOut,
        a.mean(),
        b.mean(),
        mean,
        spread,
        mean - half,
        mean + half,
        effect,
        counted().share(),
        discordant);
  }
}
