package entente.analysis.discovery;

import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What scenario discovery finds in a table.
 *
 * @param table the table
 * @param prim the settings of PRIM
 * @param trajectory boxes from all rows inwards
 * @param chosen index of the box that is looked at closely
 * @param refined that box without the inputs whose quasi-p-value is above 0.05, dropped one by one
 *     from the largest, and then pasted
 * @param resampling the resampling test of the chosen box
 * @param leaves leaves of the classification tree, the densest first
 */
public record Discovery(
    CaseTable table,
    Prim prim,
    List<BoxStep> trajectory,
    int chosen,
    BoxStep refined,
    Resampling resampling,
    List<BoxStep> leaves) {

  /** Quasi-p-value above which a restriction is not believed (Bryant and Lempert 2010). */
  public static final double DOUBT = 0.05;

  /** Density from which a leaf of the tree counts as a place of cases. */
  public static final double MAJORITY = 0.5;

  private static final Template NOTHING =
      Template.of("{cases} of {rows} rows are cases; there is nothing to tell apart.");

  /**
   * Discovers.
   *
   * @param asked index of the box to look at closely; −1 for the one nearest to full coverage and
   *     full density, of equally near ones the one with fewer restricted inputs, then the larger
   * @param samples number of halves of the resampling test
   * @param seed seed of halves and folds
   * @throws IllegalArgumentException if no row is a case, or every one
   */
  public static Discovery of(CaseTable table, Prim prim, int asked, int samples, long seed) {
    int cases = table.caseCount();
    if (cases == 0 || cases == table.rows()) {
      throw new IllegalArgumentException(NOTHING.fill("cases", cases, "rows", table.rows()));
    }
    List<BoxStep> trajectory = prim.trajectory(table);
    int chosen = asked < 0 ? nearest(trajectory) : Math.min(asked, trajectory.size() - 1);
    Box refined = new Pasting(prim.peel()).paste(table, believed(table, trajectory.get(chosen)));
    Resampling resampling = Resampling.of(table, prim, trajectory.get(chosen), samples, seed);
    List<BoxStep> leaves = new ArrayList<>();
    for (TreeNode leaf : new Cart(prim.massMin(), seed).grow(table).leaves()) {
      leaves.add(BoxStep.of(table, leaf.box()));
    }
    leaves.sort(Comparator.comparingDouble(BoxStep::density).reversed());
    return new Discovery(
        table,
        prim,
        trajectory,
        chosen,
        BoxStep.of(table, refined),
        resampling,
        List.copyOf(leaves));
  }

  // Of equally near boxes the first: it is the larger one, and no later one restricts fewer inputs.
  private static int nearest(List<BoxStep> trajectory) {
    int nearest = 0;
    for (int k = 1; k < trajectory.size(); k++) {
      nearest = distance(trajectory.get(k)) < distance(trajectory.get(nearest)) ? k : nearest;
    }
    return nearest;
  }

  private static double distance(BoxStep step) {
    double missed = 1 - step.coverage();
    double wrong = 1 - step.density();
    return missed * missed + wrong * wrong;
  }

  private static Box believed(CaseTable table, BoxStep start) {
    BoxStep step = start;
    for (; ; ) {
      Map.Entry<String, Double> worst =
          step.quasiP().entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
      if (worst == null || worst.getValue() <= DOUBT) {
        return step.box();
      }
      List<String> names = table.factors().stream().map(CaseInput::name).toList();
      step = BoxStep.of(table, step.box().free(names.indexOf(worst.getKey())));
    }
  }

  /** Returns the chosen box. */
  public BoxStep box() {
    return trajectory.get(chosen);
  }

  /** Returns the leaves in which most rows are cases. */
  public List<BoxStep> majority() {
    return leaves.stream().filter(leaf -> leaf.density() > MAJORITY).toList();
  }
}
