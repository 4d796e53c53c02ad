package entente.analysis.explain;

import entente.experiment.run.Course;
import entente.model.decisions.Review;
import entente.model.decisions.Switch;
import entente.model.decisions.Tipping;
import entente.model.dynamics.ChoiceOutcome;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Explains the choices of a run, which it computes again from scenario and seed.
 *
 * <p>It sees the run as a {@link Witness}, which changes no bit of it.
 */
public final class Explainer {

  /** What happens to a state's membership without its choice. */
  private static final Set<String> IMPOSED =
      Set.of("admission", "withdrawal", "suspension", "reinstatement", "promotion", "exit");

  private static final String IMPOSED_EXIT = "imposed";

  /** How a run is computed again, up to a round, while a witness sees it. */
  @FunctionalInterface
  private interface Again {
    Simulation run(Scenario scenario, long seed, Witness witness, int rounds);
  }

  private final Scenario scenario;
  private final long seed;
  private final Again again;

  /** Explains the run of a scenario with a seed, under the rules of the scenario if it has any. */
  public Explainer(Scenario scenario, long seed) {
    this(scenario, seed, Course::watched);
  }

  private Explainer(Scenario scenario, long seed, Again again) {
    this.scenario = scenario;
    this.seed = seed;
    this.again = again;
  }

  /** Explains the run of a scenario that has no rules, by the model alone. */
  public static Explainer withoutRules(Scenario scenario, long seed) {
    return new Explainer(scenario, seed, Explainer::plainly);
  }

  private static Simulation plainly(Scenario scenario, long seed, Witness witness, int rounds) {
    Simulation simulation = new Simulation(scenario, seed);
    simulation.watch(witness);
    while (simulation.round() < rounds && !simulation.ended()) {
      simulation.next();
    }
    return simulation;
  }

  /** Returns the whole ledger of a state, by its key. */
  public StateLedger ledger(String key) {
    Simulation simulation = new Simulation(scenario, seed);
    int state = simulation.snapshot().world().index(key);
    Naming naming = new Naming(simulation);
    Snapshot first = simulation.snapshot();
    int bound = simulation.boundTo(state);
    Watch watch = new Watch((i, now) -> i == state);
    simulation = again.run(scenario, seed, watch, scenario.rounds());
    Snapshot last = simulation.snapshot();
    return new StateLedger(
        key,
        naming.state(state),
        naming.structure(bound),
        naming.posture(first.bloc()[state], first.seat()[state]),
        simulation.initialConstant(state),
        simulation.initialSeatConstant(state),
        scenario.parameters().choice().reviewInterval(),
        watch.count,
        entries(simulation, state, watch.moves),
        naming.posture(last.bloc()[state], last.seat()[state]),
        last.round(),
        naming.when(last.round()),
        last.nuclear());
  }

  /** Returns the last review of a state in or before a round; empty if it had none. */
  public Optional<Explanation> review(String key, int round) {
    Simulation simulation = new Simulation(scenario, seed);
    int state = simulation.snapshot().world().index(key);
    Watch watch = new Watch((i, now) -> i == state);
    simulation = again.run(scenario, seed, watch, round);
    return Optional.ofNullable(watch.last).map(new ReviewExplainer(simulation)::of);
  }

  /** Returns the explanations of switches of this run, in their order. */
  public List<Explanation> switches(Collection<Switch> switches) {
    Set<List<Integer>> wanted = new HashSet<>();
    switches.forEach(s -> wanted.add(List.of(s.state(), s.round())));
    Watch watch = new Watch((i, now) -> wanted.contains(List.of(i, now.round())));
    int last = switches.stream().mapToInt(Switch::round).max().orElse(0);
    Simulation simulation = again.run(scenario, seed, watch, last);
    return watch.moves.stream().map(new ReviewExplainer(simulation)::of).toList();
  }

  private static List<LedgerEntry> entries(Simulation simulation, int state, List<Reviewed> moves) {
    Naming naming = new Naming(simulation);
    List<LedgerEntry> entries = new ArrayList<>();
    for (Happening h : simulation.chronicle()) {
      boolean own = h.actor() == state && h.structure() >= 0 && IMPOSED.contains(h.kind());
      if (own && (!h.kind().equals("exit") || h.outcome().equals(IMPOSED_EXIT))) {
        entries.add(
            new ImposedChange(h.round(), h.kind(), naming.structure(h.structure()), h.outcome()));
      }
    }
    for (Switch s : simulation.switches()) {
      if (s.state() == state && s.tipped().equals(Tipping.GIVEN)) {
        entries.add(
            ImposedChange.given(s.round(), naming.posture(s.newBloc(), s.newSeat()), s.admitted()));
      }
    }
    for (ChoiceOutcome a : simulation.answers()) {
      if (a.state() == state && !a.open()) {
        entries.add(ImposedChange.given(a.given().round(), naming.asked(a), false));
      }
    }
    moves.stream().map(new ReviewExplainer(simulation)::of).forEach(entries::add);
    entries.sort(Comparator.comparingInt(LedgerEntry::round));
    return entries;
  }

  /** Keeps the moves that it watches, counts the reviews, and keeps the last one. */
  private static final class Watch implements Witness {

    private final BiPredicate<Integer, Review> watched;
    private final List<Reviewed> moves = new ArrayList<>();
    private Reviewed last;
    private int count;

    Watch(BiPredicate<Integer, Review> watched) {
      this.watched = watched;
    }

    @Override
    public boolean watches(int state, Review now) {
      return watched.test(state, now);
    }

    @Override
    public void sees(Reviewed reviewed) {
      count++;
      last = reviewed;
      if (reviewed.moves()) {
        moves.add(reviewed);
      }
    }
  }
}
