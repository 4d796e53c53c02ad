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
  private final double[][] base;
  private final Beginning initial;
  private final boolean[] talks;
  private final double[][] heard;
  private final boolean[] grows;
  private final double[][] growthFeared;
  private final int[] like;
  private final int[] firsts;
  private final long[] key;
  private final double[][] shift;
  private final double[][] calmed;
  private final double[] talkRow;
  private final double[] fearRow;
  private final double[][] above;
  private final double[][] aboveOther;
  private int memberships;

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
        rows(situation.relations().initialFear(), situation.world().size()),
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
      double[][] base,
      Beginning initial) {
    this.situation = situation;
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    this.base = base;
    this.initial = initial;
    n = situation.world().size();
    int structures = situation.structures().size();
    talks = new boolean[structures];
    heard = new double[structures][n];
    grows = new boolean[structures];
    growthFeared = new double[structures][n];
    like = new int[n];
    firsts = new int[n];
    key = new long[n];
    shift = new double[n][];
    calmed = new double[n][];
    talkRow = new double[n];
    fearRow = new double[n];
    above = new double[n][n];
    aboveOther = new double[n][n];
  }

  private static double[][] rows(double[] matrix, int n) {
    double[][] rows = new double[n][n];
    Pairs.copyRows(matrix, rows);
    return rows;
  }

  /** Returns the rule as it stands, apart from this one, on a copy of its situation. */
  HostilityRule copy(Situation situation, RelationParameters parameters, Mechanisms mechanisms) {
    double[][] rest = Arrays.stream(base).map(double[]::clone).toArray(double[][]::new);
    return new HostilityRule(situation, parameters, mechanisms, rest, initial);
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
    base[feared][fearing] = Math.max(base[feared][fearing], level);
  }

  /** Shifts the level of rest of what one state fears of another for good. */
  void shiftRest(int fearing, int feared, double by) {
    base[feared][fearing] = clamp(base[feared][fearing] + by);
  }

  /** Returns the level of rest of round 0 as events have left it. */
  double rest(int fearing, int feared) {
    return base[feared][fearing];
  }

  /** Lets a round pass. */
  void follow() {
    for (Structure structure : situation.each()) {
      listen(structure);
      watchGrowth(structure);
    }
    group();
    double calming = mechanisms.threatReduction() * parameters.dialogue();
    for (int j = 0; j < n; j++) {
      if (like[j] == j) {
        weigh(j, calming);
      }
    }
    move();
  }

  // Whoever is in the same structures with the same weights is the same source of fear there: the
  // first of them stands for all.
  private void group() {
    int now = situation.relations().memberships();
    if (memberships == now) {
      return;
    }
    memberships = now;
    int count = 0;
    for (int j = 0; j < n; j++) {
      key[j] = key(j);
      int g = 0;
      while (g < count && !(key[firsts[g]] == key[j] && alike(firsts[g], j))) {
        g++;
      }
      if (g == count) {
        firsts[count++] = j;
      }
      like[j] = firsts[g];
    }
  }

  // The same for states that are alike, and for few others.
  private long key(int j) {
    long key = 0;
    for (Structure structure : situation.each()) {
      double weight = structure.membership().weight()[j];
      key = 31 * key + (Double.doubleToRawLongBits(weight) >>> 48);
    }
    return key;
  }

  private boolean alike(int i, int j) {
    for (Structure structure : situation.each()) {
      double[] weight = structure.membership().weight();
      if (weight[i] != weight[j]) {
        return false;
      }
    }
    return true;
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

  // How far talk calms the fear of one source, and by how much structures shift its level of rest,
  // which they do only as far as talk does not join the two.
  private void weigh(int j, double calming) {
    if (shift[j] == null) {
      shift[j] = new double[n];
      calmed[j] = new double[n];
    }
    Arrays.fill(talkRow, 0);
    Arrays.fill(shift[j], 0);
    for (Structure structure : situation.each()) {
      double weight = structure.membership().weight()[j];
      if (weight > 0) {
        add(structure, weight, shift[j]);
      }
    }
    temper(talkRow, shift[j], calming, calmed[j]);
  }

  // What the first target feared in round 0 holds the provocation of then, which is taken away.
  private void add(Structure structure, double weight, double[] into) {
    int k = structure.index();
    if (talks[k]) {
      addTo(talkRow, weight, heard[k]);
    }
    if (grows[k]) {
      addTo(into, weight, growthFeared[k]);
    }
    provoke(weight, initial.target()[k], -initial.provocation()[k], into);
    provoke(weight, structure.target(), provocation(structure), into);
  }

  private void provoke(double weight, int target, double provocation, double[] into) {
    if (target >= 0 && provocation != 0) {
      double size = mechanisms.provocation() * parameters.provocation() * provocation;
      into[target] += weight * size;
    }
  }

  private void move() {
    double[] fear = situation.relations().fear();
    for (int j = 0; j < n; j++) {
      System.arraycopy(fear, j * n, fearRow, 0, n);
      compare(fearRow, base[j], shift[like[j]], above[j]);
    }
    Pairs.transpose(above, aboveOther);
    for (int j = 0; j < n; j++) {
      System.arraycopy(fear, j * n, fearRow, 0, n);
      step(fearRow, above[j], aboveOther[j], calmed[like[j]]);
      fearRow[j] = 0;
      System.arraycopy(fearRow, 0, fear, j * n, n);
    }
  }

  // Loops over rows that begin at 0, which the compiler turns into vector instructions; over parts
  // of a matrix it does not.

  private static void addTo(double[] row, double weight, double[] of) {
    for (int i = 0; i < row.length; i++) {
      row[i] += weight * of[i];
    }
  }

  private static void temper(double[] talk, double[] shift, double calming, double[] calmed) {
    for (int i = 0; i < talk.length; i++) {
      double joined = Math.min(1, talk[i]);
      shift[i] *= 1 - joined;
      calmed[i] = calming * joined;
    }
  }

  private static void compare(double[] fear, double[] base, double[] shift, double[] above) {
    for (int i = 0; i < fear.length; i++) {
      above[i] = fear[i] - Math.min(1, Math.max(0, base[i] + shift[i]));
    }
  }

  private void step(double[] fear, double[] above, double[] aboveOther, double[] calmed) {
    double fatigue = parameters.fatigue();
    double reaction = parameters.reaction();
    for (int i = 0; i < fear.length; i++) {
      double next = fear[i] - fatigue * above[i] + reaction * aboveOther[i] - calmed[i] * fear[i];
      fear[i] = Math.min(1, Math.max(0, next));
    }
  }

  private static double clamp(double x) {
    return Math.min(1, Math.max(0, x));
  }
}
