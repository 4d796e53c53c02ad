package entente.analysis.hindcast.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Entries, exits, seats and the timing of moves, counted by hand. */
class CountsTest {

  private static final byte MEMBER_OF_WEST = 1;
  private static final byte MEMBER_OF_EAST = 2;
  private static final byte PARTNER = 1 << 2;
  private static final byte OBSERVER = 2 << 2;
  private static final byte MEMBER = 3 << 2;

  /** AAA is in a structure in the k-th of n runs for the first k years after 2008. */
  private static SimulatedStandings staying(int runs, byte code, String key) {
    byte[][][] standings = new byte[runs][17][1];
    for (int run = 0; run < runs; run++) {
      for (int y = 1; y <= run % 17; y++) {
        standings[run][y][0] = code;
      }
    }
    return new SimulatedStandings(2008, List.of(key), standings);
  }

  private static Targets targets(String key, List<Map<String, String>> rows) {
    return new Targets(new ObservedHistory(rows), Period.TEST, Small.states(key));
  }

  private static Counts count(List<Counts> all, String structure, boolean entries) {
    return all.stream()
        .filter(c -> c.structure().equals(structure) && c.entries() == entries)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void entriesAndExitsOfRuns() {
    // Of 17 runs that stay 0 to 16 years all but the first enter; the last does not leave again.
    List<Counts> counts = Counts.all(staying(17, MEMBER_OF_EAST, "AAA"), targets("AAA", List.of()));
    assertEquals(6, counts.size());
    assertEquals(new Counts("east", true, 16 / 17.0, 0, 1, 0), count(counts, "east", true));
    assertEquals(new Counts("east", false, 15 / 17.0, 0, 1, 0), count(counts, "east", false));
    assertEquals(new Counts("west", true, 0, 0, 0, 0), count(counts, "west", true));
    assertEquals(new Counts("sco", false, 0, 0, 0, 0), count(counts, "sco", false));
  }

  @Test
  void theTailsAreOrderStatistics() {
    // Of 40 runs one has no entry, 37 have one, one has seven and one eight: 2.5 % of 40 is the
    // first in order, 97.5 % the 39th.
    byte[][][] standings = new byte[40][17][1];
    for (int run = 0; run < 40; run++) {
      int entries = run == 17 ? 0 : run == 3 ? 8 : run == 30 ? 7 : 1;
      for (int entry = 0; entry < entries; entry++) {
        standings[run][2 * entry + 1][0] = MEMBER_OF_WEST;
      }
    }
    SimulatedStandings futures = new SimulatedStandings(2008, List.of("AAA"), standings);
    assertEquals(
        new Counts("west", true, 52 / 40.0, 0, 7, 0),
        count(Counts.all(futures, targets("AAA", List.of())), "west", true));
  }

  @Test
  void theObservedOnesAreOfThePeriodAlone() {
    Targets targets =
        targets(
            "AAA",
            List.of(
                Small.row("AAA", "cst", "member", "2000-01-01", "2009-01-01"),
                Small.row("AAA", "nato", "member", "2010-01-01", "2015-01-01"),
                Small.row("AAA", "nato", "member", "2020-01-01", "2025-01-01"),
                Small.row("AAA", "sco", "partner", "2024-01-01")));
    List<Counts> counts = Counts.all(staying(2, PARTNER, "AAA"), targets);
    assertEquals(0, count(counts, "east", true).observed());
    assertEquals(1, count(counts, "east", false).observed());
    assertEquals(2, count(counts, "west", true).observed());
    assertEquals(1, count(counts, "west", false).observed());
    assertEquals(1, count(counts, "sco", true).observed());
    assertEquals(0, count(counts, "sco", false).observed());
    // A partner counts as in; one of two runs has it, for one year.
    assertEquals(0.5, count(counts, "sco", true).mean());
    assertEquals(0.5, count(counts, "sco", false).mean());
  }

  // The founders of the Shanghai organisation were given their seats by events; blocs were not.
  @Test
  void whoWasGivenItsSeatIsNotCounted() {
    Targets targets = targets("KAZ", List.of(Small.row("KAZ", "sco", "member", "2010-01-01")));
    Counts seats = count(Counts.all(staying(2, PARTNER, "KAZ"), targets), "sco", true);
    assertEquals(new Counts("sco", true, 0, 0, 0, 0), seats);
    Counts west = count(Counts.all(staying(2, MEMBER_OF_WEST, "KAZ"), targets), "west", true);
    assertEquals(0.5, west.mean());
  }

  @Test
  void seatsAreOfThoseWithAStatusWithoutTheFounders() {
    Targets targets =
        new Targets(
            new ObservedHistory(
                List.of(
                    Small.row("AAA", "sco", "partner", "2009-01-01"),
                    Small.row("BBB", "sco", "observer", "2009-01-01"),
                    Small.row("CCC", "sco", "member", "2017-01-01"),
                    Small.row("DDD", "sco", "member", "2017-01-01", "2020-01-01"),
                    Small.row("KAZ", "sco", "member", "2001-01-01"))),
            Period.TEST,
            Small.states("AAA", "BBB", "CCC", "DDD", "KAZ"));
    assertEquals(
        List.of(
            new Unit("AAA", "north", Stance.DIALOGUE, false, 0, ""),
            new Unit("BBB", "north", Stance.DIALOGUE, true, 2024, ""),
            new Unit("CCC", "north", Stance.DIALOGUE, true, 2024, "")),
        Seats.units(targets));
    // In 2024: a partner, an observer and a member in one of two runs, and the reverse.
    byte[][][] standings = new byte[2][2][3];
    standings[0][1] = new byte[] {PARTNER, OBSERVER, MEMBER};
    standings[1][1] = new byte[] {MEMBER, OBSERVER, PARTNER | MEMBER_OF_EAST};
    SimulatedStandings futures =
        new SimulatedStandings(2023, List.of("AAA", "BBB", "CCC"), standings);
    assertArrayEquals(new double[] {0.5, 1, 0.5}, Seats.shares(Seats.units(targets), futures));
  }

  // The eight years end with 2000, 2008, 2016 and 2024.
  @Test
  void movesAreTimedByEightYears() {
    byte[][][] standings = new byte[4][33][1];
    int[] entries = {2008, 2009, 2016, 2017};
    for (int run = 0; run < 4; run++) {
      for (int y = entries[run] - 1992; y < 33; y++) {
        standings[run][y][0] = MEMBER_OF_WEST;
      }
    }
    SimulatedStandings futures = new SimulatedStandings(1992, List.of("AAA"), standings);
    List<Timing.Timed> timed =
        Timing.of(
            List.of(
                new Unit("AAA", "north", Stance.WEST, true, 2009, ""),
                new Unit("AAA", "north", Stance.WEST, true, 2024, ""),
                new Unit("AAA", "north", Stance.EAST, true, 2009, ""),
                new Unit("AAA", "north", Stance.WEST, false, 0, "")),
            futures,
            Period.TEST);
    // What a run did before the period began counts as a move at the wrong time.
    assertArrayEquals(entries, timed.get(0).years());
    assertEquals(0.5, timed.get(0).right());
    assertEquals(0.25, timed.get(1).right());
    assertEquals(3, timed.size());
    assertTrue(Double.isNaN(timed.get(2).right()));
    assertEquals(0.375, Timing.mean(timed), 1e-15);
    assertTrue(Double.isNaN(Timing.mean(timed.subList(2, 3))));
    assertTrue(Double.isNaN(Timing.mean(List.of())));
  }
}
