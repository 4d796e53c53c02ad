package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.AimVerdict;
import entente.analysis.hindcast.Stylised;
import entente.analysis.hindcast.baseline.Baseline;
import entente.analysis.hindcast.baseline.Neighbours;
import entente.analysis.hindcast.baseline.Persistence;
import entente.analysis.hindcast.score.Counts;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Scorer;
import entente.analysis.hindcast.score.Seats;
import entente.analysis.hindcast.score.Timing;
import entente.model.states.StateFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read off runs, by hand on two runs of three states over sixteen years. */
public class SimulatedStandingsTest {

  private static final byte NONE = 0;
  private static final byte WEST = 1;
  private static final byte EAST = 2;
  private static final byte PARTNER = 1 << 2;
  private static final byte OBSERVER = 2 << 2;

  /** AAA joins the West in 2010 and in 2020; BBB leaves the East in one run; CCC takes a seat. */
  public static SimulatedStandings futures() {
    byte[][][] standings = new byte[2][17][3];
    for (int run = 0; run < 2; run++) {
      for (int y = 0; y < 17; y++) {
        int year = 2008 + y;
        standings[run][y][0] = year >= (run == 0 ? 2010 : 2020) ? WEST : NONE;
        standings[run][y][1] = run == 0 && year >= 2015 ? NONE : EAST;
        standings[run][y][2] =
            run == 0 && year >= 2012 ? (year >= 2018 ? OBSERVER : PARTNER) : NONE;
      }
    }
    return new SimulatedStandings(2008, List.of("AAA", "BBB", "CCC"), standings);
  }

  public static Targets targets() {
    ObservedHistory history =
        new ObservedHistory(
            List.of(
                Small.row("AAA", "osce", "member", "1992-01-01"),
                Small.row("AAA", "nato", "member", "2009-04-01"),
                Small.row("BBB", "cst", "member", "1994-01-01"),
                Small.row("CCC", "sco", "observer", "2023-01-01")));
    return new Targets(history, Period.TEST, Small.states("AAA", "BBB", "CCC"));
  }

  @Test
  void sharesOfRunsThatStandInTheDestinationAtSomeYearsEnd() {
    List<String> units =
        targets().units().stream().map(u -> u.state() + " " + u.destination()).toList();
    assertEquals(
        List.of(
            "AAA WEST",
            "AAA EAST",
            "CCC EAST",
            "AAA DIALOGUE",
            "BBB DIALOGUE",
            "CCC DIALOGUE",
            "BBB HEDGE"),
        units);
    assertArrayEquals(
        new double[] {1, 0, 0, 0, 0, 0.5, 0.5},
        futures().shares(targets().units(), Period.TEST),
        1e-15);
  }

  @Test
  void theStanceOfMostRunsWithTiesToTheObservedStart() {
    // CCC: one run each; it hedged at the start. BBB: one run each; it was in the East.
    assertEquals(
        List.of(Stance.WEST, Stance.EAST, Stance.HEDGE), Forecast.mode(futures(), targets()));
  }

  @Test
  void timingIsTheShareOfRunsWithTheMoveThatAreInTheRightEightYears() {
    List<Timing.Timed> timed = Timing.of(targets().units(), futures(), Period.TEST);
    assertEquals(2, timed.size());
    assertArrayEquals(new int[] {2010, 2020}, timed.get(0).years());
    assertEquals(0.5, timed.get(0).right());
    assertArrayEquals(new int[] {2012}, timed.get(1).years());
    assertEquals(0, timed.get(1).right());
    assertEquals(0.25, Timing.mean(timed));
    Unit never = new Unit("BBB", "north", Stance.WEST, true, 2010, "");
    assertTrue(Double.isNaN(Timing.of(List.of(never), futures(), Period.TEST).get(0).right()));
  }

  @Test
  void seatsCountThoseWhoAreMoreThanPartnersInTheEnd() {
    List<Unit> units = Seats.units(targets());
    assertEquals(List.of("CCC"), units.stream().map(Unit::state).toList());
    assertTrue(units.get(0).moved());
    assertArrayEquals(new double[] {0.5}, Seats.shares(units, futures()));
  }

  @Test
  void entriesAndExitsBesideTheObserved() {
    List<Counts> counts = Counts.all(futures(), targets());
    assertEquals(new Counts("west", true, 1, 1, 1, 1), counts.get(0));
    assertEquals(new Counts("west", false, 0, 0, 0, 0), counts.get(1));
    assertEquals(new Counts("east", false, 0.5, 0, 1, 0), counts.get(3));
    assertEquals(new Counts("sco", true, 0.5, 0, 1, 1), counts.get(4));
  }

  @Test
  void theAimNeedsBothScoresOverBothRulesBothWays() {
    Scorer scorer = new Scorer(50, 19, 1);
    List<Baseline> rules = List.of(new Persistence(2008), new Neighbours(false));
    ForecastScore card = scorer.score("restarted", targets(), futures(), rules);
    // The mover to the West has no rival; of those at risk of dialogue CCC alone moved, and is
    // above both others.
    assertEquals(1, card.model().ranking().value());
    assertEquals(0.5, card.over("persistence").ranking().value());
    // All three right against two of three classes, BBB's and no other.
    assertEquals((1 + 1 + 0) / 3.0, card.model().four().value(), 1e-12);
    assertEquals(1 / 3.0, card.over("persistence").four().value(), 1e-12);
    AimVerdict verdict = AimVerdict.of(List.of(card, card));
    assertEquals(4, verdict.parts().size());
    assertEquals(verdict.parts().stream().allMatch(AimVerdict.Part::holds), verdict.met());
  }

  @Test
  void alliedPairsThatLast() {
    // AAA and BBB are never allied, with two in one bloc: make CCC a member of the East for ten
    // years in both runs.
    byte[][][] standings = futures().standings();
    for (byte[][] run : standings) {
      for (int y = 0; y < 17; y++) {
        run[y][1] = EAST;
        run[y][2] = y < 10 ? EAST : NONE;
      }
    }
    SimulatedStandings pairs =
        new SimulatedStandings(2008, List.of("AAA", "BBB", "CCC"), standings);
    List<StateFacts> states = Small.states("AAA", "BBB", "CCC");
    List<Stylised.Fact> facts = new Stylised(pairs, states).all();
    // Allied at the ends of 2008 to 2017; five years on, those of 2008 to 2012 still are.
    assertEquals(0.5, facts.get(0).model());
    assertEquals(0, facts.get(1).model());
    assertTrue(Double.isNaN(facts.get(2).model()));
    // All positions are alike.
    assertEquals(1, facts.get(facts.size() - 1).model());
  }
}
