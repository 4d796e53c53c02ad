package entente.ui.cli;

import entente.experiment.run.SingleRun;
import entente.experiment.store.Schema;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;

/** The model, wired. */
final class Laboratories {
  private Laboratories() {}

  /** Returns the laboratory of the real model. */
  static Laboratory model() {
    return new Laboratory(
        SingleRun::execute, new Schema(SystemMeasures.ALL, StructureMeasures.ALL));
  }
}
