package entente.analysis.figure.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PngFigure;
import entente.analysis.drawing.Provenance;
import entente.analysis.drawing.SvgFigure;
import entente.experiment.game.ActorsFile;
import entente.experiment.game.GameFiles;
import entente.theory.Landscape;
import entente.theory.Landscape.Survey;
import entente.theory.Landscape.Ties;
import entente.theory.LandscapeCamps;
import entente.theory.LandscapeEnumeration;
import java.io.StringReader;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

public class LandscapeFiguresTest {

  private static final Provenance PROVENANCE =
      new Provenance("entente", "landscape x", "1", new TreeMap<>());

  public static List<Figure> figures(String name, int camps) {
    ActorsFile actors = GameFiles.actors(name);
    Landscape landscape = actors.landscape();
    Survey survey =
        camps == 2
            ? LandscapeEnumeration.of(landscape, Ties.WEAK)
            : LandscapeCamps.of(landscape, camps, Ties.WEAK);
    double[] shares =
        survey.minima().stream()
            .mapToDouble(m -> m.basin() / (double) survey.configurations())
            .toArray();
    return new LandscapeFigures(
            actors.title(), actors.names(), landscape, survey.minima(), shares, true)
        .all();
  }

  @ParameterizedTest
  @ValueSource(strings = {"five-powers", "seventeen-nations", "nations-1936", "middle-east"})
  void figuresAreWellFormedAndRepeat(String name) throws Exception {
    List<Figure> figures = figures(name, 2);
    List<Figure> again = figures(name, 2);
    for (int k = 0; k < figures.size(); k++) {
      String svg = SvgFigure.document(figures.get(k), PROVENANCE);
      assertTrue(texts(svg).size() > 5, name);
      assertEquals(svg, SvgFigure.document(again.get(k), PROVENANCE));
      assertArrayEquals(
          PngFigure.bytes(figures.get(k), PROVENANCE), PngFigure.bytes(again.get(k), PROVENANCE));
    }
  }

  @Test
  void minimaShowTheirEnergiesAndSmallerSides() throws Exception {
    List<String> texts = texts(SvgFigure.document(figures("five-powers", 2).get(0), PROVENANCE));
    for (String text :
        List.of("−936.1328", "−933.9602", "−923.8208", "−890.4", "Britain, Soviet Union")) {
      assertTrue(texts.contains(text), texts::toString);
    }
  }

  @Test
  void aConfigurationNamesTheStrained() throws Exception {
    List<String> texts = texts(SvgFigure.document(figures("middle-east", 2).get(1), PROVENANCE));
    for (String text : List.of("Side 2: 3 actors", "Turkey", "with ISIS", "with Iraqi Kurds")) {
      assertTrue(texts.contains(text), texts::toString);
    }
  }

  @Test
  void moreCampsHaveMorePanels() throws Exception {
    List<String> texts = texts(SvgFigure.document(figures("five-powers", 3).get(1), PROVENANCE));
    assertTrue(texts.contains("Side 3: 1 actor"), texts::toString);
  }

  private static List<String> texts(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList nodes = document.getElementsByTagName("text");
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(k -> nodes.item(k).getTextContent().strip())
        .toList();
  }
}
