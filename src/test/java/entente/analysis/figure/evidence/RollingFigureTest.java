package entente.analysis.figure.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.TextSpy;
import entente.analysis.hindcast.RollingExample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figure of the rolling hindcast names its origins and the model's score of each. */
class RollingFigureTest {

  @Test
  void eachOriginHasARowInThePanelOfWhatTheConstantsSaw() {
    RollingFigure figure = new RollingFigure(RollingExample.hindcast());
    List<String> texts = TextSpy.lines(figure::draw).stream().map(TextSpy.Line::text).toList();
    int unseen = texts.indexOf("Years that the constants did not see");
    assertTrue(texts.indexOf("2004: 2005–2012") < unseen, texts.toString());
    assertTrue(texts.indexOf("2012: 2013–2020") > unseen, texts.toString());
    assertEquals(2, texts.stream().filter("together"::equals).count());
    // −ln 0.5, twice, of 2012.
    assertTrue(texts.contains("0.693"), texts.toString());
    assertTrue(texts.contains("1 of 2 moved"), texts.toString());
    assertTrue(
        texts.get(0).startsWith("From 2008 on the model is surely better"), texts.toString());
  }
}
