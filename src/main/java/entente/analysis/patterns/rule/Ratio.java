package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import java.util.List;

/** Counts of what happened out of what could have, added up over runs. */
final class Ratio {

  private Ratio() {}

  /** Counts the cases of one run. */
  interface Counting {

    /** Adds the cases of a run to a counter. */
    void count(RunRecord run, Counter counter);
  }

  /** Counts the cases in question and all others of one run. */
  interface Parting {

    /** Adds the cases of a run to the counter of those in question or to that of all others. */
    void count(RunRecord run, Counter special, Counter others);
  }

  /** Cases counted one by one. */
  static final class Counter {
    private double count;
    private double of;

    /** Adds a case, and whether it happened. */
    void add(boolean happened) {
      add(happened ? 1 : 0, 1);
    }

    /** Adds an amount out of so many cases. */
    void add(double amount, double cases) {
      count += amount;
      of += cases;
    }

    private double value() {
      return of == 0 ? Double.NaN : count / of;
    }
  }

  /** Returns what happened over what could have; NaN where nothing could. */
  static double over(List<RunRecord> runs, Counting counting) {
    Counter counter = new Counter();
    runs.forEach(run -> counting.count(run, counter));
    return counter.value();
  }

  /** Returns the rate of the cases in question over that of all others; NaN where that is 0. */
  static double quotient(List<RunRecord> runs, Parting parting) {
    Counter special = new Counter();
    Counter others = new Counter();
    runs.forEach(run -> parting.count(run, special, others));
    double base = others.value();
    return base == 0 ? Double.NaN : special.value() / base;
  }
}
