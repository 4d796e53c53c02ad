package entente.ui.cli;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.figure.DifferenceFigure;
import entente.analysis.figure.Figure;
import entente.analysis.figure.PngFigure;
import entente.analysis.figure.PostureFigure;
import entente.analysis.figure.Provenance;
import entente.analysis.figure.StabilityFigure;
import entente.analysis.figure.SvgFigure;
import entente.analysis.figure.WinnersFigure;
import entente.experiment.store.Manifest;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws the figures of an experiment into its folder, each with what made it. */
final class Pictures {

  private final ResultsFolder folder;
  private final Provenance provenance;

  Pictures(ResultsFolder folder, Manifest identity, List<Loaded> scenarios) {
    this.folder = folder;
    this.provenance = provenance(identity, scenarios);
  }

  /** Returns what made the figures. */
  static Provenance provenance(Manifest identity, List<Loaded> scenarios) {
    SortedMap<String, String> digests = new TreeMap<>();
    scenarios.forEach(s -> digests.put(s.label(), s.source().digest()));
    return new Provenance(
        "Entente " + identity.program().version(),
        identity.command(),
        "replicate 0: " + identity.seed(),
        digests);
  }

  /** Draws what runs alone show. */
  List<Figure> ofRuns(List<Arm> arms, Schema schema) throws IOException {
    return draw(
        List.of(
            new StabilityFigure(arms, schema.system()), new PostureFigure(arms, schema.system())));
  }

  /** Draws what a comparison shows. */
  List<Figure> ofComparison(ComparisonResult result, Schema schema) throws IOException {
    List<Figure> figures = new ArrayList<>(ofRuns(result.arms(), schema));
    Arm a = result.arms().get(0);
    Arm b = result.arms().get(1);
    figures.addAll(
        draw(
            List.of(
                new DifferenceFigure(
                    result.at(a.label(), b.label(), result.lastHorizon()), schema.system()),
                new WinnersFigure(
                    result.states().stream()
                        .filter(s -> s.a().equals(a.label()) && s.b().equals(b.label()))
                        .toList()))));
    return figures;
  }

  private List<Figure> draw(List<Figure> figures) throws IOException {
    Path place = Files.createDirectories(folder.file("figures"));
    for (Figure figure : figures) {
      Files.write(
          place.resolve(figure.name() + ".svg"),
          SvgFigure.document(figure, provenance).getBytes(StandardCharsets.UTF_8));
      Files.write(place.resolve(figure.name() + ".png"), PngFigure.bytes(figure, provenance));
    }
    return figures;
  }
}
