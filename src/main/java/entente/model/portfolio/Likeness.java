package entente.model.portfolio;

import entente.model.states.Positions;
import entente.model.states.Relations;
import entente.model.structures.OthersCentre;
import entente.model.structures.Structure;
import java.util.Arrays;

/**
 * How far a state stands from those who are in a structure, with a direction: as far as the
 * structure is aimed, only what lies on the side of the target counts.
 */
final class Likeness {

  private final PortfolioView view;
  private final double[] middle;
  private final double[] target;
  private final double[] centre;
  private final OthersCentre[] others;
  private final int[] version;
  private final long[] looked;
  private long averaged = -1;

  Likeness(PortfolioView view) {
    this.view = view;
    int axes = view.world().axes();
    int structures = view.structures().size();
    middle = new double[axes];
    target = new double[axes];
    centre = new double[axes];
    others = new OthersCentre[structures];
    Arrays.setAll(others, k -> new OthersCentre(axes));
    version = new int[structures];
    looked = new long[structures];
  }

  /** Returns the distance of a state from the other members of a structure as they are now. */
  double gap(int state, Structure structure) {
    int k = structure.index();
    if (version[k] != structure.membership().version() || looked[k] != view.moment()) {
      version[k] = structure.membership().version();
      looked[k] = view.moment();
      others[k].look(view.situation().relations(), structure.membership());
    }
    return others[k].of(state, centre) ? gap(state, structure, centre) : 0;
  }

  /** Returns the distance of a state from a centre. */
  double gap(int state, Structure structure, double[] from) {
    Relations relations = view.situation().relations();
    int axes = view.world().axes();
    double[] position = relations.position();
    double distance = Positions.distance(position, state, from, 0, axes);
    double share = direction(structure);
    if (share == 0) {
      return distance;
    }
    double[] other = otherSide(structure);
    double towards = 0;
    double length = 0;
    for (int a = 0; a < axes; a++) {
      double way = other[a] - from[a];
      towards += way * (position[state * axes + a] - from[a]);
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
  private double[] otherSide(Structure structure) {
    boolean aimed = structure.aimed() && structure.target() >= 0 && structure.focus() > 0;
    if (aimed) {
      int axes = view.world().axes();
      double[] position = view.situation().relations().position();
      System.arraycopy(position, structure.target() * axes, target, 0, axes);
      return target;
    }
    if (averaged != view.moment()) {
      averaged = view.moment();
      average();
    }
    return middle;
  }

  private void average() {
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
  }
}
