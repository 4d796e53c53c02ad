package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.table.TableReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Searches of a few dozen short runs, from the file to the tables. */
class SearchTest extends SweepFixture {

  private static final String SEARCH =
      """
      kind: study
      scenarios: [five-states]
      set: [rounds=12]
      levers:
        open: {path: structures.platform.inclusiveness, from: 0, to: 1}
        rule: {path: structures.platform.entry.rule, values: [open, majority, consensus]}
      objectives:
        - {measure: cohesion, direction: maximise, at: 8}
        - {measure: security_mean, direction: maximise, over: quantile, quantile: 0.25}
      constraints: [open >= 0.1, uptake >= 0]
      evaluations: 14
      population: 4
      futures: 3
      replicates: 2
      """;

  private int search(Function<RunSpecification, RunResult> execute, String place, String... more)
      throws IOException {
    if (!Files.exists(dir.resolve("search.yaml"))) {
      Files.writeString(dir.resolve("search.yaml"), SEARCH);
    }
    List<String> words = new ArrayList<>(List.of("search", at("search.yaml"), "--out", at(place)));
    words.addAll(List.of(more));
    return run(execute, words.toArray(String[]::new));
  }

  private List<Map<String, String>> rows(String table) throws IOException {
    try (Reader text = Files.newBufferedReader(dir.resolve(table))) {
      return TableReader.rows(text);
    }
  }

  @Test
  void itsTablesAndItsAnswerSayTheSame() throws IOException {
    assertEquals(
        0, search(SingleRun::execute, "a", "--json", "--enough", "cohesion >= 0.5"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    List<Map<String, String>> front = rows("a/front.csv");
    assertEquals(14, answer.get("evaluations").asInt());
    assertEquals(front.size(), answer.get("front").size());
    assertFalse(front.isEmpty());
    for (int k = 0; k < front.size(); k++) {
      JsonNode design = answer.get("front").get(k);
      Map<String, String> row = front.get(k);
      assertEquals(row.get("open"), design.get("levers").get("open").asText());
      double open = Double.parseDouble(row.get("open"));
      assertTrue(open >= 0.1 && open <= 1, row.get("open"));
      assertEquals(
          Double.parseDouble(row.get("cohesion")),
          design.get("objectives").get("cohesion").asDouble());
      double worst = Double.parseDouble(row.get("security_mean_worst"));
      double quantile = Double.parseDouble(row.get("security_mean"));
      assertTrue(
          worst <= quantile && quantile <= Double.parseDouble(row.get("security_mean_mean")));
      assertTrue(Double.parseDouble(row.get("cohesion_regret")) >= 0);
      double enough = Double.parseDouble(row.get("enough"));
      assertTrue(enough >= 0 && enough <= 1);
      assertFalse(row.get("why").isEmpty());
    }
    List<Map<String, String>> generations = rows("a/generations.csv");
    assertEquals(
        List.of("4", "8", "12", "14"),
        generations.stream().map(g -> g.get("evaluations")).toList());
    double before = 0;
    for (Map<String, String> generation : generations) {
      double volume = Double.parseDouble(generation.get("hypervolume"));
      assertTrue(volume >= before && volume <= 1);
      before = volume;
    }
    assertEquals(before, answer.get("hypervolume").asDouble());
    assertEquals(3, rows("a/futures.csv").size());
    assertEquals((1 + 14) * 6, rows("a/runs.csv").size());
    assertEquals(0, run(SingleRun::execute, "verify", at("a"), "--sample", "7"), err::toString);
    // A row of it is a folder that can be verified, and so is that row's row.
    assertEquals(
        0,
        run(SingleRun::execute, "rerun", at("a"), "--row", "80", "--out", at("row")),
        err::toString);
    assertEquals(
        0,
        run(SingleRun::execute, "rerun", at("row"), "--row", "80", "--out", at("again")),
        err::toString);
    assertSameFiles("row", "again");
    assertEquals(0, run(SingleRun::execute, "verify", at("again")), err::toString);
    // The mean of a design's runs is what its row says.
    int design = Integer.parseInt(front.get(0).get("design"));
    double sum = 0;
    for (Map<String, String> round : rows("a/rounds.csv")) {
      int run = Integer.parseInt(round.get("run"));
      if (run / 6 == design + 1) {
        sum += Double.parseDouble(round.get("cohesion"));
      }
    }
    assertEquals(sum / 6, Double.parseDouble(front.get(0).get("cohesion")), 1e-12);
  }

  @Test
  void stoppedTenTimesItEndsWithTheSameBytes() throws IOException {
    assertEquals(0, search(SingleRun::execute, "whole", "--workers", "2"), err::toString);
    Thread me = Thread.currentThread();
    for (int stop = 0; stop < 10; stop++) {
      AtomicInteger calls = new AtomicInteger();
      int after = 1 + 3 * (stop % 4);
      Function<RunSpecification, RunResult> cut =
          s -> {
            if (calls.incrementAndGet() == after) {
              me.interrupt();
            }
            return SingleRun.execute(s);
          };
      assertEquals(130, search(cut, "cut", "--workers", "1"), err::toString);
    }
    assertEquals(0, search(SingleRun::execute, "cut"), err::toString);
    assertSameFiles("whole", "cut");
    assertEquals(0, search(SearchTest::never, "cut"), err::toString);
  }

  @Test
  void whatGoesWrongAfterTheLastRunCostsNoRun() throws IOException {
    assertEquals(0, search(SingleRun::execute, "whole"), err::toString);
    AtomicInteger calls = new AtomicInteger();
    Function<RunSpecification, RunResult> spoiling =
        s -> {
          if (calls.incrementAndGet() == (1 + 14) * 6) {
            // No folder of figures can be made where a file stands.
            put("cut/.entente-part/figures");
          }
          return SingleRun.execute(s);
        };
    assertEquals(3, search(spoiling, "cut", "--workers", "1"), err::toString);
    assertEquals((1 + 14) * 6, rows("cut/runs.csv").size());
    assertTrue(Files.exists(dir.resolve("cut/manifest.json")));
    Files.deleteIfExists(dir.resolve("cut/.entente-part/figures"));
    assertEquals(0, search(SearchTest::never, "cut"), err::toString);
    assertSameFiles("whole", "cut");
  }

  private void put(String file) {
    try {
      Files.writeString(dir.resolve(file), "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void moreEvaluationsAreAddedToThoseThatAreThere() throws IOException {
    Files.writeString(dir.resolve("search.yaml"), SEARCH.replace("14", "6"));
    assertEquals(0, search(SingleRun::execute, "grown"), err::toString);
    Files.writeString(dir.resolve("search.yaml"), SEARCH.replace("14", "10"));
    assertEquals(0, search(SingleRun::execute, "fresh"), err::toString);
    AtomicInteger calls = new AtomicInteger();
    assertEquals(
        0,
        search(
            s -> {
              calls.incrementAndGet();
              return SingleRun.execute(s);
            },
            "grown"),
        err::toString);
    assertEquals(4 * 6, calls.get());
    assertSameFiles("fresh", "grown");
  }

  @Test
  void diversityKeepsADesignOfEachCell() throws IOException {
    Files.writeString(
        dir.resolve("search.yaml"),
        SEARCH
            .replace("futures: 3", "objective: diversity")
            .replace("direction: maximise, at: 8", "cells: 5, from: 0.3, to: 1"));
    assertEquals(0, search(SingleRun::execute, "d", "--json"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    int met = rows("d/front.csv").size();
    assertTrue(met > 1);
    assertEquals(met / 50.0, answer.get("hypervolume").asDouble(), 1e-12);
  }

  @Test
  void regretIsHowFarADesignFallsShortOfTheBestOfTheFirstGeneration() throws IOException {
    Files.writeString(
        dir.resolve("search.yaml"),
        SEARCH
            .replace("replicates: 2", "")
            .replace("direction: maximise, at: 8", "over: regret, quantile: 0")
            .replace(", uptake >= 0", "")
            .replace("over: quantile, quantile: 0.25", "over: worst"));
    assertEquals(0, search(SingleRun::execute, "r", "--json"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    List<Map<String, String>> runs = rows("r/runs.csv");
    // The scenario and four designs in three settings each; then the worst shortfall of a design.
    double[] best = new double[3];
    for (int run = 0; run < 5 * 3; run++) {
      best[run % 3] = Math.max(best[run % 3], cohesion(runs, run));
    }
    for (Map<String, String> design : rows("r/designs.csv")) {
      int first = 3 * (1 + Integer.parseInt(design.get("design")));
      double most = Double.NEGATIVE_INFINITY;
      for (int f = 0; f < 3; f++) {
        most = Math.max(most, best[f] - cohesion(runs, first + f));
      }
      assertEquals(most, Double.parseDouble(design.get("cohesion_regret")), 1e-12);
    }
    Map<String, String> design = rows("r/front.csv").get(0);
    double own = Double.parseDouble(design.get("cohesion_regret"));
    // The front begins with what is best in the first objective: with the least regret.
    assertTrue(
        rows("r/front.csv").stream()
            .allMatch(row -> Double.parseDouble(row.get("cohesion_regret")) >= own));
    String column = "cohesion_regret_" + design.get("design");
    assertEquals(
        own,
        rows("r/futures.csv").stream()
            .mapToDouble(row -> Double.parseDouble(row.get(column)))
            .max()
            .orElseThrow(),
        1e-12);
    assertTrue(answer.get("hypervolume").asDouble() > 0);
    assertEquals(0, search(SingleRun::execute, "r"), err::toString);
    assertTrue(out.toString().contains(column + " > NUMBER"), out::toString);
    assertEquals(0, run(SingleRun::execute, "verify", at("r"), "--sample", "3"), err::toString);
  }

  private static double cohesion(List<Map<String, String>> runs, int run) {
    return Double.parseDouble(runs.get(run).get("cohesion"));
  }

  @Test
  void allFaultsOfASearchAreNamedInOnePass() throws IOException {
    Files.writeString(
        dir.resolve("search.yaml"),
        """
        kind: study
        scenarios: [five-states]
        factors: {x: {path: rounds, values: [1]}}
        levers:
          open: {path: structures.platform.inclusivness, from: 0, to: 1}
          when: {futures: 20}
        objectives:
          - {measure: stabilty}
          - {measure: poles, at: 900}
        constraints: ["open <= "]
        """);
    assertEquals(2, search(SingleRun::execute, "bad"));
    String said = err.toString();
    for (String part :
        List.of("unknown key \"factors\"", "Maybe stability", "direction", "from 0 to 40")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
    Files.writeString(
        dir.resolve("search.yaml"),
        SEARCH.replace("inclusiveness", "inclusivness").replace("open >= 0.1", "opn >= 0.1"));
    assertEquals(2, run(SingleRun::execute, "check", at("search.yaml")));
    assertTrue(err.toString().contains("Maybe structures.*.inclusiveness"), err::toString);
    assertTrue(err.toString().contains("Maybe open"), err::toString);
    assertFalse(Files.exists(dir.resolve("bad")));
  }

  @Test
  void aSweepAndASearchKnowEachOther() throws IOException {
    Files.writeString(dir.resolve("search.yaml"), SEARCH);
    assertEquals(2, run(SingleRun::execute, "sweep", at("search.yaml")));
    assertTrue(err.toString().contains("Maybe search"), err::toString);
    assertEquals(2, run(SingleRun::execute, "search", study.toString()));
    assertTrue(err.toString().contains("Maybe sweep"), err::toString);
    assertEquals(0, run(SingleRun::execute, "check", at("search.yaml")), err::toString);
  }

  private static RunResult never(RunSpecification run) {
    return fail("run " + run.seed() + " is computed that was there");
  }
}
