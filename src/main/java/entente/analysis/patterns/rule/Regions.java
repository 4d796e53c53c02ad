package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import java.util.Arrays;
import java.util.List;

/** Where states lie: their regions and their neighbours. */
final class Regions {

  private Regions() {}

  /** Returns whether a state lies in one of some regions; no region stands for all. */
  static boolean contain(List<String> regions, RunRecord run, int state) {
    return regions.isEmpty() || regions.contains(run.world().state(state).region());
  }

  /** Returns whether two states border on each other. */
  static boolean border(RunRecord run, int a, int b) {
    return Arrays.binarySearch(run.world().neighbours(a), b) >= 0;
  }
}
