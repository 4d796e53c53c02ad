package entente.model.decisions;

/**
 * The rule that names what tipped a switch: the term whose change since the last review closed most
 * of the gap between the new and the old option.
 *
 * <p>Noise and an option that was not open before are possible answers. The cost of the switch
 * itself is left out, because it depends on what is held. Ties go to the term that stands first in
 * {@link Term}, terms before noise.
 */
public final class Tipping {

  /** The answer where noise closed most of the gap. */
  public static final String NOISE = "noise";

  /** The answer where the new option was not open at the last review. */
  public static final String NEWLY_OPENED = "newly_opened";

  /** The answer where the choice was made from outside and the model would not have made it. */
  public static final String GIVEN = "given";

  private Tipping() {}

  /** Returns the word for what tipped the choice of a review, given the review before it. */
  public static String of(Review before, Review now) {
    int from = now.present();
    int to = now.chosen();
    if (!before.open()[to] || !before.open()[from]) {
      return NEWLY_OPENED;
    }
    String tipped = NOISE;
    double most = Double.NEGATIVE_INFINITY;
    for (Term term : Term.values()) {
      if (!term.equals(Term.SWITCHING)) {
        int t = term.ordinal();
        double closed =
            now.terms()[to][t]
                - now.terms()[from][t]
                - (before.terms()[to][t] - before.terms()[from][t]);
        if (closed > most) {
          most = closed;
          tipped = term.word();
        }
      }
    }
    double noise =
        now.noise()[to] - now.noise()[from] - (before.noise()[to] - before.noise()[from]);
    return noise > most ? NOISE : tipped;
  }
}
