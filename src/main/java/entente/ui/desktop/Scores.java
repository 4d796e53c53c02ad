package entente.ui.desktop;

import entente.analysis.explain.Posture;
import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.decisions.Term;
import entente.model.dynamics.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the open options of a state stand for the next round, seen without error.
 *
 * @param rows words for the terms, the last one for noise
 * @param options what it holds first, then the others, the best first; no more than are asked for
 * @param open how many options are open in all
 */
record Scores(List<String> rows, List<Option> options, int open) {

  /**
   * One option.
   *
   * @param words what it holds, in words
   * @param held whether the state holds it
   * @param best whether the state would choose it now
   * @param terms its terms and its noise, in units of score
   * @param total their sum
   */
  record Option(String words, boolean held, boolean best, double[] terms, double total) {}

  /** Returns the scores of a state. */
  static Scores of(Play play, int state, int most) {
    Simulation run = play.simulation();
    Review review = run.outlook(state);
    List<String> rows = new ArrayList<>();
    for (Term term : Term.values()) {
      rows.add(term.word().replace('_', ' '));
    }
    rows.add("noise");
    List<Integer> open =
        IntStream.range(0, review.open().length).filter(o -> review.open()[o]).boxed().toList();
    List<Option> options =
        open.stream()
            .sorted(
                Comparator.comparing((Integer o) -> o != review.present())
                    .thenComparing(o -> -total(review, o)))
            .limit(most)
            .map(o -> option(play, review, o))
            .toList();
    return new Scores(rows, options, open.size());
  }

  private static double total(Review review, int option) {
    return review.score(option) + review.noise()[option];
  }

  private static Option option(Play play, Review review, int o) {
    Options options = play.simulation().options();
    Posture posture =
        new Posture(play.structureName(options.bloc(o)), play.structureName(options.seat(o)));
    double[] terms = java.util.Arrays.copyOf(review.terms()[o], Term.COUNT + 1);
    terms[Term.COUNT] = review.noise()[o];
    return new Option(
        posture.words(), o == review.present(), o == review.chosen(), terms, total(review, o));
  }
}
