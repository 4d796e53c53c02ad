package entente.model.dynamics;

import entente.model.states.World;
import entente.model.structures.Status;
import java.util.List;

/**
 * The condition after a round; nothing in it changes, and nothing in it reaches back into the run.
 *
 * <p>Arrays are copies and are not to be written to. Structures are those present, in the run's
 * order.
 *
 * @param round the round; 0 is the world itself
 * @param year year at the round
 * @param world the world of the run
 * @param capability capability shares, sum 1
 * @param rootCapability their square roots
 * @param position positions, flat n × axes
 * @param fear hostility, flat by source: {@code [j * n + i]} is what i fears of j
 * @param initialFear hostility of round 0, flat by source
 * @param bloc index of each state's bloc, or −1
 * @param seat index of the structure whose seat each state holds, or −1
 * @param evenness evenness of each state's ties to the poles, in [0, 1]
 * @param security expected security of each state, in [0, 1]
 * @param realisedSecurity one less the share of this round's crises, by severity, that succeeded;
 *     NaN without crises
 * @param stay chance that each state would stay where it is if it reviewed, in (0, 1]; NaN for
 *     those that never review
 * @param stayWithoutCost the same if switching cost nothing; NaN where portfolios act
 * @param strictBestReply whether each state's present option is better than every other open one;
 *     false for those that never review
 * @param openOptions number of options open to each state, the present one included
 * @param structures condition of each structure
 * @param hybridLoad number of crises by vector in this round
 * @param armsControl arms control, in [0, 1]
 * @param norms norms, in [0, 1]
 * @param pairs pairs on the ladder
 * @param newWars direct wars begun since round 0
 * @param poleWar whether a direct war between poles, or between a pole and those aimed at it, has
 *     begun
 * @param democracy how democratic each state is, in [0, 1]; that of round 0 unless portfolios act
 * @param nuclear whether nuclear weapons were used; the run ends with this snapshot
 */
public record Snapshot(
    int round,
    double year,
    World world,
    double[] capability,
    double[] rootCapability,
    double[] position,
    double[] fear,
    double[] initialFear,
    int[] bloc,
    int[] seat,
    double[] evenness,
    double[] security,
    double realisedSecurity,
    double[] stay,
    double[] stayWithoutCost,
    boolean[] strictBestReply,
    int[] openOptions,
    List<OfStructure> structures,
    double[] hybridLoad,
    double armsControl,
    double norms,
    List<OfPair> pairs,
    int newWars,
    boolean poleWar,
    double[] democracy,
    boolean nuclear) {

  /** Hazard of war in a round below which a pair counts as a security community. */
  public static final double NEGLIGIBLE_HAZARD = 1e-4;

  /**
   * Evenness of ties above which a state without bloc and seat hedges; below it merely stands
   * apart.
   */
  public static final double EVEN_TIES = 0.5;

  /**
   * The condition of one structure.
   *
   * @param key its key
   * @param status status of each state
   * @param weight weight of each state's membership, 0 to 1
   * @param asked whether each state has asked to join; nobody has unless portfolios act
   * @param founded whether each state is a founder or leader
   * @param exclusive whether states may hold only one such structure
   * @param chosen whether membership is a matter of review
   * @param depth depth, in [0, 1]
   * @param obligations obligations of a full member, in [0, 1]
   * @param effectiveness share of its cases it is expected to win, in [0, 1]
   * @param cases cases taken up since round 0
   * @param won cases won since round 0
   * @param politicisation politicisation, in [0, 1]
   * @param credibility share of promised help that members expect, in [0, 1]
   * @param dominance largest share of the say in one hand, in [0, 1]
   * @param spread root mean square distance of the members from their mean position; NaN without
   *     members
   * @param focus deterrence focus in force, in [0, 1]
   * @param target index of the target in force, or −1
   * @param dialogue effect of its dialogue, in [0, 1]
   */
  public record OfStructure(
      String key,
      Status[] status,
      double[] weight,
      boolean[] asked,
      boolean[] founded,
      boolean exclusive,
      boolean chosen,
      double depth,
      double obligations,
      double effectiveness,
      int cases,
      int won,
      double politicisation,
      double credibility,
      double dominance,
      double spread,
      double focus,
      int target,
      double dialogue) {

    /** Returns whether a state is on its list, also while it is suspended. */
    public boolean holds(int state) {
      return status[state] != Status.NONE;
    }
  }

  /**
   * The condition of one pair on the ladder.
   *
   * @param a index of one state
   * @param b index of the other
   * @param rung rung, 0 to 5
   * @param latent whether the rivalry is latent
   * @param warHazard hazard of direct war in a round as things stand, 1 for a pair at war; exact
   *     from {@link #NEGLIGIBLE_HAZARD} on, below it any number that is less
   */
  public record OfPair(int a, int b, int rung, boolean latent, double warHazard) {

    /** Returns whether this is what it says of its pair; NaN is the same as NaN. */
    boolean shows(int nowRung, boolean nowLatent, double hazard) {
      return rung == nowRung && latent == nowLatent && Double.compare(warHazard, hazard) == 0;
    }
  }

  /** Returns the number of states. */
  public int size() {
    return world.size();
  }

  /** Returns whether a state hedges: no bloc, no seat, even ties. */
  public boolean hedges(int state) {
    return bloc[state] < 0 && seat[state] < 0 && evenness[state] > EVEN_TIES;
  }

  /** Returns the condition of a structure by its key, or null if it is not present. */
  public OfStructure structure(String key) {
    for (OfStructure structure : structures) {
      if (structure.key().equals(key)) {
        return structure;
      }
    }
    return null;
  }
}
