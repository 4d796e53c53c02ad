package entente.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.explain.Holdings;
import entente.model.Scenes;
import entente.model.dynamics.Trace;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.StepKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the desktop shows of a world whose states change portfolios. */
class StepsTest {

  private final Play play = PlayTest.play(Scenes.FIVE_PORTFOLIOS);

  private int index(String key) {
    return play.snapshot().world().index(key);
  }

  private String holds(String key) {
    return Holdings.of(play.snapshot(), index(key), play::structureName);
  }

  @Test
  void memberships() {
    play.simulation().give(new GivenStep(5, "AMBER", StepKind.JOIN, "platform"));
    play.simulation().give(new GivenStep(6, "AMBER", StepKind.FREEZE, "north"));
    play.playTo(6);
    assertEquals(
        "the Northern bloc (its part frozen), the Southern platform (partner)", ordered("AMBER"));
    assertEquals("the Southern platform", holds("CEDAR"));
    List<Ring> rings = Ring.of(play, index("AMBER"));
    assertEquals(List.of(new Ring(play.postures().colour("platform"), false)), rings);
    assertEquals(List.of(), Ring.of(play, index("CEDAR")));
    ChartPoint now = play.since(6).get(0);
    assertArrayEquals(new double[] {0.4, 0.8}, now.members(), 1e-12);
    assertEquals(
        "Amber froze its part in the Northern bloc in 2025 as its player chose.",
        play.lastSteps(1).get(0));
    assertEquals(6, play.lastStep(index("AMBER")).orElseThrow().round());
  }

  // Structures stand in the order of their keys' draws.
  private String ordered(String key) {
    return String.join(", ", List.of(holds(key).split(", ")).stream().sorted().toList());
  }

  @Test
  void whatHasBeenAskedForIsADashedRing() {
    Play asked = PlayTest.play(Scenes.FIVE_PORTFOLIOS, "structures.north.entry.democracy=0");
    asked.simulation().give(new GivenStep(1, "CEDAR", StepKind.ASK, "north"));
    asked.playTo(1);
    int cedar = asked.snapshot().world().index("CEDAR");
    assertTrue(Ring.of(asked, cedar).get(0).asked());
    assertEquals(
        "the Southern platform; has asked to join the Northern bloc",
        Holdings.of(asked.snapshot(), cedar, asked::structureName));
  }

  @Test
  void stepsAddUpAndWhatIsClosedSaysWhy() {
    play.playTo(4);
    Scores scores = Scores.of(play, index("BIRCH"), 3);
    assertEquals(1, scores.open());
    Scores.Option join = scores.options().get(0);
    assertEquals("join the Southern platform", join.words());
    double sum = 0;
    for (double term : join.terms()) {
      sum += term;
    }
    assertEquals(join.total(), sum, 1e-12);
    assertEquals(join.total() > 0, join.best());
    assertEquals(
        List.of(
            "To ask to join the Northern bloc is closed: the state's neutrality keeps it from"
                + " asking for obligations."),
        scores.closed());
  }

  @Test
  void aWorldThatIsWatchedIsTheSameToTheBit() {
    Runnable look =
        () -> {
          play.record();
          for (int i = 0; i < play.snapshot().size(); i++) {
            Scores.of(play, i, 9);
          }
        };
    Trace fresh = Trace.of(Scenes.read(Scenes.FIVE_PORTFOLIOS), 1);
    Trace.of(play.simulation(), key -> key, look).assertSame(fresh);
    assertFalse(play.simulation().steps().isEmpty());
  }

  @Test
  void theSecondChartShowsPosturesOrMemberships() {
    Charts charts = new Charts();
    play.playTo(8);
    charts.show(play);
    charts.shown().setSelectedIndex(1);
    assertEquals(9, charts.drawn());
    play.playTo(9);
    charts.show(play);
    assertEquals(10, charts.drawn());
  }
}
