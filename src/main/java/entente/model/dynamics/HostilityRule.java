package entente.model.dynamics;

import entente.model.Mechanisms;
import entente.model.decisions.Situation;
import entente.model.states.Pairs;
import entente.model.structures.Membership;
import entente.model.structures.Structure;
import java.util.Arrays;

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
  private final Beginning initial;
  private final boolean[] talks;
  private final double[][] heard;
  private final boolean[] grows;
  private final double[][] growthFeared;
  private final double[] talkRow;
  private final double[] shiftRow;
  private final double[] above;
  private final double[] aboveOther;

  /**
   * What the structures of round 0 did to hostility then, which later rounds count from.
   *
   * @param bound how far each structure bound near each state, [structure][state]
   * @param provocation how far each provoked its target
   * @param target that target
   */
  private record Beginning(double[][] bound, double[] provocation, int[] target) {}

  HostilityRule(Situation situation, RelationParameters parameters, Mechanisms mechanisms) {
    this(
        situation,
        parameters,
        mechanisms,
        situation.relations().initialFear(),
        new Beginning(
            new double[situation.structures().size()][situation.world().size()],
            new double[situation.structures().size()],
            new int[situation.structures().size()]));
    for (Structure structure : situation.each()) {
      int k = structure.index();
      initial.target()[k] = structure.target();
      if (!beingFounded(structure)) {
        for (int i = 0; i < n; i++) {
          initial.bound()[k][i] = structure.binding() * situation.near(k, i);
        }
        initial.provocation()[k] = provocation(structure);
      }
    }
  }

  private HostilityRule(
      Situation situation,
      RelationParameters parameters,
      Mechanisms mechanisms,
      double[] base,
      Beginning initial) {
    this.situation = situation;
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    this.base = base.clone();
    this.initial = initial;
    n = situation.world().size();
    int structures = situation.structures().size();
    talks = new boolean[structures];
    heard = new double[structures][n];
    grows = new boolean[structures];
    growthFeared = new double[structures][n];
    talkRow = new double[n];
    shiftRow = new double[n];
    shift = new double[n * n];
    talk = new double[n * n];
    above = new double[n * n];
    aboveOther = new double[n * n];
  }

  /** Returns the rule as it stands, apart from this one, on a copy of its situation. */
  HostilityRule copy(Situation situation, RelationParameters parameters, Mechanisms mechanisms) {
    return new HostilityRule(situation, parameters, mechanisms, base, initial);
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
    for (Structure structure : situation.each()) {
      listen(structure);
      watchGrowth(structure);
    }
    for (int j = 0; j < n; j++) {
      Arrays.fill(talkRow, 0);
      Arrays.fill(shiftRow, 0);
      for (Structure structure : situation.each()) {
        double weight = structure.membership().weight()[j];
        if (weight > 0) {
          add(structure, weight);
        }
      }
      System.arraycopy(talkRow, 0, talk, j * n, n);
      System.arraycopy(shiftRow, 0, shift, j * n, n);
    }
    move();
  }

  // How much each state hears in a structure from a member of full weight.
  private void listen(Structure structure) {
    int k = structure.index();
    double dialogue = Math.max(0, structure.dialogue());
    talks[k] = dialogue > 0;
    double[] weight = structure.membership().weight();
    for (int i = 0; i < n && talks[k]; i++) {
      heard[k][i] = dialogue * weight[i];
    }
  }

  // How much each state outside fears the growth of a structure near it.
  private void watchGrowth(Structure structure) {
    int k = structure.index();
    double dilemma = mechanisms.dilemma() * parameters.dilemma();
    grows[k] = false;
    if (dilemma == 0 || structure.membership().states().length == 0) {
      return;
    }
    double[] weight = structure.membership().weight();
    double[] capability = situation.relations().capability();
    double binding = structure.binding();
    for (int i = 0; i < n; i++) {
      double bound = binding * situation.near(k, i);
      double growth = bound - initial.bound()[k][i];
      boolean feared = weight[i] == 0 && growth > 0;
      growthFeared[k][i] = feared ? dilemma * binding * growth / (bound + capability[i]) : 0;
      grows[k] |= feared;
    }
  }

  // What one source of fear says, and by how much it is feared more, for being in a structure. What
  // the first target feared in round 0 holds the provocation of then, which is taken away.
  private void add(Structure structure, double weight) {
    int k = structure.index();
    if (talks[k]) {
      addTo(talkRow, weight, heard[k]);
    }
    if (grows[k]) {
      addTo(shiftRow, weight, growthFeared[k]);
    }
    provoke(weight, initial.target()[k], -initial.provocation()[k]);
    provoke(weight, structure.target(), provocation(structure));
  }

  // On rows that begin at 0 the compiler turns the loops into vector instructions, on parts of a
  // matrix it does not.
  private static void addTo(double[] row, double weight, double[] of) {
    for (int i = 0; i < row.length; i++) {
      row[i] += weight * of[i];
    }
  }

  private void provoke(double weight, int target, double provocation) {
    if (target >= 0 && provocation != 0) {
      double size = mechanisms.provocation() * parameters.provocation() * provocation;
      shiftRow[target] += weight * size;
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
