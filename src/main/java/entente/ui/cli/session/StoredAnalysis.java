package entente.ui.cli.session;

import entente.analysis.document.Block;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.AnalysisFigures;
import entente.analysis.report.AnalysisReport;
import entente.analysis.study.Rounds;
import entente.analysis.study.StudyAnalysis;
import entente.analysis.study.StudyRuns;
import entente.analysis.sweep.SweepSummary;
import entente.experiment.input.Digests;
import entente.experiment.input.Nearest;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsPlace;
import entente.experiment.table.CaseRule;
import entente.experiment.table.TableReader;
import entente.model.measures.Measure;
import entente.text.Template;
import entente.ui.cli.answer.AnalysisAnswer;
import entente.ui.cli.answer.AnalysisTables;
import entente.ui.cli.answer.AnalysisText;
import entente.ui.cli.option.AnalysisOptions;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.stored.StoredPlans;
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
 * @param words the answer in words
 * @param json the answer as an object
 * @param figures its figures
 * @param provenance what made them
 * @param texts every file of text by name: answers, tables, figures as SVG, report
 */
public record StoredAnalysis(
    List<Block> words,
    AnalysisAnswer json,
    List<Figure> figures,
    Provenance provenance,
    Map<String, String> texts) {

  private static final String RUNS = "runs.csv";
  private static final String ROUNDS = "rounds.csv";

  private static final Template UNFINISHED =
      Template.of(
          """
          {folder}: an unfinished sweep, {runs} runs so far; expected a finished one. Maybe start \
          the same sweep again, which goes on where it stopped.\
          """);
  private static final Template NO_SWEEP =
      Template.of(
          "{folder}: expected a folder of sweep. Maybe its report.html has what you look for.");
  private static final Template SHARD =
      Template.of(
          "{folder}: shard {shard} of a sweep, expected the whole. Maybe merge the shards first.");
  private static final Template CHANGED =
      Template.of(
          """
          {file}: changed since the sweep wrote it, expected the file that the manifest names. \
          Maybe sweep again into another folder.\
          """);
  private static final Template OF_WORDS =
      Template.of("rule \"{rule}\": value a word, expected a number, as measures are.");
  private static final Template NO_MEASURE =
      Template.of("{option}: value {name}, expected a measure of the system, as stability.");
  private static final Template SEEDS = Template.of("analysis: {analysis}, sweep: {sweep}");

  /** Returns the manifest of a folder that can be analysed, or says why it cannot. */
  public static Manifest sweep(Path folder) throws IOException {
    int unfinished = ResultsPlace.unfinished(folder);
    if (unfinished >= 0) {
      throw new UsageException(UNFINISHED.fill("folder", folder, "runs", unfinished));
    }
    StoredPlan stored = StoredPlan.read(folder);
    Manifest manifest = stored.manifest();
    if (!(stored.plan() instanceof SweepPlan)) {
      throw new UsageException(NO_SWEEP.fill("folder", folder));
    } else if (manifest.identity().shard() != null) {
      throw new UsageException(SHARD.fill("folder", folder, "shard", manifest.identity().shard()));
    }
    for (String table : List.of(RUNS, ROUNDS)) {
      if (manifest.outcome().outputs().containsKey(table)
          && !(Files.isRegularFile(folder.resolve(table))
              && Digests.of(folder.resolve(table))
                  .equals(manifest.outcome().outputs().get(table).sha256()))) {
        throw new UsageException(CHANGED.fill("file", folder.resolve(table)));
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
    SweepPlan plan = StoredPlans.sweep(sweep.identity());
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
            SEEDS.fill("analysis", identity.seed(), "sweep", sweep.identity().seed()),
            digests);
    List<Figure> figures = AnalysisFigures.of(analysis);
    List<Drawn> drawn = figures.stream().map(f -> Drawn.of(f, provenance)).toList();
    List<Block> words = new AnalysisText(analysis).blocks();
    AnalysisAnswer json = AnalysisAnswer.of(analysis);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("answer.txt", Terminal.filed(words));
    texts.put("answer.json", JsonText.text(json));
    texts.putAll(new AnalysisTables(analysis).texts());
    drawn.forEach(d -> texts.put("figures/" + d.figure().name() + ".svg", d.document()));
    texts.put(
        "report.html",
        new AnalysisReport(analysis, provenance, sweep.identity().command()).html(drawn));
    return new StoredAnalysis(words, json, figures, provenance, texts);
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
        throw new UsageException(OF_WORDS.fill("rule", rule.text()));
      }
    }
    return found;
  }

  private static void add(
      List<Measure> found, String option, String name, List<Measure> all, List<String> names) {
    int k = names.indexOf(name);
    if (k < 0) {
      throw new UsageException(
          NO_MEASURE.fill("option", option, "name", name) + Nearest.maybe(name, names));
    }
    if (!found.contains(all.get(k))) {
      found.add(all.get(k));
    }
  }
}
