package entente.analysis.explain;

/**
 * What a state holds: a bloc or none, and a seat or none.
 *
 * @param bloc name of the bloc; null for none
 * @param seat name of the structure whose seat it takes; null for none
 */
public record Posture(String bloc, String seat) {

  /** Returns whether it holds a structure, by its name. */
  public boolean holds(String structure) {
    return structure.equals(bloc) || structure.equals(seat);
  }

  /** Returns the posture in words. */
  public String words() {
    if (bloc == null && seat == null) {
      return "no bloc and no seat";
    }
    String taken = seat == null ? "" : "a seat in " + Wording.the(seat);
    return bloc == null ? taken : Wording.the(bloc) + (seat == null ? "" : " and " + taken);
  }
}
