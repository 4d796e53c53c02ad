package entente.analysis.figure.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.DesignRank;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.PngFigure;
import entente.analysis.drawing.Provenance;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.SvgFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.TextSpy;
import entente.analysis.drawing.Theme;
import entente.model.measures.Measure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ComparisonFiguresTest {

  private static final Provenance PROVENANCE =
      new Provenance(
          "entente 0.1.0",
          "compare a b --seed 1",
          "1 to 12",
          new TreeMap<>(Map.of("Dialogue <platform>", "sha256:00ff")));

  static List<Figure> figures() {
    List<Arm> arms =
        List.of(
            Synthetic.arm("Dialogue <platform> & co", 0.04, 12),
            Synthetic.arm("Deterrence \"bloc\"", -0.02, 12));
    return ComparisonFigures.of(compare(arms), Synthetic.SYSTEM, Synthetic.STRUCTURE);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void sameDataSameBytes(Figure figure) {
    Figure again =
        figures().stream().filter(f -> f.name().equals(figure.name())).findFirst().orElseThrow();
    assertEquals(SvgFigure.document(figure, PROVENANCE), SvgFigure.document(again, PROVENANCE));
    assertArrayEquals(PngFigure.bytes(figure, PROVENANCE), PngFigure.bytes(again, PROVENANCE));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void svgIsWellFormedAndSaysWhereItComesFrom(Figure figure) throws Exception {
    Document svg = parse(SvgFigure.document(figure, PROVENANCE));
    assertEquals("svg", svg.getDocumentElement().getTagName());
    String metadata = svg.getElementsByTagName("metadata").item(0).getTextContent();
    assertTrue(metadata.contains("compare a b --seed 1"), metadata);
    assertTrue(metadata.contains("Dialogue <platform>: sha256:00ff"), metadata);
    assertTrue(svg.getElementsByTagName("text").getLength() > 10, "text should stay text");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void pngSaysWhereItComesFrom(Figure figure) {
    String bytes = new String(PngFigure.bytes(figure, PROVENANCE), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("tEXtComment\0entente 0.1.0; command: compare a b --seed 1"));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void anotherReaderReadsTheSamePictureAndTexts(Figure figure) throws IOException {
    byte[] png = PngFigure.bytes(figure, PROVENANCE);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
    BufferedImage read = reader.read(0);
    NodeList texts =
        ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
            .getElementsByTagName("tEXtEntry");
    reader.dispose();
    assertEquals(figure.sheet(), read.getHeight());
    assertEquals(Color.WHITE.getRGB(), read.getRGB(0, 0));
    assertTrue(
        Arrays.stream(
                    read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth()))
                .distinct()
                .count()
            > 10,
        "a blank picture");
    assertEquals(3, texts.getLength());
    assertEquals(figure.title(), ((Element) texts.item(0)).getAttribute("value"));
  }

  @Test
  void sumsOfAllChunksOfPngAreRight() {
    ByteBuffer png = ByteBuffer.wrap(PngFigure.bytes(figures().get(0), PROVENANCE));
    png.position(8);
    while (png.hasRemaining()) {
      int length = png.getInt();
      CRC32 sum = new CRC32();
      sum.update(png.slice(png.position(), length + 4));
      png.position(png.position() + length + 4);
      assertEquals((int) sum.getValue(), png.getInt());
    }
  }

  @Test
  void identifiersNeverClashOnOnePage() {
    HashSet<String> seen = new HashSet<>();
    for (Figure figure : figures()) {
      Matcher id =
          Pattern.compile(" id=\"([^\"]+)\"").matcher(SvgFigure.element(figure, PROVENANCE));
      while (id.find()) {
        assertTrue(seen.add(id.group(1)), id.group(1));
      }
    }
    assertFalse(seen.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("figures")
  void textStaysInsideThePicture(Figure figure) {
    for (TextSpy.Line line : TextSpy.lines(figure::draw)) {
      assertTrue(line.left() >= 0 && line.right() <= Theme.WIDTH, line::toString);
    }
  }

  /** What stands over a figure is what its text says first, or does after how much it is of. */
  @ParameterizedTest
  @MethodSource("figures")
  void everyFindingIsInTheText(Figure figure) {
    if (!figure.name().equals("survival")) {
      assertFalse(figure.finding().isEmpty(), figure.name() + " finds nothing");
    }
    List<String> written = TextSpy.lines(figure::draw).stream().map(TextSpy.Line::text).toList();
    String over = written.get(0) + (figure.finding().length() > 78 ? " " + written.get(1) : "");
    assertEquals(figure.finding().isEmpty() ? figure.title() : figure.finding(), over);
    boolean own = List.of("hazard", "security").contains(figure.name());
    assertTrue(own || figure.caption().contains(figure.finding()), figure::caption);
  }

  /** Topics alone stand over no figure of one scenario, of ranks or of the states asked for. */
  @Test
  void whatIsNotComparedInPairsHasFindingsToo() {
    Arm a = Synthetic.arm("A", 0.04, 12);
    Arm b = Synthetic.arm("B", -0.02, 12);
    Arm c = Synthetic.arm("C", 0, 12);
    List<DesignRank> ranks = DesignRank.of(compare(List.of(a, b, c)), Synthetic.SYSTEM);
    List<String> states = a.states().subList(0, 2);
    List<Figure> all = new ArrayList<>();
    all.add(new RanksFigure(List.of(a, b, c), ranks, Synthetic.SYSTEM));
    for (List<Arm> arms : List.of(List.of(a), List.of(a, b), List.of(a, b, c))) {
      all.add(new StatesFigure(arms, states, Synthetic.SYSTEM));
      all.add(new StatesFigure(arms, states.subList(0, 1), Synthetic.SYSTEM));
    }
    Arm run = Arm.of("One run", Synthetic.runs("One run", 0, 1, 5, 40));
    all.addAll(ComparisonFigures.of(List.of(run), Synthetic.SYSTEM, Synthetic.STRUCTURE));
    all.addAll(ComparisonFigures.of(List.of(a), Synthetic.SYSTEM, Synthetic.STRUCTURE));
    for (Figure figure : all) {
      String finding = figure.finding();
      assertFalse(finding.isEmpty(), figure.name() + " finds nothing");
      // What says more words in between, or its percentages with a year, has the same numbers.
      boolean own = List.of("hazard", "structures").contains(figure.name());
      assertTrue(own || figure.caption().contains(finding), figure::caption);
    }
  }

  @Test
  void shortStripsShowNamesAndNotKeys() {
    for (Figure figure : figures()) {
      if (figure.name().equals("moves")) {
        List<TextSpy.Line> lines = TextSpy.lines(figure::draw);
        assertTrue(lines.stream().anyMatch(l -> l.text().equals("Eurasian…")), lines::toString);
        assertTrue(lines.stream().noneMatch(l -> l.text().equals("platform")), lines::toString);
        assertFalse(figure.caption().contains(" = seat in"), figure.caption());
      }
    }
  }

  @Test
  void differencesAndSettingsSayWhoIsAheadAlike() {
    for (Figure figure : figures()) {
      if (List.of("differences", "futures").contains(figure.name())) {
        List<TextSpy.Line> lines = TextSpy.lines(figure::draw);
        assertTrue(lines.stream().anyMatch(l -> l.text().endsWith("is ahead →")), figure.name());
      }
    }
  }

  /** A dot that is pale or hollow says so below the rows; what no dot is has no word. */
  @Test
  void aKeySaysWhatTheDotsOfRowsMean() {
    Map<RowsFigure.Fill, String> words =
        Map.of(
            RowsFigure.Fill.FULL,
            "sure",
            RowsFigure.Fill.PALE,
            "here",
            RowsFigure.Fill.EMPTY,
            "may");
    List<RowsFigure.Row> rows = new ArrayList<>();
    for (RowsFigure.Fill fill : List.of(RowsFigure.Fill.EMPTY, RowsFigure.Fill.FULL)) {
      rows.add(new RowsFigure.Row("row", 0, 0, 0, fill, Theme.INK, List.of()));
    }
    List<TextSpy.Line> key = TextSpy.lines(g -> RowsFigure.key(g, rows, words, 100));
    assertEquals(List.of("sure", "may"), key.stream().map(TextSpy.Line::text).toList());
    for (Figure figure : figures()) {
      if (List.of("differences", "winners", "futures").contains(figure.name())) {
        double foot = figure.height() - RowsFigure.KEY;
        List<TextSpy.Line> lines = TextSpy.lines(figure::draw);
        assertTrue(lines.stream().anyMatch(l -> l.base() > foot), figure.name() + " has no key");
      }
    }
  }

  @Test
  void bothEndsOfAnAxisAreWhole() {
    RowsFigure.Frame frame =
        new RowsFigure.Frame(10, 10, 900, 300, 300, 200, AxisScale.of(-10, 10, 4), 1, 0);
    List<TextSpy.Line> lines = TextSpy.lines(g -> RowsFigure.draw(g, List.of(), frame));
    List<String> numbers = lines.stream().map(TextSpy.Line::text).toList();
    assertEquals(List.of("−10", "−5", "0", "5", "10"), numbers);
    assertTrue(lines.stream().noneMatch(TextSpy.Line::cut), lines::toString);
  }

  @Test
  void aLabelWiderThanItsColumnIsBroken() {
    BufferedImage image = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setFont(Letters.STRONG.sized(23).font());
    double width = g.getFontMetrics().stringWidth("deterrence-and-");
    List<String> lines =
        TextFigure.wrap(g.getFontMetrics(), "Dialogue platform, deterrence-and-more", width);
    assertEquals(List.of("Dialogue", "platform,", "deterrence-and-", "more"), lines);
  }

  @Test
  void aSingleRunHasFigures() throws Exception {
    Arm arm = Arm.of("One run", Synthetic.runs("One run", 0, 1, 5, 40));
    for (Figure figure :
        ComparisonFigures.of(List.of(arm), Synthetic.SYSTEM, Synthetic.STRUCTURE)) {
      parse(SvgFigure.document(figure, PROVENANCE));
    }
  }

  @Test
  void figuresCanBeDrawnWithoutTheMeasuresTheyWant() throws Exception {
    List<Measure> none = List.of(Synthetic.SYSTEM.get(4));
    Arm arm = Arm.of("A", Synthetic.runs("A", 0, 3, 5, 2));
    Arm twin = Arm.of("B", Synthetic.runs("A", 0, 3, 5, 2));
    ComparisonResult result = new Comparer(none, List.of(), List.of()).compare(List.of(arm, twin));
    for (Figure figure : ComparisonFigures.of(result, none, List.of())) {
      parse(SvgFigure.document(figure, PROVENANCE));
    }
  }

  private static ComparisonResult compare(List<Arm> arms) {
    return new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of()).compare(arms);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
