package entente.experiment.run;

import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Witness;
import entente.model.measures.History;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;

/** The course of a run that a witness sees, under the rules of its scenario if it has any. */
public final class Course {

  private Course() {}

  /**
   * Runs a scenario up to a round, or to its end.
   *
   * @return the run as it stands there
   */
  public static Simulation watched(Scenario scenario, long seed, Witness witness, int rounds) {
    Simulation simulation = new Simulation(scenario, seed);
    simulation.watch(witness);
    Policy policy = new Policy(scenario);
    History history = new History(scenario.focal());
    SystemMeasures system = new SystemMeasures(history, simulation.snapshot().size());
    StructureMeasures structures = new StructureMeasures(system);
    while (simulation.round() < rounds && !simulation.ended()) {
      if (policy.acts()) {
        history.add(simulation.snapshot());
        Scenario changed = after(policy, simulation.snapshot(), system, structures);
        if (changed != null) {
          simulation = simulation.fork(changed);
          simulation.watch(witness);
        }
      }
      simulation.next();
    }
    return simulation;
  }

  private static Scenario after(
      Policy policy, Snapshot snapshot, SystemMeasures system, StructureMeasures structures) {
    double[] measured = system.evaluate();
    double[][] byStructure = new double[snapshot.structures().size()][];
    for (int k = 0; k < byStructure.length; k++) {
      byStructure[k] = structures.evaluate(k);
    }
    return policy.after(snapshot, measured, byStructure);
  }
}
