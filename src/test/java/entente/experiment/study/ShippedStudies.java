package entente.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The studies that come with the program. */
public final class ShippedStudies {

  private ShippedStudies() {}

  /** Returns the names of those that are sweeps; the others are searches. */
  public static List<String> sweeps() {
    return StudyReader.shipped().stream().filter(name -> !text(name).contains("levers:")).toList();
  }

  private static String text(String name) {
    try {
      return Files.readString(Path.of("scenarios/studies", name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
