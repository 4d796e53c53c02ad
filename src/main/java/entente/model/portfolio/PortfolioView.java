package entente.model.portfolio;

import entente.model.Mechanisms;
import entente.model.decisions.Protection;
import entente.model.decisions.Situation;
import entente.model.politics.Contests;
import entente.model.politics.Governments;
import entente.model.politics.Neutralities;
import entente.model.states.World;
import entente.model.structures.KinTable;
import entente.model.structures.Structure;
import java.util.List;

/**
 * What all rules of a portfolio read.
 *
 * @param situation relations, structures and what is summed over them
 * @param protection the rule of security
 * @param governments governments and democracy
 * @param neutralities what keeps states from asking
 * @param contests open contests
 * @param accession who has asked, is invited, has joined or left
 * @param parameters constants of steps
 * @param kin which structures are kindred
 * @param rolls what follows from who is in each structure
 */
public record PortfolioView(
    Situation situation,
    Protection protection,
    Governments governments,
    Neutralities neutralities,
    Contests contests,
    Accession accession,
    PortfolioParameters parameters,
    KinTable kin,
    Rolls rolls) {

  /** Makes the view of a run that begins or is copied. */
  public PortfolioView(
      Situation situation,
      Protection protection,
      Governments governments,
      Neutralities neutralities,
      Contests contests,
      Accession accession,
      PortfolioParameters parameters) {
    this(
        situation,
        protection,
        governments,
        neutralities,
        contests,
        accession,
        parameters,
        new KinTable(situation.structures()),
        new Rolls(situation));
  }

  World world() {
    return situation.world();
  }

  Mechanisms mechanisms() {
    return situation.mechanisms();
  }

  List<Structure> structures() {
    return situation.structures();
  }

  /** Returns the same in an array, for loops that run very often; not to be changed. */
  Structure[] each() {
    return situation.each();
  }

  double[] democracy() {
    return governments.democracy();
  }

  /** Returns what one state fears of another, in [0, 1]. */
  double fear(int fearing, int feared) {
    return situation.relations().fear()[feared * world().size() + fearing];
  }

  /**
   * Returns which pole, by its number among poles, a structure is aimed at as one state sees it; −1
   * if it is aimed at nobody, at no pole, or at that very state.
   */
  int poleAimedAt(Structure structure, int state) {
    int target = structure.target();
    boolean aimed = target >= 0 && target != state && structure.focus() != 0;
    return aimed ? world().poleOf(target) : -1;
  }

  /** Returns how far a state depends on a pole, as a share of a full tie, in [0, 1]. */
  double tie(int state, int pole) {
    double dependence = situation.relations().dependence()[state * world().poleCount() + pole];
    return Math.min(dependence / parameters.fullTie(), 1);
  }

  /**
   * Returns a number that changes whenever positions, democracy or what is summed over states may
   * have; what was derived from them is stale then.
   */
  long moment() {
    return ((long) situation.surveys() << Integer.SIZE) + accession.round();
  }

  /** Returns whether a state belongs to a structure that is kindred to another. */
  public boolean isInKin(Structure structure, int state) {
    for (Structure other : kin.of(structure)) {
      if (other.membership().weight()[state] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a state founds or leads a structure and belongs to it. */
  static boolean leads(Structure structure, int state) {
    return structure.membership().founds(state) && structure.membership().holds(state);
  }
}
