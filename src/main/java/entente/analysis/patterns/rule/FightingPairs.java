package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.model.Param;
import entente.model.states.World;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** How well runs tell which pairs come to use force. */
public record FightingPairs(
    @Param(text = "Table of the pairs that did, with columns a, b, before.") String table,
    ObservedCases observed,
    @Param(text = "First year that is looked at.", unit = "year", low = 0, high = 10000) int from,
    @Param(
            text = "Whether the area under the curve is told, less that of size and distance.",
            word = "false")
        boolean aboveGravity)
    implements PatternRule {

  @Override
  public boolean ofNamedStates() {
    return true;
  }

  @Override
  public boolean needsManyRuns() {
    return true;
  }

  @Override
  public double value(List<RunRecord> runs) {
    RunRecord any = runs.get(0);
    double[] force = new double[any.size() * any.size()];
    double[] rung = new double[force.length];
    for (RunRecord run : runs) {
      RungHistory history = new RungHistory(run);
      for (int pair : history.pairs()) {
        int highest = history.highest(pair, from - run.start());
        force[pair] += highest >= RungHistory.FORCE ? 1 : 0;
        rung[pair] += highest;
      }
    }
    Ranked model = new Ranked();
    Ranked gravity = new Ranked();
    for (int a = 0; a < any.size(); a++) {
      for (int b = a + 1; b < any.size(); b++) {
        World world = any.world();
        String key = ObservedCases.pair(world.state(a).key(), world.state(b).key());
        if (!observed.out().contains(key)) {
          int pair = a * any.size() + b;
          // Counts are whole, and a mean rung is below ten: it only parts ties.
          model.add(force[pair] + rung[pair] / runs.size() / 10, observed.yes().contains(key));
          gravity.add(gravity(any, a, b), observed.yes().contains(key));
        }
      }
    }
    return aboveGravity ? model.area() - gravity.area() : model.averagePrecision();
  }

  private static double gravity(RunRecord run, int a, int b) {
    double km = Regions.border(run, a, b) ? 0 : run.world().distance(a, b);
    return FastMath.log(run.capability()[a] * run.capability()[b]) - FastMath.log(1 + km);
  }
}
