package entente.ui.cli.session;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.AnalysisFigures;
import entente.analysis.report.AnalysisReport;
import entente.analysis.study.Rounds;
import entente.analysis.study.StudyAnalysis;
import entente.analysis.study.StudyRuns;
import entente.analysis.sweep.SweepSummary;
import entente.experiment.input.CaseRule;
import entente.experiment.input.Digests;
import entente.experiment.input.Nearest;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.TableReader;
import entente.model.measures.Measure;
import entente.ui.cli.answer.AnalysisAnswer;
import entente.ui.cli.answer.AnalysisTables;
import entente.ui.cli.answer.AnalysisText;
import entente.ui.cli.option.AnalysisOptions;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The analysis of a finished sweep: what its files say, computed from the tables of the sweep
 * alone, so that it can be written, and later computed again and compared.
 *
 * @param analysis what was found
 * @param words the answer in words
 * @param json the answer as an object
 * @param figures its figures
 * @param provenance what made them
 * @param texts every file of text by name: answers, tables, figures as SVG, report
 */
public record StoredAnalysis(
    StudyAnalysis analysis,
    String words,
    Map<String, Object> json,
    List<Figure> figures,
    Provenance provenance,
    Map<String, String> texts) {

  static final String RUNS = "runs.csv";
  static final String ROUNDS = "rounds.csv";

  /** Returns the manifest of a folder that can be analysed, or says why it cannot. */
  public static Manifest sweep(Path folder) throws IOException {
    int unfinished = ResultsPlace.unfinished(folder);
    if (unfinished >= 0) {
      throw new UsageException(
          folder
              + ": an unfinished sweep, "
              + unfinished
              + " runs so far; expected a finished one. Maybe start the same sweep again, which goes"
              + " on where it stopped.");
    }
    StoredPlan stored = StoredPlan.of(folder);
    Manifest manifest = stored.manifest();
    if (!(stored.plan() instanceof SweepPlan)) {
      throw new UsageException(
          folder + ": expected a folder of sweep. Maybe its report.html has what you look for.");
    } else if (manifest.identity().shard() != null) {
      throw new UsageException(
          folder
              + ": shard "
              + manifest.identity().shard()
              + " of a sweep, expected the whole. Maybe merge the shards first.");
    }
    for (String table : List.of(RUNS, ROUNDS)) {
      if (manifest.outcome().outputs().containsKey(table)
          && !(Files.isRegularFile(folder.resolve(table))
              && Digests.of(folder.resolve(table))
                  .equals(manifest.outcome().outputs().get(table).sha256()))) {
        throw new UsageException(
            folder.resolve(table)
                + ": changed since the sweep wrote it, expected the file that the manifest names."
                + " Maybe sweep again into another folder.");
      }
    }
    return manifest;
  }

  /** Returns what an analysis is made from. */
  public static Identity identity(Manifest sweep, String command, long seed) throws IOException {
    List<String> names = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    for (String table : List.of(RUNS, ROUNDS)) {
      if (sweep.outcome().outputs().containsKey(table)) {
        names.add(table);
        // The tables are large and stand beside the analysis, so their digest is enough.
        inputs.add(new Input(table, sweep.outcome().outputs().get(table).sha256(), ""));
      }
    }
    names.add("study");
    inputs.add(new Input("study", sweep.identity().design(), ""));
    return Identity.of(Program.current(), command, seed, names, inputs);
  }

  /** Analyses a sweep. */
  public static StoredAnalysis of(
      Path folder, Manifest sweep, Identity identity, Simulator laboratory) throws IOException {
    AnalysisOptions options = AnalysisOptions.of(identity.command());
    SweepPlan plan = StoredPlan.sweep(sweep.identity());
    CaseRule cases = options.caseRule();
    List<CaseRule> enough = options.enoughRules();
    List<Measure> measures = measures(plan, options, cases, enough, laboratory.schema().system());
    StudyRuns runs = new StudyRuns(plan.design(), measures);
    TableReader.each(folder.resolve(RUNS), runs::add);
    Rounds rounds = null;
    if (sweep.outcome().outputs().containsKey(ROUNDS)) {
      rounds = new Rounds(runs);
      TableReader.each(folder.resolve(ROUNDS), rounds::add);
    }
    StudyAnalysis analysis =
        StudyAnalysis.of(runs, rounds, new StudyAnalysis.Question(cases, enough, options.seed()));
    SortedMap<String, String> digests = new TreeMap<>();
    for (int k = 0; k < identity.inputs().size(); k++) {
      digests.put(identity.scenarios().get(k), identity.inputs().get(k).sha256());
    }
    Provenance provenance =
        new Provenance(
            "Entente " + identity.program().version(),
            identity.command(),
            "analysis: " + identity.seed() + ", sweep: " + sweep.identity().seed(),
            digests);
    List<Figure> figures = AnalysisFigures.of(analysis);
    List<Drawn> drawn = figures.stream().map(f -> Drawn.of(f, provenance)).toList();
    AnalysisText text = new AnalysisText(analysis);
    AnalysisAnswer answer = new AnalysisAnswer(analysis);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("answer.txt", Terminal.plain(text.render()));
    texts.put("answer.json", JsonText.text(answer.json()));
    texts.putAll(new AnalysisTables(analysis).texts());
    drawn.forEach(d -> texts.put("figures/" + d.figure().name() + ".svg", d.document()));
    texts.put(
        "report.html",
        new AnalysisReport(analysis, provenance, sweep.identity().command()).html(drawn));
    return new StoredAnalysis(analysis, text.render(), answer.json(), figures, provenance, texts);
  }

  private static List<Measure> measures(
      SweepPlan plan,
      AnalysisOptions options,
      CaseRule cases,
      List<CaseRule> enough,
      List<Measure> all) {
    List<Measure> found = new ArrayList<>();
    List<String> names = all.stream().map(Measure::name).toList();
    if (options.measures().isEmpty()) {
      found.addAll(new SweepSummary(plan.design(), all).measures());
    } else {
      options.measures().forEach(name -> add(found, "--measures", name, all, names));
    }
    if (cases != null) {
      add(found, "--cases", cases.column(), all, names);
    }
    enough.forEach(rule -> add(found, "--enough", rule.column(), all, names));
    for (CaseRule rule : Stream.concat(Stream.ofNullable(cases), enough.stream()).toList()) {
      if (rule.word() != null) {
        throw new UsageException(
            "rule \"" + rule.text() + "\": value a word, expected a number, as measures are.");
      }
    }
    return found;
  }

  private static void add(
      List<Measure> found, String option, String name, List<Measure> all, List<String> names) {
    int k = names.indexOf(name);
    if (k < 0) {
      throw new UsageException(
          option
              + ": value "
              + name
              + ", expected a measure of the system, as stability."
              + Nearest.maybe(name, names));
    }
    if (!found.contains(all.get(k))) {
      found.add(all.get(k));
    }
  }
}
