package entente.experiment.store;

import entente.experiment.input.Json;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * How far a results folder has come: every run below a number is in its tables, as they are up to
 * the lengths named.
 *
 * @param next number of the first run that is not there
 * @param failed how many of the runs that are there failed
 * @param runs how many runs are there
 * @param tables length, rows and digest of each table
 */
public record Checkpoint(int next, int failed, int runs, Map<String, Output> tables) {

  static final String FILE = "checkpoint.json";

  static Optional<Checkpoint> read(Path part) throws IOException {
    Path file = part.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(Json.read(Files.readString(file), Checkpoint.class));
  }

  /** Writes it so that at any moment the folder holds either this one or the one before. */
  void write(Path part) throws IOException {
    Path fresh = part.resolve(FILE + ".new");
    byte[] text = Json.line(this).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new FileOutputStream(fresh.toFile())) {
      out.write(text);
    }
    Files.move(fresh, part.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
