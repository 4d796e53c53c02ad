package entente.analysis.hindcast;

import entente.analysis.hindcast.baseline.ChanceRule;
import entente.analysis.hindcast.baseline.MoveLogit;
import entente.analysis.hindcast.baseline.TrainingRate;
import entente.analysis.hindcast.baseline.YearlyRate;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model and simple rules say of the years after an origin.
 *
 * @param targets what is to be told; its period begins at the origin
 * @param units all units, those of leaving last
 * @param tellings what was told of them, the model first
 */
public record OriginTold(Targets targets, List<AtRisk> units, List<Telling> tellings) {

  /** Years told from each origin. */
  public static final int YEARS = 8;

  private static final String BEFORE = "Before";

  /** Returns the period of an origin. */
  public static Period period(int origin) {
    return new Period("origin-" + origin, origin, origin + YEARS);
  }

  /**
   * What rules learned from years of training.
   *
   * @param targets what was observed in them
   * @param logit its logits, in whatever world
   */
  record Learned(Targets targets, MoveLogit logit) {

    /**
     * Learns.
     *
     * @param end last year of training
     * @param earliest the world at its start
     */
    static Learned of(ObservedHistory history, int end, Scenario earliest) {
      Period years = new Period("training", Period.TRAINING.start(), end);
      Targets targets = new Targets(history, years, earliest.states());
      return new Learned(targets, new MoveLogit(targets, earliest, earliest));
    }

    /** Returns what the rules say of the years after an origin. */
    List<Telling> tell(Targets told, Scenario own) {
      int origin = told.period().start();
      List<ChanceRule> rules =
          List.of(
              new TrainingRate(targets, origin, true),
              new YearlyRate(targets, origin),
              logit.in(own));
      return rules.stream().map(rule -> rule.tell(told)).toList();
    }
  }

  /**
   * Returns what is told from an origin: by the model, by rules as they learned from the years of
   * the constants, and by the same as they learned before the origin.
   *
   * @param own the world of the origin
   * @param futures its runs
   */
  static OriginTold of(
      ObservedHistory history,
      Scenario own,
      SimulatedStandings futures,
      Learned same,
      Learned before) {
    Targets targets = new Targets(history, period((int) own.start()), own.states());
    List<Telling> tellings = new ArrayList<>(List.of(Telling.of("model", futures, targets)));
    tellings.addAll(same.tell(targets, own));
    for (Telling told : before.tell(targets, own)) {
      tellings.add(new Telling(told.by() + BEFORE, told.chances(), told.stances()));
    }
    return new OriginTold(targets, AtRisk.all(targets), tellings);
  }

  /** Returns the year at whose end it begins. */
  public int origin() {
    return targets.period().start();
  }

  /** Returns how many of the units go to a destination; the others leave. */
  int moves() {
    return (int) units.stream().filter(unit -> !unit.way().leaves()).count();
  }
}
