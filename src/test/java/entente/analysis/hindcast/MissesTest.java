package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Blank;
import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Score;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told wrong, and what the ledger says of it, where each score is known. */
class MissesTest {

  // All review in every round, and see what is.
  static final List<String> EXACT =
      List.of(
          "parameters.choice.review_interval=1",
          "parameters.choice.threat_noise=0",
          "parameters.choice.help_noise=0",
          "parameters.choice.precision=1000000");

  // Nothing counts but dependence on the leader, full at 0.4, times 0.4: a share of 0.3 is worth
  // 0.3 and one of 0.2 is worth 0.2. Poland depends on the United States by 0.3, Finland by 0.2,
  // Mongolia on Russia by 0.3 and on China by 0.2.
  static final List<String> TIES =
      Stream.concat(
              Stream.of(
                  "rounds=4",
                  "parameters.choice.switching_cost=0",
                  "parameters.choice.initial_constants=0",
                  "parameters.weights.leader_tie=0.4",
                  "structures.west.obligations=1",
                  "structures.east.obligations=1",
                  "structures.sco.obligations=1",
                  "structures.sco.entry.rule=open"),
              Stream.of("security", "affinity", "autonomy", "entrapment", "pressure", "hedging")
                  .map(weight -> "parameters.weights." + weight + "=0"))
          .toList();

  static Scenario world(List<String> settings, String... others) {
    List<String> all = new ArrayList<>(EXACT);
    all.addAll(settings);
    all.addAll(List.of("parameters.weights.dialogue=0", "parameters.weights.upkeep=0"));
    all.addAll(List.of(others));
    return Small.world(all.toArray(new String[0]));
  }

  static Unit unit(String state, Stance destination, boolean moved) {
    return new Unit(state, "A", destination, moved, moved ? 1993 : 0, "");
  }

  static Misses misses(Scenario scenario, int start, List<Unit> units, double... chances) {
    Period period = new Period("x", start, 1993);
    Targets targets = new Targets(new ObservedHistory(List.of()), period, scenario.states());
    Score model =
        Blank.of(Score.class, Map.of("forecast", new Forecast("model", chances, List.of())));
    return new Misses(
        scenario,
        Blank.of(
            ForecastScore.class,
            Map.of("targets", targets, "units", units, "scores", List.of(model))));
  }

  /** Returns why one unit that moved was not told. */
  static String why(Scenario scenario, int runs, String state, Stance destination) {
    List<Unit> units = List.of(unit(state, destination, true));
    return misses(scenario, 1992, units, 0).explained(1, runs).get(0).why();
  }

  // Half of all runs or more count as told.
  @Test
  void whatIsAMiss() {
    List<Unit> units =
        List.of(
            unit("POL", Stance.WEST, true),
            unit("FIN", Stance.WEST, true),
            unit("CHE", Stance.WEST, false),
            unit("IND", Stance.WEST, false),
            unit("FIN", Stance.EAST, true));
    List<Misses.Miss> misses =
        misses(world(TIES), 1992, units, 0.5, 0.49, 0.5, 0.49, 0.25).explained(1, 1);
    assertEquals(
        List.of("Finland 0.49", "Switzerland 0.5", "Finland 0.25"),
        misses.stream().map(m -> m.name() + " " + m.chance()).toList());
    assertEquals(
        List.of(units.get(1), units.get(2), units.get(4)),
        misses.stream().map(Misses.Miss::unit).toList());
  }

  // Poland goes West at its first review of four, and holds it at three.
  @Test
  void aWayThatIsTaken() {
    assertEquals(
        "In 75 % of 4 reviews in 1 runs it held the way there already, most of the time as a"
            + " partner, in 0 % the way was closed; it took it once. Where it was open it scored"
            + " 0.300 above what was chosen or held, on average: for it leader tie +0.300; against"
            + " it nothing much.",
        why(world(TIES), 1, "POL", Stance.WEST));
    assertEquals(
        "In 75 % of 12 reviews in 3 runs it held the way there already, most of the time as a"
            + " partner, in 0 % the way was closed; it took it 3 times. Where it was open it scored"
            + " 0.200 above what was chosen or held, on average: for it leader tie +0.300; against"
            + " it upkeep −0.100.",
        why(world(TIES, "parameters.weights.upkeep=0.1"), 3, "POL", Stance.WEST));
    // What is less than 0.005 on average is not much.
    String little = why(world(TIES, "parameters.weights.upkeep=0.004"), 3, "POL", Stance.WEST);
    assertTrue(little.endsWith("leader tie +0.300; against it nothing much."), little);
  }

  // One that is closed is seen as such at every review, and what it would score is not known.
  @Test
  void aWayThatIsClosed() {
    assertEquals(
        "In 0 % of 4 reviews in 1 runs it held the way there already, in 100 % the way was closed;"
            + " it never took it.",
        why(world(TIES, "structures.west.entry.rule=closed"), 1, "POL", Stance.WEST));
  }

  // Where one enters in a round, the one nearest to the United States: Poland, Switzerland, then
  // Finland. A partner's tie counts a quarter, 0.05.
  @Test
  void aWayThatIsRefused() {
    assertEquals(
        "In 25 % of 4 reviews in 1 runs it held the way there already, in 0 % the way was closed;"
            + " it took it once and was refused 2 times. Where it was open it scored 0.050 above"
            + " what was chosen or held, on average: for it leader tie +0.050; against it nothing"
            + " much.",
        why(world(TIES, "structures.west.entry.sequenced=true"), 1, "FIN", Stance.WEST));
  }

  // Mongolia is in the East, 0.3, and takes a seat as well, 0.2. Dialogue alone is 0.3 worse than
  // what it chose and then held, and hedging 0.5.
  @Test
  void aWayThatIsWorse() {
    String none = "In 0 % of 4 reviews in 1 runs it held the way there already, in 0 % the way was";
    assertEquals(
        none
            + " closed; it never took it. Where it was open it scored 0.300 below what was chosen"
            + " or held, on average: for it nothing much; against it leader tie −0.300.",
        why(world(TIES), 1, "MNG", Stance.DIALOGUE));
    assertEquals(
        none
            + " closed; it never took it. Where it was open it scored 0.500 below what was chosen"
            + " or held, on average: for it nothing much; against it leader tie −0.500.",
        why(world(TIES), 1, "MNG", Stance.HEDGE));
    assertTrue(why(world(TIES), 1, "MNG", Stance.EAST).startsWith("In 100 % of 4 reviews"));
  }

  @Test
  void thePartnerIsSaidOfThoseWhoMovedAndHeldItMostOfTheTimeOnly() {
    // Open from round 2 on, it is held at two of four reviews, which is not most of them.
    Scenario later = world(TIES, "structures.west.entry.opens=2");
    String half = why(later, 1, "POL", Stance.WEST);
    assertTrue(half.startsWith("In 50 % of 4 reviews in 1 runs it held the way there already, in"));
    List<Unit> stayed = List.of(unit("POL", Stance.WEST, false));
    String told = misses(world(TIES), 1992, stayed, 1).explained(1, 1).get(0).why();
    assertTrue(told.startsWith("In 75 % of 4 reviews in 1 runs it held the way there already, in"));
  }

  @Test
  void whoMayNotLeaveDoesNotReview() {
    assertEquals(
        "It did not review in the period in any of 2 runs.",
        why(world(TIES), 2, "RUS", Stance.WEST));
  }
}
