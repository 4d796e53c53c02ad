package entente.analysis.figure.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PdfFigure;
import entente.analysis.drawing.Provenance;
import entente.analysis.drawing.TextSpy;
import entente.analysis.drawing.Theme;
import entente.analysis.report.AnalysisReport;
import entente.analysis.study.Chain;
import entente.analysis.study.StudyAnalysis;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures and report of analyses of every kind of design. */
public class AnalysisFiguresTest {

  private static final Provenance MADE =
      new Provenance("Entente 1", "analyze results/x --seed 1", "analysis: 1", new TreeMap<>());

  @TempDir Path dir;

  public static List<StudyAnalysis> analyses(Path dir) throws Exception {
    String two = Chain.study(3, "{kind: sobol, points: 128}");
    return List.of(
        Chain.analysis(
            dir,
            Chain.study(3, "{kind: saltelli, samples: 64, second_order: true}"),
            at -> Chain.ishigami(at.x())),
        Chain.analysis(
            dir, Chain.study(3, "{kind: morris, trajectories: 16}"), at -> Chain.ishigami(at.x())),
        Chain.analysis(
            dir,
            two.replace("[five-states]", "[five-states, dialogue-platform]"),
            at -> at.x()[at.scenario()]),
        Chain.analysis(
            dir,
            Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 4}"),
            at -> at.x()[0] > 0.9 ? Double.NaN : at.x()[1]),
        Chain.overTime(
            dir,
            Chain.study(2, "{kind: latin_hypercube, points: 64}"),
            at -> at.x()[0],
            at -> at.x()[1]));
  }

  @Test
  void everyFigureIsWholeAndSaysWhatMadeIt() throws Exception {
    Set<String> kinds = new HashSet<>();
    for (StudyAnalysis analysis : analyses(dir)) {
      List<Figure> figures = AnalysisFigures.of(analysis);
      for (Figure figure : figures) {
        kinds.add(figure.getClass().getSimpleName());
        for (TextSpy.Line line : TextSpy.lines(figure::draw)) {
          assertTrue(line.left() >= 0 && line.right() <= Theme.WIDTH, figure.name() + line);
        }
        assertTrue(Drawn.of(figure, MADE).svg().contains("analyze results/x --seed 1"));
      }
      assertEquals(figures.size(), figures.stream().map(Figure::name).distinct().count());
      List<Drawn> drawn = figures.stream().map(f -> Drawn.of(f, MADE)).toList();
      String page = new AnalysisReport(analysis, MADE, "sweep x").html(drawn);
      assertTrue(page.contains("How to repeat it") && page.contains("sweep x"));
      figures.forEach(f -> assertTrue(page.contains(f.name() + "-defs"), f.name()));
    }
    assertEquals(
        Set.of(
            "TornadoFigure",
            "EffectsFigure",
            "InteractionFigure",
            "IndexCurvesFigure",
            "ScoreMapFigure",
            "RegretFigure",
            "RegretMapFigure",
            "HeatMapFigure",
            "TradeOffFigure",
            "BoxFigure"),
        kinds);
  }

  @Test
  void aPdfHasOnePageItsProvenanceAndTheSameBytesAgain() throws Exception {
    Figure figure = AnalysisFigures.of(analyses(dir).get(0)).get(0);
    byte[] bytes = PdfFigure.bytes(figure, MADE);
    assertArrayEquals(bytes, PdfFigure.bytes(figure, MADE));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(800, document.getPage(0).getMediaBox().getWidth());
      assertEquals(MADE.line(), document.getDocumentInformation().getSubject());
      assertEquals(figure.title(), document.getDocumentInformation().getTitle());
    }
  }
}
