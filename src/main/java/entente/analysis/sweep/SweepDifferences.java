package entente.analysis.sweep;

import entente.analysis.compare.Comparison;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.study.SweepDesign;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What differs between the scenarios of a sweep, and between the levels of each factor that has
 * few, all else being equal: same point otherwise, same replicate, so the same random numbers where
 * the study has them in common.
 *
 * <p>Scenarios are paired in every design; levels of factors, two to four of them, where points
 * cross them with all else ({@code full}, {@code table}) or stand beside the base ({@code
 * one_at_a_time}). Rows that wait for their partner stay in memory for one replicate; designs whose
 * replicate has more runs than {@link #LARGEST} have no pairs of levels.
 */
public final class SweepDifferences {

  /** Runs of a replicate up to which levels of factors are paired. */
  public static final int LARGEST = 100_000;

  private static final int FEW = 4;
  private static final String SCENARIO = "scenario";

  private final List<Measure> measures;
  private final List<String> factors;
  private final boolean futures;
  private final List<Side> sides = new ArrayList<>();
  private String replicate = "";

  /** Starts without rows. */
  public SweepDifferences(SweepDesign design, List<Measure> measures) {
    this.measures = List.copyOf(measures);
    this.factors = design.axes().stream().map(Axis::name).toList();
    boolean single = design.study().replicates() == 1;
    this.futures =
        single && design.axes().stream().anyMatch(axis -> axis.kind() == Axis.Kind.FUTURE);
    List<String> scenarios = List.copyOf(design.texts().keySet());
    if (design.scenarios().size() > 1) {
      sides.add(new Side(SCENARIO, scenarios, true, single));
    }
    DesignKind kind = design.study().design().kind();
    boolean crossed =
        kind == DesignKind.FULL || kind == DesignKind.TABLE || kind == DesignKind.ONE_AT_A_TIME;
    long each = (long) design.size() * design.scenarios().size();
    for (Axis axis : design.axes()) {
      boolean few = axis.size() > 1 && axis.size() <= FEW && axis.kind() != Axis.Kind.FUTURE;
      if (crossed && few && each <= LARGEST) {
        boolean plain = axis.kind() == Axis.Kind.SCENARIO;
        sides.add(new Side(axis.name(), axis.levels(), plain, single));
      }
    }
  }

  /** Takes the next row of the table of runs. */
  public void add(Function<String, String> row) {
    if (sides.isEmpty()) {
      return;
    }
    if (!row.apply("replicate").equals(replicate)) {
      replicate = row.apply("replicate");
      sides.forEach(Side::turn);
    }
    double[] values = new double[measures.size()];
    boolean good = row.apply("status").equals("ok");
    for (int m = 0; m < values.length; m++) {
      String text = good ? row.apply(measures.get(m).name()) : "";
      values[m] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
    for (Side side : sides) {
      side.add(row, values);
    }
  }

  /**
   * Returns what the rows say, in the form that comparisons have; pairs without rows are left out.
   */
  public List<Comparison> comparisons() {
    List<Comparison> all = new ArrayList<>();
    for (Side side : sides) {
      side.turn();
      for (int k = 0; k < side.contrasts.size(); k++) {
        Contrast[] contrasts = side.contrasts.get(k);
        for (int m = 0; m < contrasts.length; m++) {
          if (contrasts[m].met()) {
            all.add(
                contrasts[m].comparison(
                    measures.get(m), side.label(side.as[k]), side.label(side.bs[k]), futures));
          }
        }
      }
    }
    return all;
  }

  /** The levels of one factor, and the rows that wait for their partners. */
  private final class Side {
    private final String column;
    private final List<String> levels;
    private final boolean plain;
    private final boolean single;
    private final Map<String, double[][]> waiting = new LinkedHashMap<>();
    private final List<Contrast[]> contrasts = new ArrayList<>();
    private final int[] as;
    private final int[] bs;
    private String last = "";

    Side(String column, List<String> levels, boolean plain, boolean single) {
      this.column = column;
      this.levels = List.copyOf(levels);
      this.plain = plain;
      this.single = single;
      int pairs = levels.size() * (levels.size() - 1) / 2;
      this.as = new int[pairs];
      this.bs = new int[pairs];
      for (int a = 0, k = 0; a < levels.size(); a++) {
        for (int b = a + 1; b < levels.size(); b++, k++) {
          as[k] = a;
          bs[k] = b;
          Contrast[] each = new Contrast[measures.size()];
          for (int m = 0; m < each.length; m++) {
            each[m] = new Contrast();
          }
          contrasts.add(each);
        }
      }
    }

    String label(int level) {
      return plain ? levels.get(level) : column + "=" + levels.get(level);
    }

    void add(Function<String, String> row, double[] values) {
      boolean adjacent = column.equals(SCENARIO);
      if (adjacent && !row.apply("point").equals(last)) {
        last = row.apply("point");
        pair();
      }
      int level = levels.indexOf(row.apply(column));
      String key = adjacent ? "" : rest(row);
      waiting.computeIfAbsent(key, k -> new double[levels.size()][])[level] = values;
    }

    private String rest(Function<String, String> row) {
      StringBuilder rest = new StringBuilder(plain ? "" : row.apply(SCENARIO));
      for (String factor : factors) {
        rest.append('\n').append(factor.equals(column) ? "" : row.apply(factor));
      }
      return rest.toString();
    }

    /** Pairs what waits. */
    private void pair() {
      for (double[][] rows : waiting.values()) {
        for (int k = 0; k < as.length; k++) {
          double[] a = rows[as[k]];
          double[] b = rows[bs[k]];
          for (int m = 0; a != null && b != null && m < measures.size(); m++) {
            contrasts.get(k)[m].add(a[m], b[m], single);
          }
        }
      }
      waiting.clear();
    }

    /** Ends a replicate. */
    void turn() {
      pair();
      contrasts.forEach(each -> List.of(each).forEach(Contrast::turn));
    }
  }
}
