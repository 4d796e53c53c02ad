package entente.ui.classroom;

import java.util.List;
import java.util.Map;

/**
 * What the page draws of one round of a world.
 *
 * @param round the round
 * @param year year at the round
 * @param measures measures by name
 * @param held what each state holds, in the world's order: keys of bloc and seat with a plus
 *     between, or {@link #HEDGES} or {@link #APART}
 * @param shares share of the states by what their posture is, in the order of {@link Cast#postures}
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
   */
  record Told(
      String kind,
      String actor,
      String target,
      String structure,
      String outcome,
      String from,
      String to) {}
}
