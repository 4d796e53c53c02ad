package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.FaultsException;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.StepKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class's choices as files have them. */
class ChoicesTest {
  private static final Scenario FIVE = ScenarioReader.read(FirstModel.FIVE_STATES, List.of());

  private static final Scenario STEPS = Scenes.read(Scenes.FIVE_PORTFOLIOS);

  private static List<Team> teams(String text) {
    return Choices.parse("class.csv", text, FIVE);
  }

  @Test
  void aTableReadsBackAsItWasWritten() {
    List<GivenChoice> choices =
        List.of(
            new GivenPair(1, "BIRCH", "north", ""),
            new GivenPair(2, "CEDAR", "=", "platform"),
            new GivenPair(40, "BIRCH", "", "="));
    assertEquals(choices, teams(Choices.text(choices, FIVE)).get(0).choices());
  }

  @Test
  void aScenarioKeepsItsChoicesInItsText() {
    List<GivenChoice> choices = List.of(new GivenPair(3, "BIRCH", "north", "="));
    ScenarioSource plain = ScenarioReader.load(FirstModel.FIVE_STATES, List.of());
    ScenarioSource with = ScenarioReader.withChoices(plain, choices);
    assertEquals(
        choices, ScenarioReader.parse("again", with.text(), List.of()).scenario().choices());
    assertEquals(with.text(), ScenarioReader.withChoices(with, choices).text());
    assertEquals(plain.text(), ScenarioReader.withChoices(with, List.of()).text());
    assertEquals(1, ScenarioDiff.of(plain.scenario(), with.scenario()).size());
  }

  @Test
  void aLineSaysATeamsChoicesAndKeepsInBetween() {
    Team team = teams("Blue; seed 7; BIRCH 4 platform; BIRCH 12 north + no seat\n").get(0);
    assertEquals("Blue", team.name());
    assertEquals(7L, team.seed());
    assertEquals(40, team.choices().size());
    assertEquals(new GivenPair(4, "BIRCH", "=", "platform"), team.choices().get(3));
    assertEquals(new GivenPair(5, "BIRCH", "=", "="), team.choices().get(4));
    assertEquals(new GivenPair(12, "BIRCH", "north", ""), team.choices().get(11));
  }

  @Test
  void whereStatesChangePortfoliosChoicesAreSteps() {
    List<GivenChoice> choices =
        List.of(
            new GivenStep(1, "BIRCH", StepKind.ASK, "north"),
            new GivenStep(8, "BIRCH", StepKind.LEAVE, "platform"),
            GivenStep.stay(9, "CEDAR"));
    String text = Choices.text(choices, STEPS);
    assertEquals("round,state,step,structure", text.lines().findFirst().orElseThrow());
    assertEquals(choices, Choices.parse("class.csv", text, STEPS).get(0).choices());
    ScenarioSource plain = ScenarioReader.load(Scenes.FIVE_PORTFOLIOS, List.of());
    ScenarioSource with = ScenarioReader.withChoices(plain, choices);
    assertEquals(choices, with.scenario().choices());
    String line = "Blue; BIRCH 4 join platform; BIRCH 9 stay; BIRCH 12 leave platform";
    List<GivenChoice> kept = Choices.parse("class.csv", line, STEPS).get(0).choices();
    assertEquals(STEPS.rounds(), kept.size());
    assertEquals(new GivenStep(4, "BIRCH", StepKind.JOIN, "platform"), kept.get(3));
    assertEquals(GivenStep.stay(5, "BIRCH"), kept.get(4));
    assertEquals(new GivenStep(12, "BIRCH", StepKind.LEAVE, "platform"), kept.get(11));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "round,state,step,structure~1,BIRCH,jion,platform|class.csv:2:9: choices.step",
        "round,state,step,structure~1,BIRCH,join,plaform|class.csv:2:14: choices.structure",
        "round,state,step,structure~1,BIRCH,join,forum|class.csv:2:14: choices.structure",
        "round,state,step,structure~1,BIRCH,join,|class.csv:2:14: choices.structure",
        "round,state,step,structure~1,BIRCH,stay,north|class.csv:2:14: choices.structure",
        "round,state,bloc,seat~1,BIRCH,,|class.csv:1:1: step & class.csv:1:1: structure & class.csv:1:13: bloc & class.csv:1:18: seat",
        "Blue; BIRCH 9 jion north|class.csv:1:15: choice.step",
        "Blue; BIRCH 9 join nroth|class.csv:1:20: choice.structure",
        "Blue; BIRCH 9 join|class.csv:1:19: choice.structure"
      })
  void aFaultOfAStepNamesItsPlace(String text, String message) {
    FaultsException faults =
        assertThrows(
            FaultsException.class,
            () -> Choices.parse("class.csv", text.replace('~', '\n'), STEPS));
    assertEquals(
        message,
        faults.faults().stream()
            .map(f -> f.render().replaceFirst("^(\\S+ [a-z.]+).*", "$1"))
            .collect(Collectors.joining(" & ")));
  }

  @Test
  void eachLineIsATeam() {
    List<Team> teams = teams("Blue; AMBER 4 none\n\nRed; AMBER 5 keep\n");
    assertEquals(List.of("Blue", "Red"), teams.stream().map(Team::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "round,state,bloc,seat~0,BIRCH,,|class.csv:2:1: choices.round",
        "round,state,bloc,seat~41,BIRCH,,|class.csv:2:1: choices.round",
        "round,state,bloc,seat~1,BRICH,,|class.csv:2:3: choices.state",
        "round,state,bloc,seat~1,BIRCH,platform,|class.csv:2:9: choices.bloc",
        "round,state,bloc,seat~1,BIRCH,,north|class.csv:2:10: choices.seat",
        "round,state,bloc,seat~1,BIRCH,,~1,BIRCH,=,|class.csv:3:3: choices.state",
        "round,state,bloc~1,BIRCH,|class.csv:1:1: seat",
        "Blue; BIRCH 4 west|class.csv:1:15: choice",
        "Blue; BIRCH 99 north|class.csv:1:13: choice.round",
        "Blue; BRICH 9 north|class.csv:1:7: choice.state",
        "Blue; BIRCH 9 north + none|class.csv:1:23: choice",
        "Blue; seed x|class.csv:1:12: seed",
        "; BIRCH 9 north|class.csv:1:1: team",
        "Blue; hello|class.csv:1:7: choice",
        "Blue; BIRCH 9 none~Blue; BIRCH 8 none|class.csv:2:1: team",
        "'a: &a [x,x]; b: *a'|class.csv:1:14: choice"
      })
  void aFaultNamesItsPlace(String text, String message) {
    FaultsException faults =
        assertThrows(FaultsException.class, () -> teams(text.replace('~', '\n')));
    assertEquals(
        message,
        faults.faults().stream()
            .map(f -> f.render().substring(0, Math.min(message.length(), f.render().length())))
            .collect(Collectors.joining(" & ")));
  }
}
