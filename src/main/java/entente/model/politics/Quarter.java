package entente.model.politics;

import entente.model.Chance;
import entente.model.Chance.Purpose;

/**
 * The quarter of the year in which a state or a pair is looked at, so that yearly chances need no
 * conversion.
 */
public final class Quarter {

  /** Rounds in a year. */
  public static final int ROUNDS_A_YEAR = 4;

  private Quarter() {}

  /** Returns the remainder of the rounds in which a state or a pair has its turn, 0 to 3. */
  public static int of(Chance chance, long first, long second) {
    return (int) (ROUNDS_A_YEAR * chance.uniform(Purpose.QUARTER, first, second, 0));
  }

  /** Returns whether a state or a pair has its turn in a round. */
  public static boolean isDue(Chance chance, long first, long second, int round) {
    return of(chance, first, second) == round % ROUNDS_A_YEAR;
  }
}
