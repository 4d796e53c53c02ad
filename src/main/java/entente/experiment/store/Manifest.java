package entente.experiment.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import entente.experiment.input.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The manifest of a results folder: what an experiment was made from, and what became of it.
 *
 * @param identity what it was made from
 * @param outcome what became of it
 */
public record Manifest(Identity identity, Outcome outcome) {

  /** Name of the file. */
  public static final String FILE = "manifest.json";

  /** Returns the manifest of a folder; empty if it holds none that can be understood. */
  public static Optional<Manifest> read(Path folder) throws IOException {
    return read(folder, FILE);
  }

  static Optional<Manifest> read(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readString(file), Manifest.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    write(folder, FILE);
  }

  void write(Path folder, String name) throws IOException {
    byte[] text = Json.indented(this).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(name), text);
  }

  @JsonCreator
  private static Manifest of(Keys keys) {
    return new Manifest(
        new Identity(
            keys.program,
            keys.command,
            keys.seed,
            keys.scenarios,
            keys.inputs,
            keys.design,
            keys.shard),
        new Outcome(keys.runs, keys.failed, keys.outputs, keys.sessions));
  }

  @JsonValue
  private Keys keys() {
    return new Keys(
        identity.program(),
        identity.command(),
        identity.seed(),
        identity.scenarios(),
        identity.inputs(),
        outcome.runs(),
        outcome.failed(),
        outcome.outputs(),
        outcome.sessions(),
        identity.design(),
        identity.shard());
  }

  /** The keys of the file, in their order: both halves beside each other. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Keys(
      Program program,
      String command,
      long seed,
      List<String> scenarios,
      List<Input> inputs,
      int runs,
      int failed,
      Map<String, Output> outputs,
      List<Session> sessions,
      String design,
      String shard) {}
}
