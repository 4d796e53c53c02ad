package entente.ui.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What the page draws of one round of a world.
 *
 * @param round the round
 * @param year year at the round
 * @param measures measures by name
 * @param held what each state holds, in the world's order: keys of structures with a plus between,
 *     blocs first and then the focal one, or {@link #HEDGES} or {@link #APART}; behind a key {@link
 *     #FROZEN} for a part that is frozen, and last, each after {@link #ASKS}, what it has asked for
 * @param shares share of the states by what their posture is, in the order of {@link
 *     WorldPlay#postures}
 * @param security expected security of each state
 * @param told what happened, without crises and cases
 * @param nuclear whether nuclear weapons ended the run
 */
record Frame(
    int round,
    double year,
    Map<String, Double> measures,
    List<String> held,
    List<Double> shares,
    double[] security,
    List<Told> told,
    boolean nuclear) {

  static final String HEDGES = "~";
  static final String APART = "";
  static final String FROZEN = "*";
  static final String ASKS = "?";

  /** Returns what stands for a state in the shares: its first structure, or how it stands apart. */
  static String posture(String held) {
    return held.replaceFirst("[+*].*", "");
  }

  /** Returns whether a state belongs to anything. */
  static boolean holds(String held) {
    String first = posture(held);
    return !first.equals(HEDGES) && !first.equals(APART);
  }

  /**
   * One line of the timeline; keys, for which the page has names.
   *
   * @param kind word for what happened
   * @param actor key of the state that acted, or null
   * @param target key of the state acted on, or null
   * @param structure key of the structure, or null
   * @param outcome word for how it ended; what tipped it, for a move
   * @param from what was held before a move
   * @param to what was chosen
   * @param text the line itself, where the page has no words for its kind; null otherwise
   */
  record Told(
      String kind,
      String actor,
      String target,
      String structure,
      String outcome,
      String from,
      String to,
      @JsonInclude(JsonInclude.Include.NON_NULL) String text) {

    /** Makes a line that the page has words for. */
    Told(
        String kind,
        String actor,
        String target,
        String structure,
        String outcome,
        String from,
        String to) {
      this(kind, actor, target, structure, outcome, from, to, null);
    }

    /** Makes a line that is told as it stands. */
    static Told as(String kind, String actor, String structure, String text) {
      return new Told(kind, actor, null, structure, null, null, null, text);
    }
  }
}
