package entente.ui.cli.session;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.GeneralRate;
import entente.analysis.compare.GeneralRates;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.Values;
import entente.analysis.document.Block;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PdfFigure;
import entente.analysis.drawing.PngFigure;
import entente.analysis.drawing.Provenance;
import entente.analysis.explain.LargestMoves;
import entente.analysis.figure.comparison.ComparisonFigures;
import entente.analysis.report.ComparisonReport;
import entente.analysis.report.RunReport;
import entente.analysis.report.TryIt;
import entente.experiment.store.Identity;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.Schema;
import entente.ui.cli.stored.Assumed;
import entente.ui.cli.stored.LoadedScenario;
import entente.ui.cli.stored.ObservedRates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts figures and report into the folder of an experiment, each with what made it. */
public final class Pictures {

  private static final String REPORT = "report.html";
  private static final int TOLD = 6;

  private final ResultsFolder folder;
  private final Provenance provenance;
  private final List<LoadedScenario> scenarios;
  private final List<Block> between;

  /** Creates the pictures of an experiment in its folder. */
  public Pictures(ResultsFolder folder, Identity identity, List<LoadedScenario> scenarios) {
    this(folder, identity, scenarios, List.of());
  }

  private Pictures(
      ResultsFolder folder,
      Identity identity,
      List<LoadedScenario> scenarios,
      List<Block> between) {
    this.folder = folder;
    this.between = between;
    this.scenarios = List.copyOf(scenarios);
    this.provenance = provenance(identity, scenarios);
  }

  /**
   * Creates the pictures of an experiment, beside the laboratory if there is one to be.
   *
   * @param laboratory what writes it
   */
  public static Pictures beside(
      Optional<Laboratory> laboratory,
      ResultsFolder folder,
      Identity identity,
      List<LoadedScenario> scenarios)
      throws IOException {
    if (laboratory.isPresent()) {
      laboratory.get().write(folder, identity, scenarios);
      return new Pictures(folder, identity, scenarios, List.of(TryIt.section()));
    }
    return new Pictures(folder, identity, scenarios);
  }

  private static Provenance provenance(Identity identity, List<LoadedScenario> scenarios) {
    SortedMap<String, String> digests = new TreeMap<>();
    scenarios.forEach(s -> digests.put(s.label(), s.source().digest()));
    return provenance(identity, digests);
  }

  /** Returns what made the figures of an experiment, with the digests of all its inputs. */
  public static Provenance provenance(Identity identity) {
    SortedMap<String, String> digests = new TreeMap<>();
    identity.inputs().forEach(input -> digests.put(input.name(), input.sha256()));
    return provenance(identity, digests);
  }

  /** Returns what made the figures of an experiment, with digests by name. */
  public static Provenance provenance(Identity identity, SortedMap<String, String> digests) {
    return new Provenance(
        "Entente " + identity.program().version(),
        identity.command(),
        "replicate 0: " + identity.seed(),
        digests);
  }

  /** Draws figures and writes the report of one scenario's runs. */
  public void ofRuns(Arm arm, Schema schema) throws IOException {
    List<Drawn> figures =
        draw(ComparisonFigures.of(List.of(arm), schema.system(), schema.structure()));
    Comparer comparer =
        new Comparer(schema.system(), schema.structure(), ObservedRates.of(scenarios.get(0)));
    RunReport report =
        new RunReport(
            comparer.alone(arm),
            schema.system(),
            schema.structure(),
            Assumed.of(scenarios),
            provenance,
            general(List.of(arm), new Values(schema.system(), schema.structure())));
    List<String> why = LargestMoves.sentences(arm.runs().get(0), TOLD);
    folder.text(REPORT, report.html(figures, why, between));
  }

  /** Draws figures and writes the report of a comparison. */
  public void ofComparison(SecondOpinion second) throws IOException {
    List<Drawn> figures =
        draw(ComparisonFigures.of(second.result(), second.system(), second.structure()));
    List<GeneralRate> general =
        general(second.result().arms(), new Values(second.system(), second.structure()));
    ComparisonReport report =
        new ComparisonReport(second, Assumed.of(scenarios), provenance, general);
    folder.text(REPORT, report.html(figures, between));
  }

  private static List<GeneralRate> general(List<Arm> arms, Values values) throws IOException {
    return new GeneralRates(values, ObservedRates.general()).of(arms);
  }

  private List<Drawn> draw(List<Figure> figures) throws IOException {
    return draw(folder, figures, provenance);
  }

  /** Draws figures into a folder. */
  public static List<Drawn> draw(ResultsFolder folder, List<Figure> figures, Provenance provenance)
      throws IOException {
    List<Drawn> all = new ArrayList<>();
    if (figures.isEmpty()) {
      return all;
    }
    Path place = Files.createDirectories(folder.file("figures"));
    for (Figure figure : figures) {
      Drawn drawn = Drawn.of(figure, provenance);
      all.add(drawn);
      Files.writeString(place.resolve(figure.name() + ".svg"), drawn.document());
      Files.write(place.resolve(figure.name() + ".png"), PngFigure.bytes(figure, provenance));
      Files.write(place.resolve(figure.name() + ".pdf"), PdfFigure.bytes(figure, provenance));
    }
    return all;
  }
}
