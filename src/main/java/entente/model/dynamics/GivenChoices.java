package entente.model.dynamics;

import entente.model.decisions.Options;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.states.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The choices given from outside, by round and state; the last one given for both counts. */
final class GivenChoices {

  private final Run run;
  private final Map<Integer, Map<Integer, GivenChoice>> byRound = new HashMap<>();

  GivenChoices(Run run, List<GivenChoice> choices) {
    this.run = run;
    choices.forEach(this::add);
  }

  /**
   * Returns the choices of another run: all that this one has, or, where its scenario lists others,
   * those.
   */
  GivenChoices copy(Run of, List<GivenChoice> listed) {
    boolean same = listed.equals(run.scenario.choices());
    GivenChoices copy = new GivenChoices(of, same ? List.of() : listed);
    if (same) {
      byRound.forEach((round, given) -> copy.byRound.put(round, new HashMap<>(given)));
    }
    return copy;
  }

  void add(GivenChoice choice) {
    World world = run.world;
    if (choice instanceof GivenStep != run.hasPortfolios()) {
      throw new IllegalArgumentException(
          run.hasPortfolios() ? "a pair where portfolios act" : "a step where pairs are chosen");
    }
    byRound
        .computeIfAbsent(choice.round(), round -> new HashMap<>())
        .put(world.index(choice.state()), choice);
  }

  /** Returns the pair that is given for a state in a round, or null. */
  GivenPair pair(int round, int state) {
    return (GivenPair) of(round, state);
  }

  /** Returns the step that is given for a state in a round, or null. */
  GivenStep step(int round, int state) {
    return (GivenStep) of(round, state);
  }

  private GivenChoice of(int round, int state) {
    return byRound.getOrDefault(round, Map.of()).get(state);
  }

  /** Returns the option that a choice asks for, or −1 if there is none of that kind. */
  int option(GivenPair choice, int present) {
    Options options = run.rules.options;
    int bloc = structure(choice.bloc(), options.bloc(present));
    int seat = structure(choice.seat(), options.seat(present));
    for (int o = 0; o < options.count(); o++) {
      if (options.bloc(o) == bloc && options.seat(o) == seat) {
        return o;
      }
    }
    return -1;
  }

  private int structure(String key, int held) {
    if (key.equals(GivenPair.KEEP)) {
      return held;
    } else if (key.equals(GivenPair.NONE)) {
      return -1;
    }
    var structure = run.structure(key);
    // No option holds an index that no structure has.
    return structure == null ? run.structures.size() : structure.index();
  }
}
