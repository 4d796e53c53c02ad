package entente.analysis.explain;

import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The steps that were taken in one run, or those of one state with what it could not have.
 *
 * @param rows the steps, in order
 * @param unmet what the one state asked about wanted and could not have; nothing for all states
 */
public record RunSteps(List<Row> rows, List<UnmetWish> unmet) {

  /**
   * One step.
   *
   * @param round the round
   * @param when the quarter in words
   * @param state key of the state
   * @param name its name
   * @param step word of the step
   * @param structure name of the structure
   * @param cause word for why it came about
   * @param want by how much it was wanted; below 0 it is chance
   */
  public record Row(
      int round,
      String when,
      String state,
      String name,
      String step,
      String structure,
      String cause,
      double want) {}

  /**
   * Computes a run again and returns its steps.
   *
   * @param state key of the one state asked about; null for all
   * @param structure key of the one structure asked about; null for all
   */
  public static RunSteps of(Scenario scenario, long seed, String state, String structure) {
    return state == null
        ? ofAll(scenario, seed, structure)
        : ofOne(PortfolioExplainer.ledger(scenario, seed, state), name(scenario, structure));
  }

  private static String name(Scenario scenario, String structure) {
    return scenario.structures().stream()
        .filter(terms -> terms.key().equals(structure))
        .map(terms -> terms.name() == null ? terms.key() : terms.name())
        .findFirst()
        .orElse(null);
  }

  private static RunSteps ofAll(Scenario scenario, long seed, String structure) {
    Simulation simulation = new Simulation(scenario, seed);
    simulation.needed(Set.of(0));
    while (!simulation.ended()) {
      simulation.next();
    }
    Naming naming = new Naming(simulation);
    Snapshot last = simulation.snapshot();
    List<Row> rows = new ArrayList<>();
    for (PortfolioStep step : simulation.steps()) {
      String key = last.structures().get(step.structure()).key();
      if (structure == null || key.equals(structure)) {
        rows.add(
            new Row(
                step.round(),
                naming.when(step.round()),
                last.world().state(step.state()).key(),
                naming.state(step.state()),
                step.kind().word(),
                naming.structure(step.structure()),
                step.cause(),
                step.want()));
      }
    }
    return new RunSteps(rows, List.of());
  }

  private static RunSteps ofOne(PortfolioLedger ledger, String structure) {
    List<Row> rows = new ArrayList<>();
    for (PortfolioEntry entry : ledger.entries()) {
      if (entry instanceof TakenStep step && asked(step.option(), structure)) {
        rows.add(
            new Row(
                step.round(),
                step.when(),
                ledger.key(),
                ledger.name(),
                step.option().step().word(),
                step.option().structure(),
                step.cause(),
                step.option().want()));
      }
    }
    return new RunSteps(
        rows,
        ledger.unmet().stream()
            .filter(w -> asked(w.option(), structure) && !w.option().forOthers())
            .toList());
  }

  private static boolean asked(StepOption option, String structure) {
    return structure == null || option.structure().equals(structure);
  }
}
