package entente.model.politics;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Mechanisms;
import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.Structure;
import java.util.List;

/**
 * The governments of all states: leaders change, now and then one turns its state's orientation,
 * and democracy moves.
 *
 * <p>A new leader alone moves nothing; a turn does, and lasts until the next (Leeds, Mattes and
 * Vogel 2009 for new coalitions behind a leader). Democracy moves towards the standard of a
 * community whose terms reach the state's region (Vachudova 2005). Each state is looked at once a
 * year, in its own quarter. Turns run along the line between the two poles that stand farthest
 * apart.
 */
public final class Governments {

  /** Democracy between which turns are widest: regimes that are neither closed nor settled. */
  private static final double UNSETTLED_FROM = 0.25;

  private static final double UNSETTLED_TO = 0.65;
  private static final double SETTLED_SPREAD = 0.45;
  private static final double OLD_TURN_KEPT = 0.5;

  private final Relations relations;
  private final List<Structure> structures;
  private final Mechanisms mechanisms;
  private final PoliticsParameters parameters;
  private final Chance chance;
  private final double[] democracy;
  private final double[] turn;
  private final double[] walk;
  private final int[] quarter;
  private final double[] line;

  /** Sets the governments of round 0 up. */
  public Governments(
      Relations relations,
      List<Structure> structures,
      Mechanisms mechanisms,
      PoliticsParameters parameters,
      Chance chance) {
    this.relations = relations;
    this.structures = structures;
    this.mechanisms = mechanisms;
    this.parameters = parameters;
    this.chance = chance;
    World world = relations.world();
    int n = world.size();
    democracy = new double[n];
    turn = new double[n];
    walk = new double[n];
    quarter = new int[n];
    line = line(relations);
    for (int i = 0; i < n; i++) {
      democracy[i] = world.state(i).democracy();
      quarter[i] = Quarter.of(chance, world.stream(i), 0);
    }
  }

  private Governments(
      Governments other,
      Relations relations,
      List<Structure> structures,
      Mechanisms mechanisms,
      PoliticsParameters parameters) {
    this.relations = relations;
    this.structures = structures;
    this.mechanisms = mechanisms;
    this.parameters = parameters;
    chance = other.chance;
    democracy = other.democracy.clone();
    turn = other.turn.clone();
    walk = other.walk.clone();
    quarter = other.quarter;
    line = other.line;
  }

  /** Returns the governments as they stand, apart from these, under other rules. */
  public Governments copy(
      Relations relations,
      List<Structure> structures,
      Mechanisms mechanisms,
      PoliticsParameters parameters) {
    return new Governments(this, relations, structures, mechanisms, parameters);
  }

  /** Returns how democratic each state is, in [0, 1]; the live array. */
  public double[] democracy() {
    return democracy;
  }

  /** Returns how far a turn of orientation has taken a state from where it was. */
  public double turn(int state) {
    return turn[state];
  }

  /** Lets a round pass. */
  public void follow(int round, Chronicler chronicler) {
    World world = relations.world();
    for (int i = 0; i < world.size(); i++) {
      if (quarter[i] == round % Quarter.ROUNDS_A_YEAR) {
        double before = turn[i] + walk[i];
        changeLeader(i, round, chronicler);
        walk(i, round);
        move(i, turn[i] + walk[i] - before);
        democratise(i, round);
      }
    }
  }

  private void move(int i, double by) {
    for (int a = 0; a < line.length; a++) {
      relations.position()[i * line.length + a] += by * line[a];
    }
  }

  // The unit vector between the two poles that stand farthest apart, the one that comes first
  // first; no length where no two poles differ.
  private static double[] line(Relations relations) {
    World world = relations.world();
    int axes = world.axes();
    double[] longest = new double[axes];
    double most = 0;
    for (int p = 0; p < world.poleCount(); p++) {
      for (int q = p + 1; q < world.poleCount(); q++) {
        double[] way = new double[axes];
        double length = 0;
        for (int a = 0; a < axes; a++) {
          way[a] =
              world.state(world.pole(q)).position().get(a)
                  - world.state(world.pole(p)).position().get(a);
          length += way[a] * way[a];
        }
        if (length > most) {
          most = length;
          longest = way;
        }
      }
    }
    for (int a = 0; a < axes && most > 0; a++) {
      longest[a] /= Math.sqrt(most);
    }
    return longest;
  }

  private void changeLeader(int i, int round, Chronicler chronicler) {
    long stream = relations.world().stream(i);
    double rate =
        democracy[i] < parameters.autocracy()
            ? parameters.leavesAutocracy()
            : parameters.leavesDemocracy();
    boolean changes = chance.happens(rate, Purpose.LEADER, stream, 0, round);
    if (changes) {
      chronicler.tell("leader_change", i, -1, -1, "");
    }
    double turns = changes ? parameters.turnOfNewcomer() : parameters.turnOfIncumbent();
    if (chance.happens(mechanisms.turns() * turns, Purpose.TURN, stream, 0, round)) {
      double before = turn[i];
      boolean unsettled = democracy[i] >= UNSETTLED_FROM && democracy[i] <= UNSETTLED_TO;
      double spread = parameters.turnSpread() * (unsettled ? 1 : SETTLED_SPREAD);
      double drawn = spread * chance.normal(Purpose.TURN, stream, 1, round);
      double limit = parameters.turnLimit();
      turn[i] = Math.max(-limit, Math.min(limit, OLD_TURN_KEPT * before + drawn));
      chronicler.tell("turn", i, -1, -1, turn[i] > before ? "up" : "down");
    }
  }

  private void walk(int i, int round) {
    if (parameters.walk() > 0 && mechanisms.turns() > 0) {
      double step = chance.normal(Purpose.WALK, relations.world().stream(i), 0, round);
      walk[i] += mechanisms.turns() * parameters.walk() * step;
      double limit = parameters.turnLimit();
      walk[i] = Math.max(-limit, Math.min(limit, walk[i]));
    }
  }

  private void democratise(int i, int round) {
    double standard = 0;
    for (Structure structure : structures) {
      if (structure.terms().entry().standard() > standard && structure.reaches(i)) {
        standard = structure.terms().entry().standard();
      }
    }
    double gap = Math.max(0, standard - democracy[i]);
    double moved = mechanisms.democratisation() * parameters.democratisation() * gap;
    double drawn = chance.normal(Purpose.DEMOCRACY, relations.world().stream(i), 0, round);
    double next = democracy[i] + moved + parameters.democracyWalk() * drawn;
    democracy[i] = Math.max(0, Math.min(1, next));
  }
}
