package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a page says of the command that made it. */
class PageCommandTest {

  private static String repeating(String... words) {
    PageCommand command = new PageCommand();
    new CommandLine(command).parseArgs(words);
    return command.repeating();
  }

  @Test
  void aPageSaysTheWholeCommandThatMakesIt() {
    assertEquals(
        "entente page five-states three-poles --seed 4 --set structures.platform.quota=0.5"
            + " --set 'name=A quota' --rounds 8 --out two.html",
        repeating(
            "five-states",
            "three-poles",
            "--rounds",
            "8",
            "--set",
            "structures.platform.quota=0.5",
            "--set",
            "name=A quota",
            "--seed",
            "4",
            "--out",
            "pages/two.html"));
    assertEquals(
        "entente page five-states --out five-states.html",
        repeating("five-states", "--out", "five-states.html"));
  }
}
