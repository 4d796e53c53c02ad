package entente.experiment.reference;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import entente.experiment.scenario.ScenarioReader;
import entente.model.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is damaged in a file, the answer is a scenario or faults, never another exception. */
class DamagedFilesTest {
  private static final byte[] PUT =
      ":,[]{}\"'|>&*!%@-#\t\n\r 019.~\u0000".getBytes(StandardCharsets.UTF_8);
  private static final Chance CHANCE = new Chance(1);

  @Test
  void aFileCutAnywhereIsAnswered(@TempDir Path folder) throws IOException {
    byte[] whole =
        ScenarioReader.load("five-states", List.of()).text().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length += 37) {
      answer(folder, Arrays.copyOf(whole, length));
    }
  }

  @Test
  void aFileWithStrayCharactersIsAnswered(@TempDir Path folder) throws IOException {
    byte[] whole =
        ScenarioReader.load("five-states", List.of()).text().getBytes(StandardCharsets.UTF_8);
    for (int trial = 0; trial < 400; trial++) {
      byte[] bytes = whole.clone();
      for (int k = 0; k < 1 + trial % 3; k++) {
        bytes[pick(bytes.length, trial, k)] = PUT[pick(PUT.length, trial, k + 10)];
      }
      answer(folder, bytes);
    }
  }

  private static void answer(Path folder, byte[] bytes) throws IOException {
    Path file = folder.resolve("damaged.yaml");
    Files.write(file, bytes);
    for (Fault fault : ScenarioReader.check(InputFile.of(file))) {
      assertTrue(fault.line() >= 1 && fault.column() >= 1, fault.render());
      assertFalse(fault.render().contains("\n"), fault.render());
    }
  }

  private static int pick(int bound, int trial, int what) {
    return (int) (bound * CHANCE.uniform(Chance.Purpose.RESAMPLE, trial, what, 0));
  }
}
