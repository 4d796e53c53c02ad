package entente.analysis.hindcast.observed;

import entente.model.dynamics.Simulation;
import entente.model.structures.Status;
import java.util.List;

/**
 * What a state of a run belongs to, in one byte: full member of the West, full member of the East,
 * and its rank in the Shanghai organisation.
 *
 * <p>A partner of a bloc waits and does not stand in it; a member that is suspended, or has frozen
 * its part, has left.
 */
public final class Standing {

  private static final int WEST = 1;
  private static final int EAST = 2;
  private static final int RANK = 2;

  /** Structures of the West where states hold portfolios: an alliance, and treaties beside it. */
  public static final List<String> WESTERN = List.of("alliance", "treaties");

  /** Structures of the East where states hold portfolios. */
  public static final List<String> EASTERN = List.of("east", "chinese");

  /** The structure with seats of several ranks, where states hold portfolios. */
  public static final String SEATS = "shanghai";

  private Standing() {}

  /**
   * Returns the standing of a state as things are in a run. Where states hold portfolios the West
   * is an alliance and treaties beside it, and the East has the treaty of China beside it.
   */
  static byte of(Simulation run, int state) {
    boolean portfolios = run.hasPortfolios();
    int code = member(run, state, portfolios ? WESTERN : List.of("west")) ? WEST : 0;
    code |= member(run, state, portfolios ? EASTERN : List.of("east")) ? EAST : 0;
    int rank =
        switch (run.status(portfolios ? SEATS : "sco", state)) {
          case MEMBER -> 3;
          case OBSERVER -> 2;
          case PARTNER -> 1;
          default -> 0;
        };
    return (byte) (code | rank << RANK);
  }

  private static boolean member(Simulation run, int state, List<String> structures) {
    return structures.stream().anyMatch(key -> run.status(key, state) == Status.MEMBER);
  }

  /** Returns the stance that a standing amounts to. */
  static Stance stance(byte standing) {
    if ((standing & WEST) != 0) {
      return Stance.WEST;
    } else if ((standing & EAST) != 0) {
      return Stance.EAST;
    }
    return rank(standing) > 0 ? Stance.DIALOGUE : Stance.HEDGE;
  }

  /** Returns the rank in the Shanghai organisation: 0 none, 1 partner, 2 observer, 3 member. */
  public static int rank(byte standing) {
    return standing >> RANK;
  }

  /** Returns whether a state is in a structure: full member of a bloc, or of any rank in sco. */
  public static boolean in(byte standing, String structure) {
    return switch (structure) {
      case "west" -> (standing & WEST) != 0;
      case "east" -> (standing & EAST) != 0;
      default -> rank(standing) > 0;
    };
  }
}
