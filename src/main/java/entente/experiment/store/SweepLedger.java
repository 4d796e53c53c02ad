package entente.experiment.store;

import entente.experiment.run.Ledger;
import entente.experiment.run.RunResult;
import entente.experiment.table.TableReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ledger of a sweep: knows which runs its folder holds, enters the others behind them, and
 * writes down every fifth of a second how far it has come.
 *
 * <p>Where failed runs are tried again, the tables of before stand aside; what did not fail is
 * copied from there, and the tables grow anew in run order.
 */
public final class SweepLedger implements Ledger, Closeable {

  private static final long PERIOD = 200_000_000L;

  private final ResultsFolder folder;
  private final Shard shard;
  private final RunTables tables;
  private final Map<String, RowSource> aside = new LinkedHashMap<>();
  private final Map<String, TableWriter> writers = new LinkedHashMap<>();
  private final BitSet good = new BitSet();
  private int next;
  private int failed;
  private int runs;
  private long written = System.nanoTime();

  /** Makes the tables of a sweep. */
  @FunctionalInterface
  public interface Opening {
    /** Opens the tables on a shelf. */
    RunTables open(TableStore shelf) throws IOException;
  }

  /**
   * Opens the ledger.
   *
   * @param again whether failed runs are tried again
   * @param opening opens the tables
   * @throws IOException if tables were changed since they were left
   */
  public SweepLedger(ResultsFolder folder, Shard shard, boolean again, Opening opening)
      throws IOException {
    this.folder = folder;
    this.shard = shard;
    if (again && folder.left().failed() > 0 && !folder.isAside()) {
      folder.setAside();
    }
    this.next = folder.left().next();
    this.failed = folder.left().failed();
    this.runs = folder.left().runs();
    this.tables =
        opening.open(
            new TableStore() {
              @Override
              public TableSink table(TableFormat format) throws IOException {
                TableWriter table = folder.table(format);
                writers.put(format.file(), table);
                return table;
              }

              @Override
              public void text(String name, String content) throws IOException {
                folder.text(name, content);
              }
            });
    if (folder.isAside()) {
      readAside();
    }
  }

  private void readAside() throws IOException {
    for (String table : writers.keySet()) {
      Path file = folder.aside(table);
      if (Files.exists(file)) {
        RowSource source = new RowSource(file);
        source.skipBelow(next);
        aside.put(table, source);
      }
    }
    TableReader.each(
        folder.aside("runs.csv"),
        row -> {
          if (row.apply("status").equals("ok")) {
            good.set(Integer.parseInt(row.apply("run")));
          }
        });
  }

  @Override
  public boolean holds(int run) {
    return !shard.holds(run) || run < next || good.get(run);
  }

  @Override
  public void enter(RunResult result) throws IOException {
    int run = result.specification().run();
    copyTo(run);
    for (RowSource source : aside.values()) {
      source.skipBelow(run + 1);
    }
    tables.enter(result);
    failed += result.status() == RunResult.Status.FAILED ? 1 : 0;
    runs++;
    next = run + 1;
    if (System.nanoTime() - written > PERIOD) {
      checkpoint();
    }
  }

  private void copyTo(int run) throws IOException {
    if (aside.isEmpty()) {
      return;
    }
    for (Map.Entry<String, RowSource> entry : aside.entrySet()) {
      entry.getValue().copyBelow(run, writers.get(entry.getKey()));
    }
    runs += good.get(next, Math.max(next, run)).cardinality();
    next = Math.max(next, run);
  }

  /** Writes down how far it has come. */
  public void checkpoint() throws IOException {
    folder.checkpoint(next, failed, runs);
    written = System.nanoTime();
  }

  /** Copies what is left of the tables of before; to be called when all runs are entered. */
  public void complete(int size) throws IOException {
    copyTo(size);
    checkpoint();
    close();
    folder.forgetAside();
  }

  /** Returns how many runs the folder holds. */
  public int runs() {
    return runs;
  }

  /** Returns how many of them failed. */
  public int failed() {
    return failed;
  }

  @Override
  public void close() throws IOException {
    for (RowSource source : aside.values()) {
      source.close();
    }
    aside.clear();
  }
}
