package entente.ui.cli.session;

import entente.analysis.compare.Values;
import entente.analysis.statistic.PairedDifference;
import entente.experiment.run.Experiment;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import entente.experiment.store.Schema;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds how many replicates give the differences the precision asked for (sequential replication;
 * Chow and Robbins 1965; Law 2015, 9.4).
 *
 * <p>Runs are added until the 95 % t interval of every pair of scenarios is narrow enough; each
 * time as many as the spread so far asks for, at most as many again as there are. Only the measures
 * asked for are kept, and the comparison then makes the same runs with all their tables.
 *
 * @param laboratory the model
 * @param terminal where progress goes
 * @param workers number of threads
 * @param targets what is asked for
 * @param round round at which it is asked
 */
public record Precision(
    Simulator laboratory, Terminal terminal, int workers, List<Target> targets, int round) {

  /** Replicates to start from: fewer would stop at an interval that is narrow by luck. */
  public static final int START = 30;

  private static final Template UNKNOWN =
      Template.of(
          """
          --precision: value "{text}", expected MEASURE=HALFWIDTH with a measure of the system: \
          {known}.""");
  private static final Template NOT_ABOVE =
      Template.of(
          """
          --precision: value "{text}", expected a half-width above 0. Maybe {measure}=0.02.""");
  private static final Template ENOUGH =
      Template.of("{n} replicates give the precision asked for.");
  private static final Template TOO_FEW =
      Template.of(
          """
          {n} replicates do not give the precision asked for, which would take about {needed}; no \
          more are made.""");
  private static final Template UNDEFINED =
      Template.of(
          """
          A measure of --precision is undefined in nearly all runs; {n} replicates are made.""");

  private static final int MOST = 5000;
  private static final double ROOM = 1.05;

  /**
   * A measure and the half-width that the interval of its difference should have.
   *
   * @param measure name of a system measure
   * @param halfWidth half-width, above 0
   */
  public record Target(String measure, double halfWidth) {}

  /** Reads {@code MEASURE=HALFWIDTH}. */
  public static Target target(String text, Schema schema) {
    String[] parts = text.split("=", 2);
    List<String> known = schema.system().stream().map(Measure::name).toList();
    if (!known.contains(parts[0])) {
      throw new UsageException(UNKNOWN.fill("text", text, "known", String.join(", ", known)));
    }
    try {
      double half = parts.length < 2 ? Double.NaN : Double.parseDouble(parts[1].strip());
      if (half > 0 && half < Double.POSITIVE_INFINITY) {
        return new Target(parts[0], half);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is not above 0.
    }
    throw new UsageException(NOT_ABOVE.fill("text", text, "measure", parts[0]));
  }

  /** Returns how many replicates suffice; so many as are allowed if none does. */
  public int replicates(List<Scenario> scenarios, long seed, int start)
      throws IOException, InterruptedException {
    Gathered gathered = new Gathered(scenarios.size());
    int n = start;
    for (; ; ) {
      Experiment experiment =
          new Experiment(scenarios, seed, List.of(RunBlock.replicates(n)), Set.of());
      new LocalRunner(workers, laboratory.execute())
          .run(experiment, gathered, new ProgressLine(terminal));
      double needed = gathered.needed();
      if (needed <= n) {
        terminal.note(ENOUGH.fill("n", n));
        return n;
      }
      if (Double.isNaN(needed) || n >= MOST) {
        terminal.note(
            Double.isNaN(needed)
                ? UNDEFINED.fill("n", n)
                : TOO_FEW.fill("n", n, "needed", NumberWords.number(needed)));
        return n;
      }
      n = (int) Math.min(MOST, Math.min(2.0 * n, Math.max(n + 1, Math.ceil(needed * ROOM))));
    }
  }

  /** The values at the round asked for, by scenario and measure. */
  private final class Gathered implements Ledger {

    private final Values values =
        new Values(laboratory.schema().system(), laboratory.schema().structure());
    private final List<List<double[]>> rows = new ArrayList<>();
    private int held;

    Gathered(int scenarios) {
      for (int s = 0; s < scenarios; s++) {
        rows.add(new ArrayList<>());
      }
    }

    @Override
    public boolean holds(int run) {
      return run < held;
    }

    @Override
    public void enter(RunResult result) {
      rows.get(held++ % rows.size())
          .add(
              targets.stream()
                  .mapToDouble(t -> values.system(result, t.measure(), round))
                  .toArray());
    }

    /** Returns how many replicates the spread so far asks for. */
    double needed() {
      double most = 0;
      for (int t = 0; t < targets.size(); t++) {
        for (int i = 0; i < rows.size(); i++) {
          for (int j = i + 1; j < rows.size(); j++) {
            PairedDifference d = paired(column(i, t), column(j, t), targets.get(t).measure());
            double ratio = (d.high() - d.low()) / 2 / targets.get(t).halfWidth();
            int made = rows.get(i).size();
            most = Math.max(most, ratio <= 1 ? made : made * ratio * ratio);
          }
        }
      }
      return most;
    }

    private PairedDifference paired(double[] a, double[] b, String name) {
      PairedDifference d = PairedDifference.of(a, b);
      return laboratory.schema().system().stream()
          .filter(m -> m.name().equals(name))
          .findFirst()
          .map(m -> d.within(m.low(), m.high()))
          .orElse(d);
    }

    private double[] column(int scenario, int target) {
      return rows.get(scenario).stream().mapToDouble(row -> row[target]).toArray();
    }
  }
}
