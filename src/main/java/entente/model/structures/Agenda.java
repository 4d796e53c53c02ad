package entente.model.structures;

import entente.model.Param;
import entente.model.states.Vector;

/** The emphasis of a structure on each vector of security; the five numbers sum to 1. */
public record Agenda(
    @Param(text = "Emphasis on armed force.", value = 0.4) double military,
    @Param(text = "Emphasis on cyber security.", value = 0.15) double cyber,
    @Param(text = "Emphasis on information campaigns.", value = 0.15) double information,
    @Param(text = "Emphasis on political interference.", value = 0.15) double political,
    @Param(text = "Emphasis on economic and financial pressure.", value = 0.15) double economic) {

  /** Returns the emphasis by vector, in the order of {@link Vector}. */
  public double[] emphasis() {
    return new double[] {military, cyber, information, political, economic};
  }
}
