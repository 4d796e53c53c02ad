package entente.analysis.explain;

import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Witness;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who left one structure in one run by a choice of its own, and why the first one did.
 *
 * <p>If several leave first in one round, the one of the largest capability is meant (ties: the one
 * that stands first in the order of states). Who is moved by an event, or by a choice from outside,
 * does not count as leaving.
 *
 * @param structure name of the structure
 * @param first why the first one left; empty if nobody did
 * @param key key of the first one; null if nobody left
 * @param together how many left in that round
 * @param keeping what alone would have kept the first one in, the smallest change first
 * @param left keys of all that left at least once, sorted
 * @param last last round of the run
 */
public record Departures(
    String structure,
    Optional<Explanation> first,
    String key,
    int together,
    List<Threshold> keeping,
    List<String> left,
    int last) {

  /**
   * Computes a run again and tells who left a structure.
   *
   * @param structure key of the structure
   * @param only key of the one state that is asked about; null for all
   * @throws IllegalArgumentException if the scenario has no such structure
   */
  public static Departures of(Scenario scenario, long seed, String structure, String only) {
    Simulation simulation = new Simulation(scenario, seed);
    List<Snapshot.OfStructure> all = simulation.snapshot().structures();
    int index = 0;
    while (index < all.size() && !all.get(index).key().equals(structure)) {
      index++;
    }
    if (index == all.size()) {
      throw new IllegalArgumentException("no structure has the key " + structure);
    }
    int state = only == null ? -1 : simulation.snapshot().world().index(only);
    Watch watch = new Watch(simulation.options(), index, state);
    simulation.watch(watch);
    while (!simulation.ended()) {
      simulation.next();
    }
    return watch.told(simulation);
  }

  /** Returns what is told to have kept the first one in: in the world if anything there would. */
  public Optional<Threshold> nearest() {
    return Thresholds.worldly(keeping).stream().findFirst();
  }

  /** Sees who leaves, and keeps the first review that did. */
  private static final class Watch implements Witness {

    private final Options options;
    private final int structure;
    private final int only;
    private final TreeSet<Integer> left = new TreeSet<>();
    private Reviewed first;
    private int together;

    Watch(Options options, int structure, int only) {
      this.options = options;
      this.structure = structure;
      this.only = only;
    }

    private boolean holds(int option) {
      return options.bloc(option) == structure || options.seat(option) == structure;
    }

    @Override
    public boolean watches(int state, Review now) {
      return (only < 0 || state == only) && holds(now.present()) && !holds(now.chosen());
    }

    @Override
    public void sees(Reviewed reviewed) {
      if (!reviewed.admitted()) {
        return;
      }
      left.add(reviewed.state());
      if (first == null || reviewed.now().round() == first.now().round()) {
        together++;
        if (first == null || reviewed.capability() > first.capability()) {
          first = reviewed;
        }
      }
    }

    Departures told(Simulation simulation) {
      Naming naming = new Naming(simulation);
      String name = naming.structure(structure);
      List<String> keys = simulation.snapshot().world().keys();
      Optional<Explanation> why =
          Optional.ofNullable(first).map(new ReviewExplainer(simulation)::of);
      return new Departures(
          name,
          why,
          first == null ? null : keys.get(first.state()),
          together,
          why.map(e -> e.thresholds().stream().filter(t -> t.instead().holds(name)).toList())
              .orElse(List.of()),
          left.stream().map(keys::get).sorted().toList(),
          simulation.round());
    }
  }
}
