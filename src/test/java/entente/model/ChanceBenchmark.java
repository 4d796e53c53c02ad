package entente.model;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one keyed draw costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChanceBenchmark {

  private final Chance chance = new Chance(1);
  private int round;

  @Benchmark
  public double uniform() {
    return chance.uniform(Chance.Purpose.TASTE, 3, 7, round++);
  }

  @Benchmark
  public double gumbel() {
    return chance.gumbel(Chance.Purpose.TASTE, 3, 7, round++);
  }
}
