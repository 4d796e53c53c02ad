package entente.theory;

/**
 * A game in which each player cares only about who is in its own coalition.
 *
 * <p>Bogomolnaia, A. and Jackson, M. O. (2002), The stability of hedonic coalition structures,
 * Games and Economic Behavior 38, 201–230. A coalition is a set of bits, bit i for player i.
 */
public interface HedonicGame {

  /** Most players: a coalition is one long. */
  int MAX_PLAYERS = 62;

  /** Returns the number of players, 1 to 62. */
  int players();

  /**
   * Compares two coalitions that the player is in: above 0 if it prefers the first, below 0 if the
   * second, 0 if it does not mind.
   */
  int compare(int player, long first, long second);
}
