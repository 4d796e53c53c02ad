package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.run.SingleRun;
import entente.ui.cli.stored.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnalyzeCommandTest extends CommandFixture {

  private static final String VARIANCE =
      """
      kind: study
      name: Small
      scenarios: [five-states]
      set: [rounds=22]
      factors:
        open: {path: structures.platform.inclusiveness, from: 0, to: 1}
        quota: {path: structures.platform.quota, from: 0, to: 1}
      design: {kind: saltelli, samples: 16}
      keep: [rounds]
      horizons: [10, 22]
      figure: {measures: [uptake, security_mean]}
      """;

  private static final String FUTURES =
      """
      kind: study
      name: Futures
      scenarios: [five-states, other.yaml]
      set: [rounds=8]
      factors:
        future: {futures: 14}
      keep: []
      figure: {measures: [security_mean]}
      """;

  private String sweep(String text, String place, String... more) throws Exception {
    Path study = Files.writeString(dir.resolve("study.yaml"), text);
    Files.writeString(
        dir.resolve("other.yaml"),
        """
        kind: scenario
        name: Other
        extends: five-states
        structures: {platform: {inclusiveness: 0.1}}
        """);
    String folder = dir.resolve(place).toString();
    List<String> words = new ArrayList<>(List.of("sweep", study.toString(), "--out", folder));
    words.addAll(List.of(more));
    assertEquals(0, run(words.toArray(String[]::new)), err::toString);
    return folder;
  }

  @Test
  void aFinishedSweepIsAnalysedAndTheAnalysisProved() throws Exception {
    String folder = sweep(VARIANCE, "v");
    JsonNode json = json("analyze", folder, "--cases", "uptake < 0.5");
    JsonNode uptake = json.get("sensitivity").get(0);
    assertEquals("uptake", uptake.get("measure").asText());
    assertEquals("sobol", uptake.get("method").asText());
    assertEquals(16, uptake.get("rows").asInt());
    assertEquals("open", uptake.get("inputs").get(0).get("input").asText());
    assertEquals(2, uptake.get("overTime").get(0).get("rounds").size());
    JsonNode scores = json.get("scores").get(1);
    assertEquals("security_mean", scores.get("measure").asText());
    assertEquals(64, scores.get("rows").asInt());
    assertEquals("quota", scores.get("inputs").get(1).get("input").asText());
    assertEquals(22, scores.get("overTime").get(1).get("round").asInt());
    assertEquals("uptake < 0.5", json.get("discovery").get(0).get("cases").asText());
    Path analysis = dir.resolve("v/analysis");
    for (String ending : List.of("svg", "png", "pdf")) {
      assertTrue(Files.size(analysis.resolve("figures/tornado-security-mean." + ending)) > 1000);
      assertTrue(Files.size(analysis.resolve("figures/over-time-security-mean." + ending)) > 1000);
      assertTrue(Files.size(analysis.resolve("figures/scores-security-mean." + ending)) > 1000);
    }
    assertTrue(
        Files.readString(analysis.resolve("indices.csv")).contains("uptake,five-states,sobol"));
    assertTrue(Files.readString(analysis.resolve("over-time.csv")).contains(",22,"));
    assertTrue(Files.readString(analysis.resolve("scores-over-time.csv")).contains(",22,"));
    assertTrue(
        Files.readString(analysis.resolve("scores.csv")).contains("uptake,five-states,open"));
    assertTrue(Files.readString(analysis.resolve("report.html")).contains("analyze"));
    assertEquals(0, run("analyze", folder, "--cases", "uptake < 0.5"));
    assertTrue(err.toString().contains("this very analysis"), err::toString);
    assertFalse(Files.exists(dir.resolve("v/analysis-2")));

    assertEquals(0, run("verify", folder, "--sample", "2"), out::toString);
    assertTrue(out.toString().contains("and an analysis repeat exactly"), out::toString);
    Path table = analysis.resolve("indices.csv");
    Files.writeString(table, Files.readString(table) + "more\n");
    assertEquals(1, run("verify", folder, "--sample", "2"));
    assertTrue(
        out.toString().contains("analysis/indices.csv is not what the manifest says"),
        out::toString);
  }

  @Test
  void futuresAreHeldAgainstOneAnother() throws Exception {
    String folder = sweep(FUTURES, "f");
    JsonNode json = json("analyze", folder, "--enough", "security_mean >= 0.3");
    JsonNode robust = json.get("robustness").get(0);
    assertEquals(14, robust.get("futures").asInt());
    assertEquals("security_mean >= 0.3", robust.get("enough").asText());
    assertEquals(2, robust.get("architectures").size());
    assertTrue(json.get("maps").get(0).get("decides").size() > 1);
    assertTrue(Files.exists(dir.resolve("f/analysis/robustness.csv")));
    assertEquals(0, run("analyze", folder));
    assertTrue(Files.exists(dir.resolve("f/analysis-2/report.html")));
  }

  @Test
  void whatCannotBeAnalysedIsSaid() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Thread me = Thread.currentThread();
    Path study = Files.writeString(dir.resolve("cut.yaml"), VARIANCE);
    String cut = dir.resolve("cut").toString();
    Simulator slow =
        new Simulator(
            s -> {
              if (calls.incrementAndGet() == 20) {
                me.interrupt();
              }
              return SingleRun.execute(s);
            },
            Simulators.model().schema());
    assertEquals(
        130, run(slow, "sweep", study.toString(), "--out", cut, "--workers", "1"), err::toString);
    refused(cut, "an unfinished sweep", "Maybe start the same sweep again");
    refused(sweep(VARIANCE, "shard", "--shard", "1/2"), "shard 1/2", "Maybe merge");
    refused(dir.resolve("nowhere").toString(), "expected a finished results folder");
    String whole = sweep(VARIANCE, "w");
    assertEquals(2, run("analyze", whole, "--measures", "uptakes"));
    assertTrue(err.toString().contains("Maybe uptake"), err::toString);
    assertEquals(2, run("analyze", whole, "--cases", "uptake <"));
    assertFalse(Files.exists(dir.resolve("w/analysis")));
    Path table = dir.resolve("w/runs.csv");
    Files.writeString(table, Files.readString(table) + "\n");
    refused(whole, "changed since the sweep wrote it");
  }

  private void refused(String folder, String... says) {
    assertEquals(2, run("analyze", folder), err::toString);
    for (String word : says) {
      assertTrue(err.toString().contains(word), err::toString);
    }
    assertEquals("", out.toString());
  }
}
