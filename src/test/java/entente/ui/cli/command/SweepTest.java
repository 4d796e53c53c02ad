package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.study.ShippedStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a sweep, its folder ends as the undisturbed one. */
class SweepTest extends SweepFixture {

  static List<String> shipped() {
    return ShippedStudies.sweeps();
  }

  @Test
  void aDryRunSaysWhatItTakesAndWritesNothing() throws IOException {
    assertEquals(0, sweep("d", "--dry-run", "--json"), err::toString);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(18, json.get("runs").asInt());
    assertEquals(6, json.get("points").asInt());
    assertTrue(json.get("bytes").asLong() > 0 && json.get("seconds").asDouble() > 0);
    assertFalse(Files.exists(dir.resolve("d")));
  }

  @Test
  void runsAreNumberedReplicateMajorAndShareSeedsWhereTheyShould() throws IOException {
    assertEquals(0, sweep("r"), err::toString);
    assertEquals("5", column("r", "point").get(5));
    assertEquals("0", column("r", "point").get(6));
    assertEquals("1", column("r", "replicate").get(6));
    assertEquals(3, Set.copyOf(column("r", "seed")).size());
    Files.writeString(study, STUDY + "random_numbers: independent\n");
    assertEquals(0, sweep("i"), err::toString);
    assertEquals(18, Set.copyOf(column("i", "seed")).size());
  }

  @Test
  void threadsShardsAndLaterReplicatesGiveTheSameBytes() throws IOException {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    Function<RunSpecification, RunResult> watched =
        s -> {
          threads.add(Thread.currentThread().getName() + Thread.currentThread().getId());
          return SingleRun.execute(s);
        };
    assertEquals(0, sweep("one", "--workers", "1"));
    assertEquals(0, sweep(watched, "eight", "--workers", "8"));
    assertTrue(threads.size() > 1, "threads " + threads);
    assertSameFiles("one", "eight");
    assertEquals(0, sweep("two", "--workers", "2"));
    assertSameFiles("one", "two");
    for (int k = 1; k <= 3; k++) {
      assertEquals(0, sweep("s" + k, "--shard", k + "/3"));
    }
    assertEquals(0, merge("merged", "s3", "s1", "s2"), err::toString);
    assertSameFiles("one", "merged");
    assertEquals(2, merge("gap", "s1", "s3"));
    assertTrue(err.toString().contains("2/3"), err.toString());
    assertEquals(0, sweep("top", "--replicates", "1"));
    assertEquals(0, sweep("top", "--replicates", "3"));
    assertTrue(err.toString().contains("6 runs already"), err.toString());
    assertSameFiles("one", "top");
    assertEquals(0, sweep("top", "--replicates", "2"));
    assertTrue(err.toString().contains("more replicates"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 13})
  void whatIsCutShortGoesOn(int last) throws IOException {
    sweep("whole");
    AtomicInteger calls = new AtomicInteger();
    Thread me = Thread.currentThread();
    Function<RunSpecification, RunResult> cut =
        s -> {
          if (calls.getAndIncrement() == last) {
            me.interrupt();
          }
          return SingleRun.execute(s);
        };
    assertEquals(130, sweep(cut, "cut", "--workers", "1"), err::toString);
    assertFalse(Files.exists(dir.resolve("cut/manifest.json")));
    assertEquals(0, sweep("cut"), err::toString);
    assertSameFiles("whole", "cut");
  }

  @Test
  void aFailedRunIsARowAndMayBeTriedAgain() throws IOException {
    AtomicBoolean broken = new AtomicBoolean(true);
    Function<RunSpecification, RunResult> execute =
        s -> {
          if (broken.get() && (s.run() == 4 || s.run() == 11)) {
            throw new IllegalStateException("no, \"never\"\nat all");
          }
          return SingleRun.execute(s);
        };
    sweep("whole");
    assertEquals(1, sweep(execute, "f"), err::toString);
    assertEquals(18, column("f", "run").size());
    assertEquals("failed", column("f", "status").get(11));
    assertEquals("run", column("f", "stage").get(11));
    assertTrue(column("f", "message").get(11).contains("never"));
    assertEquals("", column("f", "stability").get(11));
    assertEquals(1, sweep(execute, "f"));
    broken.set(false);
    assertEquals(0, sweep(execute, "f", "--retry-failed"), err::toString);
    assertSameFiles("whole", "f");
  }

  @Test
  void aRunThatHangsMeetsTheLimitOfTime() throws IOException {
    Files.writeString(study, STUDY.replace("replicates: 3", "replicates: 1\nlimits: {seconds: 5}"));
    CountDownLatch never = new CountDownLatch(1);
    Function<RunSpecification, RunResult> execute =
        s -> {
          boolean deaf = s.run() == 2;
          while (deaf) {
            try {
              never.await();
            } catch (InterruptedException e) {
              // A run that hears nothing.
              deaf = true;
            }
          }
          return SingleRun.execute(s);
        };
    assertEquals(1, sweep(execute, "h"), err::toString);
    assertEquals("time-limit", column("h", "stage").get(2));
    assertEquals("more than 5 s", column("h", "message").get(2));
    assertEquals("ok", column("h", "status").get(3));
  }

  @Test
  void aMeasureThatMustHaveAValueFailsTheRunWithoutOne() throws IOException {
    Files.writeString(study, STUDY.replace("rounds=22", "rounds=8") + "defined: [stability]\n");
    assertEquals(1, sweep("u"), err::toString);
    assertEquals("measure", column("u", "stage").get(0));
    assertEquals("stability is undefined in round 8", column("u", "message").get(0));
  }

  @Test
  void pointsThatCannotBeMadeAreRows() throws IOException {
    Files.writeString(
        study,
        """
        kind: study
        scenarios: [five-states]
        set: [rounds=22, 'events=[{round: 2, what: summit, actor: NORTH, target: SOUTH}]']
        factors:
          length: {path: rounds, values: [22, 8]}
          moment: {path: events.0.round, values: [2, 20]}
        """);
    assertEquals(1, sweep("n"), err::toString);
    assertEquals(List.of("ok", "ok", "ok", "failed"), column("n", "status"));
    assertEquals("scenario", column("n", "stage").get(3));
  }

  @Test
  void aStopRuleEndsARunWhereItHolds() throws IOException {
    Files.writeString(study, STUDY + "stop: [{when: uptake >= 0, after: 5}]\n");
    assertEquals(0, sweep("s"), err::toString);
    assertEquals("stop", column("s", "stage").get(0));
    assertEquals("uptake >= 0 in round 6", column("s", "message").get(0));
    assertNotEquals("", column("s", "security_mean").get(0));
  }

  @Test
  void rowsRepeatAndAChangedOneIsFound() throws IOException {
    assertEquals(0, sweep("v"));
    assertEquals(0, run(SingleRun::execute, "verify", at("v"), "--sample", "18"), err::toString);
    assertTrue(out.toString().contains("18 rows repeat exactly"), out.toString());
    String[] again = {"rerun", at("v"), "--row", "7", "--out", at("again"), "--json"};
    assertEquals(0, run(SingleRun::execute, again), err::toString);
    assertEquals(column("v", "stability").get(7), column("again", "stability").get(0));
    assertTrue(Files.size(dir.resolve("again/postures.csv")) > 1000);
    assertEquals(2, run(SingleRun::execute, "rerun", at("v"), "--row", "18"));
    Path table = dir.resolve("v/runs.csv");
    Files.writeString(table, Files.readString(table).replaceFirst(",ok,,,0\\.", ",ok,,,1."));
    assertEquals(1, run(SingleRun::execute, "verify", at("v"), "--sample", "18"));
    assertTrue(out.toString().contains("runs.csv is not what the manifest says"), out.toString());
    assertTrue(out.toString().contains("differs in runs.csv"), out.toString());
  }

  @Test
  void rowsOfAComparisonRepeatToo() {
    String[] compare = {
      "compare", "five-states", "--set", "structures.platform.quota=0.7", "--out", at("c")
    };
    List<String> words = new ArrayList<>(List.of(compare));
    words.addAll(List.of("--rounds", "8", "--replicates", "3", "--futures", "3"));
    assertEquals(0, run(SingleRun::execute, words.toArray(String[]::new)), err::toString);
    assertEquals(0, run(SingleRun::execute, "verify", at("c"), "--sample", "99"), out::toString);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedStudyRuns(String name) throws IOException {
    String text = Files.readString(Path.of("scenarios/studies", name + ".yaml"));
    Files.writeString(
        study,
        text.replaceAll("replicates: [0-9]+", "replicates: 1")
            .replaceAll("steps: [0-9]+", "steps: 2")
            .replaceAll("(points|futures): [0-9]+", "$1: 3")
            .replaceAll("(trajectories|samples): [0-9]+", "$1: 1")
            .replaceAll("to: 116", "to: 12")
            .replaceAll("round: 20", "round: 12")
            .replaceAll("horizons: .*", "horizons: [6, 12]"));
    assertEquals(0, sweep("x", "--rounds", "12"), err::toString);
    assertTrue(column("x", "status").size() > 2);
    assertTrue(Files.readString(dir.resolve("x/report.html")).contains("How to repeat it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "x", "1/0"})
  void aShardThatIsNoneIsBadUsage(String word) {
    assertEquals(2, sweep("b", "--shard", word));
  }
}
