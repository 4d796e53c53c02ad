package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.RungHistory.War;

/** Pair-years of a run and the wars that began in them, to be told apart by what held before. */
final class WarYears {

  private WarYears() {}

  /** Whether a pair belongs to the cases in question by what held at the end of a year. */
  interface Case {

    /** Returns whether it does. */
    boolean is(int year, int a, int b);
  }

  /** Counts the wars begun of all pairs that are looked at. */
  static void count(
      RunRecord run, Case looked, Case special, Ratio.Counter yes, Ratio.Counter others) {
    for (int a = 0; a < run.size(); a++) {
      for (int b = a + 1; b < run.size(); b++) {
        for (int year = 1; year <= run.last(); year++) {
          if (looked.is(year - 1, a, b)) {
            (special.is(year - 1, a, b) ? yes : others).add(false);
          }
        }
      }
    }
    for (War war : new RungHistory(run).wars()) {
      int before = war.first() - 1;
      if (war.begun() && war.first() <= run.last() && looked.is(before, war.a(), war.b())) {
        (special.is(before, war.a(), war.b()) ? yes : others).add(1, 0);
      }
    }
  }
}
