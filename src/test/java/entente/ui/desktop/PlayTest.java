package entente.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.FaultsException;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayTest {

  private static final String FOCUS = "structures.platform.deterrence_focus";

  static Play play(String scenario, String... settings) {
    return Play.of(options(scenario, settings), Map.of(), 1);
  }

  private static DesktopOptions options(String scenario, String... settings) {
    return new DesktopOptions(scenario, List.of(settings).stream().map(Setting::parse).toList(), 1);
  }

  private static Trace fresh(String... settings) {
    List<Setting> set = List.of(settings).stream().map(Setting::parse).toList();
    return Trace.of(ScenarioReader.read("five-states", set), 1);
  }

  @Test
  void aWorldThatIsWatchedIsTheSameToTheBit() {
    Play play = play("five-states");
    Runnable look =
        () -> {
          play.record();
          for (int i = 0; i < play.snapshot().size(); i++) {
            Scores.of(play, i, 9);
          }
        };
    Trace.of(play.simulation(), key -> key, look).assertSame(fresh());
  }

  @Test
  void aSliderIsASettingFromTheStart() {
    Play moved = Play.of(options("five-states"), Map.of(FOCUS, 0.6), 1);
    Trace trace = Trace.of(moved.simulation(), key -> key, () -> {});
    trace.assertSame(fresh(FOCUS + "=0.6"));
    trace.assertDiffers(fresh());
  }

  @Test
  void aWorldPlayedToARoundGoesOnFromThere() {
    Play play = play("five-states");
    play.playTo(13);
    assertEquals(13, play.snapshot().round());
    Trace.of(play.simulation(), key -> key, () -> {})
        .assertSame(fresh(), line -> Integer.parseInt(line.substring(0, 4)) >= 13);
  }

  @Test
  void aSliderStandsOverTheSettingsOfTheCommandLine() {
    Play moved = Play.of(options("five-states", FOCUS + "=0.3"), Map.of(FOCUS, 0.6), 1);
    assertEquals(0.6, ParameterSlider.of(moved.scenario()).get(1).value());
  }

  @Test
  void aValueOutsideTheRangeIsAFault() {
    DesktopOptions options = options("five-states");
    assertThrows(FaultsException.class, () -> Play.of(options, Map.of(FOCUS, 1.5), 1));
  }

  @Test
  void everyRoundIsKeptOnceAndItsSharesAddUpToOne() {
    Play play = play("three-poles", "rounds=12");
    play.playTo(99);
    play.record();
    List<ChartPoint> moments = play.since(0);
    assertEquals(13, moments.size());
    for (int r = 0; r < moments.size(); r++) {
      assertEquals(r, moments.get(r).round());
      double sum = 0;
      for (double share : moments.get(r).shares()) {
        sum += share;
      }
      assertEquals(1, sum, 1e-12);
    }
    assertEquals(2, play.since(11).size());
    assertEquals(0, play.since(50).size());
  }
}
