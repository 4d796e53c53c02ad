package entente.ui.cli.command;

import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.sensitivity.GivenData;
import entente.experiment.input.CaseRule;
import entente.experiment.input.DataTable;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.text.Template;
import entente.ui.cli.answer.GivenDataAnswer;
import entente.ui.cli.session.AnswerFolder;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the output of a table hangs on, from its rows as they are.
 *
 * <p>Of a results folder rows that agree in all inputs, as replicates of a point do, count as one,
 * by their mean.
 *
 * @param terminal where the answer goes
 * @param place a table, or a results folder
 * @param inputs names of the inputs
 * @param outcome name of the output
 * @param seed seed of bootstrap and folds
 * @param out folder of the answer; null for the usual one
 */
record TableAnalysis(
    Terminal terminal, Path place, List<String> inputs, String outcome, long seed, Path out) {

  private static final String MISSING =
      "analyze: of a table, expected --inputs and --outcome, as --inputs rain,soil --outcome yield.";
  private static final Template WORDS =
      Template.of("--outcome: value {name}, expected a column of numbers.");
  private static final Template GAP =
      Template.of("--inputs: value {name}, expected a value in every row; row {row} has none.");
  private static final Template FLAT =
      Template.of("--outcome: value {name}, expected numbers that differ.");

  /** Prints and keeps the answer, and returns the exit status. */
  int tell() throws IOException {
    if (inputs.isEmpty() || outcome == null) {
      throw new UsageException(MISSING);
    }
    Path file = Files.isDirectory(place) ? place.resolve("runs.csv") : place;
    DataTable data = DataTable.read(file);
    List<String> names = inputs.stream().map(String::strip).toList();
    List<DataTable.Column> columns =
        data.columns(names, CaseRule.parse("\"" + outcome + "\" >= 0"));
    DataTable.Column last = columns.get(columns.size() - 1);
    if (!last.isNumeric()) {
      throw new UsageException(WORDS.fill("name", outcome));
    }
    double[][] x = inputs(columns.subList(0, names.size()), data.rows());
    double[] y = last.numbers();
    if (Files.isDirectory(place)) {
      Map<List<Double>, double[]> points = points(x, y);
      x =
          points.keySet().stream()
              .map(p -> p.stream().mapToDouble(Double::doubleValue).toArray())
              .toArray(double[][]::new);
      y = points.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }
    if (Arrays.stream(y).filter(Double::isFinite).distinct().count() < 2) {
      throw new UsageException(FLAT.fill("name", outcome));
    }
    GivenData given = GivenData.of(x, y, seed);
    boolean[] words = new boolean[names.size()];
    for (int k = 0; k < words.length; k++) {
      words[k] = !columns.get(k).isNumeric();
    }
    FeatureScores scores = FeatureScores.of(FeatureScores.Rows.of(x, words), y, seed);
    GivenDataAnswer json = GivenDataAnswer.of(outcome, names, given, scores);
    answers(file, data.digest())
        .keep(
            terminal,
            CommandAnswer.of(terminal, json.blocks(given, scores), json),
            List::of,
            folder ->
                RecordTable.AS_JSON.write(folder, "indices.csv", "One row per input.", rows(json)));
    return ExitStatus.DONE;
  }

  /** One row of the table of indices. */
  private record Row(
      String input,
      double first,
      double firstLow,
      double firstHigh,
      double delta,
      double deltaLow,
      double deltaHigh,
      double pawn,
      double pawnLow,
      double pawnHigh,
      String verdict,
      double score,
      double scoreLow,
      double scoreHigh,
      String scoreVerdict) {}

  private static List<Row> rows(GivenDataAnswer answer) {
    return answer.inputs().stream()
        .map(
            i ->
                new Row(
                    i.input(),
                    i.first().value(),
                    i.first().low(),
                    i.first().high(),
                    i.delta().value(),
                    i.delta().low(),
                    i.delta().high(),
                    i.pawn().value(),
                    i.pawn().low(),
                    i.pawn().high(),
                    i.judgement().verdict(),
                    i.score().value(),
                    i.score().low(),
                    i.score().high(),
                    i.scored().verdict()))
        .toList();
  }

  private static double[][] inputs(List<DataTable.Column> columns, int rows) {
    double[][] x = new double[rows][columns.size()];
    for (int k = 0; k < columns.size(); k++) {
      DataTable.Column column = columns.get(k);
      List<String> levels = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        if (column.isNumeric()) {
          x[r][k] = column.numbers()[r];
          if (Double.isNaN(x[r][k])) {
            throw new UsageException(GAP.fill("name", column.name(), "row", r + 1));
          }
        } else {
          String word = column.words().get(r);
          if (!levels.contains(word)) {
            levels.add(word);
          }
          x[r][k] = levels.indexOf(word);
        }
      }
    }
    return x;
  }

  /** Returns the sum and the number of defined outputs by point. */
  private static Map<List<Double>, double[]> points(double[][] x, double[] y) {
    Map<List<Double>, double[]> points = new LinkedHashMap<>();
    for (int r = 0; r < y.length; r++) {
      List<Double> point = Arrays.stream(x[r]).boxed().toList();
      double[] sum = points.computeIfAbsent(point, p -> new double[2]);
      if (Double.isFinite(y[r])) {
        sum[0] += y[r];
        sum[1]++;
      }
    }
    return points;
  }

  private AnswerFolder answers(Path file, String digest) throws IOException {
    String name = ShellWords.bare(place.toAbsolutePath().normalize().toString());
    name = name.replaceFirst("\\.csv$", "");
    Path asked = out == null ? Path.of("results", "analyze-" + name) : out;
    Input input = new Input(file.toString(), digest, "");
    List<String> words =
        List.of(
            "analyze",
            place.toString(),
            "--inputs",
            String.join(",", inputs),
            "--outcome",
            outcome,
            "--seed",
            Long.toString(seed));
    Identity identity =
        Identity.of(Program.current(), ShellWords.line(words), seed, List.of(name), List.of(input));
    return new AnswerFolder(asked, identity);
  }
}
