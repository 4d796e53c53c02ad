package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.analysis.Synthetic;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Yearly rates of runs of two years and forty states in which all changes are made by hand. */
class BaseRatesTest {

  private static final int ROUNDS = 8;
  private static final byte WEST = 1;
  private static final byte EAST = 2;
  private static final byte PLATFORM = 3;

  private final List<RunResult> runs = Synthetic.runs("Made up", 0, 3, 1, ROUNDS);

  BaseRatesTest() {
    for (RunResult run : runs) {
      Arrays.stream(run.rounds()).forEach(row -> row[13] = 0);
      Arrays.stream(run.postures()).forEach(row -> Arrays.fill(row, (byte) 0));
      Arrays.stream(run.seats()).forEach(row -> Arrays.fill(row, (byte) 0));
    }
  }

  private static void hold(byte[][] what, int from, int to, int state, byte code) {
    for (int r = from; r <= to; r++) {
      what[r][state] = code;
    }
  }

  private List<BaseRate> rates(ObservedRate... observed) {
    Values values = new Values(Synthetic.SYSTEM, Synthetic.STRUCTURE);
    return new BaseRates(values, List.of(observed)).of(Arm.of("A", runs));
  }

  private BaseRate rate(String name) {
    return rates().stream().filter(r -> r.rate().equals(name)).findFirst().orElseThrow();
  }

  // One change in the first run and two in the second, in 40 states × 2 years each: 1, 2 and 0 of
  // 80; 1/80 ± 4.3027 × (1/80) / √3 by Student's t with two degrees of freedom.
  @Test
  void changesOfBlocAreCountedFromYearToYear() {
    hold(runs.get(0).postures(), 3, ROUNDS, 0, WEST);
    hold(runs.get(1).postures(), 4, 4, 1, EAST);
    BaseRate rate = rate("bloc_changes");
    assertEquals(1 / 80.0, rate.perYear(), 1e-15);
    assertEquals((1 - 4.302653 / Math.sqrt(3)) / 80, rate.low(), 1e-8);
    assertEquals((1 + 4.302653 / Math.sqrt(3)) / 80, rate.high(), 1e-8);
    assertEquals(3, rate.n());
    assertEquals("A", rate.scenario());
    assertFalse(rate.observed());
  }

  @Test
  void whatComesAndGoesWithinAYearIsNotSeen() {
    hold(runs.get(0).postures(), 1, 3, 0, WEST);
    hold(runs.get(0).postures(), 5, 7, 0, WEST);
    assertEquals(0, rate("bloc_changes").perYear());
  }

  // A seat taken counts for posture and not for bloc; bloc and seat in one year count once.
  @Test
  void changesOfPostureAreThoseOfBlocOrSeat() {
    hold(runs.get(0).seats(), 2, ROUNDS, 5, PLATFORM);
    hold(runs.get(0).seats(), 2, ROUNDS, 6, PLATFORM);
    hold(runs.get(0).postures(), 2, ROUNDS, 6, WEST);
    assertEquals(1 / 240.0, rate("bloc_changes").perYear(), 1e-15);
    assertEquals(2 / 240.0, rate("posture_changes").perYear(), 1e-15);
  }

  // Four members for a year each, of whom two leave at its end; nobody is in the other structures.
  @Test
  void exitsAreOfTheMembersAtTheStartOfTheYear() {
    for (int i = 0; i < 4; i++) {
      hold(runs.get(0).postures(), 0, i < 2 ? 3 : ROUNDS, i, WEST);
    }
    List<BaseRate> exits = rates().stream().filter(r -> r.rate().equals("exits")).toList();
    assertEquals(1, exits.size());
    BaseRate west = exits.get(0);
    assertEquals("west", west.structure());
    assertEquals(1, west.n(), "runs with any member");
    assertEquals(2 / 6.0, west.perYear(), 1e-15, "four members, then two");
    assertEquals(Double.NaN, west.low(), "one run has no interval");
    assertEquals(Double.NaN, west.high());
  }

  // A member of the seat's structure that changes its bloc only has not left.
  @Test
  void whoKeepsItsSeatHasNotLeft() {
    hold(runs.get(0).seats(), 0, ROUNDS, 9, PLATFORM);
    hold(runs.get(0).postures(), 4, ROUNDS, 9, EAST);
    BaseRate exits =
        rates().stream().filter(r -> r.structure().equals("platform")).findFirst().orElseThrow();
    assertEquals(0, exits.perYear());
  }

  @Test
  void yearsAfterANuclearEndAreNotLookedAt() {
    RunResult run = runs.get(0);
    run.rounds()[5][13] = 1;
    hold(run.postures(), 6, ROUNDS, 0, WEST);
    assertEquals(0, rate("bloc_changes").perYear());
    hold(run.postures(), 4, ROUNDS, 1, WEST);
    assertEquals(1 / 40.0 / 3, rate("bloc_changes").perYear(), 1e-15, "one year of forty states");
  }

  @Test
  void whatWasObservedStandsBesideItsOwnRate() {
    hold(runs.get(0).postures(), 0, ROUNDS, 0, WEST);
    List<BaseRate> all =
        new ArrayList<>(
            rates(
                new ObservedRate("exits", "east", 0.5, 0.6, "not this one"),
                new ObservedRate("exits", "west", 0.01, 0.02, "a book"),
                new ObservedRate("posture_changes", "", 0.03, 0.04, "a table")));
    assertEquals(
        List.of("bloc_changes ", "posture_changes a table", "exits a book"),
        all.stream().map(r -> r.rate() + " " + r.source()).toList());
    assertEquals(0.01, all.get(2).observedLow());
    assertEquals(0.02, all.get(2).observedHigh());
    assertEquals(List.of(3, 3, 1), IntStream.range(0, 3).mapToObj(k -> all.get(k).n()).toList());
  }
}
