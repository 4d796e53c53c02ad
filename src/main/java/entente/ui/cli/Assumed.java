package entente.ui.cli;

import entente.analysis.report.Assumptions;
import entente.experiment.design.ParameterCatalog;
import entente.experiment.design.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts what the results of scenarios rest on that no source gives. */
final class Assumed {
  private Assumed() {}

  /** Returns the assumptions behind scenarios. */
  static Assumptions of(List<Loaded> scenarios) {
    List<Quantity> numbers =
        ParameterCatalog.leaves().stream().filter(Quantity::isNumeric).toList();
    long assumed = numbers.stream().filter(q -> q.param().source().contains("assumed")).count();
    long drawn = numbers.stream().filter(Quantity::isUncertain).count();
    List<String> notes = new ArrayList<>();
    for (Loaded scenario : scenarios) {
      if (!scenario.settings().isEmpty()) {
        notes.add(scenario.label() + " is run with settings of its own: " + scenario.settings());
      }
    }
    return new Assumptions(numbers.size(), (int) assumed, (int) drawn, new TreeMap<>(), notes);
  }
}
