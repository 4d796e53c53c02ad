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
import java.util.LinkedHashMap;
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
      differences.add(changed + " is not what the manifest says.");
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
              differences.add("run " + row + " differs in " + table + ".");
            }
          });
    }
    int analyses = changed == null ? analyses(stored, differences) : 0;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("analyses", analyses);
    json.put("files", stored.manifest().outcome().outputs().size());
    json.put("rows", rows.size());
    json.put("skipped", skipped.size());
    json.put("differences", differences);
    if (terminal.json()) {
      terminal.print(json);
    } else {
      differences.forEach(terminal::print);
      terminal.print(
          stored.manifest().outcome().outputs().size()
              + " files and "
              + rows.size()
              + (rows.size() == 1 ? " row" : " rows")
              + (analyses == 0
                  ? ""
                  : analyses == 1 ? " and an analysis" : " and " + analyses + " analyses")
              + (differences.isEmpty()
                  ? " repeat exactly."
                  : " looked at: " + differences.size() + " differences.")
              + (skipped.isEmpty() ? "" : " Left out: runs that hit a limit of time."));
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
        differences.add(name + "/" + changed + " is not what the manifest says.");
      }
      Identity now =
          StoredAnalysis.identity(
              stored.manifest(), made.identity().command(), made.identity().seed());
      if (!made.identity().inputs().equals(now.inputs())) {
        differences.add(name + " is of other runs than stand here now. Maybe analyze again.");
        continue;
      }
      StoredAnalysis.of(folder, stored.manifest(), made.identity(), parent.laboratory())
          .texts()
          .forEach(
              (file, text) -> {
                Output kept = made.outcome().outputs().get(file);
                if (kept == null || !kept.sha256().equals(Digests.of(text))) {
                  differences.add(name + "/" + file + " differs when it is computed again.");
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
