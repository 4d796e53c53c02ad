package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A class and what stands on the wall: which world it plays, what outlives a restart. */
class ClassOnTheWallTest extends LessonFixture {

  @Test
  void aClassPlaysTheWorldThatIsOnTheWallWhenItStarts() throws IOException {
    open(null, "five-states");
    String code = openClass();
    Client ann = Client.join(classroom, code, "Ann");
    ann.acts("do", "take", "state", "AMBER");
    instructor.does("do", "scene", "side", 0, "scenario", "three-poles");
    assertTrue(ann.pupil().get("state").isNull(), "a state of another scenario");
    ann.acts("do", "take", "state", "DALE");
    instructor.does("do", "slide", "side", 0, "what", "inclusiveness", "value", 0.5);
    instructor.does("do", "seed", "value", "7");
    assertEquals("DALE", ann.pupil().get("state").textValue());
    instructor.does("do", "class_start", "seconds", 30, "stride", 4, "auto", true);
    ann.acts("do", "choose", "round", 1, "step", "join", "structure", "platform");
    instructor.does("do", "turn_close");
    JsonNode before = instructor.lesson();
    classroom.close();
    // What stands on the command line does not matter to a class that is taken up again.
    open(Path.of(before.get("class").get("folder").textValue()), "dialogue-platform");
    JsonNode after = instructor.lesson();
    assertEquals(before.get("frames"), after.get("frames"));
    assertEquals("7", after.get("seed").textValue());
    assertEquals(0.5, after.get("sides").get(0).get("inclusiveness").doubleValue());
    // The turn has its whole time again, and the next opens by itself.
    assertTrue(after.get("class").get("turn").get("left").longValue() > 20_000);
    instructor.does("do", "turn_close");
    assertEquals(9, instructor.lesson().get("class").get("turn").get("round").intValue());
  }

  @Test
  void predictionsAndTheLobbySurviveARestart() throws IOException {
    open(null, "five-states");
    instructor.does("do", "hands", "question", "stable", "answer", "same", "count", 2);
    String code = openClass();
    Client ann = Client.join(classroom, code, "Ann");
    Client bob = Client.join(classroom, code, "Bob");
    instructor.does("do", "poll_open");
    ann.acts("do", "predict", "question", "stable", "answer", "right");
    bob.acts("do", "predict", "question", "first", "answer", "AMBER");
    instructor.does("do", "remove", "id", 2);
    Path record = classroom.record();
    classroom.close();
    open(record, "five-states");
    JsonNode lesson = instructor.lesson();
    assertEquals("{\"same\":2,\"right\":1}", lesson.get("poll").get("stable").toString());
    assertEquals("{}", lesson.get("poll").get("first").toString());
    assertTrue(lesson.get("poll").get("open").booleanValue());
    assertEquals(0.25, lesson.get("sides").get(1).get("inclusiveness").doubleValue());
    assertEquals("right", ann.at(classroom).pupil().get("poll").get("stable").textValue());
    assertEquals(401, bob.at(classroom).send(bob.at(classroom).request("/api/pupil")).statusCode());
  }

  @Test
  void aRevealOfAClassRunsItsChoicesAgainAndAgain() throws IOException {
    open(null, "five-states");
    String code = openClass();
    Client ann = Client.join(classroom, code, "Ann");
    ann.acts("do", "take", "state", "AMBER");
    instructor.does("do", "hands", "question", "stable", "answer", "left", "count", 9);
    instructor.does("do", "class_start", "seconds", 0, "stride", 1, "auto", false);
    assertEquals("{}", instructor.lesson().get("poll").get("stable").toString());
    ann.acts("do", "choose", "round", 1, "step", "leave", "structure", "north");
    instructor.does("do", "turn_close");
    instructor.does("do", "reveal");
    JsonNode reveal = revealed();
    // Amber leaves its bloc in round 1 of each run on the left, by choice.
    assertEquals("{\"AMBER\":6.0}", reveal.get("first").get(0).toString());
    assertNotEquals(reveal.get("first").get(0), reveal.get("first").get(1));
    instructor.does("do", "class_end");
    instructor.does("do", "scene", "side", 1, "scenario", "three-poles");
    assertFalse(instructor.lesson().get("twins").booleanValue());
    assertEquals(0, instructor.get("/api/debrief").get("given").intValue());
  }
}
