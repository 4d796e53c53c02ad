package entente.ui.desktop;

import entente.analysis.explain.ClosedSentences;
import entente.analysis.explain.Posture;
import entente.analysis.explain.StepSentences;
import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.decisions.Term;
import entente.model.dynamics.Simulation;
import entente.model.portfolio.Bar;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepTerm;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the open options of a state stand for the next round, seen without error; where portfolios
 * act, the steps that it may take.
 *
 * @param rows words for the terms, the last one for noise, or for what a step has to outweigh
 * @param options what it holds first, then the others, the best first; no more than are asked for
 * @param open how many options are open in all
 * @param closed steps that are closed, each with the reason
 */
record Scores(List<String> rows, List<Option> options, int open, List<String> closed) {

  private static final Template CLOSED = Template.of("To {step} is closed: {why}.");

  /**
   * One option.
   *
   * @param words what it holds, in words
   * @param held whether the state holds it
   * @param best whether the state would choose it now, or wants the step
   * @param terms its terms and its noise, in units of score
   * @param total their sum
   */
  record Option(String words, boolean held, boolean best, double[] terms, double total) {}

  /** Returns the scores of a state. */
  static Scores of(Play play, int state, int most) {
    return play.bySteps() ? ofSteps(play, state, most) : ofPairs(play, state, most);
  }

  private static Scores ofSteps(Play play, int state, int most) {
    List<String> rows = new ArrayList<>();
    for (StepTerm term : StepTerm.values()) {
      rows.add(term.word());
    }
    rows.add("effort");
    List<Option> open = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (StructureTerms terms : play.scenario().structures()) {
      String name = play.structureName(terms.key());
      for (Prospect prospect : play.simulation().prospects(state, terms.key())) {
        String step = StepSentences.bid(prospect.kind(), name);
        if (prospect.bar() == Bar.NONE) {
          boolean wanted = prospect.want() > 0;
          open.add(new Option(step, false, wanted, prospect.parts(), prospect.want()));
        } else {
          closed.add(CLOSED.fill("step", step, "why", ClosedSentences.of(prospect.bar())));
        }
      }
    }
    open.sort(Comparator.comparingDouble(option -> -option.total()));
    return new Scores(rows, open.stream().limit(most).toList(), open.size(), closed);
  }

  private static Scores ofPairs(Play play, int state, int most) {
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
    return new Scores(rows, options, open.size(), List.of());
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
