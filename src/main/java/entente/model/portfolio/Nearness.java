package entente.model.portfolio;

import entente.model.structures.Structure;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Nearness to a member other than oneself: 1 to a neighbour, falling with the least distance
 * between territories. Of a set of bilateral treaties only the leaders count.
 *
 * <p>Ties among states follow the least distance between them (Gleditsch and Ward 2001).
 */
final class Nearness extends StepRule {

  private final PortfolioView view;
  private final double[] near;
  private final double[][] nearest;
  private final int[] version;

  Nearness(PortfolioView view) {
    this.view = view;
    int n = view.world().size();
    near = new double[n * n];
    nearest = new double[view.structures().size()][n];
    version = new int[nearest.length];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double km = view.world().km(i, j);
        near[j * n + i] = i == j ? 0 : FastMath.exp(-km / view.parameters().nearnessDistance());
      }
    }
  }

  @Override
  public double value(int state, Structure structure) {
    int k = structure.index();
    if (version[k] != structure.membership().version()) {
      version[k] = structure.membership().version();
      Arrays.fill(nearest[k], 0);
      for (int j : view.rolls().company(structure)) {
        for (int i = 0; i < nearest[k].length; i++) {
          nearest[k][i] = Math.max(nearest[k][i], near[j * nearest[k].length + i]);
        }
      }
    }
    return nearest[k][state];
  }
}
