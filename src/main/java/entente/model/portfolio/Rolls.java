package entente.model.portfolio;

import entente.model.decisions.Situation;
import entente.model.states.World;
import entente.model.structures.Membership;
import entente.model.structures.Structure;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What follows from who is in each structure, worked out anew only when that has changed. */
final class Rolls {

  private final World world;
  private final double[] capability;
  private final int[] version;
  private final int[][] company;
  private final int[][] founders;
  private final int[][] leadingPoles;

  Rolls(Situation situation) {
    int structures = situation.structures().size();
    world = situation.world();
    capability = situation.relations().capability();
    version = new int[structures];
    company = new int[structures][];
    founders = new int[structures][];
    leadingPoles = new int[structures][];
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

  /**
   * Returns which poles found or lead a structure and belong to it, by their numbers among poles;
   * not to be changed.
   */
  int[] leadingPoles(Structure structure) {
    look(structure);
    return leadingPoles[structure.index()];
  }

  private void look(Structure structure) {
    int k = structure.index();
    Membership membership = structure.membership();
    if (version[k] != membership.version()) {
      version[k] = membership.version();
      int[] members = membership.states();
      founders[k] = Arrays.stream(members).filter(membership::founds).toArray();
      int[] counted = structure.terms().hub() ? founders[k] : members;
      leadingPoles[k] =
          IntStream.range(0, world.poleCount())
              .filter(p -> PortfolioView.leads(structure, world.pole(p)))
              .toArray();
      company[k] = Arrays.stream(counted).filter(j -> capability[j] > 0).toArray();
    }
  }
}
