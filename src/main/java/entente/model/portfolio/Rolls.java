package entente.model.portfolio;

import entente.model.decisions.Situation;
import entente.model.structures.Membership;
import entente.model.structures.Structure;
import java.util.Arrays;

/** What follows from who is in each structure, worked out anew only when that has changed. */
final class Rolls {

  private final double[] capability;
  private final int[] version;
  private final int[][] company;
  private final int[][] founders;

  Rolls(Situation situation) {
    int structures = situation.structures().size();
    capability = situation.relations().capability();
    version = new int[structures];
    company = new int[structures][];
    founders = new int[structures][];
  }

  /**
   * Returns the members that count as company of others: they have capability, and lead if the
   * structure is a set of bilateral treaties; not to be changed.
   */
  int[] company(Structure structure) {
    look(structure);
    return company[structure.index()];
  }

  /** Returns the founders and leaders with weight in a structure; not to be changed. */
  int[] founders(Structure structure) {
    look(structure);
    return founders[structure.index()];
  }

  private void look(Structure structure) {
    int k = structure.index();
    Membership membership = structure.membership();
    if (version[k] != membership.version()) {
      version[k] = membership.version();
      int[] members = membership.states();
      founders[k] = Arrays.stream(members).filter(membership::founds).toArray();
      int[] counted = structure.terms().hub() ? founders[k] : members;
      company[k] = Arrays.stream(counted).filter(j -> capability[j] > 0).toArray();
    }
  }
}
