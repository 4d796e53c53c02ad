package entente.experiment.store;

import entente.experiment.run.Ledger;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.model.decisions.Switch;
import entente.model.dynamics.Happening;
import entente.model.portfolio.PortfolioStep;
import entente.model.states.Vector;
import entente.text.Template;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what each run gave into the tables of a results folder, as it comes.
 *
 * <p>Every run is a row of {@code runs.csv}; the plan says which tables keep it beside that.
 */
public final class RunTables implements Ledger {

  /** Names of the tables that runs are written to. */
  public static final List<String> FILES =
      List.of(
          "runs.csv",
          "rounds.csv",
          "structures.csv",
          "postures.csv",
          "decisions.csv",
          "events.csv");

  private static final Template NETWORK = Template.of("network-{end}{number}.graphml");
  private static final List<String> ENDS = List.of("start", "end");

  private final TableStore shelf;
  private final Plan plan;
  private final List<String> labels;
  private final Schema schema;
  private final TableSink runs;
  private final TableSink rounds;
  private final TableSink structures;
  private final TableSink postures;
  private final TableSink decisions;
  private final TableSink events;
  private final boolean steps;

  /**
   * Opens the tables of a plan.
   *
   * @param keep tables beside that of the runs
   * @param labels what tables call each scenario
   * @throws IOException if they cannot be made
   */
  public RunTables(
      TableStore shelf, Plan plan, Set<Detail> keep, List<String> labels, Schema schema)
      throws IOException {
    this.shelf = shelf;
    this.plan = plan;
    this.labels = List.copyOf(labels);
    this.schema = schema;
    List<TableFormat> all = formats(plan, schema);
    Iterator<TableFormat> formats = all.iterator();
    this.steps = all.contains(TableFormat.STEPS);
    this.runs = shelf.table(formats.next());
    this.rounds = open(keep.contains(Detail.ROUNDS), formats.next());
    this.structures = open(keep.contains(Detail.STRUCTURES), formats.next());
    this.postures = open(keep.contains(Detail.POSTURES), formats.next());
    this.decisions = open(keep.contains(Detail.DECISIONS), formats.next());
    this.events = open(keep.contains(Detail.EVENTS), formats.next());
  }

  private TableSink open(boolean kept, TableFormat format) throws IOException {
    return kept ? shelf.table(format) : null;
  }

  /** Returns what each of the tables of a plan holds, in the order of their files. */
  static List<TableFormat> formats(Plan plan, Schema schema) {
    return List.of(
        TableFormat.runs(plan.factors(), schema.summary()),
        TableFormat.rounds(schema.system()),
        TableFormat.structures(schema.structure()),
        TableFormat.POSTURES,
        portfolios(plan) ? TableFormat.STEPS : TableFormat.DECISIONS,
        TableFormat.EVENTS);
  }

  // Whether the states of the plan's first run change portfolios step by step. Where its scenario
  // cannot be made, that is a failed row, and no reason to have no tables.
  private static boolean portfolios(Plan plan) {
    try {
      return plan.size() > 0 && plan.specification(0).scenario().mechanisms().portfolio() > 0;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void enter(RunResult result) throws IOException {
    writeRun(result);
    if (result.status() == RunResult.Status.FAILED) {
      return;
    }
    int run = result.specification().run();
    if (rounds != null && plan.keeps(run, Detail.ROUNDS)) {
      writeRounds(result);
    }
    if (structures != null && plan.keeps(run, Detail.STRUCTURES)) {
      writeStructures(result);
    }
    writeNetworks(result);
    if (postures != null) {
      PostureRows.write(result, postures);
    }
    if (decisions != null) {
      writeDecisions(result);
    }
    if (events != null) {
      for (Happening happening : result.happenings()) {
        writeEvent(result, happening);
      }
    }
  }

  private void writeRun(RunResult result) throws IOException {
    RunSpecification s = result.specification();
    runs.cell(s.run()).cell(labels.get(plan.label(s.run()))).cell(s.point()).cell(s.replicate());
    plan.values(s.run()).forEach(runs::cell);
    runs.cell(s.seed())
        .cell(result.status().name().toLowerCase(Locale.ROOT))
        .cell(result.stage())
        .cell(result.message());
    if (result.status() == RunResult.Status.FAILED) {
      runs.skip(schema.summary().size());
    } else {
      for (double value : schema.summaryOf(result)) {
        runs.cell(value);
      }
    }
    runs.end();
  }

  private void writeRounds(RunResult result) throws IOException {
    RunSpecification s = result.specification();
    for (int r = 0; r < result.rounds().length; r++) {
      if (!plan.keepsRound(r)) {
        continue;
      }
      rounds.cell(s.run()).cell(r).cell(s.scenario().year(r));
      for (double value : result.rounds()[r]) {
        rounds.cell(value);
      }
      rounds.end();
    }
  }

  private void writeStructures(RunResult result) throws IOException {
    for (int r = 0; r < result.byStructure().length; r++) {
      if (!plan.keepsRound(r)) {
        continue;
      }
      for (int k = 0; k < result.structures().size(); k++) {
        structures.cell(result.specification().run()).cell(r).cell(result.structures().get(k));
        for (double value : result.byStructure()[r][k]) {
          structures.cell(value);
        }
        structures.end();
      }
    }
  }

  // One scenario's networks need no number; those of several have that of their run.
  private void writeNetworks(RunResult result) throws IOException {
    int run = result.specification().run();
    String number = labels.size() == 1 ? "" : "-" + run;
    for (int k = 0; k < result.ends().size(); k++) {
      shelf.text(
          NETWORK.fill("end", ENDS.get(k), "number", number),
          NetworkFile.of(result, result.ends().get(k)));
    }
  }

  // A sweep that switches portfolios on and off keeps the rows of the kind of its first run.
  private void writeDecisions(RunResult result) throws IOException {
    if (steps) {
      for (PortfolioStep step : result.steps()) {
        writeStep(result, step);
      }
    } else {
      for (Switch change : result.switches()) {
        writeSwitch(result, change);
      }
    }
  }

  private void writeStep(RunResult result, PortfolioStep step) throws IOException {
    decisions
        .cell(result.specification().run())
        .cell(step.round())
        .cell(result.states().get(step.state()))
        .cell(step.kind().word())
        .cell(key(result.structures(), step.structure()))
        .cell(step.cause())
        .cell(step.want())
        .cell(step.cost());
    for (double term : step.terms()) {
      decisions.cell(term);
    }
    decisions.end();
  }

  private void writeSwitch(RunResult result, Switch change) throws IOException {
    decisions
        .cell(result.specification().run())
        .cell(change.round())
        .cell(result.states().get(change.state()));
    Stream.of(change.oldBloc(), change.oldSeat(), change.newBloc(), change.newSeat())
        .forEach(k -> decisions.cell(key(result.structures(), k)));
    decisions.cell(Boolean.toString(change.admitted())).cell(change.tipped());
    writeScores(change.oldTerms(), change.oldNoise());
    writeScores(change.newTerms(), change.newNoise());
    decisions.end();
  }

  private void writeScores(double[] terms, double noise) {
    for (double term : terms) {
      decisions.cell(term);
    }
    decisions.cell(noise);
  }

  private void writeEvent(RunResult result, Happening h) throws IOException {
    events
        .cell(result.specification().run())
        .cell(h.round())
        .cell(h.kind())
        .cell(key(result.states(), h.actor()))
        .cell(key(result.states(), h.target()))
        .cell(key(result.structures(), h.structure()))
        .cell(h.vector() < 0 ? null : Vector.at(h.vector()).word())
        .cell(h.outcome())
        .end();
  }

  private static String key(List<String> keys, int index) {
    return index < 0 ? null : keys.get(index);
  }
}
