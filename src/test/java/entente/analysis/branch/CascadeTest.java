package entente.analysis.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.branch.Cascade.Line;
import entente.analysis.explain.Posture;
import entente.experiment.run.Progress;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which moves a run and its branch do not share, and which followed from which. */
class CascadeTest {

  private static final int AT = 10;
  private static final int ROUNDS = 36;
  private static final Change CHEAPER =
      Change.of(AT, Setting.parse("parameters.choice.switching_cost=0.02"));

  private final Branch many = branch(FirstModel.DIALOGUE_PLATFORM, ROUNDS, CHEAPER);

  private static Branch branch(String name, int rounds, Change change) {
    Scenario whole = ScenarioReader.read(name, List.of());
    Scenario scenario = Scenes.with(whole, "rounds", rounds);
    return Branch.of(new RunSpecification(0, scenario, 0, 0, 1, Set.of()), change);
  }

  private static Cascade cascade(Branch branch) throws InterruptedException {
    return Cascade.of(branch, Progress.NONE);
  }

  @Test
  void withoutAChangeNothingFollows() throws Exception {
    Branch branch = branch(FirstModel.FIVE_STATES, 40, Change.of(AT));
    assertEquals(-1, branch.divergence());
    assertTrue(branch.changes().isEmpty());
    assertTrue(cascade(branch).moves().isEmpty());
  }

  @Test
  void whatAMoveNeededIsTriedAndNotGuessed() throws Exception {
    Branch branch = many;
    assertEquals(AT, branch.divergence());
    List<Move> moves = cascade(branch).moves();
    int needed = 0;
    for (Move without : moves) {
      RunResult again = without(branch, without);
      boolean undone =
          again != null && holds(again, without, without.round(), branch.parent(), without.round());
      assertEquals(undone, without.tried(), without.sentence());
      for (Move later : moves) {
        if (without.tried() && later.round() > without.round()) {
          boolean comes =
              holds(again, later, later.round(), branch.child(), later.round())
                  && holds(again, later, later.round() - 1, branch.child(), later.round() - 1);
          assertEquals(!comes, later.needs().contains(without.id()), later.sentence());
          needed += comes ? 0 : 1;
        }
      }
    }
    assertTrue(needed > 2, "the cascade has something to tell");
  }

  // The branch run whole, with what the state did in the parent given as a choice from outside.
  private static RunResult without(Branch branch, Move move) {
    int i = branch.parent().states().indexOf(move.state());
    Scenario changed = branch.child().specification().scenario();
    GivenChoice given =
        new GivenPair(
            move.round(),
            move.state(),
            key(branch, branch.parent().postures()[move.round()][i]),
            key(branch, branch.parent().seats()[move.round()][i]));
    return Branch.child(
        branch.parent().specification(), changed.withChoices(List.of(given)), branch.round());
  }

  private static String key(Branch branch, int place) {
    return place == 0 ? GivenPair.NONE : branch.parent().structures().get(place - 1);
  }

  private static boolean holds(RunResult run, Move move, int round, RunResult other, int at) {
    int i = run.states().indexOf(move.state());
    return run.postures()[round][i] == other.postures()[at][i]
        && run.seats()[round][i] == other.seats()[at][i];
  }

  @Test
  void theTreeHasEachMoveOnceUnderOneThatItNeeded() throws Exception {
    Cascade cascade = cascade(many);
    List<Line> tree = cascade.tree(Integer.MAX_VALUE);
    Set<Integer> told = new HashSet<>();
    List<Integer> above = new ArrayList<>();
    for (Line line : tree) {
      Move move = line.move();
      assertTrue(told.add(move.id()));
      above.subList(Math.min(above.size(), line.depth() - 1), above.size()).clear();
      assertEquals(move.cause() == 0, above.isEmpty());
      if (move.cause() != 0) {
        assertEquals(move.cause(), above.get(above.size() - 1));
        assertTrue(move.needs().contains(move.cause()));
        assertTrue(cascade.moves().get(move.cause() - 1).round() < move.round());
      }
      above.add(move.id());
    }
    assertEquals(cascade.moves().size(), told.size());
    assertEquals(3, cascade.tree(3).size());
  }

  @Test
  void anImposedMoveHangsOnTheChange() throws Exception {
    String event = "{round: 12, what: admission, actor: BIRCH, structure: platform}";
    Change change = new Change(12, List.of(), List.of(event), List.of());
    Branch branch = branch(FirstModel.FIVE_STATES, 40, change);
    Move first = cascade(branch).moves().get(0);
    assertEquals("BIRCH", first.state());
    assertEquals(12, first.round());
    assertEquals(Move.Kind.BRANCH, first.kind());
    assertEquals(0, first.cause());
    assertEquals("imposed, no choice of its own", first.reason());
    assertFalse(first.words().isEmpty());
  }

  private static List<Integer> held(RunResult run, int round, int state) {
    return List.of((int) run.postures()[round][state], (int) run.seats()[round][state]);
  }

  @Test
  void movesAreThoseThatTheTwoDoNotShare() throws Exception {
    RunResult parent = many.parent();
    RunResult child = many.child();
    List<String> expected = new ArrayList<>();
    for (int r = AT; r <= ROUNDS; r++) {
      for (int i = 0; i < parent.states().size(); i++) {
        List<List<Integer>> there = List.of(held(parent, r - 1, i), held(parent, r, i));
        List<List<Integer>> here = List.of(held(child, r - 1, i), held(child, r, i));
        boolean still = there.get(0).equals(there.get(1)) && here.get(0).equals(here.get(1));
        if (!there.equals(here) && !still) {
          expected.add(r + " " + parent.states().get(i));
        }
      }
    }
    List<Move> moves = cascade(many).moves();
    assertEquals(expected, moves.stream().map(m -> m.round() + " " + m.state()).toList());
    for (int k = 0; k < moves.size(); k++) {
      assertEquals(k + 1, moves.get(k).id());
    }
  }

  // A state that held something else than in the parent got there by a move of its own.
  @Test
  void aStateThatHeldSomethingElseNeededItsOwnMove() throws Exception {
    List<Move> moves = cascade(many).moves();
    int own = 0;
    for (Move move : moves) {
      List<Move> before =
          moves.subList(0, move.id() - 1).stream()
              .filter(m -> m.state().equals(move.state()))
              .toList();
      if (!move.parentBefore().equals(move.branchBefore())) {
        Move last = before.get(before.size() - 1);
        assertTrue(move.needs().contains(last.id()), move.sentence());
        own++;
      }
      assertEquals(move.needs().stream().sorted().distinct().toList(), move.needs());
    }
    assertTrue(own > 2, own + " moves by states that had moved before");
  }

  // The latest that it needed; among several of one round its own, else the first.
  @Test
  void theCauseIsTheLatestThatWasNeeded() throws Exception {
    List<Move> moves = cascade(many).moves();
    for (Move move : moves) {
      List<Move> needed = move.needs().stream().map(id -> moves.get(id - 1)).toList();
      int latest = needed.stream().mapToInt(Move::round).max().orElse(0);
      List<Move> among = needed.stream().filter(m -> m.round() == latest).toList();
      int expected = among.isEmpty() ? 0 : among.get(0).id();
      for (Move m : among) {
        expected = m.state().equals(move.state()) ? m.id() : expected;
      }
      assertEquals(expected, move.cause(), move.sentence());
    }
  }

  private static boolean takesUp(Posture before, Posture after) {
    boolean bloc = after.bloc() != null && !after.bloc().equals(before.bloc());
    return bloc || after.seat() != null && !after.seat().equals(before.seat());
  }

  // What speaks for a move of the branch speaks for what it takes up or against staying; for one
  // of the parent that the branch has not, the other way round.
  @Test
  void reasonsSpeakForTheDifference() throws Exception {
    int spoken = 0;
    for (Move move : cascade(many).moves()) {
      boolean here = move.kind() != Move.Kind.PARENT;
      boolean takes =
          here
              ? takesUp(move.branchBefore(), move.branchAfter())
              : takesUp(move.parentBefore(), move.parentAfter());
      String words =
          takes
              ? here ? "more for it (+" : "less for it (−"
              : here ? "less for staying (−" : "more for staying (+";
      if (move.reason().contains(" speaks ")) {
        assertTrue(move.reason().contains(words), move.sentence());
        spoken++;
      }
    }
    assertTrue(spoken > 2, spoken + " reasons");
  }

  @Test
  void progressSaysHowLongTheRestWillTake() throws Exception {
    List<Integer> done = new ArrayList<>();
    double[] rate = new double[1];
    long began = System.nanoTime();
    List<Move> moves =
        Cascade.of(
                many,
                (k, total, perSecond, left) -> {
                  done.add(k);
                  rate[0] = perSecond;
                  assertEquals(1000 * (total - k) / perSecond, (double) left.toMillis(), 1.001);
                })
            .moves();
    double seconds = (System.nanoTime() - began) * 1e-9;
    assertEquals(IntStream.rangeClosed(1, moves.size()).boxed().toList(), done);
    assertTrue(rate[0] >= moves.size() / seconds, "no slower than all of it");
    assertTrue(rate[0] < 1000 * moves.size() / seconds, "nor much faster");
  }
}
