package entente.ui.page;

import entente.theory.Concentration;
import entente.theory.ContestSuccess;
import entente.theory.EffectiveNumber;
import entente.theory.Gini;
import entente.theory.Polarisation;
import java.util.ArrayList;
import java.util.List;

/**
 * What published results say of a handful of states: a sample of the theory, by which a browser
 * shows that it computes the same as a JVM.
 */
public final class TheorySample {

  private static final double DECISIVENESS = 0.7;
  private static final double SENSITIVITY = 1.3;

  private TheorySample() {}

  /**
   * Returns indices of inequality and concentration, contests between all pairs, and polarisation.
   *
   * @param sizes sizes of states, above 0
   * @return numbers whose meaning is their place
   */
  public static double[] of(double[] sizes) {
    int n = sizes.length;
    List<Double> out = new ArrayList<>();
    out.add(Gini.of(sizes));
    out.add(EffectiveNumber.of(sizes));
    out.add(Concentration.of(sizes));
    double[] positions = new double[n];
    for (int i = 0; i < n; i++) {
      positions[i] = (double) i / n;
      for (int j = 0; j < n; j++) {
        out.add(ContestSuccess.share(sizes[i], sizes[j], DECISIVENESS));
      }
    }
    out.add(Polarisation.of(sizes, positions, SENSITIVITY, 1));
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
