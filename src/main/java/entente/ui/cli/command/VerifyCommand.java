package entente.ui.cli.command;

import entente.experiment.input.Digests;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.MemoryTables;
import entente.experiment.store.Output;
import entente.experiment.store.Program;
import entente.experiment.store.RowSource;
import entente.experiment.store.RunTables;
import entente.experiment.store.Shard;
import entente.experiment.store.ShardMerger;
import entente.experiment.store.StoredTable;
import entente.model.Chance;
import entente.text.Template;
import entente.ui.cli.session.StoredAnalysis;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves that stored rows repeat. */
@Command(
    name = "verify",
    description =
        "Proves that a results folder is whole, and that its rows and its analyses repeat.",
    footer = {"", "Examples:", "  entente verify results/sweep-my-study --sample 50"})
final class VerifyCommand implements Callable<Integer> {

  private static final String ANALYSES = AnalyzeCommand.FOLDER + "(-[0-9]+)?";

  private static final Template NOT_AS_MANIFEST =
      Template.of("{file} is not what the manifest says.");
  private static final Template RUN_DIFFERS = Template.of("run {run} differs in {table}.");
  private static final Template OTHER_RUNS =
      Template.of("{analysis} is of other runs than stand here now. Maybe analyze again.");
  private static final Template DIFFERS = Template.of("{file} differs when it is computed again.");

  private static final Template REPEAT = Template.of("{what} repeat exactly.{skipped}");
  private static final Template DIFFERENT =
      Template.of("{what} looked at: {count} differences.{skipped}");
  private static final Template FILES_AND_ROW = Template.of("{files} files and {rows} row");
  private static final Template FILES_AND_ROWS = Template.of("{files} files and {rows} rows");
  private static final String AND_AN_ANALYSIS = " and an analysis";
  private static final Template AND_ANALYSES = Template.of(" and {count} analyses");
  private static final String SKIPPED = " Left out: runs that hit a limit of time.";

  /**
   * What was looked at, and what differs.
   *
   * @param analyses how many analyses
   * @param files how many files
   * @param rows how many rows
   * @param skipped how many rows were left out
   * @param differences the differences, a sentence each
   */
  record Answer(int analyses, int files, int rows, int skipped, List<String> differences) {

    /** Returns it in a sentence. */
    String words() {
      Template whole = rows == 1 ? FILES_AND_ROW : FILES_AND_ROWS;
      String more =
          switch (analyses) {
            case 0 -> "";
            case 1 -> AND_AN_ANALYSIS;
            default -> AND_ANALYSES.fill("count", analyses);
          };
      String what = whole.fill("files", files, "rows", rows) + more;
      String left = skipped == 0 ? "" : SKIPPED;
      return differences.isEmpty()
          ? REPEAT.fill("what", what, "skipped", left)
          : DIFFERENT.fill("what", what, "count", differences.size(), "skipped", left);
    }
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "DIR", description = "A finished results folder.")
  private Path folder;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many rows to compute again; ${DEFAULT-VALUE} if left out.")
  private int sample;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (sample < 1) {
      throw new UsageException("--sample: value " + sample + ", expected at least 1.");
    }
    StoredPlan stored = StoredPlan.of(folder);
    Terminal terminal = parent.terminal();
    if (!stored.manifest().identity().program().equals(Program.current())) {
      terminal.note("Another program computed this folder; rows may differ for that reason alone.");
    }
    List<String> differences = new ArrayList<>();
    String changed = ShardMerger.changed(folder, stored.manifest());
    if (changed != null) {
      differences.add(NOT_AS_MANIFEST.fill("file", changed));
    }
    Set<Integer> rows = rows(stored);
    Set<Integer> skipped = new TreeSet<>();
    Map<String, Map<Integer, String>> kept = kept(stored, rows, skipped);
    rows.removeAll(skipped);
    Map<String, Map<Integer, String>> again = again(stored, rows);
    for (int row : rows) {
      again.forEach(
          (table, records) -> {
            String was = kept.get(table).getOrDefault(row, "");
            if (!was.equals(records.getOrDefault(row, ""))) {
              differences.add(RUN_DIFFERS.fill("run", row, "table", table));
            }
          });
    }
    int analyses = changed == null ? analyses(stored, differences) : 0;
    int files = stored.manifest().outcome().outputs().size();
    Answer answer = new Answer(analyses, files, rows.size(), skipped.size(), differences);
    if (terminal.json()) {
      terminal.print(answer);
    } else {
      differences.forEach(terminal::print);
      terminal.print(answer.words());
    }
    return differences.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED_RUNS;
  }

  /** Computes every analysis of a sweep again and compares it with what stands there. */
  private int analyses(StoredPlan stored, List<String> differences) throws IOException {
    if (!(stored.plan() instanceof SweepPlan)) {
      return 0;
    }
    List<Path> places;
    try (Stream<Path> list = Files.list(folder)) {
      places = list.filter(p -> p.getFileName().toString().matches(ANALYSES)).sorted().toList();
    }
    int count = 0;
    for (Path place : places) {
      Manifest made = Manifest.read(place).orElse(null);
      if (made == null) {
        continue;
      }
      count++;
      String name = place.getFileName().toString();
      String changed = ShardMerger.changed(place, made);
      if (changed != null) {
        differences.add(NOT_AS_MANIFEST.fill("file", name + "/" + changed));
      }
      Identity now =
          StoredAnalysis.identity(
              stored.manifest(), made.identity().command(), made.identity().seed());
      if (!made.identity().inputs().equals(now.inputs())) {
        differences.add(OTHER_RUNS.fill("analysis", name));
        continue;
      }
      StoredAnalysis.of(folder, stored.manifest(), made.identity(), parent.laboratory())
          .texts()
          .forEach(
              (file, text) -> {
                Output kept = made.outcome().outputs().get(file);
                if (kept == null || !kept.sha256().equals(Digests.of(text))) {
                  differences.add(DIFFERS.fill("file", name + "/" + file));
                }
              });
    }
    return count;
  }

  // A draw of rows by the seed of the experiment, the same each time.
  private Set<Integer> rows(StoredPlan stored) {
    String word = stored.manifest().identity().shard();
    Shard shard = word == null ? Shard.WHOLE : Shard.parse(word);
    int size = stored.manifest().outcome().runs();
    Set<Integer> rows = new TreeSet<>();
    Chance chance = new Chance(stored.manifest().identity().seed());
    for (int k = 0; rows.size() < Math.min(sample, size); k++) {
      double u = chance.uniform(Chance.Purpose.RESAMPLE, Chance.hash("verify"), 0, k);
      int place = (int) (u * size);
      rows.add(place * shard.count() + shard.index() - 1);
    }
    return rows;
  }

  private Map<String, Map<Integer, String>> kept(
      StoredPlan stored, Set<Integer> rows, Set<Integer> skipped) throws IOException {
    Map<String, Map<Integer, String>> kept = new TreeMap<>();
    for (String table : RunTables.FILES) {
      if (!StoredTable.exists(stored.manifest(), table)) {
        continue;
      }
      Map<Integer, String> records = new TreeMap<>();
      try (StoredTable text = StoredTable.open(folder, stored.manifest(), table);
          RowSource source = new RowSource(text.text())) {
        for (int run = source.run(); run >= 0; run = source.run()) {
          byte[] record = source.next();
          if (rows.contains(run)) {
            records.merge(run, new String(record, StandardCharsets.UTF_8), String::concat);
          }
        }
      }
      kept.put(table, records);
      if (table.equals("runs.csv")) {
        records.forEach(
            (run, record) -> {
              if (record.contains(",failed,time-limit,")) {
                skipped.add(run);
              }
            });
      }
    }
    return kept;
  }

  private Map<String, Map<Integer, String>> again(StoredPlan stored, Set<Integer> rows)
      throws IOException, InterruptedException {
    MemoryTables shelf = new MemoryTables();
    Plan plan = stored.plan();
    RunTables tables =
        new RunTables(
            shelf,
            plan,
            stored.tables(),
            stored.manifest().identity().scenarios(),
            parent.laboratory().schema());
    Map<String, Map<Integer, String>> again = new TreeMap<>();
    Terminal terminal = parent.terminal();
    new LocalRunner(LocalRunner.cores(), parent.laboratory().execute())
        .run(
            plan,
            new Ledger() {
              @Override
              public boolean holds(int run) {
                return !rows.contains(run);
              }

              @Override
              public void enter(RunResult result) throws IOException {
                tables.enter(result);
                RunSpecification s = result.specification();
                shelf
                    .records()
                    .forEach(
                        (table, records) ->
                            again
                                .computeIfAbsent(table, t -> new TreeMap<>())
                                .put(s.run(), String.join("", records)));
                shelf.clear();
              }
            },
            new ProgressLine(terminal));
    return again;
  }
}
