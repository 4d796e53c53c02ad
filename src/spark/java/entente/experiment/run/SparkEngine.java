package entente.experiment.run;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/**
 * Computes the runs of a sweep on a cluster of Apache Spark.
 *
 * <p>Executors get the texts that the sweep follows from and the numbers of runs, make the runs
 * themselves, and send back what the tables keep; this machine alone writes. Runs go out in
 * batches, a few at a time, and are entered in run order, so that what waits here is bounded. What
 * an executor had when it was lost is computed by another.
 */
public final class SparkEngine implements Cluster {

  private static final int BATCHES = 3;
  private static final int FIRST = 4;
  private static final int MOST = 500;

  @Override
  public Engine engine(String master, SweepPlan plan) {
    SparkConf conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    if (!conf.contains("spark.master")) {
      throw new IllegalArgumentException("no master");
    }
    conf.setIfMissing("spark.app.name", "Entente " + plan.design().study().key());
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.log.level", "ERROR");
    conf.setIfMissing("spark.task.maxFailures", "8");
    String jar = jar();
    if (jar != null) {
      conf.setIfMissing("spark.jars", jar);
    }
    Recipe recipe = Recipe.of(plan);
    return (runs, ledger, progress) -> run(conf, recipe, runs, ledger, progress);
  }

  private static String jar() {
    URI place =
        URI.create(
            SparkEngine.class.getProtectionDomain().getCodeSource().getLocation().toString());
    return place.getPath().endsWith(".jar") ? place.toString() : null;
  }

  private static int run(SparkConf conf, Recipe recipe, Plan plan, Ledger ledger, Progress progress)
      throws InterruptedException, IOException {
    JavaSparkContext context;
    try {
      context = new JavaSparkContext(conf);
    } catch (RuntimeException e) {
      throw new IOException("the cluster cannot be reached: " + e.getMessage(), e);
    }
    try (context) {
      return new Session(context, recipe, plan, ledger, progress).enterAll();
    }
  }

  /** Texts of a sweep, and its plan once it was asked for on this machine. */
  private static final class Shared implements Serializable {
    private static final long serialVersionUID = 1;
    private final Recipe recipe;
    private transient SweepPlan plan;

    Shared(Recipe recipe) {
      this.recipe = recipe;
    }

    synchronized SweepPlan plan() {
      if (plan == null) {
        plan = recipe.plan();
      }
      return plan;
    }
  }

  /** What an executor does with the numbers of some runs. */
  private record Work(Broadcast<Shared> shared)
      implements FlatMapFunction<Iterator<Integer>, Parcel> {
    @Override
    public Iterator<Parcel> call(Iterator<Integer> numbers) throws InterruptedException {
      SweepPlan plan = shared.value().plan();
      List<Parcel> parcels = new ArrayList<>();
      try (TimeLimit limit = plan.seconds() > 0 ? new TimeLimit(plan.seconds()) : null) {
        while (numbers.hasNext()) {
          RunResult result = LocalRunner.attempt(plan, numbers.next(), limit, SingleRun::execute);
          parcels.add(Parcel.of(result, plan));
        }
      }
      return parcels.iterator();
    }
  }

  /** Batches on their way, and what came back so far. */
  private static final class Session {
    private final JavaSparkContext context;
    private final Work work;
    private final Plan plan;
    private final Ledger ledger;
    private final Progress progress;
    private final int total;
    private final long start = System.nanoTime();
    private int next;
    private int done;
    private int failed;

    Session(JavaSparkContext context, Recipe recipe, Plan plan, Ledger ledger, Progress progress) {
      this.context = context;
      this.work = new Work(context.broadcast(new Shared(recipe)));
      this.plan = plan;
      this.ledger = ledger;
      this.progress = progress;
      this.total = LocalRunner.missing(plan, ledger);
    }

    int enterAll() throws InterruptedException, IOException {
      Deque<JavaFutureAction<List<Parcel>>> batches = new ArrayDeque<>();
      while (done < total) {
        for (List<Integer> numbers = more(batches); !numbers.isEmpty(); numbers = more(batches)) {
          int slices = Math.max(1, Math.min(numbers.size(), cores()));
          batches.add(context.parallelize(numbers, slices).mapPartitions(work).collectAsync());
        }
        for (Parcel parcel : take(batches)) {
          enter(parcel.open(plan));
        }
      }
      return failed;
    }

    private int cores() {
      return context.defaultParallelism();
    }

    // About a second of work for each core, as far as can be told.
    private List<Integer> more(Deque<JavaFutureAction<List<Parcel>>> batches) {
      List<Integer> numbers = new ArrayList<>();
      double seconds = (System.nanoTime() - start) * 1e-9;
      double each = done == 0 ? FIRST : done / Math.max(seconds, 1e-3) / cores();
      int most = cores() * (int) Math.max(1, Math.min(MOST, each));
      while (batches.size() < BATCHES && numbers.size() < most && next < plan.size()) {
        if (!ledger.holds(next)) {
          numbers.add(next);
        }
        next++;
      }
      return numbers;
    }

    private static List<Parcel> take(Deque<JavaFutureAction<List<Parcel>>> batches)
        throws InterruptedException, IOException {
      try {
        return batches.remove().get();
      } catch (ExecutionException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        throw new IOException("the cluster gave up: " + e.getCause().getMessage(), e);
      }
    }

    private void enter(RunResult result) throws InterruptedException, IOException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      failed += result.status() == RunResult.Status.FAILED ? 1 : 0;
      ledger.enter(result);
      done++;
      double rate = done / Math.max((System.nanoTime() - start) * 1e-9, 1e-9);
      progress.at(done, total, rate, Duration.ofMillis((long) (1000 * (total - done) / rate)));
    }
  }
}
