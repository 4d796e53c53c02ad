package entente.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.Futures;
import entente.analysis.hindcast.History;
import entente.analysis.hindcast.Neighbours;
import entente.analysis.hindcast.Period;
import entente.analysis.hindcast.Persistence;
import entente.analysis.hindcast.Scorer;
import entente.analysis.hindcast.Targets;
import entente.experiment.design.ScenarioReader;
import entente.model.states.StateFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of a hindcast say what they show. */
class HindcastFiguresTest {

  // Runs in which nobody stands anywhere but Switzerland, which joins the West in 2015.
  private static List<Figure> figures() {
    List<StateFacts> states = ScenarioReader.read("hindcast-2008", List.of()).states();
    List<String> keys = states.stream().map(StateFacts::key).toList();
    byte[][][] standings = new byte[3][17][keys.size()];
    for (byte[][] run : standings) {
      for (int y = 7; y < run.length; y++) {
        run[y][keys.indexOf("CHE")] = 1;
      }
    }
    Futures futures = new Futures(2008, keys, standings);
    Targets targets = new Targets(History.shipped(), Period.TEST, states);
    Scorer scorer = new Scorer(20, 9, 1);
    var card =
        scorer.score(
            "restarted", targets, futures, List.of(new Persistence(2008), new Neighbours(false)));
    return HindcastFigures.of(List.of(card, card));
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
