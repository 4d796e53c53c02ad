package entente.analysis.branch;

import entente.analysis.explain.Naming;
import entente.analysis.explain.Posture;
import entente.experiment.run.Progress;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.GivenPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the moves that a run and its branch do not share, and tries what each needed. */
final class CascadeFinder {

  /** A move before it is known what it needed. */
  private record Found(int round, int state) {}

  private final Branch branch;
  private final RunResult parent;
  private final RunResult child;
  private final List<Found> found = new ArrayList<>();
  private final Simulation start;
  private final Scenario changed;

  CascadeFinder(Branch branch) {
    this.branch = branch;
    parent = branch.parent();
    child = branch.child();
    changed = child.specification().scenario();
    start = start();
    for (int r = branch.round(); r <= branch.last(); r++) {
      for (int i = 0; i < parent.states().size(); i++) {
        boolean moved = moved(parent, r, i) || moved(child, r, i);
        boolean same = same(parent, child, r, i) && same(parent, child, r - 1, i);
        if (moved && !same) {
          found.add(new Found(r, i));
        }
      }
    }
  }

  private static boolean moved(RunResult run, int r, int i) {
    return run.postures()[r][i] != run.postures()[r - 1][i]
        || run.seats()[r][i] != run.seats()[r - 1][i];
  }

  private static boolean same(RunResult one, RunResult other, int r, int i) {
    return one.postures()[r][i] == other.postures()[r][i]
        && one.seats()[r][i] == other.seats()[r][i];
  }

  // The run as it stands before the first round of the branch.
  private Simulation start() {
    Simulation simulation =
        new Simulation(parent.specification().scenario(), parent.specification().seed());
    while (simulation.round() < branch.round() - 1) {
      simulation.next();
    }
    return simulation;
  }

  Cascade find(Progress progress) throws InterruptedException {
    List<List<Integer>> needs = new ArrayList<>();
    found.forEach(f -> needs.add(new ArrayList<>()));
    boolean[] tried = new boolean[found.size()];
    Simulation walk = start.fork(changed);
    int total = Math.min(found.size(), Cascade.MOST);
    long began = System.nanoTime();
    for (int k = 0; k < total; k++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      while (walk.round() < found.get(k).round() - 1) {
        walk.next();
      }
      tried[k] = undo(walk, k, needs);
      double rate = (k + 1) / Math.max((System.nanoTime() - began) * 1e-9, 1e-9);
      progress.at(k + 1, total, rate, Duration.ofMillis((long) (1000 * (total - k - 1) / rate)));
    }
    return new Cascade(moves(needs, tried));
  }

  // Runs the branch again without one move; later moves that are gone or others needed it.
  private boolean undo(Simulation walk, int k, List<List<Integer>> needs) {
    Found move = found.get(k);
    int i = move.state();
    Simulation undone = walk.fork(changed);
    String state = parent.states().get(i);
    undone.give(
        new GivenPair(
            move.round(),
            state,
            key(parent.postures()[move.round()][i]),
            key(parent.seats()[move.round()][i])));
    Snapshot before = undone.snapshot();
    Snapshot now = undone.next();
    if (now.bloc()[i] + 1 != parent.postures()[move.round()][i]
        || now.seat()[i] + 1 != parent.seats()[move.round()][i]) {
      return false;
    }
    for (int m = k + 1; m < found.size(); m++) {
      Found later = found.get(m);
      while (now.round() < later.round() && !undone.ended()) {
        before = now;
        now = undone.next();
      }
      if (later.round() > move.round() && !comes(later, before, now)) {
        needs.get(m).add(k + 1);
      }
    }
    return true;
  }

  private String key(byte place) {
    return place == 0 ? GivenPair.NONE : parent.structures().get(place - 1);
  }

  private boolean comes(Found move, Snapshot before, Snapshot now) {
    int i = move.state();
    int r = move.round();
    return now.round() == r
        && now.bloc()[i] + 1 == child.postures()[r][i]
        && now.seat()[i] + 1 == child.seats()[r][i]
        && before.bloc()[i] + 1 == child.postures()[r - 1][i]
        && before.seat()[i] + 1 == child.seats()[r - 1][i];
  }

  private List<Move> moves(List<List<Integer>> needs, boolean[] tried) {
    Set<List<Integer>> wanted = new HashSet<>();
    found.forEach(f -> wanted.add(List.of(f.round(), f.state())));
    Simulation whole =
        new Simulation(parent.specification().scenario(), parent.specification().seed());
    Reviews parents = Reviews.of(whole, wanted, branch.last());
    Reviews branches = Reviews.of(start.fork(changed), wanted, branch.last());
    Naming naming = new Naming(whole);
    List<Move> moves = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      int r = found.get(k).round();
      int i = found.get(k).state();
      List<Integer> needed = List.copyOf(withOwn(needs.get(k), k));
      Posture parentBefore = posture(naming, parent, r - 1, i);
      Posture parentAfter = posture(naming, parent, r, i);
      Posture branchBefore = posture(naming, child, r - 1, i);
      Posture branchAfter = posture(naming, child, r, i);
      boolean here = !branchBefore.equals(branchAfter);
      boolean enters = here ? enters(branchBefore, branchAfter) : enters(parentBefore, parentAfter);
      Reasons.About about =
          here
              ? enters ? Reasons.About.ENTRY : Reasons.About.EXIT
              : enters ? Reasons.About.NO_ENTRY : Reasons.About.NO_EXIT;
      moves.add(
          new Move(
              k + 1,
              r,
              naming.when(r),
              parent.states().get(i),
              naming.state(i),
              parentBefore,
              parentAfter,
              branchBefore,
              branchAfter,
              Reasons.of(parents.of(r, i), branches.of(r, i), about),
              tried[k],
              needed,
              needed.isEmpty() ? 0 : cause(needed, i)));
    }
    return List.copyOf(moves);
  }

  // A state that held something else than in the parent owes that to its own move before.
  private List<Integer> withOwn(List<Integer> needed, int k) {
    int r = found.get(k).round();
    int i = found.get(k).state();
    if (!same(parent, child, r - 1, i)) {
      for (int own = k; own > 0; own--) {
        if (found.get(own - 1).state() == i) {
          Set<Integer> all = new TreeSet<>(needed);
          all.add(own);
          return List.copyOf(all);
        }
      }
    }
    return needed;
  }

  // The latest; among several of one round the state's own, else the first.
  private int cause(List<Integer> needed, int state) {
    int round = found.get(needed.get(needed.size() - 1) - 1).round();
    List<Integer> latest =
        needed.stream().filter(id -> found.get(id - 1).round() == round).toList();
    return latest.stream()
        .filter(id -> found.get(id - 1).state() == state)
        .findFirst()
        .orElse(latest.get(0));
  }

  private static boolean enters(Posture before, Posture after) {
    return after.bloc() != null && !after.bloc().equals(before.bloc())
        || after.seat() != null && !after.seat().equals(before.seat());
  }

  private static Posture posture(Naming naming, RunResult run, int r, int i) {
    return naming.posture(run.postures()[r][i] - 1, run.seats()[r][i] - 1);
  }
}
