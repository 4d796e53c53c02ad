package entente.experiment.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.Fakes;
import entente.model.Chance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {

  private final List<RunResult> entered = new ArrayList<>();

  private Ledger ledger(int... held) {
    return new Ledger() {
      @Override
      public boolean holds(int run) {
        return IntStream.of(held).anyMatch(h -> h == run);
      }

      @Override
      public void enter(RunResult result) {
        entered.add(result);
      }
    };
  }

  private List<Integer> numbers() {
    return entered.stream().map(r -> r.specification().run()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsComeInRunOrderWhateverFinishesFirst(int workers) throws Exception {
    LocalRunner runner =
        new LocalRunner(
            workers,
            s -> {
              pause(s.run() % 3 == 0 ? 4 : 0);
              return Fakes.execute(s);
            });
    assertEquals(0, runner.run(Fakes.experiment(20, "a", "b"), ledger(), Progress.NONE));
    assertEquals(IntStream.range(0, 40).boxed().toList(), numbers());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aRunThatThrowsIsARowAndStopsNothing(int workers) throws Exception {
    LocalRunner runner =
        new LocalRunner(
            workers,
            s -> {
              if (s.run() == 3) {
                throw new IllegalStateException("no settlement");
              } else if (s.run() == 5) {
                throw new StackOverflowError();
              }
              return Fakes.execute(s);
            });
    assertEquals(2, runner.run(Fakes.experiment(10, "a"), ledger(), Progress.NONE));
    assertEquals(10, entered.size());
    RunResult failed = entered.get(3);
    assertEquals(RunResult.Status.FAILED, failed.status());
    assertEquals("run", failed.stage());
    assertEquals("IllegalStateException: no settlement", failed.message());
    assertEquals("StackOverflowError", entered.get(5).message());
  }

  @Test
  void whatTheLedgerHoldsDoesNotRunAgain() throws Exception {
    new LocalRunner(2, Fakes::execute).run(Fakes.experiment(6, "a"), ledger(0, 4), Progress.NONE);
    assertEquals(List.of(1, 2, 3, 5), numbers());
  }

  @Test
  void noMoreThanAWindowWaits() throws Exception {
    AtomicInteger started = new AtomicInteger();
    int[] widest = new int[1];
    Ledger slow =
        new Ledger() {
          @Override
          public boolean holds(int run) {
            return false;
          }

          @Override
          public void enter(RunResult result) {
            pause(1);
            widest[0] = Math.max(widest[0], started.get() - result.specification().run());
          }
        };
    new LocalRunner(
            2,
            s -> {
              started.incrementAndGet();
              return Fakes.execute(s);
            })
        .run(Fakes.experiment(60, "a"), slow, Progress.NONE);
    assertTrue(widest[0] <= 8, "window " + widest[0]);
  }

  @Test
  void progressCountsToTheTotal() throws Exception {
    List<Integer> done = new ArrayList<>();
    new LocalRunner(2, Fakes::execute)
        .run(
            Fakes.experiment(5, "a"),
            ledger(),
            (now, total, rate, left) -> {
              assertEquals(5, total);
              assertTrue(rate > 0 && !left.isNegative());
              done.add(now);
            });
    assertEquals(List.of(1, 2, 3, 4, 5), done);
  }

  @Test
  void anInterruptEndsIt() {
    LocalRunner runner =
        new LocalRunner(
            2,
            s -> {
              pause(20);
              return Fakes.execute(s);
            });
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class,
        () -> runner.run(Fakes.experiment(50, "a"), ledger(), Progress.NONE));
  }

  @Test
  void anInterruptIsHeardAlsoWhenTheNextRunIsDone() {
    CountDownLatch secondDone = new CountDownLatch(1);
    LocalRunner runner =
        new LocalRunner(
            1,
            s -> {
              if (s.run() == 2) {
                secondDone.countDown();
              }
              return Fakes.execute(s);
            });
    Ledger interrupting =
        new Ledger() {
          @Override
          public boolean holds(int run) {
            return false;
          }

          @Override
          public void enter(RunResult result) {
            entered.add(result);
            assertDoesNotThrow(() -> secondDone.await());
            Thread.currentThread().interrupt();
          }
        };
    assertThrows(
        InterruptedException.class,
        () -> runner.run(Fakes.experiment(3, "a"), interrupting, Progress.NONE));
    assertEquals(List.of(0), numbers());
  }

  @Test
  void aLedgerThatCannotBeWrittenEndsIt() {
    Ledger full =
        new Ledger() {
          @Override
          public boolean holds(int run) {
            return false;
          }

          @Override
          public void enter(RunResult result) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    LocalRunner runner = new LocalRunner(2, Fakes::execute);
    assertThrows(
        IOException.class, () -> runner.run(Fakes.experiment(9, "a"), full, Progress.NONE));
  }

  @Test
  void runsAreNumberedReplicateMajorAndShareSeeds() {
    Experiment experiment =
        new Experiment(
            List.of(Fakes.scenario("a", 3), Fakes.scenario("b", 3)),
            7,
            List.of(RunBlock.replicates(3), new RunBlock("future", 2, 1, true, (s, k) -> s)),
            java.util.Set.of());
    assertEquals(10, experiment.size());
    RunSpecification third = experiment.specification(3);
    assertEquals("b", third.scenario().key());
    assertEquals(1, third.replicate());
    assertEquals(Chance.join(7, 1), third.seed());
    assertEquals(7, experiment.specification(0).seed());
    RunSpecification last = experiment.specification(9);
    assertEquals(2, last.point());
    assertEquals(Chance.join(7, 1), last.seed());
    assertEquals("future", experiment.block(9).name());
    assertEquals("default", experiment.block(5).name());
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
