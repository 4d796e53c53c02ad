package entente.analysis.study;

import entente.analysis.discovery.CaseInput;
import entente.analysis.sweep.Grid;
import entente.experiment.sampling.DesignKind;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The response surface of a measure over the two inputs that move it most: means over cells, all
 * other inputs as they come; no shape is assumed.
 *
 * @param x input across
 * @param y input upward
 * @param grid the means, a panel per scenario
 */
public record ResponseSurface(String x, String y, Grid grid) {

  private static final int MOST = 8;
  private static final int FEWEST = 4;
  private static final int LEVELS = 10;

  /** Returns the surface of a measure; null if its design or its inputs allow none. */
  static ResponseSurface of(StudyRuns runs, int measure, List<Sensitivity> found) {
    DesignKind kind = runs.design().study().design().kind();
    if (kind == DesignKind.MORRIS || kind == DesignKind.SALTELLI && grouped(runs)) {
      return null;
    }
    Measure shown = runs.measures().get(measure);
    int block =
        kind == DesignKind.SALTELLI
            ? (runs.design().study().design().secondOrder() ? 2 : 1)
                    * runs.design().groupNames().size()
                + 2
            : 1;
    int[] points =
        IntStream.range(0, runs.design().size())
            .filter(p -> p % block == 0 || p % block == block - 1)
            .toArray();
    List<CaseInput> numeric = Inputs.of(runs.design(), points).numeric();
    List<CaseInput> ranked =
        numeric.stream()
            .sorted(Comparator.comparingDouble((CaseInput f) -> size(f, shown, found)).reversed())
            .toList();
    if (ranked.size() < 2) {
      return null;
    }
    CaseInput x = ranked.get(0);
    CaseInput y = ranked.get(1);
    double[] edgesX = edges(x, points.length);
    double[] edgesY = edges(y, points.length);
    int replicates = runs.design().study().replicates();
    Grid grid = new Grid(shown, names(x, edgesX), names(y, edgesY), runs.scenarios(), replicates);
    for (int s = 0; s < runs.scenarios().size(); s++) {
      for (int k = 0; k < points.length; k++) {
        int column = slice(x, edgesX, k);
        int row = slice(y, edgesY, k);
        for (int r = 0; r < replicates; r++) {
          if (runs.failed(s, points[k], r)) {
            grid.fail(s, row, column);
          } else {
            grid.add(s, row, column, r, runs.outcomes(s, measure)[points[k]][r]);
          }
        }
      }
    }
    return new ResponseSurface(x.name(), y.name(), grid);
  }

  private static boolean grouped(StudyRuns runs) {
    return runs.design().groupNames().size() < runs.design().axes().size();
  }

  private static double size(CaseInput factor, Measure measure, List<Sensitivity> found) {
    return found.stream()
        .filter(s -> s.measure().equals(measure))
        .flatMap(s -> s.influences().stream())
        .filter(i -> i.input().equals(factor.name()))
        .mapToDouble(Influence::size)
        .sum();
  }

  // Levels as they are where there are few; else slices of equal width.
  private static double[] edges(CaseInput factor, int points) {
    double[] levels = Arrays.stream(factor.values()).distinct().sorted().toArray();
    if (levels.length <= LEVELS) {
      return levels;
    }
    int slices = (int) Math.max(FEWEST, Math.min(MOST, Math.sqrt(points / 8.0)));
    double[] edges = new double[slices + 1];
    for (int k = 0; k <= slices; k++) {
      edges[k] = factor.lowest() + (factor.highest() - factor.lowest()) * k / slices;
    }
    return edges;
  }

  private static boolean levels(CaseInput factor) {
    return Arrays.stream(factor.values()).distinct().count() <= LEVELS;
  }

  private static List<String> names(CaseInput factor, double[] edges) {
    List<String> names = new ArrayList<>();
    if (levels(factor)) {
      Arrays.stream(edges).forEach(level -> names.add(number(level)));
      return names;
    }
    for (int k = 0; k + 1 < edges.length; k++) {
      names.add(number((edges[k] + edges[k + 1]) / 2));
    }
    return names;
  }

  private static String number(double value) {
    String text = NumberWords.number(value);
    return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
  }

  private static int slice(CaseInput factor, double[] edges, int row) {
    double value = factor.values()[row];
    if (levels(factor)) {
      return Arrays.binarySearch(edges, value);
    }
    int slices = edges.length - 1;
    int slice = (int) ((value - edges[0]) / (edges[slices] - edges[0]) * slices);
    return Math.max(0, Math.min(slices - 1, slice));
  }
}
