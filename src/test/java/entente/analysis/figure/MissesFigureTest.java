package entente.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextSpy;
import entente.analysis.figure.evidence.MissesFigure;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.TrackRecord;
import entente.analysis.hindcast.observed.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map of misses, of the hindcast as it was frozen. */
class MissesFigureTest {

  private static Figure figure(String period, PortfolioWorld world) {
    return new MissesFigure(
        period,
        Period.TEST,
        (int) world.load().scenario().start(),
        world.load().scenario().states(),
        TrackRecord.shipped().states().get(period));
  }

  @Test
  void theMapNamesWhoWasToldWrongAndCounts() {
    Figure figure = figure("restarted", PortfolioWorld.OF_2008);
    List<String> texts = TextSpy.lines(figure::draw).stream().map(TextSpy.Line::text).toList();
    assertEquals("21 of 90 states told wrong: 2009–2024, told from 2008", figure.title());
    assertTrue(
        texts.contains("13 told to move, and stayed: 2 into the West, 11 to a seat"),
        texts.toString());
    assertTrue(texts.contains("7 told to stay, and moved: 3 into the West, 4 to a seat"));
    assertTrue(texts.contains("1 told to move one way, and went another"));
    assertTrue(texts.contains("13 right: moved as told"));
    assertTrue(texts.contains("56 right: stayed as told"));
    for (String name : List.of("Bangladesh", "Finland", "Azerbaijan", "Bosnia and Herzegovina")) {
      assertTrue(texts.contains(name), name);
    }
    assertFalse(texts.contains("Nepal"), "who was told rightly is not named");
  }

  @Test
  void bothMapsAreWhatTheyWere() throws Exception {
    PictureDigests pictures = new PictureDigests();
    pictures.look(
        "misses",
        List.of(
            figure("restarted", PortfolioWorld.OF_2008),
            figure("throughout", PortfolioWorld.OF_1992)));
    pictures.check();
  }
}
