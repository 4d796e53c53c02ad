package entente.model.decisions;

import entente.model.structures.Structure;

/**
 * The room of a state to deal with several poles at once (Kuik 2008; Lim and Cooper 2015).
 *
 * <p>It is wider the more even the ties, and shrinks as the poles confront each other. Evenness is
 * P/(P − 1) × (1 − Σ s_p²) over the P poles, s_p the share of pole p in the state's dependence: 0
 * with one tie, 1 with equal ties to all; with three poles this is 1.5 (1 − Σ s²).
 */
public final class HedgingSpace {

  private static final double FULL_TIES = 0.5;

  private final Situation situation;
  private final double[] room;
  private final int[] survey;

  /** Makes the rule. */
  public HedgingSpace(Situation situation) {
    this.situation = situation;
    room = new double[situation.world().size()];
    survey = new int[room.length];
  }

  /** Returns the sum of a state's dependences, in [0, 1]. */
  public double ties(int state) {
    int poles = situation.world().poleCount();
    double sum = 0;
    for (int p = 0; p < poles; p++) {
      sum += situation.relations().dependence()[state * poles + p];
    }
    return sum;
  }

  /**
   * Returns the evenness of a state's ties in [0, 1]; 0 without ties or with fewer than two poles.
   */
  public double evenness(int state) {
    int poles = situation.world().poleCount();
    double ties = ties(state);
    if (ties == 0 || poles < 2) {
      return 0;
    }
    double squares = 0;
    for (int p = 0; p < poles; p++) {
      double s = situation.relations().dependence()[state * poles + p] / ties;
      squares += s * s;
    }
    return Math.max(0, (1 - squares) * poles / (poles - 1));
  }

  /**
   * Returns evenness × what confrontation of the poles leaves × strength of the ties, in [0, 1].
   */
  public double room(int state) {
    if (survey[state] != situation.surveys()) {
      survey[state] = situation.surveys();
      double evenness = evenness(state);
      double strength = Math.min(ties(state) / FULL_TIES, 1);
      room[state] = evenness == 0 ? 0 : evenness * left(state) * strength;
    }
    return room[state];
  }

  private double left(int state) {
    int poles = situation.world().poleCount();
    double[] e = situation.relations().dependence();
    double confronted = 0;
    double all = 0;
    for (int p = 0; p < poles; p++) {
      for (int q = 0; q < p; q++) {
        double both = e[state * poles + p] * e[state * poles + q];
        all += both;
        confronted += both * situation.confrontation()[p * poles + q];
      }
    }
    return all == 0 ? 1 : 1 - confronted / all;
  }

  /** Returns the share of the room that belonging to a structure leaves, in [0, 1]. */
  double leftBy(Structure structure, double weight) {
    return (1 - weight * structure.obligations())
        * (1 - weight * situation.security().hedgingClaim() * structure.focus());
  }
}
