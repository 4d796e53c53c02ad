package entente.model.decisions;

import entente.model.Chance;
import entente.model.structures.Structure;

/**
 * The options that a review may choose from: bloc or none × seat or none.
 *
 * <p>Option {@code b * (seats + 1) + s} holds the b-th bloc and the s-th seat, counted from 1; 0 is
 * none. The present option is always open; a structure that a state is outside of is open if it
 * would admit the state now. Keys follow from the structures' keys, so that a structure which
 * nobody may join moves nobody's draws.
 */
public final class Options {

  private static final long NONE = Chance.hash("");

  private final Situation situation;
  private final int seatChoices;
  private final long[] keys;

  /** Lists the options of a situation. */
  public Options(Situation situation) {
    this.situation = situation;
    seatChoices = situation.seats().length + 1;
    keys = new long[(situation.blocs().length + 1) * seatChoices];
    for (int o = 0; o < keys.length; o++) {
      keys[o] = Chance.join(keyOf(bloc(o)), keyOf(seat(o)));
    }
  }

  private long keyOf(int structure) {
    return structure < 0 ? NONE : situation.structures().get(structure).stream();
  }

  /** Returns the number of options, open or not. */
  public int count() {
    return keys.length;
  }

  /** Returns the key of an option. */
  public long key(int option) {
    return keys[option];
  }

  /** Returns the index of an option's bloc, or −1. */
  public int bloc(int option) {
    int b = option / seatChoices;
    return b == 0 ? -1 : situation.blocs()[b - 1];
  }

  /** Returns the index of the structure whose seat an option takes, or −1. */
  public int seat(int option) {
    int s = option % seatChoices;
    return s == 0 ? -1 : situation.seats()[s - 1];
  }

  /** Returns the option that a state holds now. */
  public int present(int state) {
    return held(situation.blocs(), state) * seatChoices + held(situation.seats(), state);
  }

  private int held(int[] among, int state) {
    for (int c = 0; c < among.length; c++) {
      if (situation.structures().get(among[c]).membership().holds(state)) {
        return c + 1;
      }
    }
    return 0;
  }

  /** Returns the option with the same seat as another but without a bloc. */
  public int withoutBloc(int option) {
    return option % seatChoices;
  }

  /** Returns the option with the same bloc as another but without a seat. */
  public int withoutSeat(int option) {
    return option - option % seatChoices;
  }

  /** Returns whether two options hold the same bloc. */
  public boolean sameBloc(int one, int other) {
    return one / seatChoices == other / seatChoices;
  }

  /** Returns whether two options take the same seat. */
  public boolean sameSeat(int one, int other) {
    return one % seatChoices == other % seatChoices;
  }

  /** Marks which options are open to a state in a round. */
  public void open(int state, int round, boolean[] into) {
    int[] blocs = situation.blocs();
    for (int b = 0; b <= blocs.length; b++) {
      boolean blocOpen = b == 0 || structureOpen(blocs[b - 1], state, round);
      for (int s = 0; s < seatChoices; s++) {
        into[b * seatChoices + s] = blocOpen;
      }
    }
    for (int s = 1; s < seatChoices; s++) {
      if (!structureOpen(situation.seats()[s - 1], state, round)) {
        for (int o = s; o < into.length; o += seatChoices) {
          into[o] = false;
        }
      }
    }
  }

  private boolean structureOpen(int index, int state, int round) {
    Structure structure = situation.structures().get(index);
    return structure.membership().holds(state) || situation.admission(index).admits(state, round);
  }
}
