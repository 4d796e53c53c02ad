package entente.model.dynamics;

import entente.model.states.World;
import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Structure;

/**
 * What structures promise their members against an attack, worked out once for all pairs of a
 * phase: the help that each member expects, and whether a nuclear power covers it.
 */
final class Guarantees {

  private final Run run;
  private final double[][] help;
  private final Structure[] helping;
  private final boolean[] covered;
  private final double[] credibility;
  private int helpers;

  Guarantees(Run run) {
    this.run = run;
    int structures = run.structures.size();
    help = new double[structures][run.world.size()];
    helping = new Structure[structures];
    covered = new boolean[structures];
    credibility = new double[structures];
  }

  /** Looks at structures as they stand now; the calls below speak of what was seen last. */
  void look() {
    helpers = 0;
    for (Structure structure : run.structures) {
      int k = structure.index();
      Membership membership = structure.membership();
      boolean helps = false;
      covered[k] = false;
      credibility[k] = run.rules.scoring.protection().credibility(structure);
      for (int i : membership.states()) {
        double weight = membership.weight()[i];
        help[k][i] = run.rules.scoring.protection().armedHelp(structure, i, weight);
        helps |= help[k][i] != 0;
        covered[k] |= structure.is(Commitment.EXCLUSIVE) && covers(structure, i);
      }
      if (helps) {
        helping[helpers++] = structure;
      }
    }
  }

  // Under a set of bilateral treaties only those who give them cover others.
  private boolean covers(Structure structure, int member) {
    World world = run.world;
    boolean gives = !structure.terms().hub() || structure.membership().founds(member);
    return gives && world.state(member).nuclear();
  }

  /**
   * Returns the armed help that a state expects from its structures against another, from none that
   * holds the other.
   */
  double help(int of, int against) {
    double sum = 0;
    for (int h = 0; h < helpers; h++) {
      Membership membership = helping[h].membership();
      if (membership.weight()[of] > 0 && !membership.holds(against)) {
        sum += help[helping[h].index()][of];
      }
    }
    return sum;
  }

  /**
   * Returns the credibility of the most credible bloc under whose nuclear cover a state without
   * nuclear weapons stands against another; 0 without one.
   */
  double cover(int of, int against) {
    double most = 0;
    for (Structure structure : run.structures) {
      int k = structure.index();
      double[] weight = structure.membership().weight();
      if (covered[k] && weight[of] > 0 && weight[against] == 0) {
        most = Math.max(most, credibility[k]);
      }
    }
    return most;
  }
}
