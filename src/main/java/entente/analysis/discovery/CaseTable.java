package entente.analysis.discovery;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of inputs, some of which are cases of interest.
 *
 * @param factors the inputs
 * @param cases whether each row is a case
 */
public record CaseTable(List<CaseInput> factors, boolean[] cases) {

  /** Checks that all have as many rows. */
  public CaseTable {
    factors = List.copyOf(factors);
    for (CaseInput factor : factors) {
      if (factor.values().length != cases.length) {
        throw new IllegalArgumentException(
            "Input '" + factor.name() + "' has not as many rows as there are outcomes.");
      }
    }
  }

  /** Returns the number of rows. */
  public int rows() {
    return cases.length;
  }

  /** Returns the number of cases. */
  public int caseCount() {
    int count = 0;
    for (boolean one : cases) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /** Returns the table of some rows. */
  CaseTable of(int[] rows) {
    boolean[] some = new boolean[rows.length];
    for (int k = 0; k < rows.length; k++) {
      some[k] = cases[rows[k]];
    }
    return new CaseTable(factors.stream().map(f -> f.of(rows)).toList(), some);
  }

  /** Returns whether each row lies in a box. */
  boolean[] inside(Box box) {
    boolean[] inside = new boolean[rows()];
    Arrays.fill(inside, true);
    for (int j = 0; j < factors.size(); j++) {
      if (box.restricts(j)) {
        double[] values = factors.get(j).values();
        for (int r = 0; r < inside.length; r++) {
          inside[r] = inside[r] && box.holds(j, values[r]);
        }
      }
    }
    return inside;
  }

  /** Returns how many rows, and how many cases, lie in a box. */
  Count count(Box box) {
    return count(inside(box));
  }

  /** Returns how many rows, and how many cases, are marked. */
  Count count(boolean[] inside) {
    int points = 0;
    int hits = 0;
    for (int r = 0; r < inside.length; r++) {
      points += inside[r] ? 1 : 0;
      hits += inside[r] && cases[r] ? 1 : 0;
    }
    return new Count(points, hits);
  }
}
