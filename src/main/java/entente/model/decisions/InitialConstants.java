package entente.model.decisions;

/**
 * The smallest constants that make the postures imposed in round 0 best replies
 * (alternative-specific constants, Train 2009), times their size.
 *
 * <p>The constant on the bloc is found with no seat taken, so that it does not depend on a
 * structure that nobody has joined yet: scenarios which differ in such a structure alone have the
 * same constants. The constant on a seat held in round 0 is found beside the initial bloc.
 */
public final class InitialConstants {

  /** What a best reply is ahead by at least, in units of score. */
  private static final double LEAD = 0.05;

  private InitialConstants() {}

  /**
   * Sets the constants of all states.
   *
   * @param size share of the constants that is applied, in [0, 1]
   */
  public static void set(Situation situation, Options options, Scoring scoring, double size) {
    double[][] terms = new double[options.count()][Term.COUNT];
    boolean[] open = new boolean[options.count()];
    for (int i = 0; i < situation.world().size(); i++) {
      int present = options.present(i);
      options.open(i, 0, open);
      scoring.score(i, present, open, 1, 1, terms);
      int held = options.withoutSeat(present);
      double best = Double.NEGATIVE_INFINITY;
      for (int o = 0; o < options.count(); o++) {
        if (open[o] && options.seat(o) < 0 && o != held) {
          best = Math.max(best, sum(terms[o]));
        }
      }
      double bloc = gap(best, sum(terms[held]));
      double seat = options.seat(present) < 0 ? 0 : gap(sum(terms[held]), sum(terms[present]));
      scoring.setConstants(i, size * bloc, size * seat);
    }
  }

  private static double gap(double best, double present) {
    return Math.max(0, best - present + LEAD);
  }

  // Switching costs are left out: the constant measures preference, not inertia.
  private static double sum(double[] terms) {
    double sum = 0;
    for (int t = 0; t < terms.length; t++) {
      sum += t == Term.SWITCHING.ordinal() ? 0 : terms[t];
    }
    return sum;
  }
}
