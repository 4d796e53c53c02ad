package entente.model.states;

/**
 * What a world's table says of how near two states lie, what they contest and how they have fought.
 *
 * @param km least distance between the main parts of their territories in km; NaN where the
 *     distance of the capitals stands for it
 * @param contest weight of the open contest between them: 0 none, 1 a claim, 2 shows of force, 3
 *     war or land held by force
 * @param kind what they contest
 * @param holder key of the state that holds what is contested, "shared", or empty
 * @param acts weightiest hostile act of the last five years, 0 to 4
 * @param force what stands between them: 0 none, 2 threat or display, 3 use of force, 4 war
 * @param recentWar whether they were at war within the last ten years
 */
public record PairRecord(
    double km,
    int contest,
    ContestKind kind,
    String holder,
    int acts,
    int force,
    boolean recentWar) {

  /** Nothing on record, and no distance but that of the capitals. */
  public static final PairRecord NONE =
      new PairRecord(Double.NaN, 0, ContestKind.NONE, "", 0, 0, false);
}
