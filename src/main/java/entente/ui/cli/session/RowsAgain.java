package entente.ui.cli.session;

import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunResult;
import entente.experiment.store.MemoryTables;
import entente.experiment.store.RowSource;
import entente.experiment.store.RunTables;
import entente.experiment.store.StoredTable;
import entente.experiment.table.TableReader;
import entente.text.Template;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a results folder computed again and compared with those that are stored, run by run, so
 * that a folder of any size can be looked at.
 */
public final class RowsAgain implements Ledger, Closeable {
  private static final Template RUN_DIFFERS = Template.of("run {run} differs in {table}{column}.");
  private static final Template COLUMN =
      Template.of(": {column} is {stored} there and {again} when it is computed again");

  private final BitSet rows;
  private final RunTables tables;
  private final MemoryTables shelf = new MemoryTables();
  private final Map<String, RowSource> sources = new LinkedHashMap<>();
  private final List<StoredTable> opened = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  private RowsAgain(StoredPlan stored, BitSet rows, Simulator laboratory) throws IOException {
    this.rows = rows;
    this.tables =
        new RunTables(
            shelf,
            stored.plan(),
            stored.tables(),
            stored.manifest().identity().scenarios(),
            laboratory.schema());
    for (String table : RunTables.FILES) {
      if (StoredTable.exists(stored.manifest(), table)) {
        StoredTable text = StoredTable.open(stored.folder(), stored.manifest(), table);
        opened.add(text);
        sources.put(table, new RowSource(text.text()));
      }
    }
  }

  /**
   * Returns how stored rows differ from what is computed now, a sentence each.
   *
   * @param rows numbers of the runs to look at; those that hit a limit of time are taken out of it
   */
  public static List<String> differences(
      StoredPlan stored, BitSet rows, Simulator laboratory, Terminal terminal)
      throws IOException, InterruptedException {
    Path table = stored.folder().resolve(RunTables.FILES.get(0));
    TableReader.each(
        table,
        row -> {
          if (row.apply("stage").equals("time-limit")) {
            rows.clear(Integer.parseInt(row.apply("run")));
          }
        });
    try (RowsAgain again = new RowsAgain(stored, rows, laboratory)) {
      new LocalRunner(LocalRunner.cores(), stored.simulator().apply(laboratory).execute())
          .run(stored.plan(), again, new ProgressLine(terminal));
      return List.copyOf(again.differences);
    }
  }

  @Override
  public boolean holds(int run) {
    return !rows.get(run);
  }

  @Override
  public void enter(RunResult result) throws IOException {
    int run = result.specification().run();
    tables.enter(result);
    for (Map.Entry<String, RowSource> source : sources.entrySet()) {
      String table = source.getKey();
      String was = records(source.getValue(), run);
      String now = String.join("", shelf.records().getOrDefault(table, List.of()));
      if (!was.equals(now)) {
        String header = source.getValue().header();
        String column = table.equals(RunTables.FILES.get(0)) ? column(header, was, now) : "";
        differences.add(RUN_DIFFERS.fill("run", run, "table", table, "column", column));
      }
    }
    shelf.clear();
  }

  private static String records(RowSource source, int run) throws IOException {
    source.skipBelow(run);
    StringBuilder records = new StringBuilder();
    while (source.run() == run) {
      records.append(new String(source.next(), StandardCharsets.UTF_8));
    }
    return records.toString();
  }

  /** Names the first column in which two rows differ. */
  private static String column(String header, String was, String now) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String row : List.of(was, now)) {
      rows.addAll(TableReader.rows(new java.io.StringReader(header + row)));
    }
    if (rows.size() == 2) {
      for (String name : rows.get(1).keySet()) {
        String before = rows.get(0).getOrDefault(name, "");
        if (!before.equals(rows.get(1).get(name))) {
          String again = rows.get(1).get(name);
          return COLUMN.fill("column", name, "stored", shown(before), "again", shown(again));
        }
      }
    }
    return "";
  }

  private static String shown(String cell) {
    return cell.isEmpty() ? "undefined" : cell;
  }

  @Override
  public void close() throws IOException {
    for (RowSource source : sources.values()) {
      source.close();
    }
    for (StoredTable table : opened) {
      table.close();
    }
  }
}
