package entente.ui.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of lessons share: a classroom, the instructor's page, a class that is opened. */
abstract class LessonFixture {

  @TempDir Path dir;

  Classroom classroom;
  Client instructor;

  void open(Path resume, String... scenarios) throws IOException {
    classroom =
        Classroom.open(new ClassroomOptions(List.of(scenarios), 1, 0, false, dir, resume, 60, 6));
    instructor = Client.instructor(classroom);
  }

  @AfterEach
  void close() {
    if (classroom != null) {
      classroom.close();
    }
  }

  String openClass() {
    instructor.does("do", "class_open");
    return instructor.lesson().get("class").get("code").textValue();
  }

  JsonNode revealed() {
    JsonNode lesson = instructor.lesson();
    while (!lesson.get("poll").get("reveal").get("finished").booleanValue()) {
      lesson = instructor.get("/api/lesson?rev=" + lesson.get("rev"));
    }
    return lesson.get("poll").get("reveal");
  }
}
