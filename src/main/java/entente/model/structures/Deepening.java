package entente.model.structures;

import entente.model.Mechanisms;
import entente.model.states.Vector;

/**
 * The rule by which a structure deepens with cases won and grows shallow with cases lost.
 *
 * <p>A case lost under binding obligations is a broken promise and costs more (Abbott and Snidal
 * 2000; Gibler 2008); an institution that has become permanent loses depth slowly (Wallander 2000);
 * one whose target has lapsed fades faster (McCalla 1996).
 */
public final class Deepening {

  private final StructureParameters parameters;
  private final Mechanisms mechanisms;

  /** Makes the rule. */
  public Deepening(StructureParameters parameters, Mechanisms mechanisms) {
    this.parameters = parameters;
    this.mechanisms = mechanisms;
  }

  /** Lets a case that was won or lost act on depth, agenda and effectiveness. */
  public void afterCase(Structure structure, double chance, boolean won) {
    double memory = parameters.effectivenessMemory();
    structure.setEffectiveness((1 - memory) * structure.effectiveness() + memory * chance);
    double depth = structure.depth();
    if (won) {
      structure.setDepth(depth + parameters.depthGain() * (1 - depth));
      widen(structure.agenda());
    } else {
      structure.setDepth(
          clamp(depth - parameters.depthLoss() * depth * breach(structure) * slowing(depth)));
    }
  }

  /** Lets a round pass. */
  public void fade(Structure structure) {
    double depth = structure.depth();
    double haste = structure.lapsed() ? parameters.lapsedFade() : 1;
    structure.setDepth(clamp(depth - parameters.depthFade() * haste * slowing(depth)));
  }

  /**
   * Returns by how much the cost of a lost case is multiplied, since a promise was broken; at least
   * 0.
   */
  public double breach(Structure structure) {
    return Math.max(0, 1 + mechanisms.breach() * parameters.breach() * structure.obligations());
  }

  private double slowing(double depth) {
    return depth >= parameters.permanence() ? parameters.permanentFade() : 1;
  }

  private void widen(double[] agenda) {
    for (int v = 0; v < Vector.COUNT; v++) {
      agenda[v] += parameters.widening() * (1.0 / Vector.COUNT - agenda[v]);
    }
  }

  private static double clamp(double x) {
    return Math.min(1, Math.max(0, x));
  }
}
