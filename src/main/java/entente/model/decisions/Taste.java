package entente.model.decisions;

import entente.model.Chance;
import entente.model.Chance.Purpose;

/**
 * The noise of choice: a Gumbel draw for each state and option that lasts until it is renewed.
 *
 * <p>Renewals come at keyed times with the mean interval of {@link ChoiceParameters}, so that
 * tastes persist while the noise at any time is Gumbel and choice is logit (McFadden 1974).
 */
public final class Taste {

  private final Chance chance;
  private final double renewal;
  private final int[] since;
  private final int options;

  /** Makes the tastes of round 0. */
  public Taste(Chance chance, double renewalInterval, int states, int options) {
    this.chance = chance;
    this.renewal = 1 / renewalInterval;
    this.options = options;
    since = new int[states * options];
  }

  private Taste(Taste other, double renewalInterval) {
    chance = other.chance;
    renewal = 1 / renewalInterval;
    options = other.options;
    since = other.since.clone();
  }

  /** Returns the tastes as they stand, apart from these, with a mean interval of renewal. */
  public Taste copy(double renewalInterval) {
    return new Taste(this, renewalInterval);
  }

  /** Lets tastes be renewed at the start of a round. */
  public void renew(int state, long stream, int option, long key, int round) {
    if (chance.happens(renewal, Purpose.RENEWAL, stream, key, round)) {
      since[state * options + option] = round;
    }
  }

  /** Returns the taste of a state for an option now, a standard Gumbel draw. */
  public double of(int state, long stream, int option, long key) {
    return chance.gumbel(Purpose.TASTE, stream, key, since[state * options + option]);
  }
}
