package entente.model.decisions;

import java.util.function.IntToDoubleFunction;

/** How a state comes to its choice: it scores its open options and takes the one it likes best. */
public final class Deliberation {

  private final Options options;
  private final Scoring scoring;
  private final Choice choice;

  /** Makes the deliberation over some options. */
  public Deliberation(Options options, Scoring scoring, Choice choice) {
    this.options = options;
    this.scoring = scoring;
    this.choice = choice;
  }

  /**
   * Lets a state review its options.
   *
   * @param taste its taste for an option, standard Gumbel; asked for open options only
   * @param threatNoise factor by which it misjudges threats, 1 for none
   * @param helpNoise factor by which it misjudges help, 1 for none
   */
  public Review review(
      int state, int round, IntToDoubleFunction taste, double threatNoise, double helpNoise) {
    int count = options.count();
    boolean[] open = new boolean[count];
    double[][] terms = new double[count][Term.COUNT];
    double[] scores = new double[count];
    double[] gumbel = new double[count];
    double[] noise = new double[count];
    int present = options.present(state);
    options.open(state, round, open);
    scoring.score(state, present, open, threatNoise, helpNoise, terms);
    for (int o = 0; o < count; o++) {
      if (open[o]) {
        for (double term : terms[o]) {
          scores[o] += term;
        }
        gumbel[o] = taste.applyAsDouble(o);
        noise[o] = choice.inScore(gumbel[o]);
      }
    }
    int chosen = choice.choose(present, open, scores, gumbel);
    return new Review(round, present, chosen, open, terms, noise, threatNoise, helpNoise);
  }
}
