package entente.ui.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptsTest {

  /** Works until it is interrupted, clears away, and says so a little later; or only waits. */
  @SuppressWarnings("try")
  public static void main(String[] args) throws InterruptedException {
    Interrupts.watch();
    if (OS.WINDOWS.isCurrentOs()) {
      endWhenTold();
    }
    if (args.length > 0) {
      System.out.println("at work");
      TimeUnit.MINUTES.sleep(1);
    }
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      System.out.println("at work");
      TimeUnit.MINUTES.sleep(1);
    } catch (InterruptedException e) {
      interrupts.close();
      TimeUnit.MILLISECONDS.sleep(200);
      System.out.println("stopped");
      System.out.flush();
      Interrupts.said();
    }
  }

  // Windows ends a program without asking it: there the program begins to end by itself.
  private static void endWhenTold() {
    Thread ending =
        new Thread(
            () -> {
              try {
                System.in.read();
                System.exit(1);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    ending.setDaemon(true);
    ending.start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "idle"})
  void whatIsEndedFromOutsideSaysSoAndHasTheStatusOfAnInterrupt(String word) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(InterruptsTest.class.getName());
    if (!word.isEmpty()) {
      command.add(word);
    }
    Process process = new ProcessBuilder(command).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("at work", out.readLine());
      if (OS.WINDOWS.isCurrentOs()) {
        process.getOutputStream().close();
      } else {
        process.toHandle().destroy();
      }
      assertEquals(word.isEmpty() ? "stopped" : null, out.readLine());
    }
    assertEquals(130, process.waitFor());
  }
}
