package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.scenario.Choices;
import entente.experiment.scenario.ScenarioReader;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lesson on a world whose states change portfolios step by step. */
class StepLessonTest extends LessonFixture {

  private Client inClass(String state, int stride) throws IOException {
    open(null, Scenes.FIVE_PORTFOLIOS);
    Client pupil = Client.join(classroom, openClass(), "Ann");
    pupil.acts("do", "take", "state", state);
    instructor.does("do", "class_start", "seconds", 0, "stride", stride, "auto", true);
    return pupil;
  }

  private static JsonNode step(JsonNode view, String step, String structure) {
    for (JsonNode found : view.get("steps")) {
      if (found.get("step").textValue().equals(step)
          && found.get("structure").textValue().equals(structure)) {
        return found;
      }
    }
    throw new AssertionError(view.get("steps").toString());
  }

  @Test
  void statesHoldWhatTheyHoldFreezeAndAskFor() throws IOException {
    Client ann = inClass("AMBER", 1);
    ann.acts("do", "choose", "round", 1, "step", "freeze", "structure", "north");
    instructor.does("do", "turn_close");
    for (int round = 2; round <= 5; round++) {
      instructor.does("do", "turn_close");
    }
    ann.acts("do", "choose", "round", 6, "step", "join", "structure", "platform");
    instructor.does("do", "turn_close");
    JsonNode frames = instructor.lesson().get("frames").get(0);
    assertEquals("north", held(frames, 0));
    assertEquals("north*", held(frames, 1));
    assertEquals("north*+platform", held(frames, 6));
    JsonNode told = frames.get(1).get("told").get(0);
    assertEquals("step", told.get("kind").textValue());
    assertEquals(
        "Amber froze its part in the Northern bloc in 2024 as its player chose.",
        told.get("text").textValue());
  }

  private String held(JsonNode frames, int round) {
    int amber = Replays.played(Scenes.read(Scenes.FIVE_PORTFOLIOS), 1, 0).world().index("AMBER");
    return frames.get(round).get("held").get(amber).textValue();
  }

  @Test
  void aPupilSeesWhatAStepIsExpectedToDoAndWhyOneIsClosed() throws IOException {
    Client ann = inClass("BIRCH", 1);
    JsonNode asks = step(ann.pupil(), "ask", "north");
    assertFalse(asks.get("open").booleanValue());
    assertEquals(
        "the state's neutrality keeps it from asking for obligations", asks.get("why").textValue());
    ann.acts("do", "choose", "round", 1, "step", "ask", "structure", "north");
    for (int round = 1; round <= 4; round++) {
      instructor.does("do", "turn_close");
    }
    JsonNode view = ann.pupil();
    assertFalse(view.get("last").get("open").booleanValue());
    assertEquals(asks.get("why"), view.get("last").get("why"));
    JsonNode joins = step(view, "join", "platform");
    assertTrue(joins.get("open").booleanValue());
    String effect = joins.get("effect").textValue();
    assertTrue(
        effect.matches("By its own weighing it gains [0-9.]+: .* Its security would be .*\\."),
        effect);
    assertEquals(
        400,
        ann.post(
                "/api/pupil",
                PageJson.of("do", "choose", "round", 5, "step", "join", "structure", "forum"))
            .statusCode());
  }

  @Test
  void aRoleCardSaysWhoIsAroundAndWhatHappenedInTheLastTurn() throws IOException {
    Client ann = inClass("AMBER", 4);
    JsonNode card = ann.pupil().get("card");
    assertEquals("NORTH", card.get("ties").get(0).get("state").textValue());
    assertEquals("north", card.get("ties").get(0).get("through").get(0).textValue());
    assertEquals("bloc-1", card.get("signs").get("north").textValue());
    assertEquals(0, card.get("lately").size());
    ann.acts("do", "choose", "round", 1, "step", "leave", "structure", "north");
    instructor.does("do", "turn_close");
    card = ann.pupil().get("card");
    assertEquals(0, card.get("ties").size());
    assertTrue(card.get("lately").toString().contains("Amber left the Northern bloc in 2024"));
    for (JsonNode feared : card.get("fears")) {
      assertTrue(feared.get("fear").doubleValue() >= 0.2, feared.toString());
    }
    List<Boolean> open = new ArrayList<>();
    ann.pupil().get("steps").forEach(step -> open.add(step.get("open").booleanValue()));
    assertEquals(open.stream().sorted(Comparator.reverseOrder()).toList(), open);
  }

  @Test
  void whySaysTheStepsWithTheirTermsAndTheLastOnes() throws IOException {
    open(null, Scenes.FIVE_PORTFOLIOS);
    for (int k = 0; k < 6; k++) {
      instructor.does("do", "step");
    }
    JsonNode why = instructor.get("/api/why?side=0&state=BIRCH");
    JsonNode first = why.get("steps").get(0);
    double sum = 0;
    for (JsonNode term : first.get("terms")) {
      sum += term.doubleValue();
    }
    assertEquals(first.get("score").doubleValue(), sum, 1e-3);
    assertEquals(1, why.get("past").size());
    assertTrue(why.get("past").get(0).textValue().startsWith("Birch joined the Southern platform"));
    JsonNode north = instructor.get("/api/why?side=0&state=NORTH").get("steps");
    assertTrue(north.toString().contains("may not leave it"), north.toString());
  }

  @Test
  void theRecordOfAClassIsAReplayAndItsDebriefTellsSteps() throws IOException {
    Client ann = inClass("AMBER", 4);
    ann.acts("do", "choose", "round", 1, "step", "leave", "structure", "north");
    instructor.does("do", "turn_close");
    ann.acts("do", "choose", "round", 5, "step", "stay", "structure", "");
    instructor.does("do", "turn_close");
    Path record = classroom.record();
    String text = Files.readString(record.resolve(ClassRecord.SCENARIO));
    Scenario scenario = ScenarioReader.parse("replayed", text, List.of()).scenario();
    List<GivenChoice> choices = Choices.read(record.resolve(ClassRecord.CHOICES), scenario);
    assertEquals(8, choices.size());
    WorldPlay replay = Replays.played(scenario.withChoices(choices), 1, 8);
    JsonNode last = instructor.lesson().get("frames").get(0).get(8);
    assertEquals(Client.read(PageJson.text(replay.last())), last);

    JsonNode debrief = instructor.get("/api/debrief");
    JsonNode moment = debrief.get("moments").get(0);
    assertEquals("leave", moment.get("chosen").get("step").textValue());
    assertEquals("stay", moment.get("model").get("step").textValue());
    assertNotEquals(moment.get("security"), moment.get("branchSecurity"));

    classroom.close();
    open(record, Scenes.FIVE_PORTFOLIOS);
    assertEquals(8, instructor.lesson().get("round").intValue());
    assertEquals(last, instructor.lesson().get("frames").get(0).get(8));
  }

  @Test
  void aStepOfTheModelsIsPutBesideTheRunWithoutIt() {
    Scenario five = Scenes.read(Scenes.FIVE_PORTFOLIOS);
    List<?> moments = (List<?>) Debrief.ofModel(List.of(five, five), 1, 24).get("moments");
    Map<?, ?> moment = (Map<?, ?>) moments.get(0);
    assertEquals("BIRCH", moment.get("state"));
    assertTrue(moment.get("text").toString().startsWith("Birch joined the Southern platform in"));
  }

  @Test
  void whoLeavesFirstIsReadOffAllThatIsHeld() throws IOException {
    open(null, Scenes.FIVE_PORTFOLIOS);
    instructor.does("do", "reveal");
    JsonNode first = revealed().get("first").get(0);
    double sum = 0;
    for (JsonNode share : first) {
      sum += share.doubleValue();
    }
    assertEquals(6, sum, 1e-9);
    assertFalse(first.has("BIRCH"), "who holds nothing cannot leave it: " + first);
  }

  @Test
  void aPlatformAimedAtNobodyStandsBesideANarrowerOne() {
    Stage stage = Stage.of(List.of(Scenes.PORTFOLIOS), 1);
    assertEquals(0.25, Scene.focal(stage.world(1).scenario()).inclusiveness());
    assertEquals(0, Scene.focal(stage.world(1).scenario()).deterrenceFocus());
  }

  @Test
  void teamsWriteSteps() throws IOException {
    open(null, Scenes.FIVE_PORTFOLIOS);
    JsonNode team =
        Client.read(
            instructor
                .post("/api/teams", Map.of("text", "Blue; AMBER 4 leave north; AMBER 9 ask east"))
                .body());
    String fault = team.get("faults").get(0).textValue();
    assertTrue(fault.startsWith("teams:1:40: choice.structure"), fault);
    team =
        Client.read(
                instructor.post("/api/teams", Map.of("text", "Blue; AMBER 4 leave north")).body())
            .get("teams")
            .get(0);
    assertEquals("", team.get("states").get(0).get("held").textValue().replace("~", ""));
  }
}
