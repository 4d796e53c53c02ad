package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed the worlds on the wall can be taken back. */
class UndoTest extends LessonFixture {

  @Test
  void whatChangedTheWorldsIsTakenBackStepByStep() throws IOException {
    open(null, "five-states");
    assertEquals(0, instructor.lesson().get("undo").intValue());
    instructor.does("do", "undo");
    assertEquals("0 1 0.25 five-states", standing(), "there is nothing to take back");
    List<String> stood = new ArrayList<>();
    List<Object[]> acts =
        List.of(
            new Object[] {"do", "step"},
            new Object[] {"do", "step"},
            new Object[] {"do", "slide", "side", 1, "what", "inclusiveness", "value", 0.6},
            new Object[] {"do", "step"},
            new Object[] {"do", "scene", "side", 1, "scenario", "three-poles"},
            new Object[] {"do", "seed", "value", "7"},
            new Object[] {"do", "step"},
            new Object[] {"do", "reset"});
    for (Object[] act : acts) {
      stood.add(standing());
      instructor.does(act);
      assertEquals(stood.size(), instructor.lesson().get("undo").intValue());
    }
    // What changes nothing is nothing to take back.
    instructor.does("do", "reset");
    instructor.does("do", "pause");
    for (int k = stood.size() - 1; k >= 0; k--) {
      instructor.does("do", "undo");
      assertEquals(stood.get(k), standing());
    }
    assertEquals(0, instructor.lesson().get("undo").intValue());
  }

  private String standing() {
    JsonNode lesson = instructor.lesson();
    JsonNode right = lesson.get("sides").get(1);
    return String.join(
        " ",
        lesson.get("round").asText(),
        lesson.get("seed").asText(),
        right.get("inclusiveness").asText(),
        right.get("label").asText());
  }

  @Test
  void whatAClassChoseIsNotTakenBack() throws IOException {
    open(null, "five-states");
    instructor.does("do", "step");
    openClass();
    instructor.does("do", "class_start", "seconds", 0, "stride", 1, "auto", false);
    assertEquals(
        409, instructor.post("/api/lesson", PageJson.of("do", "undo")).statusCode(), "it plays");
    instructor.does("do", "turn_close");
    instructor.does("do", "class_end");
    instructor.does("do", "step");
    assertEquals(0, instructor.lesson().get("undo").intValue());
  }
}
