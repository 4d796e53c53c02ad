package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.states.Vector;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that structures take up, on the five states, where a crisis strikes everybody. */
class CooperationTest {

  private Run run;
  private Crises crises;
  private Structure north;

  @BeforeEach
  void start() {
    start("parameters.structures.depth_fade=0");
  }

  private void start(String... settings) {
    start(Scenes.read(FirstModel.FIVE_STATES, settings));
  }

  private void start(Scenario calm) {
    Scenario scenario = Scenes.constant(calm, "crises", "rate", 1e9);
    run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    crises = new Crises(run);
    north = run.structure("north");
  }

  private List<Happening> round(int round) {
    int before = run.chronicle.size();
    crises.strike(round);
    new Cooperation(run, crises).cooperate(round);
    return run.chronicle.subList(before, run.chronicle.size()).stream()
        .filter(h -> h.kind().equals("case"))
        .toList();
  }

  private Happening caseOf(Structure structure, int round) {
    List<Happening> own =
        round(round).stream().filter(h -> h.structure() == structure.index()).toList();
    assertEquals(1, own.size(), "at most one case a round");
    return own.get(0);
  }

  // Winning together builds trust by support; who stood aside when a case was lost loses it.
  @Test
  void trustFollowsWhoStoodBy() {
    boolean won = false;
    boolean lost = false;
    for (int round = 1; round <= 60 && !(won && lost); round++) {
      Arrays.fill(run.relations.trust(), 0.5);
      int amber = run.world.index("AMBER");
      int leader = run.world.index("NORTH");
      double[] support = {
        run.rules.cases.support(leader, amber), run.rules.cases.support(amber, leader)
      };
      double breach = run.rules.deepening.breach(north);
      Happening told = caseOf(north, round);
      boolean ofAmber = told.actor() == amber;
      double stoodBy = support[ofAmber ? 0 : 1];
      int n = run.world.size();
      double trust = run.relations.trust()[ofAmber ? leader * n + amber : amber * n + leader];
      RelationParameters p = run.parameters.relations();
      if (told.outcome().equals("won")) {
        assertEquals(0.5 + p.trustGain() * stoodBy * 0.5, trust, 1e-12);
        won = true;
      } else {
        assertEquals("lost", told.outcome());
        assertEquals(0.5 * (1 - p.trustLoss() * (1 - stoodBy) * breach), trust, 1e-12);
        lost = true;
      }
      double other = run.relations.trust()[ofAmber ? amber * n + leader : leader * n + amber];
      assertEquals(0.5, other, "the proposer's own trust stays");
    }
    assertTrue(won && lost);
  }

  @Test
  void trustIsNotLostBelowNothing() {
    start(Scenes.constant(Scenes.read(FirstModel.FIVE_STATES), "relations", "trustLoss", 100));
    for (int round = 1; round <= 60; round++) {
      Arrays.fill(run.relations.trust(), 0.5);
      round(round);
      for (double trust : run.relations.trust()) {
        assertTrue(trust >= 0 && trust <= 1);
      }
    }
  }

  // The race of exponentials: a partner proposes as much more rarely as it weighs less.
  @ParameterizedTest
  @CsvSource({"MEMBER, 0.5", "OBSERVER, 0.3333333333", "PARTNER, 0.2"})
  void whoProposesIsDrawnByWeight(Status status, double share) {
    north.membership().set(run.world.index("AMBER"), status, 0);
    int rounds = 3000;
    int own = 0;
    for (int round = 1; round <= rounds; round++) {
      own += caseOf(north, round).actor() == run.world.index("AMBER") ? 1 : 0;
    }
    assertEquals(share, own / (double) rounds, 4 * Math.sqrt(share / rounds));
  }

  // By the emphasis of the agenda on the vector and its severity.
  @Test
  void whatIsTakenUpIsDrawnByTheAgendaAndBySeverity() {
    start("parameters.structures.widening=0");
    double[] agenda = north.agenda().clone();
    double[] severity = run.rules.scoring.protection().severity();
    double all = 0;
    for (int v = 0; v < Vector.COUNT; v++) {
      all += agenda[v] * severity[v];
    }
    int rounds = 3000;
    int[] taken = new int[Vector.COUNT];
    for (int round = 1; round <= rounds; round++) {
      taken[caseOf(north, round).vector()]++;
    }
    for (int v = 0; v < Vector.COUNT; v++) {
      double share = agenda[v] * severity[v] / all;
      assertEquals(share, taken[v] / (double) rounds, 4 * Math.sqrt(share / rounds));
    }
  }

  // What competes for attention raises the quota: five crises of each of two members.
  @Test
  void aCaseIsWonAsOftenAsItsChanceSays() {
    start("parameters.structures.depth_fade=0");
    double expected = 0;
    int won = 0;
    int rounds = 800;
    for (int round = 1; round <= rounds; round++) {
      double[] chance = new double[run.world.size()];
      for (int i : north.membership().states()) {
        chance[i] = run.rules.cases.chance(north, i, 2 * Vector.COUNT);
      }
      Happening told = caseOf(north, round);
      expected += chance[told.actor()];
      won += told.outcome().equals("won") ? 1 : 0;
    }
    assertEquals(expected / rounds, won / (double) rounds, 2 / Math.sqrt(rounds));
    assertEquals(rounds, north.record().cases());
    assertEquals(won, north.record().won());
  }

  @Test
  void depthFollowsTheCaseAndAStructureWithoutMembersDoesNothing() {
    Structure platform = run.structure("platform");
    for (int i = 0; i < run.world.size(); i++) {
      platform.membership().set(i, Status.NONE, 0);
    }
    double still = platform.depth();
    for (int round = 1; round <= 20; round++) {
      double before = north.depth();
      boolean won = caseOf(north, round).outcome().equals("won");
      assertTrue(won ? north.depth() > before : north.depth() < before);
    }
    assertEquals(still, platform.depth());
    assertEquals(0, platform.record().cases());
  }

  @Test
  void onlyALostCasePoliticises() {
    start("parameters.structures.politicisation_pace=0");
    double loss = run.parameters.structures().politicisationLoss();
    assertTrue(loss > 0);
    for (int round = 1; round <= 20; round++) {
      double before = north.politicisation();
      boolean won = caseOf(north, round).outcome().equals("won");
      double after = won ? before : before + loss * (1 - before);
      assertEquals(after, north.politicisation(), 1e-12);
    }
    assertTrue(north.politicisation() > 0, "some case was lost");
  }

  @Test
  void aPurposeThatLapsesOrIsFoundAgainIsTold() {
    Arrays.fill(run.relations.fear(), 0);
    round(1);
    Arrays.fill(run.relations.fear(), 1);
    round(2);
    int south = run.world.index("SOUTH");
    List<Happening> told =
        run.chronicle.stream()
            .filter(h -> h.kind().equals("purpose") && h.structure() == north.index())
            .toList();
    assertEquals(List.of("lapsed", "found"), told.stream().map(Happening::outcome).toList());
    assertEquals(List.of(1, 2), told.stream().map(Happening::round).toList());
    assertEquals(List.of(south, south), told.stream().map(Happening::target).toList());
  }
}
