package entente.analysis.hindcast.observed;

import entente.model.dynamics.Simulation;
import entente.model.structures.Status;

/**
 * What a state of a run belongs to, in one byte: full member of the West, full member of the East,
 * and its rank in the Shanghai organisation.
 *
 * <p>A partner of a bloc waits and does not stand in it; a suspended member has left.
 */
public final class Standing {

  private static final int WEST = 1;
  private static final int EAST = 2;
  private static final int RANK = 2;

  private Standing() {}

  /** Returns the standing of a state as things are in a run. */
  static byte of(Simulation run, int state) {
    int code = run.status("west", state) == Status.MEMBER ? WEST : 0;
    code |= run.status("east", state) == Status.MEMBER ? EAST : 0;
    int rank =
        switch (run.status("sco", state)) {
          case MEMBER -> 3;
          case OBSERVER -> 2;
          case PARTNER -> 1;
          default -> 0;
        };
    return (byte) (code | rank << RANK);
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
