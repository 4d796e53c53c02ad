package entente.analysis.drawing;

import entente.analysis.Synthetic;
import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.ObservedRate;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.figure.comparison.ComparisonFigures;
import entente.analysis.report.Assumptions;
import entente.analysis.report.ComparisonReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes figures of synthetic runs into a folder, to be looked at. */
final class PictureInspector {

  private PictureInspector() {}

  /** Writes the figures into the folder named. */
  public static void main(String[] arguments) throws Exception {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    Provenance p = new Provenance("entente", "compare a b", "1 to 60", new TreeMap<>());
    List<Arm> arms =
        List.of(
            Synthetic.arm("Dialogue platform", 0.04, 60),
            Synthetic.arm("Deterrence bloc", -0.02, 60));
    ComparisonResult result =
        new Comparer(
                Synthetic.SYSTEM,
                Synthetic.STRUCTURE,
                List.of(
                    new ObservedRate("bloc_changes", "", 0.01, 0.02, "own count, 1993 to 2024")))
            .compare(arms);
    List<Figure> figures = ComparisonFigures.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE);
    for (Figure figure : figures) {
      Files.write(out.resolve(figure.name() + ".png"), PngFigure.bytes(figure, p));
      Files.writeString(out.resolve(figure.name() + ".svg"), SvgFigure.document(figure, p));
    }
    Assumptions assumptions =
        new Assumptions(
            210,
            120,
            96,
            new TreeMap<>(Map.of("A", new TreeMap<>(Map.of("Turkey & co", 0.3, "Serbia", 0.0)))),
            List.of());
    Files.writeString(
        out.resolve("report.html"),
        new ComparisonReport(
                SecondOpinion.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE), assumptions, p)
            .html(figures.stream().map(f -> Drawn.of(f, p)).toList()));
  }
}
