package entente.ui.cli.answer;

import entente.analysis.discovery.Box;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.Discovery;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableSink;
import entente.experiment.store.TableStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The trajectory of boxes as a table; its columns follow from the inputs.
 *
 * @param found what was found
 */
public record TrajectoryTable(Discovery found) {

  /** Writes the table, one row per box. */
  public void write(TableStore store) throws IOException {
    List<String> names =
        new ArrayList<>(List.of("box", "points", "cases", "mass", "coverage", "density"));
    names.add("restricted");
    for (CaseInput factor : found.table().factors()) {
      if (factor.categorical()) {
        names.add(factor.name() + "_words");
      } else {
        names.addAll(List.of(factor.name() + "_low", factor.name() + "_high"));
      }
      names.add(factor.name() + "_quasi_p");
    }
    TableSink table = store.table(TableFormat.named("trajectory.csv", "One row per box.", names));
    for (int k = 0; k < found.trajectory().size(); k++) {
      BoxStep step = found.trajectory().get(k);
      table.cell(k).cell(step.points()).cell(step.cases()).cell(step.mass());
      table.cell(step.coverage()).cell(step.density()).cell(step.restricted());
      for (int j = 0; j < found.table().factors().size(); j++) {
        limits(table, step, j);
      }
      table.end();
    }
  }

  private void limits(TableSink table, BoxStep step, int input) {
    CaseInput factor = found.table().factors().get(input);
    Box box = step.box();
    if (factor.categorical()) {
      table.cell(box.restricts(input) ? DiscoveryText.kept(step, factor, ";") : null);
    } else {
      table.cell(finite(box.low(input))).cell(finite(box.high(input)));
    }
    table.cell(step.quasiP().getOrDefault(factor.name(), Double.NaN));
  }

  private static double finite(double limit) {
    return Double.isInfinite(limit) ? Double.NaN : limit;
  }
}
