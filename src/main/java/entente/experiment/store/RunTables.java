package entente.experiment.store;

import entente.experiment.run.Block;
import entente.experiment.run.Experiment;
import entente.experiment.run.Ledger;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.model.decisions.Switch;
import entente.model.dynamics.Happening;
import entente.model.states.Vector;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes what each run gave into the tables of a results folder, as it comes.
 *
 * <p>Every run is a row of {@code runs.csv}; rounds and structures are written for the runs at the
 * default point only, since those of futures and of other initial constants are repeated from their
 * seeds sooner than they are read.
 */
public final class RunTables implements Ledger {

  private static final List<String> ENDS = List.of("start", "end");

  private final ResultsFolder folder;
  private final Experiment experiment;
  private final List<String> labels;
  private final Schema schema;
  private final TableWriter runs;
  private final TableWriter rounds;
  private final TableWriter structures;
  private final TableWriter postures;
  private final TableWriter decisions;
  private final TableWriter events;

  /**
   * Opens the tables of an experiment in a folder that is being written.
   *
   * @param labels what tables call each scenario
   * @throws IOException if they cannot be made
   */
  public RunTables(ResultsFolder folder, Experiment experiment, List<String> labels, Schema schema)
      throws IOException {
    this.folder = folder;
    this.experiment = experiment;
    this.labels = List.copyOf(labels);
    this.schema = schema;
    this.runs = folder.table(TableFormat.runs(schema.summary()));
    this.rounds = folder.table(TableFormat.rounds(schema.system()));
    this.structures = folder.table(TableFormat.structures(schema.structure()));
    this.postures = keeps(Detail.POSTURES) ? folder.table(TableFormat.POSTURES) : null;
    this.decisions = keeps(Detail.DECISIONS) ? folder.table(TableFormat.DECISIONS) : null;
    this.events = keeps(Detail.EVENTS) ? folder.table(TableFormat.EVENTS) : null;
  }

  @Override
  public boolean holds(int run) {
    return false;
  }

  @Override
  public void enter(RunResult result) throws IOException {
    writeRun(result);
    if (result.status() == RunResult.Status.FAILED) {
      return;
    }
    if (experiment.block(result.specification().run()).name().equals(Block.DEFAULT)) {
      writeRounds(result);
      writeStructures(result);
      writeNetworks(result);
    }
    if (postures != null) {
      PostureRows.write(result, postures);
    }
    if (decisions != null) {
      for (Switch change : result.switches()) {
        writeSwitch(result, change);
      }
    }
    if (events != null) {
      for (Happening happening : result.happenings()) {
        writeEvent(result, happening);
      }
    }
  }

  private boolean keeps(Detail detail) {
    return experiment.keep().contains(detail);
  }

  private void writeRun(RunResult result) throws IOException {
    RunSpecification s = result.specification();
    runs.cell(s.run())
        .cell(labels.get(experiment.scenario(s.run())))
        .cell(s.point())
        .cell(s.replicate())
        .cell(experiment.block(s.run()).name())
        .cell(s.seed())
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
      rounds.cell(s.run()).cell(r).cell(s.scenario().year(r));
      for (double value : result.rounds()[r]) {
        rounds.cell(value);
      }
      rounds.end();
    }
  }

  private void writeStructures(RunResult result) throws IOException {
    for (int r = 0; r < result.byStructure().length; r++) {
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
    String number = experiment.scenarios().size() == 1 ? "" : "-" + run;
    for (int k = 0; k < result.ends().size(); k++) {
      folder.text(
          "network-" + ENDS.get(k) + number + ".graphml",
          NetworkFile.of(result, result.ends().get(k)));
    }
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
