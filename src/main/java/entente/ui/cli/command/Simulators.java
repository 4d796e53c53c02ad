package entente.ui.cli.command;

import entente.experiment.run.SingleRun;
import entente.experiment.store.Schema;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import entente.ui.cli.stored.Simulator;

/** The model, wired. */
public final class Simulators {
  private Simulators() {}

  /** Returns the laboratory of the real model. */
  public static Simulator model() {
    return new Simulator(SingleRun::execute, new Schema(SystemMeasures.ALL, StructureMeasures.ALL));
  }
}
