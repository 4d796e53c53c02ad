package entente.experiment.store;

import entente.experiment.run.Plan;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.table.TableReader;
import entente.text.Template;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Looks whether the tables of runs have the rows that their plan says: every run once and in order,
 * with its scenario, point, seed and what is varied, and in each table every round of every run.
 *
 * <p>What the rows hold beside that is proved by computing them again.
 */
public final class RowCheck {
  private static final Template COLUMNS =
      Template.of("{file} has other columns than its runs give.");
  private static final Template NO_TABLE =
      Template.of("{file} has a row that is none of a table with its header.");
  private static final Template CUT = Template.of("{file} ends in the middle of a row.");
  private static final Template RUN =
      Template.of("Row {row} of {file} is run {found}, expected run {expected}.");
  private static final Template CELL =
      Template.of("run {run} has {column} {found} in {file}, expected {expected}.");
  private static final Template COUNT =
      Template.of("{file} has {found} runs, expected {expected}.");
  private static final Template SAID =
      Template.of("The manifest says {said} {what}, where there are {found}.");
  private static final Template ROUNDS =
      Template.of("run {run} has not each of its rounds once and in order in {file}.");
  private static final Template KEYS =
      Template.of("run {run} has not the same keys in each round, each once, in {file}.");
  private static final Template MISPLACED =
      Template.of("{file} has rows of run {run}, which keeps none there or stands elsewhere.");
  private static final Template NONE = Template.of("run {run} has no row in {file}.");

  /** More than this is not told of one table. */
  private static final int MOST = 10;

  private static final String OK = "ok";
  private static final String STOP = "stop";

  private final Plan plan;
  private final List<String> labels;
  private final IntUnaryOperator number;
  private final int count;
  private final BitSet good = new BitSet();
  private final BitSet failed = new BitSet();
  private final BitSet early = new BitSet();
  private final BitSet ended = new BitSet();
  private final List<String> differences = new ArrayList<>();
  private int summary;

  /**
   * Looks at tables of a plan.
   *
   * @param labels what tables call each scenario
   * @param count how many runs there are to be
   * @param number the number of the k-th of them
   */
  public RowCheck(Plan plan, List<String> labels, int count, IntUnaryOperator number) {
    this.plan = plan;
    this.labels = List.copyOf(labels);
    this.count = count;
    this.number = number;
  }

  /**
   * Returns what is not as expected, a sentence each.
   *
   * @param keep tables beside that of the runs
   */
  public List<String> differences(Path folder, Manifest manifest, Set<Detail> keep, Schema schema) {
    List<TableFormat> formats = RunTables.formats(plan, schema);
    summary = schema.summary().size();
    Detail[] details = {
      null, Detail.ROUNDS, Detail.STRUCTURES, Detail.POSTURES, Detail.DECISIONS, Detail.EVENTS
    };
    for (int k = 0; k < formats.size(); k++) {
      TableFormat format = formats.get(k);
      if (k > 0 && !keep.contains(details[k])) {
        continue;
      }
      if (!StoredTable.exists(manifest, format.file())) {
        differences.add(COUNT.fill("file", format.file(), "found", 0, "expected", count));
        continue;
      }
      try (StoredTable table = StoredTable.open(folder, manifest, format.file());
          CSVParser parser = TableReader.open(table.text())) {
        if (cut(table.text())) {
          differences.add(CUT.fill("file", format.file()));
        } else {
          check(format, parser, details[k], manifest);
        }
      } catch (IOException | RuntimeException e) {
        // A table that was cut or changed anywhere may be unreadable in any way.
        differences.add(NO_TABLE.fill("file", format.file()));
      }
    }
    return List.copyOf(differences);
  }

  private static boolean cut(Path table) throws IOException {
    try (FileChannel channel = FileChannel.open(table)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean some = channel.read(last, Math.max(0, channel.size() - 1)) == 1;
      return !some || last.get(0) != '\n';
    }
  }

  private void check(TableFormat format, CSVParser parser, Detail detail, Manifest manifest) {
    if (!parser.getHeaderNames().equals(format.header())) {
      differences.add(COLUMNS.fill("file", format.file()));
      return;
    }
    int before = differences.size();
    if (detail == null) {
      runs(parser, before);
      said("runs", manifest.outcome().runs(), good.cardinality() + failed.cardinality());
      said("failed runs", manifest.outcome().failed(), failed.cardinality());
    } else if (detail == Detail.DECISIONS || detail == Detail.EVENTS) {
      moments(format.file(), parser, before);
    } else {
      rounds(format, parser, detail, before);
    }
  }

  private void said(String what, int said, int found) {
    if (said != found) {
      differences.add(SAID.fill("said", said, "what", what, "found", found));
    }
  }

  private boolean enough(int before) {
    return differences.size() - before >= MOST;
  }

  private void runs(CSVParser parser, int before) {
    String file = RunTables.FILES.get(0);
    int k = 0;
    for (CSVRecord row : parser) {
      if (!row.isConsistent()) {
        differences.add(NO_TABLE.fill("file", file));
      } else if (k < count) {
        int run = number.applyAsInt(k);
        if (!row.get("run").equals(Integer.toString(run))) {
          differences.add(
              RUN.fill("row", k, "file", file, "found", row.get("run"), "expected", run));
        } else {
          cells(run, row, file);
        }
      }
      k++;
      if (enough(before)) {
        return;
      }
    }
    if (k != count) {
      differences.add(COUNT.fill("file", file, "found", k, "expected", count));
    }
  }

  private void cells(int run, CSVRecord row, String file) {
    RunSpecification s = plan.unmade(run);
    Map<String, String> expected = new HashMap<>();
    expected.put("scenario", labels.get(plan.label(run)));
    expected.put("point", Integer.toString(s.point()));
    expected.put("replicate", Integer.toString(s.replicate()));
    expected.put("seed", Long.toString(s.seed()));
    for (int f = 0; f < plan.factors().size(); f++) {
      expected.put(plan.factors().get(f), plan.values(run).get(f));
    }
    expected.forEach(
        (column, value) -> {
          if (!row.get(column).equals(value == null ? "" : value)) {
            differences.add(
                CELL.fill(
                    "run",
                    run,
                    "column",
                    column,
                    "found",
                    row.get(column),
                    "file",
                    file,
                    "expected",
                    value));
          }
        });
    String status = row.get("status");
    if (status.equals(OK)) {
      good.set(run);
      early.set(run, row.get("stage").equals(STOP));
      ended.set(run, ended(row));
    } else if (status.equals("failed")) {
      failed.set(run);
    } else {
      differences.add(
          CELL.fill(
              "run",
              run,
              "column",
              "status",
              "found",
              status,
              "file",
              file,
              "expected",
              "ok or failed"));
    }
  }

  // After nuclear use hardly any measure is defined, and states have no postures.
  private boolean ended(CSVRecord row) {
    long empty = row.stream().skip(row.size() - summary).filter(String::isEmpty).count();
    return 2 * empty > summary;
  }

  private void moments(String file, CSVParser parser, int before) {
    int last = 0;
    for (CSVRecord row : parser) {
      int run = Integer.parseInt(row.get("run"));
      Integer.parseInt(row.get("round"));
      if (!row.isConsistent()) {
        differences.add(NO_TABLE.fill("file", file));
      } else if (run < last || !good.get(run)) {
        differences.add(MISPLACED.fill("file", file, "run", run));
      }
      last = run;
      if (enough(before)) {
        return;
      }
    }
  }

  private void rounds(TableFormat format, CSVParser parser, Detail detail, int before) {
    String key = detail == Detail.STRUCTURES ? "structure" : "state";
    Function<CSVRecord, String> keyOf = detail == Detail.ROUNDS ? row -> "" : row -> row.get(key);
    BitSet seen = new BitSet();
    Group group = null;
    for (CSVRecord row : parser) {
      int run = Integer.parseInt(row.get("run"));
      if (group == null || group.run != run) {
        end(group, format.file(), detail);
        group = new Group(run);
        boolean kept = good.get(run) && (detail == Detail.POSTURES || plan.keeps(run, detail));
        if (!kept || seen.length() > run) {
          differences.add(MISPLACED.fill("file", format.file(), "run", run));
        }
        seen.set(run);
      }
      group.add(Integer.parseInt(row.get("round")), keyOf.apply(row), row.isConsistent());
      if (enough(before)) {
        return;
      }
    }
    end(group, format.file(), detail);
    for (int run = good.nextSetBit(0); run >= 0; run = good.nextSetBit(run + 1)) {
      boolean kept = detail == Detail.POSTURES || plan.keeps(run, detail);
      if (kept && !seen.get(run) && !enough(before)) {
        differences.add(NONE.fill("run", run, "file", format.file()));
      }
    }
  }

  private void end(Group group, String file, Detail detail) {
    if (group == null) {
      return;
    }
    if (!group.sameKeys()) {
      differences.add(KEYS.fill("run", group.run, "file", file));
    }
    List<Integer> expected = expected(group.run, detail);
    boolean open = early.get(group.run) || detail == Detail.POSTURES && ended.get(group.run);
    List<Integer> found = group.rounds;
    boolean right =
        open
            ? found.size() <= expected.size() && expected.subList(0, found.size()).equals(found)
            : expected.equals(found);
    if (!right && !expected.isEmpty()) {
      differences.add(ROUNDS.fill("run", group.run, "file", file));
    }
  }

  /** Returns the rounds that a run is to have; none if its scenario cannot be made. */
  private List<Integer> expected(int run, Detail detail) {
    int last;
    try {
      last = plan.specification(run).scenario().rounds();
    } catch (RuntimeException e) {
      return List.of();
    }
    List<Integer> rounds = new ArrayList<>();
    for (int r = 0; r <= last; r++) {
      if (detail == Detail.POSTURES || plan.keepsRound(r)) {
        rounds.add(r);
      }
    }
    return rounds;
  }

  /** The rows of one run in one table. */
  private static final class Group {
    private final int run;
    private final List<Integer> rounds = new ArrayList<>();
    private List<String> first;
    private List<String> keys = new ArrayList<>();
    private boolean same = true;

    Group(int run) {
      this.run = run;
    }

    void add(int round, String key, boolean consistent) {
      if (rounds.isEmpty() || rounds.get(rounds.size() - 1) != round) {
        close();
        rounds.add(round);
      }
      keys.add(key);
      same &= consistent;
    }

    private void close() {
      if (rounds.isEmpty()) {
        return;
      }
      first = first == null ? keys : first;
      same &= keys.equals(first);
      keys = new ArrayList<>();
    }

    boolean sameKeys() {
      close();
      return same && new HashSet<>(first).size() == first.size();
    }
  }
}
