package entente.experiment.run;

import entente.experiment.input.Condition;
import entente.experiment.study.StopRule;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.ArrayList;
import java.util.List;

/** Looks after each round whether a run has shown what it is for. */
final class Stop {

  private final List<Rule> rules = new ArrayList<>();

  Stop(List<StopRule> rules) {
    rules.forEach(rule -> this.rules.add(new Rule(rule.condition(), rule.after())));
  }

  /**
   * Returns the condition that ends the run in this round, or null.
   *
   * @param structures keys of the structures
   * @param system system measures of the round
   * @param byStructure structure measures of the round, [structure][measure]
   */
  Condition reached(int round, List<String> structures, double[] system, double[][] byStructure) {
    for (Rule rule : rules) {
      if (round > rule.after
          && rule.condition.holds(name -> value(name, structures, system, byStructure))) {
        return rule.condition;
      }
    }
    return null;
  }

  /** Returns the value of a name in a round as it is written; null if it has none. */
  static String value(
      String name, List<String> structures, double[] system, double[][] byStructure) {
    double value = Double.NaN;
    if (name.startsWith("structures.")) {
      String[] parts = name.split("\\.", 3);
      int k = structures.indexOf(parts[1]);
      // A structure that is gone has nobody in it.
      int m = place(StructureMeasures.ALL, parts[2]);
      value = k >= 0 ? byStructure[k][m] : parts[2].equals("members") ? 0 : Double.NaN;
    } else {
      int m = place(SystemMeasures.ALL, name);
      value = m < 0 ? Double.NaN : system[m];
    }
    return Double.isNaN(value) ? null : Double.toString(value);
  }

  /** Returns the place of a measure, or −1. */
  static int place(List<Measure> measures, String name) {
    for (int m = 0; m < measures.size(); m++) {
      if (measures.get(m).name().equals(name)) {
        return m;
      }
    }
    return -1;
  }

  private record Rule(Condition condition, int after) {}
}
