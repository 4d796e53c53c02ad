package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Small;
import entente.model.Scenes;
import entente.model.states.StateFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts beside the scores, by hand on pairs of a pole and three states. */
class StylisedTest {

  private static final List<String> KEYS = List.of("PPP", "AAA", "BBB", "CCC");
  private static final byte WEST = 1;
  private static final byte EAST = 2;
  private static final byte PARTNER = 1 << 2;
  private static final int YEARS = 25;

  private static StateFacts at(StateFacts state, double position) {
    return Scenes.with(state, "position", List.of(position));
  }

  // Not in the order of the runs.
  private static final List<StateFacts> STATES =
      List.of(
          Scenes.with(at(Small.state("PPP", "x"), 1.5), "pole", true),
          at(Small.state("CCC", "x"), 0.85),
          at(Small.state("BBB", "x"), 0.34),
          at(Small.state("AAA", "x"), 0));

  /** Members of a bloc from one year to before another, [run][state]{bloc, from, to}. */
  private static List<Stylised.Fact> facts(int[][][] terms) {
    byte[][][] standings = new byte[terms.length][YEARS][KEYS.size()];
    for (int run = 0; run < terms.length; run++) {
      for (int i = 0; i < KEYS.size(); i++) {
        for (int y = terms[run][i][1]; y < terms[run][i][2]; y++) {
          standings[run][y][i] = (byte) terms[run][i][0];
        }
      }
    }
    return new Stylised(new SimulatedStandings(2000, KEYS, standings), STATES).all();
  }

  private static final int[] NEVER = {0, 0, 0};

  @Test
  void fiveYearsLater() {
    // AAA and PPP are allied at the ends of 12 years, 0 to 11; of these, 0 to 6 still are five
    // years later.
    List<Stylised.Fact> facts = facts(new int[][][] {{{WEST, 0, 25}, {WEST, 0, 12}, NEVER, NEVER}});
    assertEquals(7 / 12.0, facts.get(0).model(), 1e-15);
    // The last year whose fifth successor is known is 19: of an alliance that lasts, all.
    facts = facts(new int[][][] {{NEVER, {EAST, 3, 25}, {EAST, 18, 25}, NEVER}});
    assertEquals(1, facts.get(0).model());
    // Two blocs are no alliance, and one that begins too late says nothing.
    facts = facts(new int[][][] {{NEVER, {EAST, 0, 25}, {WEST, 0, 25}, NEVER}});
    assertTrue(Double.isNaN(facts.get(0).model()));
    facts = facts(new int[][][] {{NEVER, {EAST, 20, 25}, {EAST, 20, 25}, NEVER}});
    assertTrue(Double.isNaN(facts.get(0).model()));
  }

  @Test
  void survivalFollowsKaplanAndMeier() {
    // First run: AAA is allied with BBB and PPP for 3 years, 2 to 4, and these two ever since.
    // Second run: AAA, BBB and CCC from 20 on, through ages 0 to 3, and then lost from sight.
    List<Stylised.Fact> facts =
        facts(
            new int[][][] {
              {{WEST, 2, 25}, {WEST, 2, 5}, {WEST, 0, 25}, NEVER},
              {NEVER, {WEST, 20, 25}, {WEST, 20, 25}, {WEST, 20, 25}}
            });
    // Pairs without a pole: at age 2 one of four ends.
    assertEquals(0.75, facts.get(3).model(), 1e-15);
    // Pairs with a pole: one of two.
    assertEquals(0.5, facts.get(2).model(), 1e-15);
    // All: two of six.
    assertEquals(4 / 6.0, facts.get(1).model(), 1e-15);
  }

  @Test
  void thoseLostFromSightAreAtRiskNoMore() {
    // AAA and BBB end at age 0; AAA and CCC at age 1, with BBB and CCC gone before.
    List<Stylised.Fact> facts =
        facts(
            new int[][][] {
              {NEVER, {WEST, 0, 25}, {WEST, 0, 1}, {WEST, 0, 2}},
              {NEVER, {WEST, 23, 25}, {WEST, 23, 25}, NEVER}
            });
    // Age 0: four at risk, two end. Age 1: one at risk, which ends.
    assertEquals(0, facts.get(3).model());
    facts =
        facts(
            new int[][][] {
              {NEVER, {WEST, 0, 25}, {WEST, 0, 1}, {WEST, 0, 25}},
              {NEVER, {WEST, 23, 25}, {WEST, 23, 25}, NEVER}
            });
    // Age 0: four at risk, two end; nobody ends later.
    assertEquals(0.5, facts.get(3).model(), 1e-15);
  }

  // An alliance that is renewed is a new one.
  @Test
  void ageBeginsAnew() {
    byte[][][] standings = new byte[1][YEARS][KEYS.size()];
    for (int y : new int[] {0, 1, 3, 4, 6, 7}) {
      standings[0][y][1] = EAST;
      standings[0][y][2] = EAST;
    }
    List<Stylised.Fact> facts =
        new Stylised(new SimulatedStandings(2000, KEYS, standings), STATES).all();
    // At age 0 three at risk of whom none ends, at age 1 all end.
    assertEquals(0, facts.get(3).model());
  }

  // Exactly twenty years are followed: an end at age 19 counts and one at age 20 does not.
  @Test
  void twentyYears() {
    int[][][] nineteen = {{NEVER, {WEST, 0, 20}, {WEST, 0, 25}, NEVER}};
    assertEquals(0, facts(nineteen).get(1).model());
    int[][][] twenty = {{NEVER, {WEST, 0, 21}, {WEST, 0, 25}, NEVER}};
    assertEquals(1, facts(twenty).get(1).model());
  }

  @Test
  void likenessIsOneLessTheMeanDistanceOverTheWidthOfTheAxis() {
    byte[][][] standings = new byte[2][1][4];
    // Positions 0, 0.34, 0.85 and 1.5 of the pole, on an axis of 1.7.
    standings[0][0] = new byte[] {WEST, WEST, WEST, PARTNER};
    standings[1][0] = new byte[] {WEST, WEST, 0, PARTNER | WEST};
    List<Stylised.Fact> facts =
        new Stylised(new SimulatedStandings(2024, KEYS, standings), STATES).all();
    // Without the pole: 0.34 / 1.7 = 0.2 in one run, 0.85 / 1.7 = 0.5 in the other.
    assertEquals(1 - 0.35, facts.get(4).model(), 1e-12);
    // Nobody is in the East, and a seat alone makes no pair.
    assertTrue(Double.isNaN(facts.get(5).model()));
    assertTrue(Double.isNaN(facts.get(6).model()));
    // All: six pairs, with distances 0.34, 0.85, 1.5, 0.51, 1.16 and 0.65.
    assertEquals(1 - 5.01 / 6 / 1.7, facts.get(7).model(), 1e-12);
    // Runs without a pair do not count.
    standings[1][0] = new byte[] {EAST, WEST, 0, PARTNER};
    facts = new Stylised(new SimulatedStandings(2024, KEYS, standings), STATES).all();
    assertEquals(0.8, facts.get(4).model(), 1e-12);
    // The pole of the East counts among its members.
    standings[1][0] = new byte[] {EAST, WEST, EAST, PARTNER};
    facts = new Stylised(new SimulatedStandings(2024, KEYS, standings), STATES).all();
    assertEquals(1 - 1.16 / 1.7, facts.get(5).model(), 1e-12);
  }
}
