package entente.experiment.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Objects;
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
 * @param design digest of all that decides what the runs of a sweep are, except how many replicates
 *     there are; null for other experiments
 * @param shard part of the runs, as 2/3; null for all of them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
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
    String shard) {

  /** Name of the file. */
  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Returns the manifest of an experiment that has not run yet. */
  public static Manifest of(
      Program program, String command, long seed, List<String> scenarios, List<Input> inputs) {
    return new Manifest(
        program, command, seed, scenarios, inputs, 0, 0, Map.of(), List.of(), null, null);
  }

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
      return Optional.of(JSON.readValue(Files.readString(file), Manifest.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns this manifest with what was made. */
  public Manifest made(int ran, int notDone, Map<String, Output> files, Session session) {
    List<Session> all = new ArrayList<>(sessions);
    all.add(session);
    return new Manifest(
        program, command, seed, scenarios, inputs, ran, notDone, files, all, design, shard);
  }

  /** Returns this manifest as that of a sweep. */
  public Manifest sweep(String digest, Shard part) {
    return new Manifest(
        program,
        command,
        seed,
        scenarios,
        inputs,
        runs,
        failed,
        outputs,
        sessions,
        digest,
        part.word());
  }

  /** Returns this manifest as that of what another program computed. */
  public Manifest by(Manifest other) {
    return new Manifest(
        other.program,
        command,
        seed,
        scenarios,
        inputs,
        runs,
        failed,
        outputs,
        sessions,
        design,
        shard);
  }

  /** Returns this manifest with sittings that came before. */
  public Manifest after(List<Session> earlier) {
    return new Manifest(
        program, command, seed, scenarios, inputs, runs, failed, outputs, earlier, design, shard);
  }

  /**
   * Returns whether another sweep is the same but for the number of replicates, so that its runs
   * begin as this one's do.
   */
  public boolean sameStudy(Manifest other) {
    return design != null
        && sameDesign(other)
        && Objects.equals(shard, other.shard)
        && seed == other.seed;
  }

  /** Returns whether another sweep is the same but for replicates and shard. */
  public boolean sameDesign(Manifest other) {
    return program.equals(other.program)
        && Objects.equals(design, other.design)
        && bare().equals(other.bare())
        && scenarioDigests().equals(other.scenarioDigests());
  }

  private String bare() {
    return command.replaceFirst(" --replicates [0-9]+", "");
  }

  // The first input of a sweep is the study, whose digest may change with its replicates.
  private List<String> scenarioDigests() {
    List<String> digests = digests();
    return digests.isEmpty() ? digests : digests.subList(1, digests.size());
  }

  /** Returns whether another experiment is the same: program, command and all inputs. */
  public boolean sameExperiment(Manifest other) {
    return program.equals(other.program)
        && command.equals(other.command)
        && digests().equals(other.digests());
  }

  void write(Path folder) throws IOException {
    write(folder, FILE);
  }

  void write(Path folder, String name) throws IOException {
    String text = JSON.writeValueAsString(this) + "\n";
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> digests() {
    return inputs.stream().map(Input::sha256).toList();
  }
}
