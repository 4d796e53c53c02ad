package entente.model.politics;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Mechanisms;
import entente.model.states.ContestKind;
import entente.model.states.PairFacts;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The open contests between states: over land, waters, an entity that has broken away, a name.
 *
 * <p>Territory is what states most often fight over, and what keeps them out of alliances (Gibler
 * 2012). Each contest is looked at once a year, in its own quarter; none is settled while force is
 * used.
 */
public final class Contests {

  private static final int UNSEEN = -1;

  private final World world;
  private final Mechanisms mechanisms;
  private final PoliticsParameters parameters;
  private final Chance chance;
  private final Contest[] byPair;
  private final int[] quarter;
  private final int[][] neighbours = new int[Quarter.ROUNDS_A_YEAR][];
  private final List<Contest> open;

  /** Sets the contests of round 0 up. */
  public Contests(
      World world, Mechanisms mechanisms, PoliticsParameters parameters, Chance chance) {
    this(world, mechanisms, parameters, chance, new ArrayList<>());
    for (PairFacts pair : world.pairs()) {
      if (pair.record().contest() > 0) {
        int a = world.index(pair.a());
        int b = world.index(pair.b());
        String holder = pair.record().holder();
        int holds = holder.equals(pair.a()) ? a : holder.equals(pair.b()) ? b : -1;
        add(
            new Contest(
                Math.min(a, b),
                Math.max(a, b),
                pair.record().kind(),
                holds,
                pair.record().contest()));
      }
    }
    open.sort(Comparator.comparingInt(Contest::a).thenComparingInt(Contest::b));
  }

  private Contests(
      World world,
      Mechanisms mechanisms,
      PoliticsParameters parameters,
      Chance chance,
      List<Contest> contests) {
    this.world = world;
    this.mechanisms = mechanisms;
    this.parameters = parameters;
    this.chance = chance;
    byPair = new Contest[world.size() * world.size()];
    quarter = new int[byPair.length];
    Arrays.fill(quarter, UNSEEN);
    open = new ArrayList<>();
    contests.forEach(contest -> add(contest.copy()));
  }

  /** Returns the contests as they stand, apart from these, under other rules. */
  public Contests copy(Mechanisms mechanisms, PoliticsParameters parameters) {
    return new Contests(world, mechanisms, parameters, chance, open);
  }

  private void add(Contest contest) {
    open.add(contest);
    byPair[contest.a() * world.size() + contest.b()] = contest;
  }

  private void remove(Contest contest) {
    open.remove(contest);
    byPair[contest.a() * world.size() + contest.b()] = null;
  }

  /** Returns the open contests as they stand, apart from these. */
  public List<Contest> open() {
    return open.stream().map(Contest::copy).toList();
  }

  /** Returns the contest between two states, or null. */
  public Contest between(int i, int j) {
    return byPair[Math.min(i, j) * world.size() + Math.max(i, j)];
  }

  /** Returns the weight of the contest between two states, 0 to 3. */
  public int weight(int i, int j) {
    Contest contest = between(i, j);
    return contest == null ? 0 : contest.weight();
  }

  /**
   * Returns a state with which another contests what is held by force, which bars the way into
   * obligations; −1 if there is none, and for poles.
   */
  public int barredBy(int state) {
    if (mechanisms.contests() == 0 || world.poleOf(state) >= 0) {
      return -1;
    }
    for (Contest contest : open) {
      if (contest.heldByForce() && (contest.a() == state || contest.b() == state)) {
        return contest.a() == state ? contest.b() : contest.a();
      }
    }
    return -1;
  }

  /** Returns whether a state would veto another. */
  public boolean vetoes(int member, int candidate) {
    Contest contest = between(member, candidate);
    return mechanisms.contests() != 0 && contest != null && contest.vetoes();
  }

  /** Begins a contest between two states, or makes the one that there is weightier. */
  public void raise(int i, int j, int weight, Chronicler chronicler) {
    Contest contest = between(i, j);
    if (contest != null) {
      contest.raise(weight);
    } else {
      begin(i, j, weight, chronicler);
    }
  }

  /** Makes a contest that there is weightier. */
  public void raiseIfOpen(int i, int j, int weight) {
    Contest contest = between(i, j);
    if (contest != null) {
      contest.raise(weight);
    }
  }

  private void begin(int i, int j, int weight, Chronicler chronicler) {
    add(new Contest(Math.min(i, j), Math.max(i, j), ContestKind.LAND, -1, weight));
    chronicler.tell("contest_begins", Math.min(i, j), Math.max(i, j), -1, "");
  }

  /** Settles the contest between two states, if there is one. */
  public void settle(int i, int j, String how, Chronicler chronicler) {
    Contest contest = between(i, j);
    if (contest != null) {
      remove(contest);
      chronicler.tell("contest_ends", contest.a(), contest.b(), -1, how);
    }
  }

  /**
   * Lets a round pass.
   *
   * @param fighting whether force is used between the two states of a cell a × n + b, a &lt; b
   * @param sought whether one of the two stands between the other and what it has asked for
   */
  public void follow(int round, IntPredicate fighting, IntPredicate sought, Chronicler chronicler) {
    int n = world.size();
    for (Contest contest : List.copyOf(open)) {
      int cell = contest.a() * n + contest.b();
      if (due(contest.a(), contest.b(), round) && !fighting.test(cell)) {
        double rate =
            switch (contest.weight()) {
              case Contest.CLAIM -> parameters.claimSettled();
              case Contest.SHOWN -> parameters.contestSettled();
              default -> parameters.heldByForceSettled();
            };
        rate *= sought.test(cell) ? parameters.settledForEntry() : 1;
        if (happens(rate, contest.a(), contest.b(), 0, round)) {
          settle(contest.a(), contest.b(), "settled", chronicler);
        }
      }
    }
    for (int cell : dueNeighbours(round % Quarter.ROUNDS_A_YEAR)) {
      int a = cell / n;
      int b = cell % n;
      if (byPair[cell] == null && happens(parameters.contestBegins(), a, b, 1, round)) {
        begin(a, b, Contest.CLAIM, chronicler);
      }
    }
  }

  // The pairs of neighbours that have their turn in a quarter, as cells a × n + b with a < b.
  private int[] dueNeighbours(int now) {
    if (neighbours[now] == null) {
      int[] found = new int[world.pairs().size()];
      int count = 0;
      for (int a = 0; a < world.size(); a++) {
        for (int b : world.neighbours(a)) {
          if (a < b && due(a, b, now)) {
            found[count++] = a * world.size() + b;
          }
        }
      }
      neighbours[now] = Arrays.copyOf(found, count);
    }
    return neighbours[now];
  }

  private boolean due(int a, int b, int round) {
    int cell = a * world.size() + b;
    if (quarter[cell] == UNSEEN) {
      quarter[cell] = Quarter.of(chance, world.stream(a), world.stream(b));
    }
    return quarter[cell] == round % Quarter.ROUNDS_A_YEAR;
  }

  private boolean happens(double rate, int a, int b, int which, int round) {
    long pair = Chance.join(world.stream(a), world.stream(b));
    return chance.happens(rate, Purpose.CONTEST, pair, which, round);
  }
}
