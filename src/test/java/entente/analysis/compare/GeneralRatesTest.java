package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import entente.model.structures.Commitment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates in general terms of two runs of two years and forty states, made by hand. */
class GeneralRatesTest {

  private static final int ROUNDS = 8;
  private static final int STATES = 40;

  // A column of other things stands for the wars begun.
  private static final int WARS = 5;
  private static final int MEMBERS = 0;

  private final List<RunResult> runs = Synthetic.runs("Made up", 0, 2, 1, ROUNDS);

  GeneralRatesTest() {
    for (RunResult run : runs) {
      Arrays.stream(run.rounds()).forEach(row -> row[13] = 0);
      Arrays.stream(run.rounds()).forEach(row -> row[WARS] = 0);
      Arrays.stream(run.postures()).forEach(row -> Arrays.fill(row, (byte) 0));
      for (double[][] round : run.byStructure()) {
        Arrays.stream(round).forEach(structure -> structure[MEMBERS] = 5);
      }
    }
  }

  private static List<Measure> with(
      List<Measure> columns, int place, List<Measure> all, String name) {
    List<Measure> other = new ArrayList<>(columns);
    other.set(place, all.stream().filter(m -> m.name().equals(name)).findAny().orElseThrow());
    return other;
  }

  private GeneralRate rate(String name, double low, double high) {
    Values values =
        new Values(
            with(Synthetic.SYSTEM, WARS, SystemMeasures.ALL, "wars"),
            with(Synthetic.STRUCTURE, MEMBERS, StructureMeasures.ALL, "members"));
    ObservedRate observed = new ObservedRate(name, "", low, high, "a table");
    return new GeneralRates(values, List.of(observed)).of(List.of(Arm.of("A", runs))).get(0);
  }

  private long structures() {
    return runs.get(0).specification().scenario().structures().stream()
        .filter(s -> s.commitment() != Commitment.STANDING)
        .count();
  }

  // In the first run one structure gains two members in its first year and loses one in its second.
  @Test
  void joinsAndLeavesAreTheYearlyGainAndLossOfEachStructure() {
    String key = runs.get(0).specification().scenario().structures().get(0).key();
    int k = runs.get(0).structures().indexOf(key);
    runs.get(0).byStructure()[4][k][MEMBERS] = 7;
    runs.get(0).byStructure()[8][k][MEMBERS] = 6;
    double exposure = structures() * STATES * 2.0;
    assertEquals(2 / exposure / 2, rate("joins", 0, 1).rate().perYear(), 1e-15);
    assertEquals(1 / exposure / 2, rate("leaves", 0, 1).rate().perYear(), 1e-15);
    assertEquals(2 * exposure, rate("joins", 0, 1).exposure());
  }

  @Test
  void changesOfBlocAreOfStatesAndWarsOfPairs() {
    runs.get(1).postures()[8][3] = 1;
    assertEquals(1 / 80.0 / 2, rate("bloc_changes", 0, 1).rate().perYear(), 1e-15);
    for (int r = 6; r <= ROUNDS; r++) {
      runs.get(1).rounds()[r][WARS] = 3;
    }
    GeneralRate wars = rate("new_wars", 0, 1);
    assertEquals(3 / (780 * 2.0) / 2, wars.rate().perYear(), 1e-15);
    assertEquals(2 * 780 * 2.0, wars.exposure());
  }

  // 160 state-years: ten events at 6.25 %.
  @Test
  void aRateIsJudgedWhereTenEventsWouldBeExpected() {
    assertTrue(rate("bloc_changes", 0.0625, 0.0625).enough());
    assertFalse(rate("bloc_changes", 0.05, 0.07).enough());
    assertEquals("too rare in the model", rate("bloc_changes", 0.05, 0.1).rate().misfit());
  }
}
