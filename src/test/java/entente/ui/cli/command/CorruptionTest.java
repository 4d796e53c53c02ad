package entente.ui.cli.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.experiment.input.Digests;
import entente.model.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Folders spoiled in many ways, as by a bad disk or a liar: verify finds each of them. */
class CorruptionTest extends CommandFixture {

  /** How many folders are spoiled; a campaign takes more. */
  private static final int FOLDERS = Integer.getInteger("entente.corruptions", 0);

  // Without a campaign some kinds from all over the list.
  private static final int FEW = 14;
  private static final int STEP = 3;

  // Found where the command is given again, which the others do not need.
  private static final String MOVES_NOTHING = "words of a scenario changed, digests redone";

  private static final ObjectMapper TREE = new ObjectMapper();
  private static final String[] TABLES = {
    "runs.csv", "rounds.csv", "structures.csv", "postures.csv", "decisions.csv", "events.csv"
  };

  // Its answer to why has a figure.
  private static final String PAIRS = "src/test/resources/first-model/five-states.yaml";

  /** One way to spoil a folder. */
  private interface Spoiler {
    /** Spoils it; returns false if there is nothing of the kind to spoil. */
    boolean spoil(Path folder) throws IOException;
  }

  private final Map<String, Spoiler> kinds = new LinkedHashMap<>();
  private Chance chance;
  private int draws;

  private int draw(int below) {
    return (int) (below * chance.uniform(Chance.Purpose.RESAMPLE, 1, 2, draws++));
  }

  private String table() {
    return TABLES[draw(TABLES.length)];
  }

  private static ObjectNode manifest(Path folder) throws IOException {
    return (ObjectNode) TREE.readTree(folder.resolve("manifest.json").toFile());
  }

  /** Writes a manifest with the digest that it would have had. */
  private static void write(Path folder, ObjectNode manifest) throws IOException {
    manifest.remove("sha256");
    manifest.put("sha256", Digests.of(TREE.writeValueAsString(manifest) + "\n"));
    Files.writeString(folder.resolve("manifest.json"), TREE.writeValueAsString(manifest));
  }

  /** Makes the manifest say of a file what is there now. */
  private static void redo(Path folder, String file) throws IOException {
    ObjectNode manifest = manifest(folder);
    ObjectNode output = (ObjectNode) manifest.get("outputs").get(file);
    Path path = folder.resolve(file);
    output.put("sha256", Digests.of(path)).put("bytes", Files.size(path));
    if (output.get("rows").asInt() >= 0) {
      long lines = Files.readString(path, ISO_8859_1).chars().filter(c -> c == '\n').count();
      output.put("rows", Math.max(0, lines - 1));
    }
    write(folder, manifest);
  }

  private static boolean text(Path folder, String file, UnaryOperator<String> edit, boolean redo)
      throws IOException {
    String before = Files.readString(folder.resolve(file), ISO_8859_1);
    String after = edit.apply(before);
    if (after == null || after.equals(before)) {
      return false;
    }
    Files.writeString(folder.resolve(file), after, ISO_8859_1);
    if (redo) {
      redo(folder, file);
    }
    return true;
  }

  private interface Rows {
    /** Edits the lines of a table, the header first; false if there is nothing to edit. */
    boolean edit(List<String> lines);
  }

  private boolean rows(Path folder, String file, Rows rows) throws IOException {
    return text(
        folder,
        file,
        text -> {
          List<String> lines = new ArrayList<>(List.of(text.split("\n")));
          boolean done = lines.size() > 3 && rows.edit(lines);
          return done ? String.join("\n", lines) + "\n" : null;
        },
        true);
  }

  private int row(List<String> lines) {
    return 1 + draw(lines.size() - 1);
  }

  private boolean cell(List<String> lines, String column, UnaryOperator<String> edit) {
    int at = List.of(lines.get(0).split(",")).indexOf(column);
    int row = row(lines);
    String[] cells = lines.get(row).split(",", -1);
    cells[at] = edit.apply(cells[at]);
    return !lines.set(row, String.join(",", cells)).equals(lines.get(row));
  }

  /** Alters the last digit of a number somewhere in a row behind its keys. */
  private boolean digit(List<String> lines) {
    int row = row(lines);
    String line = lines.get(row);
    for (int i = line.length() - 1; i > line.indexOf(',', line.indexOf(',') + 1); i--) {
      if (Character.isDigit(line.charAt(i)) && draw(3) == 0) {
        char other = (char) ('0' + (line.charAt(i) - '0' + 1 + draw(9)) % 10);
        lines.set(row, line.substring(0, i) + other + line.substring(i + 1));
        return !lines.get(row).equals(line);
      }
    }
    return false;
  }

  private interface Edit {
    /** Edits a manifest. */
    void edit(ObjectNode manifest);
  }

  private static boolean said(Path folder, Edit edit) throws IOException {
    ObjectNode manifest = manifest(folder);
    edit.edit(manifest);
    write(folder, manifest);
    return true;
  }

  private static ObjectNode output(ObjectNode manifest, String file) {
    return (ObjectNode) manifest.get("outputs").get(file);
  }

  private void files() {
    kinds.put("a bit of a table flipped", f -> flip(f, table()));
    kinds.put("a bit of the manifest flipped", f -> flip(f, "manifest.json"));
    kinds.put("a bit of a figure or report flipped", f -> flip(f, "report.html"));
    kinds.put("a table cut", f -> text(f, table(), t -> t.substring(0, draw(t.length())), false));
    kinds.put(
        "the manifest cut",
        f -> text(f, "manifest.json", t -> t.substring(0, draw(t.length() - 2)), false));
    kinds.put("a file gone", f -> Files.deleteIfExists(f.resolve(table())));
    kinds.put("a file empty, digest redone", f -> text(f, table(), t -> "", true));
    kinds.put(
        "a table as another, digest redone",
        f -> {
          Files.write(f.resolve("rounds.csv"), Files.readAllBytes(f.resolve(TABLES[2])));
          redo(f, "rounds.csv");
          return true;
        });
    kinds.put("zeros in a table, digest redone", f -> text(f, table(), this::zeros, true));
    kinds.put(
        "line ends of another system, digest redone",
        f -> text(f, table(), t -> t.replace("\n", "\r\n"), true));
    kinds.put(
        "another text before a table, digest redone", f -> text(f, table(), "\n"::concat, true));
  }

  private String zeros(String text) {
    int at = draw(text.length() - 20);
    return text.substring(0, at) + "\0".repeat(20) + text.substring(at + 20);
  }

  private boolean flip(Path folder, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    bytes[draw(bytes.length)] ^= (byte) (1 << draw(7));
    Files.write(folder.resolve(file), bytes);
    return true;
  }

  private void rows() {
    kinds.put("a run taken out, digest redone", f -> rows(f, TABLES[0], l -> gone(l)));
    kinds.put("a run doubled, digest redone", f -> rows(f, TABLES[0], l -> doubled(l)));
    kinds.put("rows of a table taken out, digest redone", f -> rows(f, table(), l -> gone(l)));
    kinds.put("a row of a table doubled, digest redone", f -> rows(f, table(), l -> doubled(l)));
    kinds.put(
        "two rows exchanged, digest redone",
        f ->
            rows(
                f,
                table(),
                l -> {
                  int a = row(l);
                  int b = row(l);
                  boolean other = !l.get(a).equals(l.get(b));
                  Collections.swap(l, a, b);
                  return other;
                }));
    kinds.put(
        "the last rows cut, digest redone",
        f -> rows(f, table(), l -> l.remove(l.size() - 1) != null));
    kinds.put(
        "a run's number changed, digest redone",
        f -> rows(f, table(), l -> cell(l, "run", c -> "" + (Integer.parseInt(c) + 1 + draw(9)))));
    kinds.put(
        "a seed changed, digest redone",
        f -> rows(f, TABLES[0], l -> cell(l, "seed", c -> c + "1")));
    kinds.put(
        "a round changed, digest redone",
        f -> rows(f, TABLES[1], l -> cell(l, "round", c -> "1" + c)));
    kinds.put(
        "a scenario's name changed, digest redone",
        f -> rows(f, TABLES[0], l -> cell(l, "scenario", c -> c + "x")));
    kinds.put(
        "a state's key changed, digest redone",
        f -> rows(f, TABLES[3], l -> cell(l, "state", c -> c + "x")));
    kinds.put(
        "a run said to have failed, digest redone",
        f -> rows(f, TABLES[0], l -> cell(l, "status", c -> "failed")));
    kinds.put(
        "a column called otherwise, digest redone",
        f -> rows(f, table(), l -> l.set(0, l.get(0) + "x") != null));
    kinds.put(
        "two columns exchanged, digest redone",
        f ->
            rows(
                f, TABLES[1], l -> l.set(0, l.get(0).replace("round,year", "year,round")) != null));
    kinds.put("a value altered, digest redone", f -> rows(f, table(), this::digit));
  }

  private boolean gone(List<String> lines) {
    for (int k = draw(2); k >= 0; k--) {
      lines.remove(row(lines));
    }
    return true;
  }

  private boolean doubled(List<String> lines) {
    int row = row(lines);
    lines.add(row, lines.get(row));
    return true;
  }

  private void manifests() {
    kinds.put(
        "a scenario's text changed",
        f -> text(f, "manifest.json", t -> t.replaceFirst("rounds: 6", "rounds: 7"), false));
    kinds.put(
        "a scenario's text changed, digests redone",
        f ->
            said(
                f,
                m -> {
                  ObjectNode input = (ObjectNode) m.get("inputs").get(0);
                  String text = input.get("text").asText();
                  String other = text.replaceFirst("depth: 0.8", "depth: 0.7" + draw(10));
                  assertTrue(!other.equals(text));
                  input.put("text", other).put("sha256", Digests.of(other));
                }));
    kinds.put(MOVES_NOTHING, f -> said(f, this::words));
    kinds.put(
        "no scenario, digest redone", f -> said(f, m -> ((ArrayNode) m.get("inputs")).removeAll()));
    kinds.put(
        "another number of runs, digest redone", f -> said(f, m -> m.put("runs", 1 + draw(3))));
    kinds.put("another number of failures, digest redone", f -> said(f, m -> m.put("failed", 1)));
    kinds.put("another seed, digest redone", f -> said(f, m -> m.put("seed", 2 + draw(99))));
    kinds.put(
        "another number of replicates, digest redone",
        f ->
            said(
                f,
                m ->
                    m.put(
                        "command",
                        m.get("command").asText().replaceFirst("replicates 4", "replicates 5"))));
    kinds.put(
        "a table not named, digest redone",
        f -> said(f, m -> ((ObjectNode) m.get("outputs")).remove(TABLES[draw(TABLES.length)])));
    kinds.put(
        "another number of rows, digest redone",
        f -> said(f, m -> output(m, table()).put("rows", 4000)));
    kinds.put(
        "a file outside, digest redone",
        f ->
            said(
                f,
                m ->
                    ((ObjectNode) m.get("outputs"))
                        .set("../x.csv", output(m, "runs.csv").deepCopy())));
    kinds.put("a key gone, digest redone", f -> said(f, m -> m.remove("scenarios")));
  }

  // A word of what the scenario is about, on which no row hangs.
  private void words(ObjectNode manifest) {
    ObjectNode input = (ObjectNode) manifest.get("inputs").get(0);
    String text = input.get("text").asText();
    int at = text.indexOf("about: ") + 8 + draw(200);
    String other = text.substring(0, at) + "x" + text.substring(at);
    input.put("text", other).put("sha256", Digests.of(other));
  }

  private void made(Path why) {
    kinds.put("an answer altered, digest redone", f -> word(why, f, "answer.json"));
    kinds.put("words of an answer altered, digest redone", f -> word(why, f, "answer.txt"));
    kinds.put("a figure altered, digest redone", f -> word(why, f, "figures/leaving.svg"));
    kinds.put(
        "a picture altered, digest redone",
        f -> {
          copy(why, f);
          flip(f, "figures/leaving.png");
          redo(f, "figures/leaving.png");
          return true;
        });
  }

  // These kinds spoil a folder that is made again as a whole.
  private static boolean word(Path from, Path folder, String file) throws IOException {
    copy(from, folder);
    return text(folder, file, t -> t.replaceFirst("run", "ran"), true);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> walk = Files.walk(to)) {
        for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  @Test
  void everySpoiledFolderIsFound() throws IOException {
    Path whole = dir.resolve("whole");
    assertEquals(
        0,
        run("run", "five-states", "--rounds", "6", "--replicates", "4", "--out", whole.toString()),
        err::toString);
    Path why = dir.resolve("why");
    Path pairs = dir.resolve("pairs");
    String[] words = {
      "run", PAIRS, "--rounds", "6", "--replicates", "4", "--out", pairs.toString()
    };
    assertEquals(0, run(words), err::toString);
    assertEquals(0, run("why", pairs.toString(), "--out", why.toString()), err::toString);
    files();
    rows();
    manifests();
    made(why);
    List<String> names = List.copyOf(kinds.keySet());
    int folders = FOLDERS == 0 ? FEW : FOLDERS;
    Map<String, int[]> found = new LinkedHashMap<>();
    for (int k = 0; k < folders; k++) {
      String kind = names.get(FOLDERS == 0 ? k * STEP % names.size() : k % names.size());
      chance = new Chance(k);
      draws = 0;
      Path folder = dir.resolve("spoiled");
      copy(whole, folder);
      for (int tries = 0; !kinds.get(kind).spoil(folder); tries++) {
        assertTrue(tries < 100, kind);
        copy(whole, folder);
      }
      int status =
          kind.equals(MOVES_NOTHING)
              ? run("verify", folder.toString(), "--all")
              : run("verify", folder.toString(), "--sample", "4");
      assertTrue(status == 1 || status == 2, k + ": " + kind + ": " + status + " " + out + err);
      assertTrue(!err.toString().contains("a fault of the program"), kind + ": " + err);
      found.computeIfAbsent(kind, n -> new int[3])[status]++;
    }
    if (FOLDERS > 0) {
      found.forEach((kind, n) -> System.out.println("| " + kind + " | " + (n[1] + n[2]) + " |"));
    }
  }
}
