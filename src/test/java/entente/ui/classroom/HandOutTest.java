package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that runs both worlds of the wall, handed out to a class. */
class HandOutTest extends LessonFixture {

  private static final Map<String, Object> NOTHING = Map.of();

  // Says what it was made of in place of a page.
  private static String told(List<HandOut.World> worlds, long seed) {
    return worlds.get(0).label() + worlds.get(1).settings() + seed;
  }

  private void start() throws IOException {
    classroom =
        Classroom.open(
            new ClassroomOptions(List.of("five-states"), 1, 0, false, dir, null, 60, 6),
            HandOutTest::told);
    instructor = Client.instructor(classroom);
  }

  private String handedOut() {
    assertEquals(200, instructor.post("/api/laboratory", NOTHING).statusCode());
    return instructor.lesson().get("laboratory").textValue();
  }

  @Test
  void itShowsTheWorldsOfTheWallToWhoeverWasGivenItsAddress() throws IOException {
    start();
    Client pupil = Client.join(classroom, openClass(), "Ann");
    assertFalse(pupil.pupil().has("laboratory"));
    instructor.does("do", "slide", "side", 1, "what", "inclusiveness", "value", 0.6);
    String path = handedOut();
    assertEquals(path, pupil.pupil().get("laboratory").textValue());
    HttpResponse<String> page = pupil.send(pupil.request(path));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().startsWith("five-states"), page.body());
    assertTrue(page.body().contains("inclusiveness") && page.body().contains("0.6"));
    assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertEquals(
        "frame-ancestors 'none'",
        page.headers().firstValue("Content-Security-Policy").orElse(""),
        "the page states its own policy");
    assertEquals(404, pupil.send(pupil.request(path.substring(0, path.length() - 1))).statusCode());
  }

  @Test
  void itIsForgottenWithTheWorldsThatItShows() throws IOException {
    start();
    String path = handedOut();
    assertEquals(path, handedOut(), "the worlds are the same");
    instructor.does("do", "step");
    assertEquals(path, handedOut(), "the worlds are the same in a later round");
    instructor.does("do", "seed", "value", "7");
    assertFalse(instructor.lesson().has("laboratory"));
    assertEquals(404, instructor.send(instructor.request(path)).statusCode());
    assertNotEquals(path, handedOut());
  }

  @Test
  void onlyTheInstructorHandsItOutAndOnlyIfTheProgramWasPacked() throws IOException {
    open(null, "five-states");
    HttpResponse<String> refused = instructor.post("/api/laboratory", NOTHING);
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("not_packed"), refused.body());
    Client pupil = Client.join(classroom, openClass(), "Ann");
    assertEquals(401, pupil.post("/api/laboratory", NOTHING).statusCode());
  }
}
