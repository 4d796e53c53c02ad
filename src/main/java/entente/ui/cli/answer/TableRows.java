package entente.ui.cli.answer;

import entente.analysis.sensitivity.FeatureScores;
import entente.experiment.table.DataTable;
import entente.experiment.table.DataTable.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows of a table of which an analysis can use the inputs.
 *
 * @param outcome name of the output
 * @param names names of the inputs
 * @param x inputs by row, words as whole numbers from 0
 * @param words which inputs are words
 * @param y output by row; NaN where it is undefined
 * @param incomplete rows left out because an input has no value
 * @param read what a reader should know of how the table was read
 */
public record TableRows(
    String outcome,
    List<String> names,
    double[][] x,
    boolean[] words,
    double[] y,
    int incomplete,
    List<String> read) {

  /** Takes the rows of a table; throws the faults of its columns. */
  public static TableRows of(DataTable data, List<String> names, String outcome) {
    List<Column> columns = data.columns(names, outcome);
    List<Column> given = columns.subList(0, names.size());
    double[] all = columns.get(names.size()).numbers();
    int[] whole =
        IntStream.range(0, data.rows())
            .filter(r -> given.stream().allMatch(c -> c.defined(r)))
            .toArray();
    double[][] x = new double[whole.length][names.size()];
    boolean[] words = new boolean[names.size()];
    for (int k = 0; k < words.length; k++) {
      Column column = given.get(k);
      words[k] = !column.isNumeric();
      Map<String, Integer> levels = new LinkedHashMap<>();
      for (int r = 0; r < whole.length; r++) {
        x[r][k] =
            words[k]
                ? levels.computeIfAbsent(column.words().get(whole[r]), word -> levels.size())
                : column.numbers()[whole[r]];
      }
    }
    double[] y = IntStream.of(whole).mapToDouble(r -> all[r]).toArray();
    return new TableRows(
        outcome,
        List.copyOf(names),
        x,
        words,
        y,
        data.rows() - whole.length,
        TableWords.of(data, columns));
  }

  /** Returns these with rows that agree in all inputs, as replicates of a point do, as one. */
  public TableRows byPoint() {
    Map<List<Double>, double[]> points = new LinkedHashMap<>();
    for (int r = 0; r < y.length; r++) {
      double[] sum =
          points.computeIfAbsent(Arrays.stream(x[r]).boxed().toList(), p -> new double[2]);
      if (Double.isFinite(y[r])) {
        sum[0] += y[r];
        sum[1]++;
      }
    }
    List<double[]> places = new ArrayList<>();
    points.keySet().forEach(p -> places.add(p.stream().mapToDouble(v -> v).toArray()));
    return new TableRows(
        outcome,
        names,
        places.toArray(double[][]::new),
        words,
        points.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray(),
        incomplete,
        read);
  }

  /** Returns whether two rows have different outputs. */
  public boolean varies() {
    return Arrays.stream(y).filter(Double::isFinite).distinct().count() > 1;
  }

  /** Returns the inputs as trees take them. */
  public FeatureScores.Rows table() {
    return FeatureScores.Rows.of(x, words);
  }
}
