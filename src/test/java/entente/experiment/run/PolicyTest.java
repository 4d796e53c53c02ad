package entente.experiment.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.input.InputFile;
import entente.experiment.input.Shipped;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.Counterfactual;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Happening;
import entente.model.dynamics.PolicyRule;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Witness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of a scenario act between rounds, and as if somebody had branched the run there. */
class PolicyTest {

  private static final int ROUNDS = 24;

  @TempDir Path dir;

  private Scenario scenario(String rules) throws Exception {
    return ScenarioReader.read(file("five-states", rules).toString(), List.of());
  }

  private Path file(String base, String rules) throws Exception {
    String head = "kind: scenario\nextends: " + base + "\nrounds: " + ROUNDS + "\n";
    return Files.writeString(dir.resolve("s.yaml"), head + "rules:\n" + rules);
  }

  private static RunResult run(Scenario scenario) {
    return SingleRun.execute(specification(scenario));
  }

  private static RunSpecification specification(Scenario scenario) {
    return new RunSpecification(0, scenario, 0, 0, 7, Set.of(Detail.EVENTS), List.of(), List.of());
  }

  private static List<Happening> firings(RunResult run) {
    return run.happenings().stream().filter(h -> h.kind().equals(PolicyRule.FIRES)).toList();
  }

  @Test
  void aRuleFiresOnceItsConditionHasHeldAndSaysWhy() throws Exception {
    RunResult run =
        run(
            scenario(
                """
                - when: mean_hostility > 0.01 for 4 rounds
                  once: true
                  set: {structures.platform.inclusiveness: 0.2}
                """));
    assertEquals(1, firings(run).size());
    Happening fires = firings(run).get(0);
    assertEquals(4, fires.round(), "it held in rounds 0 to 3");
    assertEquals("platform", run.structures().get(fires.structure()));
    assertTrue(
        fires.outcome().startsWith("mean_hostility > 0.01 for 4 rounds: mean_hostility 0."),
        fires::outcome);
    assertTrue(fires.outcome().endsWith("; set structures.platform.inclusiveness=0.2"));
  }

  @Test
  void whatARuleSetsActsAsABranchDoes() throws Exception {
    String set = "parameters.portfolio.precision";
    RunResult ruled = run(scenario("- {when: wars < 1 for 5 rounds, set: {" + set + ": 3}}\n"));
    Scenario plain = ScenarioReader.read("five-states", List.of(new Setting("rounds", "24")));
    Change change = new Change(5, List.of(new Setting(set, "3")), List.of(), List.of());
    RunResult branched =
        SingleRun.branch(specification(Counterfactual.of(plain, change)), plain, 5);
    assertEquals(5, firings(ruled).get(0).round());
    assertArrayEquals(branched.rounds(), ruled.rounds());
    assertNotEquals(Arrays.deepToString(run(plain).rounds()), Arrays.deepToString(ruled.rounds()));
  }

  @Test
  void aRuleThatIsNotForOnceFiresAgainWhenItsConditionComesBack() throws Exception {
    Scenario twice =
        scenario(
            """
            - {when: "structures.platform.members < 3", set: {parameters.portfolio.precision: 4}}
            - {when: "structures.platform.members < 9", once: true, set: {events: []}}
            """);
    Policy policy = new Policy(twice);
    var snapshot = new entente.model.dynamics.Simulation(twice, 1).snapshot();
    int column = Stop.place(entente.model.measures.StructureMeasures.ALL, "members");
    double[][] few = new double[snapshot.structures().size()][column + 1];
    double[][] many = new double[snapshot.structures().size()][column + 1];
    for (double[] row : many) {
      row[column] = 9;
    }
    double[] none = {};
    for (double[][] now : List.of(few, few, many, few)) {
      policy.after(snapshot, none, now);
    }
    assertEquals(3, policy.firings().size(), "twice the first rule, once the second");
  }

  @Test
  void aWitnessSeesTheRunThatTheRunnerRan() throws Exception {
    Scenario ruled =
        scenario(
            "- {when: hostility_mean > 0 for 3 rounds, set: {parameters.portfolio.precision: 2}}\n");
    var last = Course.watched(ruled, 7, Witness.NOBODY, ROUNDS).snapshot();
    RunResult run = run(ruled);
    for (int i = 0; i < last.size(); i++) {
      assertEquals(run.postures()[ROUNDS][i], last.bloc()[i] + 1);
    }
  }

  @Test
  void theTextOfAScenarioKeepsItsRulesAndAnAbsentStructureTakesThemAlong() throws Exception {
    Scenario ruled =
        scenario(
            """
            - when: states.NORTH.bloc == none or states.NORTH.holds.platform > 0
              set: {structures.platform.entry.rule: leaders}
            """);
    String text = Counterfactual.text(ruled);
    assertEquals(ruled.rules(), ScenarioReader.parse("s", text, List.of()).scenario().rules());
    Setting gone = new Setting("structures.platform.present", "false");
    Scenario without = ScenarioReader.parse("s", text, List.of(gone)).scenario();
    assertEquals(List.of(), without.rules());
    assertTrue(!Counterfactual.text(without).contains("rules"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{when: stabilty > 1, set: {parameters.portfolio.precision: 2}} | 5:10 | Maybe stability",
        "{when: wars > 1 for two rounds, set: {parameters.portfolio.precision: 2}} | 5:10 | N rounds",
        "{when: states.NRTH.security > 1, set: {parameters.portfolio.precision: 2}} | 5:10 | NORTH",
        "{when: wars > 1, set: {structures.platform.quota: 4}} | 5:26 | from 0 to 1",
        "{when: wars > 1, set: {structures.platfrm.quota: 0.4}} | 5:26 | Maybe platform",
        "{when: wars > 1, set: {rounds: 9}} | 5:26 | does not hang on from its start",
        "{when: wars > 1, set: {rules: []}} | 5:26 | expected a path of the model",
        "{when: wars > 1} | 5:3 | add the key here",
        "{set: {parameters.portfolio.precision: 2}} | 5:3 | add the key here"
      })
  void aWrongRuleIsNamedInItsPlace(String rule, String place, String says) throws Exception {
    Path file = file("five-states", "- " + rule + "\n");
    String all =
        org.junit.jupiter.api.Assertions.assertThrows(
                FaultsException.class, () -> ScenarioReader.read(file.toString(), List.of()))
            .faults()
            .stream()
            .map(Fault::render)
            .collect(Collectors.joining("\n"));
    assertTrue(all.contains("s.yaml:" + place + ": rules.0"), all);
    assertTrue(all.contains(says), all);
  }

  @Test
  void whatIsWrongInOneRuleHidesNothingInTheOthers() throws Exception {
    Path file =
        file(
            "five-states",
            """
            - {when: stabilty > 1, set: {structures.platform.quota: 4}}
            - {when: wars >, set: {parameters.portfolio.precison: 2}}
            - {when: states.NRTH.security > 1, set: {structures.platfrm.quota: 0.4, rounds: 9}}
            """);
    List<String> paths =
        ScenarioReader.check(InputFile.of(file)).stream().map(Fault::path).sorted().toList();
    assertEquals(
        List.of(
            "rules.0.set.structures.platform.quota",
            "rules.0.when",
            "rules.1.set.parameters.portfolio.precison",
            "rules.1.when",
            "rules.2.set.rounds",
            "rules.2.set.structures.platfrm.quota",
            "rules.2.when"),
        paths);
  }

  @Test
  void rulesActInAWorldOfPortfolios() throws Exception {
    String world = Path.of("scenarios/patterns/world-2024.yaml").toAbsolutePath().toString();
    Path file =
        file(
            world,
            "- {when: mean_hostility > 0 for 2 rounds, set: {parameters.portfolio.precision: 9}}\n");
    Scenario ruled = ScenarioReader.read(file.toString(), List.of(new Setting("rounds", "3")));
    assertEquals(2, firings(run(ruled)).get(0).round());
    assertTrue(Shipped.names().contains("five-states"));
  }
}
