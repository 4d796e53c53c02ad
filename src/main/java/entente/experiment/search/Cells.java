package entente.experiment.search;

import entente.experiment.study.Criterion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells of outcomes and how often a search met each. */
public final class Cells {

  private final List<Criterion> criteria;
  private final Map<String, Integer> hits = new HashMap<>();

  /** Creates cells over the ranges of the criteria, none of them met. */
  public Cells(List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
  }

  /** Returns the cell of an outcome: its place in the range of each criterion; null for none. */
  public List<Integer> cell(DesignOutcome outcome) {
    Integer[] cell = new Integer[criteria.size()];
    for (int k = 0; k < cell.length; k++) {
      Criterion c = criteria.get(k);
      double share = (outcome.values()[k] - c.from()) / (c.to() - c.from());
      if (Double.isNaN(share)) {
        return null;
      }
      cell[k] = Math.max(0, Math.min(c.cells() - 1, (int) Math.floor(share * c.cells())));
    }
    return Arrays.asList(cell);
  }

  void add(DesignOutcome outcome) {
    hits.merge(String.valueOf(cell(outcome)), 1, Integer::sum);
  }

  int hits(DesignOutcome outcome) {
    return outcome.feasible()
        ? hits.getOrDefault(String.valueOf(cell(outcome)), 0)
        : Integer.MAX_VALUE;
  }

  /** Returns how many cells there are. */
  public static double all(List<Criterion> criteria) {
    return criteria.stream().mapToDouble(Criterion::cells).reduce(1, (a, b) -> a * b);
  }
}
