package entente.analysis.hindcast;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import java.util.ArrayList;
import java.util.List;

/** Three origins with few units each, whose scores follow by hand. */
public final class RollingExample {

  private static final List<String> RULES =
      List.of("rates", "ratesPerYear", "logit", "ratesBefore", "ratesPerYearBefore", "logitBefore");

  private RollingExample() {}

  /** Returns a unit; who moves does so in one event, from wherever it is seen. */
  static AtRisk unit(String state, Way way, boolean moved) {
    return new AtRisk(
        state, "north", Stance.HEDGE, way, moved, moved ? 2013 : 0, moved ? "2013 in nato" : "");
  }

  /** Returns what was told of units, one chance of the model and one of all rules for each. */
  static OriginTold told(int origin, List<AtRisk> units, double[] model, double[] rules) {
    Targets targets =
        new Targets(
            new ObservedHistory(List.of()), OriginTold.period(origin), Small.states("AAA", "BBB"));
    List<Telling> tellings = new ArrayList<>(List.of(new Telling("model", model, List.of())));
    RULES.forEach(rule -> tellings.add(new Telling(rule, rules, List.of())));
    return new OriginTold(targets, units, tellings);
  }

  /** Returns an origin before 2008 and two later ones. */
  static List<OriginTold> told() {
    AtRisk moved = unit("AAA", Way.WEST, true);
    AtRisk stayed = unit("BBB", Way.WEST, false);
    AtRisk kept = unit("CCC", Way.LEAVE_EAST, false);
    return List.of(
        told(2004, List.of(moved, stayed), new double[] {0.3, 0.2}, new double[] {0.6, 0.1}),
        told(2008, List.of(moved, stayed), new double[] {0.8, 0.4}, new double[] {0.5, 0.5}),
        told(
            2012,
            List.of(moved, stayed, kept),
            new double[] {0.5, 0.5, 0.1},
            new double[] {0.5, 0.5, 0.5}));
  }

  /** Returns them scored. */
  public static RollingHindcast hindcast() {
    return RollingHindcast.of(told(), new RollingHindcast.Sizes(1, 50, 1), 1);
  }
}
