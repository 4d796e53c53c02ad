package entente.experiment.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import entente.experiment.input.Digests;
import entente.experiment.input.Json;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a results folder has come: every run below a number is in its tables, as they are up to
 * the lengths named.
 *
 * <p>Its file ends with a digest of the rest, and the one before it stays beside it, so that one
 * that was cut or changed is known and the last good one is taken.
 *
 * @param next number of the first run that is not there
 * @param failed how many of the runs that are there failed
 * @param runs how many runs are there
 * @param tables length, rows and digest of each table
 */
public record Checkpoint(int next, int failed, int runs, Map<String, Output> tables) {

  static final String FILE = "checkpoint.json";
  static final String BEFORE = "checkpoint-before.json";
  static final Checkpoint START = new Checkpoint(0, 0, 0, Map.of());

  private static final String FRESH = FILE + ".new";

  /** Everything that it may leave in a folder. */
  static final List<String> FILES = List.of(FILE, BEFORE, FRESH);

  /** What the file holds. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Sealed(int next, int failed, int runs, Map<String, Output> tables, String sha256) {

    boolean whole() {
      return tables != null && checkpoint().digest().equals(sha256);
    }

    Checkpoint checkpoint() {
      return new Checkpoint(next, failed, runs, tables);
    }
  }

  /** Returns whether a folder has one, whole or not. */
  static boolean exists(Path part) {
    return Files.exists(part.resolve(FILE)) || Files.exists(part.resolve(BEFORE));
  }

  /** Returns those of a folder that are whole, the last one first. */
  static List<Checkpoint> whole(Path part) throws IOException {
    return Stream.concat(read(part.resolve(FILE)).stream(), read(part.resolve(BEFORE)).stream())
        .toList();
  }

  private static Optional<Checkpoint> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Json.readIf(Files.readAllBytes(file), Sealed.class)
        .filter(Sealed::whole)
        .map(Sealed::checkpoint);
  }

  private String digest() {
    return Digests.of(Json.line(this));
  }

  /** Returns whether its numbers belong together, and are those of the tables in a folder. */
  boolean fits(Shard shard, Path part) throws IOException {
    Output rows = tables.get(RunTables.FILES.get(0));
    if (next < 0
        || failed < 0
        || failed > runs
        || runs != shard.size(next)
        || runs != (rows == null ? 0 : rows.rows())) {
      return false;
    }
    for (Map.Entry<String, Output> table : tables.entrySet()) {
      Path file = part.resolve(table.getKey());
      Output left = table.getValue();
      if (!Files.isRegularFile(file) || Files.size(file) < left.bytes()) {
        return false;
      }
      TableScan scan = TableScan.of(file, left.bytes());
      boolean runsOnly = table.getKey().equals(RunTables.FILES.get(0));
      if (!scan.sha256().equals(left.sha256())
          || scan.rows() != left.rows()
          || !scan.below(next, shard, runsOnly)) {
        return false;
      }
    }
    return true;
  }

  /** Writes it so that at any moment the folder holds either this one or the one before. */
  void write(Path part) throws IOException {
    Path fresh = part.resolve(FRESH);
    Sealed sealed = new Sealed(next, failed, runs, tables, digest());
    byte[] text = Json.line(sealed).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new FileOutputStream(fresh.toFile())) {
      out.write(text);
    }
    Path file = part.resolve(FILE);
    if (read(file).isPresent()) {
      Files.move(file, part.resolve(BEFORE), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
