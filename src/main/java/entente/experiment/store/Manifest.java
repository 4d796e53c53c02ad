package entente.experiment.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import entente.experiment.input.Digests;
import entente.experiment.input.Json;
import entente.text.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The manifest of a results folder: what an experiment was made from, and what became of it.
 *
 * @param identity what it was made from
 * @param outcome what became of it
 * @param sha256 digest of all the rest as it was written; null if there was none, as in release 0.1
 */
public record Manifest(Identity identity, Outcome outcome, String sha256) {

  /** Name of the file. */
  public static final String FILE = "manifest.json";

  // Releases whose manifests had no digest of their own.
  private static final String UNDIGESTED = "0.1.";

  private static final Template MISSING = Template.of("no {file}");
  private static final Template BROKEN = Template.of("{file} is cut or is none of this program");
  private static final Template INPUT = Template.of("{file}, the text of {input}");

  /** Makes the manifest of what is being written. */
  Manifest(Identity identity, Outcome outcome) {
    this(identity, outcome, null);
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
    return Json.readIf(Files.readAllBytes(file), Manifest.class);
  }

  /** Returns why a folder has none that can be understood, as a part of a sentence. */
  public static String missing(Path folder) {
    if (!Files.exists(folder)) {
      return "no such folder";
    }
    return !Files.isDirectory(folder)
        ? "a file and no folder"
        : (Files.exists(folder.resolve(FILE)) ? BROKEN : MISSING).fill("file", FILE);
  }

  /**
   * Returns what in it is not as it was written, by its own digests: itself or a text of its
   * inputs; null if there is nothing.
   */
  public String changed() {
    for (Input input : identity.inputs()) {
      // Of what is large or stands elsewhere it has the digest only.
      boolean kept = input.text() != null && !input.text().isEmpty();
      if (kept && !Digests.of(input.text()).equals(input.sha256())) {
        return INPUT.fill("file", FILE, "input", input.name());
      }
    }
    boolean undigested = sha256 == null && identity.program().version().startsWith(UNDIGESTED);
    return undigested || digest().equals(sha256) ? null : FILE;
  }

  private String digest() {
    return Digests.of(Json.line(keys(null)));
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
    if (!keys.whole()) {
      throw new IllegalArgumentException("a key of a manifest is missing");
    }
    return new Manifest(
        new Identity(
            keys.program,
            keys.command,
            keys.seed,
            keys.scenarios,
            keys.inputs,
            keys.design,
            keys.shard),
        new Outcome(keys.runs, keys.failed, keys.outputs, keys.sessions),
        keys.sha256);
  }

  @JsonValue
  private Keys keys() {
    return keys(digest());
  }

  private Keys keys(String digest) {
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
        identity.shard(),
        digest);
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
      String shard,
      String sha256) {

    boolean whole() {
      return Stream.of(program, command, scenarios, inputs, outputs, sessions)
              .noneMatch(Objects::isNull)
          && Stream.of(scenarios, inputs, outputs.values(), sessions)
              .flatMap(Collection::stream)
              .noneMatch(Objects::isNull)
          && (shard == null || Shard.isOne(shard));
    }
  }
}
