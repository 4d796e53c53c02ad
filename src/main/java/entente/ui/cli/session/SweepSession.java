package entente.ui.cli.session;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.SweepFigures;
import entente.analysis.report.SweepReport;
import entente.analysis.sweep.SweepSummary;
import entente.experiment.input.Digests;
import entente.experiment.run.Engine;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Output;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.store.Session;
import entente.experiment.store.Shard;
import entente.experiment.store.ShardMerger;
import entente.experiment.store.StoredTable;
import entente.experiment.store.SweepLedger;
import entente.experiment.store.TableStore;
import entente.experiment.study.StudyReader;
import entente.experiment.study.SweepDesign;
import entente.experiment.table.TableReader;
import entente.text.Template;
import entente.ui.cli.answer.SweepAnswer;
import entente.ui.cli.answer.SweepText;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One session of a sweep: fills the gaps of its folder, or finds that it is complete there.
 *
 * @param terminal where the answer goes
 * @param laboratory the model
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the sweep is made from
 */
public record SweepSession(
    Terminal terminal, Simulator laboratory, Path asked, int workers, Identity identity) {

  private static final String REPORT = "report.html";
  private static final String RETRY = " --retry-failed tries them again.";
  private static final String LONGER =
      " holds this study with more replicates, complete; nothing is computed again.";
  private static final Template HELD =
      Template.of("{folder} holds {runs} runs already; they stay.");
  private static final Template LEFT =
      Template.of("Stopped. {runs} of {all} runs are kept; run the same command to go on.");

  /** Returns what a sweep is made from. */
  public static Identity identity(SweepPlan plan, String command, Shard shard) throws IOException {
    SweepDesign design = plan.design();
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.of(design.study().key(), design.text()));
    design.texts().forEach((label, text) -> inputs.add(Input.of(label, text)));
    if (design.table() != null) {
      inputs.add(Input.of(StudyReader.TABLE, design.table()));
    }
    Identity bare = Identity.of(Program.current(), command, design.seed(), plan.labels(), inputs);
    return bare.sweep(design.study().digest(), shard);
  }

  /** The format of the tables of a finished sweep. */
  public enum Format {
    /** Text with commas. */
    CSV,
    /** Apache Parquet. */
    PARQUET
  }

  /**
   * Runs what is missing and prints the answer, or prints the one that is stored.
   *
   * @param again whether what failed is run again
   * @param format format of the tables; null for the one that they have, or text
   */
  public int hold(SweepPlan plan, Shard shard, Engine engine, boolean again, Format format)
      throws IOException, InterruptedException {
    int wanted = shard.size(plan.size());
    ResultsPlace.OfSweep place = ResultsPlace.sweep(asked, identity, wanted);
    Manifest there = place.finished();
    boolean stored = there != null && StoredTable.parquet(there);
    boolean parquet = format == null ? stored : format == Format.PARQUET;
    boolean drawn = there != null && there.outcome().outputs().containsKey(REPORT);
    boolean complete = drawn && there.outcome().runs() >= wanted && stored == parquet;
    if (complete && !(again && there.outcome().failed() > 0)) {
      String why = there.outcome().runs() > wanted ? LONGER : FolderSession.COMPLETE;
      return session().repeat(place.folder(), there.outcome().failed(), why);
    }
    return session()
        .hold(
            () -> ResultsPlace.open(place.folder(), identity),
            new Filling(plan, shard, engine, again, parquet));
  }

  /**
   * Puts shards together and prints the answer of the whole.
   *
   * @param shards folders of all shards, in order
   * @param failed how many of their runs failed
   */
  public int merge(SweepPlan plan, List<Path> shards, int failed)
      throws IOException, InterruptedException {
    ResultsPlace.OfSweep place = ResultsPlace.sweep(asked, identity, plan.size());
    if (place.finished() != null && place.finished().outcome().runs() >= plan.size()) {
      return session().repeat(place.folder(), failed, FolderSession.COMPLETE);
    }
    boolean parquet = StoredTable.parquet(Manifest.read(shards.get(0)).orElseThrow());
    return session()
        .hold(
            () -> ResultsPlace.claim(asked),
            (folder, start) -> {
              ShardMerger.merge(shards, folder, plan, laboratory.schema());
              folder.flush();
              if (parquet) {
                folder.toParquet();
              }
              return new FolderSession.Done(filled -> conclude(filled, plan), plan.size(), failed);
            });
  }

  private FolderSession session() {
    return new FolderSession(terminal, asked, workers, identity, RETRY);
  }

  /** Runs what is missing. */
  private final class Filling implements FolderSession.Work {
    private final SweepPlan plan;
    private final Shard shard;
    private final Engine engine;
    private final boolean again;
    private final boolean parquet;

    Filling(SweepPlan plan, Shard shard, Engine engine, boolean again, boolean parquet) {
      this.plan = plan;
      this.shard = shard;
      this.engine = engine;
      this.again = again;
      this.parquet = parquet;
    }

    @Override
    public FolderSession.Done in(ResultsFolder folder, Session.Start start)
        throws IOException, InterruptedException {
      if (folder.left().runs() > 0) {
        terminal.note(HELD.fill("folder", folder.path(), "runs", folder.left().runs()));
      }
      try (SweepLedger ledger = new SweepLedger(folder, shard, again, this::tables)) {
        ledger.checkpoint();
        try {
          engine.run(plan, ledger, new ProgressLine(terminal));
        } catch (InterruptedException | ClosedByInterruptException e) {
          // So that no file is closed under the last words.
          Thread.interrupted();
          ledger.checkpoint();
          folder.note(start.end());
          throw new InterruptedException(
              LEFT.fill("runs", ledger.runs(), "all", shard.size(plan.size())));
        }
        ledger.complete(plan.size());
        if (parquet) {
          folder.toParquet();
        }
        return new FolderSession.Done(
            filled -> conclude(filled, plan), ledger.runs(), ledger.failed());
      }
    }

    private RunTables tables(TableStore shelf) throws IOException {
      return new RunTables(shelf, plan, plan.tables(), identity.scenarios(), laboratory.schema());
    }

    @Override
    public String advice(Manifest made) {
      long bytes = made.outcome().outputs().values().stream().mapToLong(Output::bytes).sum();
      return !parquet && bytes > DryRun.LARGE ? DryRun.HINT + " Nothing is run again for it." : "";
    }
  }

  /** Writes figures and report of the tables that stand in a folder, and returns the answer. */
  private CommandAnswer conclude(ResultsFolder folder, SweepPlan plan) throws IOException {
    SweepSummary summary = new SweepSummary(plan.design(), laboratory.schema().system());
    TableReader.each(folder.written("runs.csv"), summary::add);
    SortedMap<String, String> digests = new TreeMap<>();
    plan.design().texts().forEach((label, text) -> digests.put(label, Digests.of(text)));
    digests.put("study " + plan.design().study().key(), identity.design());
    Provenance provenance = Pictures.provenance(identity, digests);
    List<Drawn> figures = Pictures.draw(folder, SweepFigures.of(summary), provenance);
    SweepAnswer told = SweepAnswer.of(summary);
    told.writeDifferences(folder);
    folder.text(REPORT, new SweepReport(summary, provenance).html(figures));
    return CommandAnswer.of(terminal, new SweepText(summary).blocks(), told);
  }
}
