package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Where a sweep goes, in which format, and what computes it. */
class SweepPlaceTest extends SweepFixture {

  @Test
  void parquetKeepsAllPromisesAndTurnsBackIntoTheSameText() throws IOException {
    String[] all = {"--keep", "postures,decisions,events"};
    assertEquals(0, sweep("text", all), err::toString);
    assertEquals(0, parquet("p", "--workers", "1"), err::toString);
    assertEquals(0, parquet("q", "--workers", "8"), err::toString);
    assertSameFiles("p", "q");
    assertTrue(Files.exists(dir.resolve("p/postures.parquet")));
    assertFalse(Files.exists(dir.resolve("p/postures.csv")));
    assertEquals(-1, Files.mismatch(dir.resolve("p/runs.csv"), dir.resolve("text/runs.csv")));
    for (int k = 1; k <= 3; k++) {
      assertEquals(0, parquet("s" + k, "--shard", k + "/3"), err::toString);
    }
    assertEquals(0, merge("merged", "s3", "s1", "s2"), err::toString);
    assertSameFiles("p", "merged");
    assertEquals(0, parquet("top", "--replicates", "1"), err::toString);
    String[] more = {"--replicates", "3", "--keep", "postures,decisions,events"};
    assertEquals(0, sweep("top", more), err::toString);
    assertSameFiles("p", "top");
    assertEquals(0, run(SingleRun::execute, "verify", at("p"), "--sample", "18"), out::toString);
    Function<RunSpecification, RunResult> never =
        s -> {
          throw new IllegalStateException("ran again");
        };
    String[] back = {"--format", "csv", "--keep", "postures,decisions,events"};
    assertEquals(0, sweep(never, "q", back), err::toString);
    assertSameFiles("text", "q");
    assertFalse(Files.exists(dir.resolve("q/postures.parquet")));
  }

  @Test
  void aClusterIsNamedOnlyWhereThereIsOne() {
    assertEquals(2, sweep("e", "--engine", "spark", "--master", "local[2]"));
    assertTrue(err.toString().contains("-P spark"), err.toString());
    assertEquals(2, sweep("e", "--master", "local[2]"));
    assertEquals(2, sweep("e", "--keep", "networks"));
    assertFalse(Files.exists(dir.resolve("e")));
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
    Path closed = Files.createDirectory(dir.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed));
    assertEquals(3, sweep("closed/x"));
    assertTrue(err.toString().contains("no permission"), err.toString());
  }

  @Test
  void aFolderUnderAFileIsRefused() throws IOException {
    Files.writeString(dir.resolve("file"), "mine");
    assertEquals(3, sweep("file/x"));
    assertEquals("mine", Files.readString(dir.resolve("file")));
    assertFalse(err.toString().contains("a fault of the program"), err.toString());
  }

  @Test
  void anotherStudyInThatPlaceGetsASuffix() throws IOException {
    assertEquals(0, sweep("p", "--seed", "1"));
    assertEquals(0, sweep("p", "--seed", "2"));
    assertTrue(Files.exists(dir.resolve("p-2/runs.csv")));
    Files.createDirectories(dir.resolve("foreign"));
    Files.writeString(dir.resolve("foreign/mine.txt"), "mine");
    assertEquals(0, sweep("foreign"));
    assertTrue(Files.exists(dir.resolve("foreign-2/runs.csv")));
  }

  @Test
  void aFolderThatSomebodyWritesIsRefused() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    Thread me = Thread.currentThread();
    sweep(
        s -> {
          if (calls.incrementAndGet() == 10) {
            me.interrupt();
          }
          return SingleRun.execute(s);
        },
        "l",
        "--workers",
        "1");
    Path lock = dir.resolve("l/.entente-part/lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      channel.lock();
      assertEquals(3, sweep("l"));
      assertTrue(err.toString().contains("another program"), err.toString());
    }
    assertEquals(0, sweep("l"));
  }

  private int parquet(String place, String... more) {
    List<String> words = new ArrayList<>(List.of("--format", "parquet"));
    words.addAll(List.of("--keep", "postures,decisions,events"));
    words.addAll(List.of(more));
    return sweep(place, words.toArray(String[]::new));
  }
}
