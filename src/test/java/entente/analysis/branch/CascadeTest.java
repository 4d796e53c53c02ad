package entente.analysis.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.branch.Cascade.Line;
import entente.experiment.design.Change;
import entente.experiment.design.ScenarioReader;
import entente.experiment.design.Setting;
import entente.experiment.run.Progress;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.model.Scenes;
import entente.model.dynamics.GivenChoice;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which moves a run and its branch do not share, and which followed from which. */
class CascadeTest {

  private static final int AT = 10;
  private static final int ROUNDS = 36;
  private static final Change CHEAPER =
      Change.of(AT, Setting.parse("parameters.choice.switching_cost=0.02"));

  private static final Branch MANY = branch("dialogue-platform", ROUNDS, CHEAPER);

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
    Branch branch = branch("five-states", 40, Change.of(AT));
    assertEquals(-1, branch.divergence());
    assertTrue(branch.changes().isEmpty());
    assertTrue(cascade(branch).moves().isEmpty());
  }

  @Test
  void whatAMoveNeededIsTriedAndNotGuessed() throws Exception {
    Branch branch = MANY;
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
        new GivenChoice(
            move.round(),
            move.state(),
            key(branch, branch.parent().postures()[move.round()][i]),
            key(branch, branch.parent().seats()[move.round()][i]));
    return Branch.child(
        branch.parent().specification(), changed.withChoices(List.of(given)), branch.round());
  }

  private static String key(Branch branch, int place) {
    return place == 0 ? GivenChoice.NONE : branch.parent().structures().get(place - 1);
  }

  private static boolean holds(RunResult run, Move move, int round, RunResult other, int at) {
    int i = run.states().indexOf(move.state());
    return run.postures()[round][i] == other.postures()[at][i]
        && run.seats()[round][i] == other.seats()[at][i];
  }

  @Test
  void theTreeHasEachMoveOnceUnderOneThatItNeeded() throws Exception {
    Cascade cascade = cascade(MANY);
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
    Branch branch = branch("five-states", 40, change);
    Move first = cascade(branch).moves().get(0);
    assertEquals("BIRCH", first.state());
    assertEquals(12, first.round());
    assertEquals(Move.Kind.BRANCH, first.kind());
    assertEquals(0, first.cause());
    assertEquals("imposed, no choice of its own", first.reason());
    assertFalse(first.words().isEmpty());
  }
}
