package entente.analysis.hindcast.observed;

import java.util.Locale;

/**
 * Where a state stands between the blocs; the order is the one in which ties are broken.
 *
 * <p>The coding {@code bloc3} takes the last two as one, {@code none}.
 */
public enum Stance {
  /** Member of the Western alliances. */
  WEST,
  /** Member of the Collective Security Treaty, or treaty ally of Russia or China. */
  EAST,
  /** Neither, but with a status of any rank in the Shanghai organisation. */
  DIALOGUE,
  /** None of these. */
  HEDGE;

  /** Returns the word for it in files and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether it is one of the two blocs. */
  public boolean bloc() {
    return this == WEST || this == EAST;
  }

  /** Returns the stance that a word says. */
  public static Stance of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
