package entente.analysis.figure.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextSpy;
import entente.analysis.hindcast.Ablation.Outcome;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.Misses.Miss;
import entente.analysis.hindcast.Stylised;
import entente.analysis.hindcast.baseline.Neighbours;
import entente.analysis.hindcast.baseline.Persistence;
import entente.analysis.hindcast.calibration.Frozen;
import entente.analysis.hindcast.calibration.Posterior;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Scorer;
import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.states.StateFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of a hindcast say what they show. */
public class HindcastFiguresTest {

  public static List<Figure> figures() {
    ForecastScore card = card();
    return HindcastFigures.of(List.of(card, card));
  }

  // Runs in which nobody stands anywhere but Switzerland, which joins the West in 2015.
  private static ForecastScore card() {
    List<StateFacts> states = ScenarioReader.read(FirstModel.HINDCAST_2008, List.of()).states();
    List<String> keys = states.stream().map(StateFacts::key).toList();
    byte[][][] standings = new byte[3][17][keys.size()];
    for (byte[][] run : standings) {
      for (int y = 7; y < run.length; y++) {
        run[y][keys.indexOf("CHE")] = 1;
      }
    }
    SimulatedStandings futures = new SimulatedStandings(2008, keys, standings);
    Targets targets = new Targets(ObservedHistory.shipped(), Period.TEST, states);
    Scorer scorer = new Scorer(20, 9, 1);
    return scorer.score(
        "restarted", targets, futures, List.of(new Persistence(2008), new Neighbours(false)));
  }

  /** Returns what a hindcast would find whose runs are those of the figures. */
  public static Findings findings() {
    ForecastScore card = card();
    List<StateFacts> states = ScenarioReader.read(FirstModel.HINDCAST_2008, List.of()).states();
    Miss miss = new Miss(card.units().get(0), "Albania", 0.25, "it is too near");
    return new Findings(
        Frozen.shipped(),
        Posterior.shipped(),
        List.of(card, card, card),
        List.of(
            new Outcome("all", "throughout", 0.8, 0.5, 0.1, 12),
            new Outcome("without friction", "throughout", 0.7, 0.6, 0.12, 15)),
        3,
        new Stylised(card.futures(), states).all(),
        List.of(List.of(miss), List.of()),
        List.of("states.csv"));
  }

  private static List<String> texts(Figure figure) {
    return TextSpy.lines(figure::draw).stream().map(TextSpy.Line::text).toList();
  }

  @Test
  void theMapNamesWhoWasToldWrong() {
    Figure map =
        figures().stream().filter(f -> f.name().equals("map-restarted")).findFirst().orElseThrow();
    String text = String.join("\n", texts(map));
    assertTrue(text.contains("Switzerland"), text);
    // 21 first moves, none told: 6 to the West and 15 to dialogue.
    assertTrue(text.contains("21 states moved, and the model gave that move less"), text);
    // Switzerland, and those at risk of hedging that kept what they had: eleven less Armenia and
    // Uzbekistan.
    assertTrue(text.contains("10 states did not move where the model"), text);
    assertTrue(text.contains("59 states did not move, as the model said"), text);
  }

  @Test
  void theOthersSayTheirNumbers() {
    List<Figure> figures = figures();
    assertEquals(
        List.of("ranking", "calibration", "map-restarted", "timing"),
        figures.stream().map(Figure::name).toList());
    for (Figure figure : figures) {
      assertTrue(!figure.caption().isEmpty() && !texts(figure).isEmpty());
    }
    assertTrue(texts(figures.get(3)).contains("Croatia → west"));
  }
}
