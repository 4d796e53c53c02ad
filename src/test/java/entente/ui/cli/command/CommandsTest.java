package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.model.FirstModel;
import entente.ui.cli.stored.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest extends CommandFixture {

  private static final String[] SMALL = {"--rounds", "8", "--replicates", "3", "--futures", "2"};

  private int compare(String... args) {
    List<String> words = new ArrayList<>(List.of("compare"));
    words.addAll(List.of(args));
    words.addAll(List.of(SMALL));
    return run(words.toArray(String[]::new));
  }

  private String place(String name) {
    return dir.resolve(name).toString();
  }

  private JsonNode json() throws Exception {
    return JSON.readTree(out.toString());
  }

  @Test
  void anUnknownCommandIsBadUsageWithAHint() {
    assertEquals(2, run("comapre", "a"));
    assertTrue(err.toString().contains("unknown command comapre"), err.toString());
    assertTrue(err.toString().contains("Maybe compare"), err.toString());
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run five-states --replicates 0",
        "run five-states --workers x",
        "run --nothing",
        "compare five-states",
        "compare five-states five-states --futures -1",
        "run no-such",
        "run five-states --set nonsense",
        "run five-states --set structures.platform.quota=9",
        "check no-such.yaml",
        "describe no.such.path",
        "diff five-states",
        "new scenario",
        "compare five-states five-states --horizons 99",
        "run five-states --keep nothing",
        "run five-states --choices no-such.csv"
      })
  void badUsageAndBadInputIsTwo(String words) {
    assertEquals(2, run(words.split(" ")), words);
    assertFalse(err.toString().isBlank());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }

  @Test
  void runPrintsSummaryMeasuresAndWritesAllTables() throws Exception {
    assertEquals(0, run("run", "five-states", "--json", "--out", place("r")), err.toString());
    assertTrue(json().get("stability").isNumber());
    for (String table :
        List.of("runs", "rounds", "structures", "postures", "decisions", "events")) {
      assertTrue(Files.exists(dir.resolve("r").resolve(table + ".csv")), table);
    }
    String first = out.toString();
    assertEquals(0, run("run", "five-states", "--json", "--out", place("r")));
    assertTrue(err.toString().contains("complete"), err.toString());
    assertEquals(first, out.toString());
    assertEquals(0, run("run", "five-states", "--seed", "2", "--out", place("r")));
    assertTrue(Files.exists(dir.resolve("r-2").resolve("manifest.json")));
  }

  @Test
  void aWorkbookIsNoOtherExperimentAndCanBeHadLater() throws Exception {
    String[] words = {"run", "five-states", "--rounds", "4", "--out", place("later")};
    String[] more = {"run", "five-states", "--rounds", "4", "--xlsx", "--out", place("later")};
    assertEquals(0, run(words), err::toString);
    assertFalse(Files.exists(dir.resolve("later/tables.xlsx")));
    for (int time = 0; time < 2; time++) {
      assertEquals(0, run(more), err::toString);
      assertTrue(err.toString().contains("nothing is computed again"), err::toString);
    }
    more[5] = "--out=" + place("once");
    assertEquals(0, run(Arrays.copyOf(more, 6)), err::toString);
    for (String file : List.of("tables.xlsx", "figures/stability.svg", "report.html")) {
      assertEquals(
          -1,
          Files.mismatch(dir.resolve("later").resolve(file), dir.resolve("once").resolve(file)));
    }
    assertEquals(0, run("verify", place("later"), "--all"), out::toString);
    assertFalse(Files.exists(dir.resolve("later-2")));
    assertFalse(Files.exists(dir.resolve("later/.entente-part")));
  }

  @Test
  void aScenarioEqualsItsCopy() throws Exception {
    String out1 = place("c");
    assertEquals(0, compare("five-states", "five-states", "--json", "--out", out1), err::toString);
    JsonNode comparisons = json().get("comparisons");
    assertTrue(comparisons.size() > 10);
    for (JsonNode c : comparisons) {
      for (String field :
          List.of(
              "measure",
              "structure",
              "a",
              "b",
              "meanA",
              "meanB",
              "difference",
              "low",
              "high",
              "effect",
              "probabilityAHigher",
              "futuresAHigher",
              "n",
              "verdict")) {
        assertTrue(c.has(field), field);
      }
      assertTrue(c.get("difference").isNull() || c.get("difference").asDouble() == 0);
    }
    assertTrue(Files.exists(dir.resolve("c/report.html")));
    assertTrue(Files.exists(dir.resolve("c/differences.csv")));
  }

  @Test
  void theCanonicalCommandLeavesOutWhatChangesNoResult() throws Exception {
    String set = "structures.platform.inclusiveness=0.2";
    String[] common = {"five-states", "--set", set, "--out", place("c")};
    assertEquals(0, compare(concat(common, "--workers", "1")), err::toString);
    JsonNode manifest = JSON.readTree(dir.resolve("c/manifest.json").toFile());
    assertEquals(
        "compare five-states --seed 1 --set " + set + " --rounds 8 --replicates 3 --futures 2",
        manifest.get("command").asText());
    assertEquals(0, compare(concat(common, "--workers", "2")));
    assertTrue(err.toString().contains("nothing is computed again"), err.toString());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsThree() throws Exception {
    Path file = Files.writeString(dir.resolve("file"), "x");
    assertEquals(3, run("run", "five-states", "--out", file.resolve("below").toString()));
    assertTrue(err.toString().contains("file"), err.toString());
    assertFalse(err.toString().contains("\tat "));
  }

  @Test
  void anInterruptIs130AndLeavesNothing() {
    Thread.currentThread().interrupt();
    int status = run("run", "five-states", "--out", place("r"));
    Thread.interrupted();
    assertEquals(130, status, err.toString());
    assertFalse(Files.exists(dir.resolve("r")));
  }

  @Test
  void failedRunsAreOneAndTold() {
    Simulator broken =
        new Simulator(
            s -> {
              throw new IllegalStateException("no such luck");
            },
            Simulators.model().schema());
    int status = run(broken, "run", "five-states", "--out", place("r"));
    assertEquals(1, status, err.toString());
    assertTrue(err.toString().contains("1 runs failed"), err.toString());
  }

  @Test
  void smallCommandsAnswer() throws Exception {
    assertEquals(0, run("describe", "structures.platform.inclusiveness"));
    assertTrue(out.toString().contains("inclusiveness"));
    assertEquals(0, run("describe", "uptake", "--json"));
    assertEquals(1, json().get("descriptions").size());
    assertEquals(0, run("describe", "measures", "--json"));
    assertEquals(Simulators.model().measures().size(), json().get("descriptions").size());
    assertEquals(0, run("schema"));
    assertTrue(json().has("$schema"));
    assertEquals(0, run("new", "scenario", place("mine")), err.toString());
    assertEquals(0, run("check", place("mine.yaml")), err.toString());
    assertEquals(2, run("new", "scenario", place("mine")));
    assertEquals(0, run("diff", "dialogue-platform", "deterrence-bloc", "--json"));
    assertTrue(json().get("differences").size() > 0);
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("Entente"), out.toString());
    assertEquals(0, run("compare", "--help"));
    assertTrue(out.toString().contains("Examples"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void completionScriptsParse(String shell) throws Exception {
    assertEquals(0, run("completion", shell));
    assertTrue(out.toString().contains("compare"));
    if (!shell.equals("fish")) {
      Path script = Files.writeString(dir.resolve("script"), out.toString());
      Process bash = new ProcessBuilder("bash", "-n", script.toString()).start();
      assertTrue(bash.waitFor(20, TimeUnit.SECONDS));
      assertEquals(0, bash.exitValue());
    }
  }

  @Test
  void aChildOfOurOwnEndsWithTheSameStatus() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "entente.ui.cli.Main",
                "nonsense")
            .redirectErrorStream(true)
            .start();
    assertTrue(child.waitFor(60, TimeUnit.SECONDS));
    assertEquals(2, child.exitValue());
  }

  @Test
  void aVariantHasANameThatAReaderSees() throws Exception {
    String set = "structures.platform.inclusiveness=0.2";
    assertEquals(0, compare("five-states", "--set", set, "--out", place("c")), err::toString);
    String words = out.toString();
    assertTrue(
        words.contains("Five states (A) against Five states (inclusiveness 0.2) (B)"), words);
    assertFalse(words.contains("Headlines that do not: \n"), words);
    assertTrue(words.contains("differences.csv"), words);
    assertTrue(words.lines().allMatch(line -> line.length() <= 110), words);
    String page = Files.readString(dir.resolve("c/report.html"));
    String prose =
        page.substring(page.indexOf("<body>"), page.lastIndexOf("How to repeat it"))
            .replaceAll("(?s)<metadata.*?</metadata\\s*>|<code>.*?</code>|<[^>]*>", "");
    assertFalse(prose.matches("(?s).*\\b[a-z]+_[a-z]+\\b.*"), "a key stands in the prose");
    assertFalse(prose.contains("five-states"), "the key of the scenario stands in the prose");
    assertTrue(prose.contains("5 states need one"), "constants of initial postures");
  }

  private static String[] concat(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void choicesThatAClassMadeAreReplayedAndKeptInTheFolder() throws Exception {
    Path file = dir.resolve("class.csv");
    Files.writeString(file, "round,state,bloc,seat\n2,AMBER,,=\n3,BIRCH,north,=\n");
    String[] words = {"run", FirstModel.FIVE_STATES, "--rounds", "8", "--choices", file.toString()};
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--out";
    all[words.length + 1] = place("class");
    assertEquals(0, run(all), err.toString());
    String postures = Files.readString(dir.resolve("class/postures.csv"));
    assertTrue(postures.contains("0,2,AMBER,hedge"), postures);
    String events = Files.readString(dir.resolve("class/events.csv"));
    assertTrue(events.contains("0,3,not_open,BIRCH"), events);
    String manifest = Files.readString(dir.resolve("class/manifest.json"));
    assertTrue(manifest.contains("3,BIRCH,north,="), manifest);
    assertEquals(0, run("why", place("class"), "--state", "BIRCH", "--json"), err.toString());
    assertTrue(out.toString().contains("\"outcome\" : \"refused\""), out.toString());
    assertTrue(out.toString().contains("ask for the Northern bloc in vain"), out.toString());
    assertEquals(0, run("why", place("class"), "--state", "AMBER", "--json"), err.toString());
    assertTrue(out.toString().contains("\"outcome\" : \"imposed\""), out.toString());
    Files.writeString(file, "round,state,bloc,seat\n9,AMBER,,=\n");
    assertEquals(2, run(words));
    assertTrue(err.toString().contains("class.csv:2:1: choices.round"), err.toString());
  }

  @Test
  void choicesThatAreTheModelsOwnChangeNoByte() throws Exception {
    assertEquals(0, run("run", FirstModel.FIVE_STATES, "--out", place("plain")));
    StringBuilder own = new StringBuilder("round,state,bloc,seat\n");
    for (String row : Files.readAllLines(dir.resolve("plain/events.csv"))) {
      String[] cells = row.split(",", -1);
      if (cells[2].equals("entry")) {
        boolean bloc = cells[5].equals("north");
        String choice = bloc ? "north,=" : "=," + cells[5];
        own.append(cells[1] + "," + cells[3] + "," + choice + "\n");
      }
    }
    Path file = Files.writeString(dir.resolve("own.csv"), own);
    String choices = file.toString();
    assertEquals(
        0, run("run", FirstModel.FIVE_STATES, "--choices", choices, "--out", place("own")));
    for (String table :
        List.of("runs", "rounds", "structures", "postures", "decisions", "events")) {
      String name = table + ".csv";
      assertEquals(
          Files.readString(dir.resolve("plain").resolve(name)),
          Files.readString(dir.resolve("own").resolve(name)));
    }
  }
}
