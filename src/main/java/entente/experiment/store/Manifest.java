package entente.experiment.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment was made from and what it made; results are addressed by the first half.
 *
 * @param program what computed it
 * @param command canonical command: every setting in force, without workers, engine, shard and out
 * @param seed the experiment's own seed
 * @param scenarios labels of the scenarios, in order
 * @param inputs scenario, study and tables, with texts and digests
 * @param runs number of runs
 * @param failed number of runs that failed
 * @param outputs files by name, with digests
 * @param sessions when and on what it was computed; no part of the identity
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    Program program,
    String command,
    long seed,
    List<String> scenarios,
    List<Input> inputs,
    int runs,
    int failed,
    Map<String, Output> outputs,
    List<Session> sessions) {

  /** Name of the file. */
  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Returns the manifest of an experiment that has not run yet. */
  public static Manifest of(
      Program program, String command, long seed, List<String> scenarios, List<Input> inputs) {
    return new Manifest(program, command, seed, scenarios, inputs, 0, 0, Map.of(), List.of());
  }

  /** Returns the manifest of a folder; empty if it holds none that can be understood. */
  public static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), Manifest.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns this manifest with what was made. */
  public Manifest made(int ran, int notDone, Map<String, Output> files, Session session) {
    List<Session> all = new ArrayList<>(sessions);
    all.add(session);
    return new Manifest(program, command, seed, scenarios, inputs, ran, notDone, files, all);
  }

  /** Returns whether another experiment is the same: program, command and all inputs. */
  public boolean sameExperiment(Manifest other) {
    return program.equals(other.program)
        && command.equals(other.command)
        && digests().equals(other.digests());
  }

  void write(Path folder) throws IOException {
    String text = JSON.writeValueAsString(this) + "\n";
    Files.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> digests() {
    return inputs.stream().map(Input::sha256).toList();
  }
}
