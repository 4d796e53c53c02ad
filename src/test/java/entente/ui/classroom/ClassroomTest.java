package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.input.FaultsException;
import entente.experiment.scenario.Choices;
import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A lesson as pages see it. */
class ClassroomTest extends LessonFixture {

  @Test
  void twoWorldsPlayOnOneSeedAndTheirFirstDifferenceIsMarked() throws IOException {
    open(null, "five-states");
    for (int k = 0; k < 6; k++) {
      instructor.does("do", "step");
    }
    JsonNode lesson = instructor.lesson();
    assertEquals(7, lesson.get("frames").get(0).size());
    assertEquals(5, lesson.get("divergence").intValue());
    assertEquals("BIRCH", lesson.get("diverging").get(0).textValue());
    // A page that knows some rounds is told the others.
    String epoch = lesson.get("epoch").textValue();
    JsonNode news = instructor.get("/api/lesson?left=5&right=7&epoch=" + epoch);
    assertEquals(2, news.get("frames").get(0).size());
    assertEquals(0, news.get("frames").get(1).size());
  }

  @Test
  void aSliderPlaysItsWorldAgainToTheSameRound() throws IOException {
    open(null, "five-states");
    instructor.does("do", "scene", "side", 1, "scenario", "five-states");
    for (int k = 0; k < 8; k++) {
      instructor.does("do", "step");
    }
    assertTrue(instructor.lesson().get("divergence").isNull());
    instructor.does("do", "slide", "side", 1, "what", "inclusiveness", "value", 0.1);
    JsonNode lesson = instructor.lesson();
    assertEquals(9, lesson.get("frames").get(1).size());
    assertEquals(0.1, lesson.get("sides").get(1).get("inclusiveness").doubleValue());
    assertEquals(5, lesson.get("divergence").intValue());
    Scenario same =
        ScenarioReader.read(
            "five-states",
            List.of(
                entente.experiment.scenario.Setting.parse(
                    "structures.platform.inclusiveness=0.1")));
    assertEquals(
        Replays.played(same, 1, 8).last().held(),
        strings(lesson.get("frames").get(1).get(8).get("held")));
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(node -> strings.add(node.textValue()));
    return strings;
  }

  @Test
  void newsComesWhenThereIsSome() throws IOException {
    open(null, "five-states");
    long rev = instructor.lesson().get("rev").longValue();
    CompletableFuture<JsonNode> waiting =
        CompletableFuture.supplyAsync(() -> instructor.get("/api/lesson?rev=" + rev));
    instructor.does("do", "play");
    assertTrue(waiting.join().get("rev").longValue() > rev);
    long now = instructor.lesson().get("rev").longValue();
    assertTrue(instructor.get("/api/lesson?rev=" + now).get("round").intValue() > 0);
  }

  @Test
  void whySaysTheOptionsWithTheirTerms() throws IOException {
    open(null, FirstModel.FIVE_STATES);
    JsonNode why = instructor.get("/api/why?side=0&state=BIRCH");
    JsonNode best = why.get("options").get(0);
    double sum = 0;
    for (JsonNode term : best.get("terms")) {
      sum += term.doubleValue();
    }
    assertEquals(best.get("score").doubleValue(), sum, 1e-3);
    assertTrue(best.get("best").booleanValue());
    assertTrue(instructor.get("/api/why?side=0&state=NORTH").get("bound").booleanValue());
  }

  @Test
  void predictionsStandBesideManyRuns() throws IOException {
    open(null, "five-states");
    String code = openClass();
    Client ann = Client.join(classroom, code, "Ann");
    assertEquals(409, ann.post("/api/pupil", predict("left")).statusCode(), "no poll is open yet");
    instructor.does("do", "poll_open");
    ann.acts("do", "predict", "question", "stable", "answer", "left");
    ann.acts("do", "predict", "question", "stable", "answer", "right");
    ann.acts("do", "predict", "question", "secure", "answer", "same");
    instructor.does("do", "hands", "question", "stable", "answer", "same", "count", 3);
    instructor.does("do", "hands", "question", "secure", "answer", "left", "count", 2);
    instructor.does("do", "reveal");
    assertEquals(409, ann.post("/api/pupil", predict("left")).statusCode());
    revealed();
    JsonNode poll = instructor.lesson().get("poll");
    assertEquals("{\"same\":3,\"right\":1}", poll.get("stable").toString());
    assertEquals("{\"left\":2,\"same\":1}", poll.get("secure").toString());
    JsonNode reveal = poll.get("reveal");
    assertEquals(6, reveal.get("values").get(0).size());
    int pairs = 0;
    for (JsonNode counted : reveal.get("secure")) {
      pairs += counted.intValue();
    }
    assertEquals(6, pairs);
    double first = 0;
    for (JsonNode share : reveal.get("first").get(0)) {
      first += share.doubleValue();
    }
    assertEquals(6, first, 1e-9);
  }

  private static Map<String, Object> predict(String answer) {
    return PageJson.of("do", "predict", "question", "stable", "answer", answer);
  }

  @Test
  void aClassOfThirtySurvivesDropsAndARestartAndItsRecordIsAReplay() throws IOException {
    open(null, FirstModel.DIALOGUE_PLATFORM);
    String code = openClass();
    List<Client> pupils = new ArrayList<>();
    JsonNode states = null;
    for (int k = 0; k < 30; k++) {
      Client pupil = Client.join(classroom, code, "P" + k);
      states = states == null ? pupil.pupil().get("states") : states;
      pupil.acts("do", "take", "state", free(states, k / 2 * 2));
      pupils.add(pupil);
    }
    instructor.does("do", "class_start", "seconds", 0, "stride", 1, "auto", true);
    for (int round = 1; round <= 20; round++) {
      for (int k = 0; k < pupils.size(); k++) {
        boolean dropped = (k + round) % 10 == 0;
        if (!dropped) {
          chooses(pupils.get(k), round, k);
        } else if (k % 2 == 0) {
          // Somebody whose phone was lost comes in anew and takes the same state.
          Client late = Client.join(classroom, code, "P" + k + "'");
          late.acts("do", "take", "state", free(states, k / 2 * 2));
          pupils.set(k, late);
        }
      }
      if (round == 11) {
        restart(pupils);
      }
      instructor.does("do", "turn_close");
    }
    JsonNode lesson = instructor.lesson();
    instructor.does("do", "class_end");
    assertEquals(20, lesson.get("round").intValue());
    replayed(classroom.record(), lesson.get("frames").get(0));
    JsonNode debrief = instructor.get("/api/debrief");
    assertTrue(debrief.get("given").intValue() > 100, debrief.get("given").toString());
    assertTrue(debrief.get("moments").size() > 0);
  }

  // The server goes without a farewell, in the middle of a turn, and starts again on the record.
  private void restart(List<Client> pupils) throws IOException {
    Path record = classroom.record();
    classroom.close();
    Files.writeString(
        record.resolve(ClassRecord.FILE), "{\"choose\":{\"rou", StandardOpenOption.APPEND);
    open(record, FirstModel.DIALOGUE_PLATFORM);
    pupils.replaceAll(pupil -> pupil.at(classroom));
    JsonNode view = pupils.get(1).pupil();
    assertEquals(11, view.get("turn").get("round").intValue());
    assertTrue(view.get("turn").get("mine").isObject());
    assertEquals(11, view.get("frames").size());
  }

  private static String free(JsonNode states, int k) {
    List<String> free = new ArrayList<>();
    for (JsonNode state : states) {
      if (!state.get("bound").booleanValue()) {
        free.add(state.get("key").textValue());
      }
    }
    return free.get(k % free.size());
  }

  // Each chooses by a rule of its own: now this open seat, now that, now none, now what is not
  // open.
  private static void chooses(Client pupil, int round, int k) {
    JsonNode view = pupil.pupil();
    JsonNode seats = view.get("seats");
    String seat = seats.get((k + round) % seats.size()).get("key").textValue();
    String bloc = k % 7 == 0 ? "" : GivenPair.KEEP;
    pupil.acts("do", "choose", "round", round, "bloc", bloc, "seat", seat);
    assertEquals(seat, pupil.pupil().get("turn").get("mine").get("seat").textValue());
  }

  private static void replayed(Path record, JsonNode frames) throws IOException {
    String text = Files.readString(record.resolve(ClassRecord.SCENARIO));
    Scenario scenario = ScenarioReader.parse("replayed", text, List.of()).scenario();
    List<GivenChoice> choices = Choices.read(record.resolve(ClassRecord.CHOICES), scenario);
    WorldPlay replay = Replays.played(scenario.withChoices(choices), 1, frames.size() - 1);
    for (int r = 0; r < frames.size(); r++) {
      JsonNode replayed = Client.read(PageJson.text(replay.frames().get(r)));
      assertEquals(replayed, frames.get(r), "round " + r);
    }
    WorldPlay alone = Replays.played(scenario, 1, frames.size() - 1);
    assertNotEquals(alone.last().held(), replay.last().held());
  }

  @Test
  void severalOnOneStateVoteAndTheModelPlaysTheRest() throws IOException {
    open(null, "five-states");
    String code = openClass();
    Client ann = Client.join(classroom, code, "Ann");
    Client bob = Client.join(classroom, code, "Bob");
    Client cem = Client.join(classroom, code, "Cem");
    for (Client pupil : List.of(ann, bob, cem)) {
      pupil.acts("do", "take", "state", "AMBER");
    }
    instructor.does("do", "class_start", "seconds", 0, "stride", 4, "auto", false);
    ann.acts("do", "choose", "round", 1, "step", "stay", "structure", "");
    bob.acts("do", "choose", "round", 1, "step", "leave", "structure", "north");
    cem.acts("do", "choose", "round", 1, "step", "leave", "structure", "north");
    assertEquals(
        409,
        cem.post(
                "/api/pupil",
                PageJson.of("do", "choose", "round", 2, "step", "leave", "structure", "north"))
            .statusCode());
    instructor.does("do", "turn_close");
    JsonNode view = ann.pupil();
    assertEquals(5, view.get("frames").size());
    assertEquals("~", view.get("frames").get(4).get("held").textValue());
    assertEquals(
        """
        round,state,step,structure
        1,AMBER,leave,north
        2,AMBER,stay,
        3,AMBER,stay,
        4,AMBER,stay,
        """,
        Files.readString(classroom.record().resolve(ClassRecord.CHOICES)));
    // Nobody steers a class that plays.
    assertEquals(409, instructor.post("/api/lesson", PageJson.of("do", "play")).statusCode());
  }

  @Test
  void aTurnClosesByItselfWhenItsTimeIsOver() throws IOException {
    open(null, "five-states");
    Lesson lesson =
        new Lesson(
            new ClassroomOptions(List.of("five-states"), 1, 0, false, dir, null, 9, 4),
            Runnable::run);
    long now = System.nanoTime();
    lesson.openClass();
    lesson.startGame(60, 1, true);
    lesson.tick(now);
    assertEquals(1, lesson.game().turn().round());
    lesson.tick(now + 70_000_000_000L);
    assertEquals(2, lesson.game().turn().round());
    assertEquals(1, lesson.stage().round());
    lesson.close();
  }

  @Test
  void teamsOnPaperAreReplayedSideBySide() throws IOException {
    open(null, "five-states");
    JsonNode teams =
        Client.read(
                instructor
                    .post(
                        "/api/teams",
                        Map.of(
                            "text",
                            "Blue; seed 7; AMBER 4 leave north\nRed; BIRCH 9 join platform"))
                    .body())
            .get("teams");
    assertEquals("Blue", teams.get(0).get("name").textValue());
    assertEquals(7, teams.get(0).get("seed").intValue());
    assertEquals("~", teams.get(0).get("states").get(0).get("held").textValue());
    assertEquals("platform", teams.get(1).get("states").get(0).get("held").textValue());
    assertEquals(41, teams.get(1).get("stability").size());
    JsonNode faults =
        Client.read(
            instructor.post("/api/teams", Map.of("text", "Blue; AMBER x leave north")).body());
    assertTrue(
        faults.get("faults").get(0).textValue().startsWith("teams:1:13: choice.round"),
        faults.toString());
  }

  @Test
  void aChoiceThatMatteredIsPutBesideTheRunWithoutIt() throws IOException {
    open(null, "five-states");
    Scenario five = ScenarioReader.read("five-states", List.of());
    GivenChoice leave = new GivenStep(2, "AMBER", StepKind.LEAVE, "north");
    Map<String, Object> debrief = Debrief.ofClass(five, 1, List.of(leave), 40);
    Map<?, ?> moment = (Map<?, ?>) ((List<?>) debrief.get("moments")).get(0);
    assertEquals("AMBER", moment.get("state"));
    assertEquals(
        Replays.played(five, 1, 40).last().measures().get("stability"), moment.get("branch"));
    assertEquals(
        Replays.played(five.withChoices(List.of(leave)), 1, 40).last().measures().get("stability"),
        moment.get("stability"));
  }

  @Test
  void aMoveOfTheModelsThatMatteredIsPutBesideTheRunWithoutIt() throws IOException {
    Scenario five = ScenarioReader.read("five-states", List.of());
    Map<String, Object> debrief = Debrief.ofModel(List.of(five, five), 1, 40);
    List<?> moments = (List<?>) debrief.get("moments");
    Map<?, ?> moment = (Map<?, ?>) moments.get(0);
    assertEquals("BIRCH", moment.get("state"));
    assertEquals(5, moment.get("round"));
    GivenChoice keep = GivenStep.stay(5, "BIRCH");
    WorldPlay without = Replays.played(five.withChoices(List.of(keep)), 1, 40);
    assertEquals(without.last().measures().get("stability"), moment.get("branch"));
    int birch = without.world().index("BIRCH");
    assertEquals("~", without.frames().get(5).held().get(birch));
    long right = moments.stream().filter(m -> ((Map<?, ?>) m).get("side").equals(1)).count();
    assertEquals(moments.size(), 2 * right, "the same world twice has the same moments");
  }

  @Test
  void aPortThatIsTakenAndAFolderWithoutARecordAreSaid() throws IOException {
    open(null, "five-states");
    int port = instructor.port();
    IOException taken =
        assertThrows(
            IOException.class,
            () ->
                Classroom.open(
                    ClassroomOptions.of(List.of("five-states"), 1, port, false, dir, null)));
    assertTrue(taken.getMessage().startsWith("port " + port), taken.getMessage());
    assertThrows(
        FaultsException.class,
        () ->
            Classroom.open(
                ClassroomOptions.of(List.of("five-states"), 1, 0, false, dir, dir.resolve("no"))));
  }
}
