package entente.model.structures;

import entente.model.Mechanisms;
import java.util.List;

/**
 * The rule by which a body in which one side dominates comes to serve that side, and loses effect.
 *
 * <p>A side is the members of one exclusive structure, or one member alone. Let s be the share of
 * the say that the largest side holds. Politicisation is drawn towards 8 (s − ½)(1 − s) where s is
 * above one half: nobody can be politicised against where all are on one side, and no side can do
 * it without a majority. The form is ours.
 */
public final class Politicisation {

  private static final double SCALE = 8;

  private final StructureParameters parameters;
  private final Mechanisms mechanisms;

  /** Makes the rule. */
  public Politicisation(StructureParameters parameters, Mechanisms mechanisms) {
    this.parameters = parameters;
    this.mechanisms = mechanisms;
  }

  /** Returns the largest share of the say in a structure that one side holds, in [0, 1]. */
  public double dominantSide(Structure structure, List<Structure> all) {
    Membership membership = structure.membership();
    double largest = membership.dominance();
    for (Structure side : all) {
      if (side.is(Commitment.EXCLUSIVE) && side != structure) {
        double share = 0;
        for (int j : side.membership().states()) {
          share += membership.say()[j];
        }
        largest = Math.max(largest, share);
      }
    }
    return Math.min(1, largest);
  }

  /** Returns the politicisation that a dominant side leads to, in [0, 0.5]. */
  public double pull(double dominantSide) {
    return dominantSide <= 0.5 ? 0 : SCALE * (dominantSide - 0.5) * (1 - dominantSide);
  }

  /** Lets a round pass. */
  public void follow(Structure structure, List<Structure> all) {
    double pull = mechanisms.politicisation() * pull(dominantSide(structure, all));
    double now = structure.politicisation();
    set(structure, now + parameters.politicisationPace() * (pull - now));
  }

  /** Lets a lost case act. */
  public void afterLoss(Structure structure) {
    double now = structure.politicisation();
    set(structure, now + mechanisms.politicisation() * parameters.politicisationLoss() * (1 - now));
  }

  private static void set(Structure structure, double value) {
    structure.setPoliticisation(Math.min(1, Math.max(0, value)));
  }
}
