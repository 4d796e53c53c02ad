package entente.analysis.patterns.record;

import entente.model.decisions.Switch;
import entente.model.decisions.Tipping;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Snapshot.OfPair;
import entente.model.portfolio.PortfolioStep;
import entente.model.states.Neutrality;
import entente.model.states.World;
import entente.model.structures.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a scenario and keeps what rules on patterns read. */
public final class Recorder {

  private static final Set<String> KEPT =
      Set.of("rung", "war_ends", "admission", "ask", "leader_change");

  private final Scenario scenario;
  private final World world;
  private final Map<StructureRole, List<String>> roles;
  private final int years;

  /**
   * Makes a recorder of a scenario.
   *
   * @param roles keys of the structures that play each part
   * @param years how many years a run has
   */
  public Recorder(
      Scenario scenario, World world, Map<StructureRole, List<String>> roles, int years) {
    this.scenario = scenario;
    this.world = world;
    this.roles = Map.copyOf(roles);
    this.years = years;
  }

  /** Returns the record of one run. */
  public RunRecord record(long seed) {
    Simulation simulation = new Simulation(scenario, world, seed);
    // Nothing is read that only whole snapshots have.
    simulation.needed(Set.of(0));
    Snapshot first = simulation.snapshot();
    List<YearEnd> ends = new ArrayList<>(List.of(end(simulation, first)));
    while (ends.size() <= years && !simulation.ended()) {
      for (int quarter = 1; quarter < Scenario.ROUNDS_A_YEAR; quarter++) {
        simulation.pass();
      }
      Snapshot snapshot = simulation.next();
      // A run that ends within a year has no end of that year.
      if (simulation.round() == ends.size() * Scenario.ROUNDS_A_YEAR) {
        ends.add(end(simulation, snapshot));
      }
    }
    return new RunRecord(
        (int) scenario.start(),
        simulation.round(),
        world,
        first.structures().stream()
            .map(s -> new RunRecord.OfStructure(s.founded(), s.target()))
            .toList(),
        indices(first),
        first.capability(),
        rungs(first),
        List.copyOf(ends),
        simulation.chronicle().stream().filter(h -> KEPT.contains(h.kind())).toList(),
        reasons(simulation));
  }

  private static List<String> reasons(Simulation simulation) {
    return simulation.hasPortfolios()
        ? simulation.steps().stream().map(s -> chance(s.cause())).toList()
        : simulation.switches().stream().filter(Switch::admitted).map(Switch::tipped).toList();
  }

  private static String chance(String cause) {
    return cause.equals(PortfolioStep.CHANCE) ? Tipping.NOISE : cause;
  }

  private Map<StructureRole, int[]> indices(Snapshot first) {
    Map<StructureRole, int[]> indices = new EnumMap<>(StructureRole.class);
    List<String> keys = first.structures().stream().map(Snapshot.OfStructure::key).toList();
    roles.forEach(
        (role, named) -> {
          int[] found = named.stream().mapToInt(keys::indexOf).filter(k -> k >= 0).toArray();
          if (found.length > 0) {
            indices.put(role, found);
          }
        });
    return indices;
  }

  private byte[] rungs(Snapshot snapshot) {
    byte[] rungs = new byte[world.size() * world.size()];
    for (OfPair pair : snapshot.pairs()) {
      int low = Math.min(pair.a(), pair.b());
      rungs[low * world.size() + Math.max(pair.a(), pair.b())] = (byte) pair.rung();
    }
    return rungs;
  }

  private YearEnd end(Simulation simulation, Snapshot snapshot) {
    Status[][] status =
        snapshot.structures().stream().map(Snapshot.OfStructure::status).toArray(Status[][]::new);
    if (!simulation.hasPortfolios()) {
      return YearEnd.of(status, firstAxis(snapshot), simulation.dependence());
    }
    boolean[][] asked =
        snapshot.structures().stream().map(Snapshot.OfStructure::asked).toArray(boolean[][]::new);
    boolean[] neutral = new boolean[world.size()];
    for (int i = 0; i < neutral.length; i++) {
      neutral[i] = simulation.neutrality(i) == Neutrality.LAW;
    }
    List<OpenContest> contests =
        simulation.contests().stream()
            .map(c -> new OpenContest(c.a(), c.b(), c.heldByForce()))
            .toList();
    return new YearEnd(
        status,
        asked,
        firstAxis(snapshot),
        simulation.dependence(),
        null,
        null,
        snapshot.democracy(),
        neutral,
        contests);
  }

  private double[] firstAxis(Snapshot snapshot) {
    double[] position = new double[world.size()];
    for (int i = 0; i < position.length; i++) {
      position[i] = snapshot.position()[i * world.axes()];
    }
    return position;
  }
}
