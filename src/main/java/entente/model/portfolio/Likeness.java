package entente.model.portfolio;

import entente.model.states.Positions;
import entente.model.states.Relations;
import entente.model.structures.Centre;
import entente.model.structures.Structure;
import java.util.Arrays;

/**
 * How far a state stands from those who are in a structure, with a direction: as far as the
 * structure is aimed, only what lies on the side of the target counts.
 */
final class Likeness {

  private final PortfolioView view;
  private final double[] middle;

  Likeness(PortfolioView view) {
    this.view = view;
    middle = new double[view.world().axes()];
  }

  /** Returns the distance of a state from the other members of a structure as they are now. */
  double gap(int state, Structure structure) {
    Relations relations = view.situation().relations();
    double[] centre = Centre.of(relations, structure.membership(), state);
    return centre == null ? 0 : gap(state, structure, centre);
  }

  /** Returns the distance of a state from a centre. */
  double gap(int state, Structure structure, double[] centre) {
    Relations relations = view.situation().relations();
    int axes = view.world().axes();
    double[] position = relations.position();
    double distance = Positions.distance(position, state, centre, 0, axes);
    double share = direction(structure);
    if (share == 0) {
      return distance;
    }
    double[] other = otherSide(structure, new double[axes]);
    double towards = 0;
    double length = 0;
    for (int a = 0; a < axes; a++) {
      double way = other[a] - centre[a];
      towards += way * (position[state * axes + a] - centre[a]);
      length += way * way;
    }
    double nearer = length == 0 ? distance : Math.max(0, towards / Math.sqrt(length));
    return (1 - share) * distance + share * nearer;
  }

  private double direction(Structure structure) {
    double least = view.parameters().direction();
    return view.mechanisms().direction() * Math.max(structure.focus(), least);
  }

  // Where the target stands, or, without one, the mean of all states by the root of capability.
  private double[] otherSide(Structure structure, double[] into) {
    int axes = view.world().axes();
    double[] position = view.situation().relations().position();
    boolean aimed = structure.aimed() && structure.target() >= 0 && structure.focus() > 0;
    if (aimed) {
      System.arraycopy(position, structure.target() * axes, into, 0, axes);
    } else {
      System.arraycopy(middle(), 0, into, 0, axes);
    }
    return into;
  }

  private double[] middle() {
    int axes = view.world().axes();
    double[] position = view.situation().relations().position();
    double[] weight = view.situation().relations().rootCapability();
    Arrays.fill(middle, 0);
    double weights = 0;
    for (int i = 0; i < weight.length; i++) {
      weights += weight[i];
      for (int a = 0; a < axes; a++) {
        middle[a] += weight[i] * position[i * axes + a];
      }
    }
    for (int a = 0; a < axes; a++) {
      middle[a] /= weights;
    }
    return middle;
  }
}
