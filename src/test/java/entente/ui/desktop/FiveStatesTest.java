package entente.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.PostureSign;
import entente.analysis.figure.states.Postures;
import entente.model.FirstModel;
import entente.model.dynamics.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the desktop shows of the smallest world in round 0, against its tables. */
class FiveStatesTest {

  private final Play play = PlayTest.play("five-states");
  private final Snapshot start = play.snapshot();

  private int index(String key) {
    return start.world().index(key);
  }

  private String posture(String key) {
    return Postures.kind(start, index(key)).name(play::structureName);
  }

  @Test
  void posturesFollowFoundersAndMembers() {
    assertEquals("in Northern bloc", posture("NORTH"));
    assertEquals("in Northern bloc", posture("AMBER"));
    assertEquals("seat in Southern platform", posture("SOUTH"));
    assertEquals("seat in Southern platform", posture("CEDAR"));
    // Equal dependence on both poles, and neither bloc nor seat.
    assertEquals("hedging", posture("BIRCH"));
    assertArrayEquals(new double[] {0.4, 0.4, 0.2, 0}, play.postures().shares(start), 1e-15);
  }

  @Test
  void signsAreThoseOfTheFigures() {
    assertEquals(
        List.of(PostureSign.BLOC_1, PostureSign.SEAT_1, PostureSign.HEDGE, PostureSign.APART),
        play.postures().kinds().stream().map(play.postures()::sign).toList());
  }

  @Test
  void membersAreTiedToWhoFoundedTheStructure() {
    String ties =
        Tie.of(start).stream()
            .map(t -> key(t.state()) + ">" + key(t.centre()) + (t.full() ? "" : "?"))
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals("AMBER>NORTH CEDAR>SOUTH", ties);
  }

  private String key(int state) {
    return start.world().state(state).key();
  }

  @Test
  void slidersAreTheHeadlineTermsOfTheFocalStructure() {
    List<ParameterSlider> knobs = ParameterSlider.of(play.scenario());
    assertEquals(
        List.of(
            "structures.platform.inclusiveness 0.80 0 100",
            "structures.platform.deterrence_focus 0.10 0 100",
            "structures.platform.obligations 0.10 0 100"),
        knobs.stream()
            .map(
                k ->
                    k.path()
                        + " "
                        + ParameterSlider.words(k.value())
                        + " "
                        + k.lowest()
                        + " "
                        + k.highest())
            .toList());
    assertEquals("Deterrence focus", knobs.get(1).title());
    assertTrue(knobs.get(2).sentence().endsWith("Range 0 to 1; plausible 0.05 to 0.3."));
  }

  @Test
  void scoresBeginWithWhatIsHeldAndAddUp() {
    Play pairs = PlayTest.play(FirstModel.FIVE_STATES);
    pairs.playTo(6);
    Scores scores = Scores.of(pairs, index("BIRCH"), 2);
    assertTrue(scores.options().get(0).held());
    assertTrue(scores.options().size() <= 2 && scores.open() >= scores.options().size());
    for (Scores.Option option : scores.options()) {
      double sum = 0;
      for (double term : option.terms()) {
        sum += term;
      }
      assertEquals(option.total(), sum, 1e-12);
      assertEquals(scores.rows().size(), option.terms().length);
    }
  }

  @Test
  void theRowOfStatesRunsFromNorthToSouth() {
    MapSheet ground = MapSheet.of(start.world(), 800, 300);
    assertTrue(ground.line());
    List<String> order = List.of("NORTH", "AMBER", "BIRCH", "CEDAR", "SOUTH");
    for (int k = 1; k < order.size(); k++) {
      double before = ground.place(index(order.get(k - 1))).getX();
      assertTrue(before < ground.place(index(order.get(k))).getX(), order.get(k));
    }
    // Areas go with capability: North has four times Amber's.
    assertEquals(2, ground.radius(index("NORTH"), 0.4) / ground.radius(index("AMBER"), 0.1), 1e-12);
  }
}
