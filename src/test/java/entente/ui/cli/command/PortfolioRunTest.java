package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.store.TableFormat;
import entente.model.Scenes;
import entente.model.dynamics.Simulation;
import entente.model.portfolio.PortfolioStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands take a world whose states change portfolios; the two faces say that they do not. */
class PortfolioRunTest extends CommandFixture {

  private static final int ROUNDS = 4;
  private static final String CHOICES =
      "round,state,step,structure\n2,AMBER,freeze,north\n3,BIRCH,ask,north\n4,AMBER,stay,\n";
  private static final String NUMBERS = "(,-?[0-9.E-]+){19}$";

  @Test
  void aRunIsToldByItsSteps() throws Exception {
    Path folder = dir.resolve("ran");
    String to = folder.toString();
    String rounds = Integer.toString(ROUNDS);
    assertEquals(0, run("run", Scenes.PORTFOLIOS, "--rounds", rounds, "--out", to), err::toString);

    List<String> decisions = Files.readAllLines(folder.resolve("decisions.csv"));
    assertEquals(String.join(",", TableFormat.STEPS.header()), decisions.get(0));
    assertEquals(
        steps(), decisions.stream().skip(1).map(l -> l.replaceFirst(NUMBERS, "")).toList());
    String postures = Files.readString(folder.resolve("postures.csv"));
    assertTrue(postures.contains("0,0,POL,align,alliance,alliance;union;forum"), "Poland");
    String report = Files.readString(folder.resolve("report.html"));
    assertTrue(report.contains("the first step of each"));
    assertTrue(
        report.matches("(?s).*(joined|asked to join|rose in) the .* in 202[4-7] (for|as) .*"));

    assertEquals(0, run("verify", to), err::toString);
    assertEquals(0, run("why", to, "--state", "ARM"), err::toString);
    assertTrue(out.toString().contains("with its part in the Collective Security Treaty"));
    assertEquals(0, run("why", to, "--state", "ARM", "--round", "4", "--json"), err::toString);
    assertTrue(out.toString().contains("\"opposite\""), out.toString());
  }

  @Test
  void aBranchTellsTheStepsThatDifferAndWhoHoldsSomethingElse() throws Exception {
    String place = dir.resolve("run").toString();
    List<String> words = new ArrayList<>(List.of("run", "five-states", "--out", place));
    for (String set : List.of("join_rate=1", "leave_rate=1", "precision=4")) {
      words.addAll(List.of("--set", "parameters.portfolio." + set));
    }
    words.addAll(List.of("--set", "mechanisms.portfolio=1"));
    assertEquals(0, run(words.toArray(String[]::new)), err::toString);
    Path to = dir.resolve("branch");
    String change = "structures.platform.inclusiveness=0.1";
    JsonNode json = json("branch", place, "--at", "5", "--set", change, "--out", to.toString());
    assertEquals(5, json.get("divergence").asInt());
    JsonNode first = json.get("steps").get(0);
    assertEquals(json.get("firstStep").asInt(), first.get("parentRound").asInt());
    assertEquals(-1, first.get("branchRound").asInt());
    assertEquals(
        json.get("elsewhere").size() + 1, Files.readAllLines(to.resolve("elsewhere.csv")).size());
    assertTrue(json.get("words").get(1).asText().contains("in the parent only: Birch joined the"));
    assertTrue(
        Files.readString(to.resolve("report.html")).contains("steps that parent and branch"));
    assertTrue(Files.exists(to.resolve("figures/branch.svg")));
    JsonNode same = json("branch", place, "--at", "5", "--out", to + "-same");
    assertTrue(same.get("divergence").isNull());
    assertEquals(0, same.get("steps").size());
  }

  @Test
  void choicesAreSteps() throws Exception {
    Path choices = Files.writeString(dir.resolve("class.csv"), CHOICES);
    Path folder = dir.resolve("chosen");
    List<String> command =
        List.of("run", Scenes.FIVE_PORTFOLIOS, "--rounds", "8", "--choices", choices.toString());
    List<String> to = new ArrayList<>(command);
    to.addAll(List.of("--out", folder.toString()));
    assertEquals(0, run(to.toArray(String[]::new)), err::toString);
    List<String> rows = Files.readAllLines(folder.resolve("decisions.csv"));
    assertTrue(rows.get(1).startsWith("0,2,AMBER,freeze,north,given,"), rows.get(1));
    String events = Files.readString(folder.resolve("events.csv"));
    assertTrue(events.contains("0,3,not_open,BIRCH,,north,,neutrality"), events);
    assertEquals(0, run("verify", folder.toString()), err::toString);

    Files.writeString(choices, "round,state,bloc,seat\n3,BIRCH,north,=\n");
    assertEquals(2, run(command.toArray(String[]::new)));
    assertTrue(err.toString().contains("class.csv:1:1: step"), err::toString);
  }

  // What a simulation of the same seed names, as far as the words of a row go.
  private static List<String> steps() {
    Simulation simulation = new Simulation(Scenes.read(Scenes.PORTFOLIOS, "rounds=" + ROUNDS), 1);
    while (!simulation.ended()) {
      simulation.pass();
    }
    List<String> steps = new ArrayList<>();
    for (PortfolioStep step : simulation.steps()) {
      steps.add(
          String.join(
              ",",
              "0",
              Integer.toString(step.round()),
              simulation.snapshot().world().state(step.state()).key(),
              step.kind().word(),
              simulation.snapshot().structures().get(step.structure()).key(),
              step.cause()));
    }
    assertFalse(steps.isEmpty());
    return steps;
  }

  @Test
  void comparisonsHaveNoConstantsToHalve() {
    String to = dir.resolve("compared").toString();
    String change = "structures.cica.inclusiveness=0.4";
    assertEquals(
        0,
        run(
            "compare",
            Scenes.PORTFOLIOS,
            "--set",
            change,
            "--rounds",
            "1",
            "--replicates",
            "2",
            "--out",
            to),
        err::toString);
    assertFalse(out.toString().contains("initial constants"), out.toString());
  }
}
