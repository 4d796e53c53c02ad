package entente.analysis.hindcast.observed;

import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is to be told in a period: who could have moved where, and who did.
 *
 * <p>A state is at risk of a destination if at the start it is not in the West, is not there
 * already, and could go there: to the West if it took part in the CSCE or OSCE; to the East and to
 * dialogue always; to hedging from the East or from dialogue. Poles are not told.
 */
public final class Targets {

  /** Who was given its seat by an event of the training period, and is not told there. */
  static final Set<String> FED_IN = Set.of("UZB");

  private final ObservedHistory history;
  private final Period period;
  private final List<StateFacts> states;

  /**
   * Makes the targets of a period.
   *
   * @param states the states of the world, poles among them
   */
  public Targets(ObservedHistory history, Period period, List<StateFacts> states) {
    this.history = history;
    this.period = period;
    this.states =
        states.stream()
            .filter(s -> !s.pole() && !successorIsAnother(s.key(), period))
            .sorted(Comparator.comparing(StateFacts::key))
            .toList();
  }

  private Targets(Targets of, Period period) {
    history = of.history;
    states = of.states;
    this.period = period;
  }

  /** Returns the targets of another period, of the same states. */
  public Targets within(Period other) {
    return new Targets(this, other);
  }

  // A state that was divided before the period began is not told in it.
  private static boolean successorIsAnother(String key, Period period) {
    return key.equals("CSK") && period.start() > 1992;
  }

  /** Returns the period. */
  public Period period() {
    return period;
  }

  /** Returns the history that they are taken from. */
  public ObservedHistory history() {
    return history;
  }

  /** Returns the states that are told, by key. */
  public List<StateFacts> states() {
    return states;
  }

  /** Returns the stance of each state told, as observed at the end of a year. */
  public List<Stance> observed(int year) {
    return states.stream().map(s -> history.stance(s.key(), year)).toList();
  }

  /** Returns all units at risk, destination by destination, states by key. */
  public List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (Stance destination : Stance.values()) {
      for (StateFacts state : states) {
        if (atRisk(state.key(), destination)) {
          units.add(unit(state, destination));
        }
      }
    }
    return units;
  }

  private boolean atRisk(String key, Stance destination) {
    Stance start = history.stance(key, period.start());
    if (start == Stance.WEST || start == destination) {
      return false;
    }
    return switch (destination) {
      case WEST -> history.european(key, period.start());
      case EAST -> true;
      case DIALOGUE -> period.start() >= Period.TRAINING.end() || !FED_IN.contains(key);
      case HEDGE -> start == Stance.EAST || start == Stance.DIALOGUE;
    };
  }

  private Unit unit(StateFacts state, Stance destination) {
    Stance before = history.stance(state.key(), period.start());
    for (int year = period.start() + 1; year <= period.end(); year++) {
      Stance now = history.stance(state.key(), year);
      if (now != before) {
        boolean there = now == destination;
        String event = there ? event(state.key(), before, now, year) : "";
        return new Unit(state.key(), state.region(), destination, there, there ? year : 0, event);
      }
    }
    return new Unit(state.key(), state.region(), destination, false, 0, "");
  }

  /** Returns the day of the entry into the destination, or of the exit where none was entered. */
  String event(String key, Stance before, Stance now, int year) {
    TreeMap<String, String> days = new TreeMap<>();
    List<String> entered =
        switch (now) {
          case WEST -> List.of("nato", "us_ally");
          case EAST -> List.of("cst", "rus_ally", "chn_ally");
          default -> List.of("sco");
        };
    entered.forEach(i -> days.put(history.since(key, i, year), i + " in "));
    if (days.keySet().stream().noneMatch(day -> day.startsWith(Integer.toString(year)))) {
      // A seat that was held before shows once the bloc is left.
      List<String> left =
          before == Stance.EAST ? List.of("cst", "rus_ally", "chn_ally") : List.of("sco", "nato");
      left.forEach(i -> days.put(history.until(key, i, year), i + " out "));
    }
    days.keySet().removeIf(day -> !day.startsWith(Integer.toString(year)));
    return days.isEmpty() ? key + " " + year : days.firstEntry().getValue() + days.firstKey();
  }
}
