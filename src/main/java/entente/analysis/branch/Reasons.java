package entente.analysis.branch;

import entente.analysis.explain.Wording;
import entente.model.decisions.Review;
import entente.model.decisions.Term;
import entente.model.decisions.Tipping;
import entente.text.NumberWords;

/**
 * What spoke for a state's choosing otherwise in a branch than in the run it came from.
 *
 * <p>It compares the two reviews of the same round. Where both choices were open in both, it is the
 * term by which the choice of the branch gained most on that of the parent, from one review to the
 * other; ties go to the term that stands first, terms before chance.
 */
final class Reasons {

  private Reasons() {}

  /** What the reason has to speak for or against. */
  enum About {
    /** A move in the branch into something. */
    ENTRY(true, "it"),
    /** A move in the branch out of something. */
    EXIT(false, "staying"),
    /** A move in the parent into something, which the branch has not. */
    NO_ENTRY(false, "it"),
    /** A move in the parent out of something, which the branch has not. */
    NO_EXIT(true, "staying");

    private final boolean more;
    private final String what;

    About(boolean more, String what) {
      this.more = more;
      this.what = what;
    }

    private String words(double gain) {
      double amount = more ? gain : -gain;
      return (more ? "more for " : "less for ") + what + " (" + NumberWords.signed(amount) + ")";
    }
  }

  /**
   * Returns the reason in words; empty where there is none to give.
   *
   * @param parent review in the parent; null if the state did not review there
   * @param branch review in the branch; null if it did not review there
   */
  static String of(Review parent, Review branch, About about) {
    if (parent == null && branch == null) {
      return "imposed, no choice of its own";
    } else if (parent == null) {
      return "it reviewed in the branch only";
    } else if (branch == null) {
      return "it reviewed in the parent only";
    } else if (parent.chosen() == branch.chosen()) {
      return parent.present() == branch.present() ? "the same wish was refused in one of them" : "";
    } else if (!parent.open()[branch.chosen()]) {
      return "that was open to it in the branch only";
    } else if (!branch.open()[parent.chosen()]) {
      return branch.chosen() == branch.present()
          ? "it was not open to it in the branch"
          : "the other was not open to it in the branch";
    }
    return gain(parent, branch, about);
  }

  private static String gain(Review parent, Review branch, About about) {
    String most = Tipping.NOISE;
    double gained = lead(branch.noise(), branch, parent) - lead(parent.noise(), branch, parent);
    for (int t = Term.COUNT - 1; t >= 0; t--) {
      double gain = lead(branch, t, branch, parent) - lead(parent, t, branch, parent);
      if (gain >= gained) {
        gained = gain;
        most = Term.values().get(t).word();
      }
    }
    return gained > 0 ? Wording.tipped(most) + " speaks " + about.words(gained) : "";
  }

  private static double lead(double[] noise, Review branch, Review parent) {
    return noise[branch.chosen()] - noise[parent.chosen()];
  }

  private static double lead(Review in, int term, Review branch, Review parent) {
    return in.terms()[branch.chosen()][term] - in.terms()[parent.chosen()][term];
  }
}
