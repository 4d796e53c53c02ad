package entente.model.dynamics;

import entente.model.Mechanisms;
import entente.model.decisions.Situation;
import entente.model.states.Pairs;
import entente.model.structures.Membership;
import entente.model.structures.Structure;
import java.util.Arrays;
import java.util.List;

/**
 * The rule by which hostility moves (Richardson 1960), with a level of rest that structures shift.
 *
 * <p>Δh_ij = −f (h_ij − h*_ij) + r (h_ji − h*_ji) − dialogue_ij h_ij. At rest h = h*, stable
 * exactly where fatigue f outweighs reaction r. The level of rest h* is the hostility of round 0,
 * plus the security dilemma (Jervis 1978: bound capability that has grown near an outsider, as a
 * share of all that is bound there and its own, times how far it binds), plus the provocation of a
 * target, both since round 0 and both only as far as no working link joins the two. A shift of the
 * level lasts; an impulse would die at the rate of fatigue.
 */
final class HostilityRule {

  private final Situation situation;
  private final RelationParameters parameters;
  private final Mechanisms mechanisms;
  private final int n;
  private final double[] base;
  private final double[] shift;
  private final double[] talk;
  private final double[][] initialBound;
  private final double[] initialProvocation;
  private final int[] initialTarget;
  private final double[] fearOfGrowth;
  private final int[] fearing;
  private final double[] dialogueWeight;
  private final double[] above;
  private final double[] aboveOther;

  HostilityRule(Situation situation, RelationParameters parameters, Mechanisms mechanisms) {
    this.situation = situation;
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    n = situation.world().size();
    base = situation.relations().initialFear().clone();
    shift = new double[n * n];
    talk = new double[n * n];
    fearOfGrowth = new double[n];
    fearing = new int[n];
    dialogueWeight = new double[n];
    above = new double[n * n];
    aboveOther = new double[n * n];
    List<Structure> structures = situation.structures();
    initialBound = new double[structures.size()][n];
    initialProvocation = new double[structures.size()];
    initialTarget = new int[structures.size()];
    for (Structure structure : structures) {
      int k = structure.index();
      initialTarget[k] = structure.target();
      if (!beingFounded(structure)) {
        for (int i = 0; i < n; i++) {
          initialBound[k][i] = structure.binding() * situation.near(k, i);
        }
        initialProvocation[k] = provocation(structure);
      }
    }
  }

  private HostilityRule(
      HostilityRule other,
      Situation situation,
      RelationParameters parameters,
      Mechanisms mechanisms) {
    this.situation = situation;
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    n = other.n;
    base = other.base.clone();
    shift = new double[n * n];
    talk = new double[n * n];
    fearOfGrowth = new double[n];
    fearing = new int[n];
    dialogueWeight = new double[n];
    above = new double[n * n];
    aboveOther = new double[n * n];
    initialBound = other.initialBound;
    initialProvocation = other.initialProvocation;
    initialTarget = other.initialTarget;
  }

  /** Returns the rule as it stands, apart from this one, on a copy of its situation. */
  HostilityRule copy(Situation situation, RelationParameters parameters, Mechanisms mechanisms) {
    return new HostilityRule(this, situation, parameters, mechanisms);
  }

  // The hostility of round 0 holds what the structures of old do to it, but not one that is just
  // being founded, which shows in that nobody of any weight is in but its founders and leaders.
  private boolean beingFounded(Structure structure) {
    Membership membership = structure.membership();
    for (int i : membership.states()) {
      if (!membership.founds(i) && situation.relations().capability()[i] > 0) {
        return false;
      }
    }
    return true;
  }

  private static double provocation(Structure structure) {
    return structure.focus() * structure.binding();
  }

  /** Raises the level of rest of what one state fears of another to at least a level. */
  void raiseRest(int fearing, int feared, double level) {
    int cell = feared * n + fearing;
    base[cell] = Math.max(base[cell], level);
  }

  /** Shifts the level of rest of what one state fears of another for good. */
  void shiftRest(int fearing, int feared, double by) {
    int cell = feared * n + fearing;
    base[cell] = clamp(base[cell] + by);
  }

  /** Returns the level of rest of round 0 as events have left it. */
  double rest(int fearing, int feared) {
    return base[feared * n + fearing];
  }

  /** Lets a round pass. */
  void follow() {
    Arrays.fill(shift, 0);
    Arrays.fill(talk, 0);
    for (Structure structure : situation.each()) {
      int[] members = structure.membership().states();
      if (members.length > 0) {
        addTalk(structure, members);
        addGrowth(structure, members);
        addProvocation(structure, members);
      }
    }
    move();
  }

  private void addTalk(Structure structure, int[] members) {
    double dialogue = Math.max(0, structure.dialogue());
    if (dialogue == 0) {
      return;
    }
    double[] weight = structure.membership().weight();
    for (int i : members) {
      dialogueWeight[i] = dialogue * weight[i];
    }
    for (int j : members) {
      double w = weight[j];
      int row = j * n;
      for (int i : members) {
        talk[row + i] += w * dialogueWeight[i];
      }
    }
  }

  private void addGrowth(Structure structure, int[] members) {
    double dilemma = mechanisms.dilemma() * parameters.dilemma();
    if (dilemma == 0) {
      return;
    }
    int k = structure.index();
    double[] weight = structure.membership().weight();
    double[] capability = situation.relations().capability();
    double binding = structure.binding();
    int grown = 0;
    for (int i = 0; i < n; i++) {
      double bound = binding * situation.near(k, i);
      double growth = bound - initialBound[k][i];
      if (weight[i] == 0 && growth > 0) {
        fearOfGrowth[i] = dilemma * binding * growth / (bound + capability[i]);
        fearing[grown++] = i;
      }
    }
    for (int j : members) {
      int row = j * n;
      for (int f = 0; f < grown; f++) {
        shift[row + fearing[f]] += weight[j] * fearOfGrowth[fearing[f]];
      }
    }
  }

  // What the first target feared in round 0 holds the provocation of then, which is taken away.
  private void addProvocation(Structure structure, int[] members) {
    int k = structure.index();
    provoke(structure, members, initialTarget[k], -initialProvocation[k]);
    provoke(structure, members, structure.target(), provocation(structure));
  }

  private void provoke(Structure structure, int[] members, int target, double provocation) {
    if (target >= 0 && provocation != 0) {
      double size = mechanisms.provocation() * parameters.provocation() * provocation;
      for (int j : members) {
        shift[j * n + target] += structure.membership().weight()[j] * size;
      }
    }
  }

  private void move() {
    double[] fear = situation.relations().fear();
    double calming = mechanisms.threatReduction() * parameters.dialogue();
    for (int cell = 0; cell < fear.length; cell++) {
      talk[cell] = Math.min(1, talk[cell]);
      double rest = Math.min(1, Math.max(0, base[cell] + shift[cell] * (1 - talk[cell])));
      above[cell] = fear[cell] - rest;
    }
    Pairs.transpose(above, n, aboveOther);
    step(fear, parameters.fatigue(), parameters.reaction(), calming);
    for (int i = 0; i < n; i++) {
      fear[i * n + i] = 0;
    }
  }

  // Plain loops over all cells, which the compiler turns into vector instructions.
  private void step(double[] fear, double fatigue, double reaction, double calming) {
    for (int cell = 0; cell < fear.length; cell++) {
      double next =
          fear[cell]
              - fatigue * above[cell]
              + reaction * aboveOther[cell]
              - calming * talk[cell] * fear[cell];
      fear[cell] = Math.min(1, Math.max(0, next));
    }
  }

  private static double clamp(double x) {
    return Math.min(1, Math.max(0, x));
  }
}
