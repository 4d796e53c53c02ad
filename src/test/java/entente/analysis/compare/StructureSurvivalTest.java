package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.statistic.KaplanMeier;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a structure is born and dies in a run, and what share lives on. */
class StructureSurvivalTest {

  private static final int ROUNDS = 40;
  private static final Values VALUES =
      new Values(
          Synthetic.SYSTEM,
          List.of(new Measure("survival", "Survival", "1", 0, 1, Better.HIGHER, 0, "", "", "")));

  /** A life: alive from a round until before another, undefined from a third. */
  private record Span(int born, int dies, int ends) {}

  private static Arm arm(String name, Span... spans) {
    List<RunResult> runs = new ArrayList<>();
    for (RunResult run : Synthetic.runs(name, 0, spans.length, 1, ROUNDS)) {
      Span span = spans[runs.size()];
      double[][][] structures = new double[ROUNDS + 1][3][1];
      for (int r = 0; r <= ROUNDS; r++) {
        for (double[] structure : structures[r]) {
          boolean alive = r >= span.born && r < span.dies;
          structure[0] = r >= span.ends ? Double.NaN : alive ? 1 : 0;
        }
      }
      runs.add(
          new RunResult(
              run.specification(),
              run.status(),
              run.stage(),
              run.message(),
              run.states(),
              run.structures(),
              run.rounds(),
              structures,
              run.security(),
              run.postures(),
              run.seats(),
              run.held(),
              run.hedging(),
              run.pairs(),
              run.rungs(),
              run.switches(),
              run.steps(),
              run.happenings(),
              run.ends()));
    }
    return Arm.of(name, runs);
  }

  // Ages of ten years; of five, dead; none; of three, then out of sight; of two, dead. So 3 of 4
  // live
  // on after two years, and 1 of 2 of these after five.
  @Test
  void aLifeIsCountedFromBirthToDeathOrOutOfSight() {
    int never = ROUNDS + 1;
    Arm a =
        arm(
            "A",
            new Span(0, never, never),
            new Span(4, 24, never),
            new Span(never, never, never),
            new Span(0, never, 13),
            new Span(0, 8, never));
    Span none = new Span(never, never, never);
    Arm b = arm("B", new Span(0, never, never), none, new Span(8, never, never), none, none);
    List<StructureSurvival> all = StructureSurvival.of(VALUES, a, b, ROUNDS);
    StructureSurvival s = all.get(0);
    assertEquals(4, s.livesA());
    assertEquals(2, s.deathsA());
    assertEquals(2, s.livesB());
    assertEquals(0, s.deathsB());
    assertEquals(10, s.years());
    assertEquals(0.375, s.shareA(), 1e-12);
    assertEquals(1, s.shareB());
    assertTrue(Double.isNaN(s.lowB()), "undefined without a death");
    KaplanMeier curve = StructureSurvival.curve(VALUES, a, s.structure(), ROUNDS);
    assertEquals(1, curve.at(1.75).share());
    assertEquals(0.75, curve.at(2).share());
    assertEquals(0.75, curve.at(4.75).share());
    assertEquals(0.375, curve.at(5).share());
    // Seen up to the eighth round only, two have died of the four, one of them at two years.
    assertEquals(1, StructureSurvival.of(VALUES, a, b, 12).get(0).deathsA());
  }

  @Test
  void aStructureThatNeverLivesIsNotTold() {
    Arm none = arm("A", new Span(ROUNDS + 1, ROUNDS + 1, ROUNDS + 1));
    assertEquals(List.of(), StructureSurvival.of(VALUES, none, none, ROUNDS));
  }

  private static BaseRate rate(double perYear, double low, double high, double from, double to) {
    return new BaseRate("s", "direct_war", "", perYear, low, high, 9, from, to, "");
  }

  @Test
  void aRateFitsIfItsIntervalReachesTheObserved() {
    assertEquals("", rate(0.5, 0.25, 0.75, 0.75, 1).misfit());
    assertEquals("", rate(0.5, 0.25, 0.75, 0, 0.25).misfit());
    assertEquals("too rare in the model", rate(0.5, 0.25, 0.75, 0.8, 1).misfit());
    assertEquals("too frequent in the model", rate(0.5, 0.25, 0.75, 0, 0.2).misfit());
    assertEquals("", rate(0.5, Double.NaN, Double.NaN, 0.5, 0.5).misfit());
    assertEquals("too rare in the model", rate(0.5, Double.NaN, Double.NaN, 0.6, 1).misfit());
    assertEquals("", rate(0.5, 0.25, 0.75, Double.NaN, 1).misfit(), "nothing was observed");
    assertEquals("", rate(Double.NaN, Double.NaN, Double.NaN, 0.6, 1).misfit());
  }
}
