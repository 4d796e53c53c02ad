package entente.ui.cli.session;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.SearchFigures;
import entente.analysis.report.SearchReport;
import entente.analysis.search.SearchSummary;
import entente.experiment.input.Digests;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Progress;
import entente.experiment.run.RunResult;
import entente.experiment.search.Search;
import entente.experiment.search.SearchPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.store.Session;
import entente.experiment.store.Shard;
import entente.experiment.store.SweepLedger;
import entente.experiment.study.SearchDesign;
import entente.experiment.table.CaseRule;
import entente.experiment.table.TableReader;
import entente.text.Template;
import entente.ui.cli.answer.SearchAnswer;
import entente.ui.cli.answer.SearchText;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One session of a search: replays what its folder holds and goes on from there, or finds that it
 * is complete.
 *
 * @param terminal where the answer goes
 * @param laboratory the model
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the search is made from
 * @param enough rules of what is good enough
 */
public record SearchSession(
    Terminal terminal,
    Simulator laboratory,
    Path asked,
    int workers,
    Identity identity,
    List<CaseRule> enough) {

  private static final String REPORT = "report.html";
  private static final Template HELD =
      Template.of("{folder} holds {runs} runs already; they stay.");
  private static final Template LEFT =
      Template.of("Stopped. {runs} runs are kept; run the same command to go on.");
  private static final String LONGER =
      " holds this search with at least as many evaluations, complete; nothing is computed again.";

  /** Returns what a search is made from. */
  public static Identity identity(SearchDesign design, String command) throws IOException {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.of(design.study().key(), design.text()));
    design.texts().forEach((label, text) -> inputs.add(Input.of(label, text)));
    Identity bare = Identity.of(Program.current(), command, design.seed(), design.labels(), inputs);
    return bare.sweep(design.study().digest(), Shard.WHOLE);
  }

  /** Runs what is missing and prints the answer, or prints the one that is stored. */
  public int hold(SearchDesign design) throws IOException, InterruptedException {
    SearchPlan plan = new SearchPlan(design);
    ResultsPlace.OfSweep place =
        ResultsPlace.sweep(asked, identity, plan.size(design.study().evaluations()));
    Manifest there = place.finished();
    FolderSession session = new FolderSession(terminal, asked, workers, identity, "");
    // Where a fault kept figures and report from being made, they are tried again.
    boolean drawn = there != null && there.outcome().outputs().containsKey(REPORT);
    if (drawn && there.identity().sameExperiment(identity)) {
      return session.repeat(place.folder(), there.outcome().failed(), FolderSession.COMPLETE);
    }
    if (drawn && there.outcome().runs() >= plan.size(design.study().evaluations())) {
      return session.repeat(place.folder(), there.outcome().failed(), LONGER);
    }
    List<String> more = enough.stream().map(CaseRule::column).toList();
    return session.hold(
        () -> ResultsPlace.open(place.folder(), identity),
        (folder, start) -> work(folder, start, new Search(design, more)));
  }

  private FolderSession.Done work(ResultsFolder folder, Session.Start start, Search search)
      throws IOException, InterruptedException {
    int held = folder.left().runs();
    if (held > 0) {
      terminal.note(HELD.fill("folder", folder.path(), "runs", held));
    }
    SearchPlan plan = search.plan();
    try (SweepLedger ledger =
        new SweepLedger(
            folder,
            Shard.WHOLE,
            false,
            shelf ->
                new RunTables(
                    shelf, plan, plan.tables(), identity.scenarios(), laboratory.schema()))) {
      ledger.checkpoint();
      if (held > 0) {
        TableReader.each(folder.file("runs.csv"), search::tellRun);
        if (!plan.tables().isEmpty()) {
          TableReader.each(folder.file("rounds.csv"), search::tellRound);
        }
      }
      try {
        search.run(
            missing ->
                new LocalRunner(workers, laboratory.execute())
                    .run(missing, new Told(ledger, search), progress(search)));
      } catch (InterruptedException | ClosedByInterruptException e) {
        // So that no file is closed under the last words.
        Thread.interrupted();
        ledger.checkpoint();
        folder.note(start.end());
        throw new InterruptedException(LEFT.fill("runs", ledger.runs()));
      }
      ledger.complete(plan.size());
      return new FolderSession.Done(
          filled -> conclude(filled, search), ledger.runs(), ledger.failed());
    }
  }

  /** Enters runs into the ledger and tells the search of them. */
  private record Told(SweepLedger ledger, Search search) implements Ledger {
    @Override
    public boolean holds(int run) {
      return ledger.holds(run);
    }

    @Override
    public void enter(RunResult result) throws IOException {
      ledger.enter(result);
      search.tell(result);
    }
  }

  private Progress progress(Search search) {
    ProgressLine line = new ProgressLine(terminal);
    int all = search.plan().size(search.plan().design().study().evaluations());
    return (done, total, rate, left) -> {
      int sofar = search.plan().size() - total + done;
      line.at(sofar, all, rate, Duration.ofMillis((long) (1000 * (all - sofar) / rate)));
    };
  }

  private CommandAnswer conclude(ResultsFolder folder, Search search) throws IOException {
    SearchSummary summary = new SearchSummary(search, enough);
    SortedMap<String, String> digests = new TreeMap<>();
    summary.design().texts().forEach((label, text) -> digests.put(label, Digests.of(text)));
    digests.put("study " + summary.design().study().key(), identity.design());
    Provenance provenance = Pictures.provenance(identity, digests);
    SearchAnswer.write(summary, folder);
    List<Drawn> figures = Pictures.draw(folder, SearchFigures.of(summary), provenance);
    folder.text(REPORT, new SearchReport(summary, provenance).html(figures));
    return CommandAnswer.of(terminal, new SearchText(summary).blocks(), SearchAnswer.of(summary));
  }
}
