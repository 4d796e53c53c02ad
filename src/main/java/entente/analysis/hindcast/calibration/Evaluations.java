package entente.analysis.hindcast.calibration;

import entente.experiment.table.TableReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The evaluations of a calibration, written down one by one, so that one that was interrupted goes
 * on where it stopped.
 */
public final class Evaluations {

  private static final List<String> AROUND = List.of("stage", "index", "replicates", "seed");

  private final Path file;
  private final Map<Question, Evaluation> known = new LinkedHashMap<>();

  /** What was evaluated, whatever came of it. */
  private record Question(
      String stage, int index, List<Double> values, int replicates, long seed) {}

  private Evaluations(Path file) {
    this.file = file;
  }

  /** Returns evaluations that are kept nowhere. */
  public static Evaluations unkept() {
    return new Evaluations(null);
  }

  /**
   * Returns the evaluations of a file, which is made if there is none; a last line that was cut off
   * is dropped.
   *
   * @throws IOException if it cannot be read or written
   */
  public static Evaluations in(Path file) throws IOException {
    return in(file, FreeParameter.ALL);
  }

  /** Returns the same of other parameters than those of the first model. */
  public static Evaluations in(Path file, List<FreeParameter> parameters) throws IOException {
    Evaluations evaluations = new Evaluations(file);
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      List<String> header = new ArrayList<>(AROUND);
      parameters.forEach(p -> header.add(p.path()));
      header.add("objective");
      Files.writeString(file, String.join(",", header) + "\n");
    }
    String text = Files.readString(file);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      Files.writeString(file, whole);
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      read(TableReader.rows(reader), parameters).forEach(evaluations::enter);
    }
    return evaluations;
  }

  /** Returns the evaluations behind the values that are shipped, in their order. */
  public static List<Evaluation> shipped() {
    return shipped(Frozen.EVALUATIONS, FreeParameter.ALL);
  }

  /** Returns the evaluations of a shipped file, in their order. */
  static List<Evaluation> shipped(String file, List<FreeParameter> parameters) {
    return read(TableReader.shipped(file), parameters);
  }

  private static List<Evaluation> read(
      List<Map<String, String>> rows, List<FreeParameter> parameters) {
    return rows.stream().map(row -> evaluation(row, parameters)).toList();
  }

  private static Evaluation evaluation(Map<String, String> row, List<FreeParameter> parameters) {
    return new Evaluation(
        row.get("stage"),
        Integer.parseInt(row.get("index")),
        parameters.stream().map(p -> Double.valueOf(row.get(p.path()))).toList(),
        Integer.parseInt(row.get("replicates")),
        Long.parseLong(row.get("seed")),
        Double.parseDouble(row.get("objective")));
  }

  private void enter(Evaluation evaluation) {
    known.put(key(evaluation), evaluation);
  }

  private static Question key(Evaluation e) {
    return new Question(e.stage(), e.index(), e.values(), e.replicates(), e.seed());
  }

  /** Returns the evaluation that is known for the same question, or null. */
  Evaluation known(Evaluation asked) {
    return known.get(key(asked));
  }

  /** Adds an evaluation. */
  void add(Evaluation e) throws IOException {
    enter(e);
    if (file != null) {
      String values = e.values().stream().map(String::valueOf).collect(Collectors.joining(","));
      String line =
          String.join(
                  ",",
                  e.stage(),
                  Integer.toString(e.index()),
                  Integer.toString(e.replicates()),
                  Long.toString(e.seed()),
                  values,
                  Double.toString(e.objective()))
              + "\n";
      Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
  }
}
