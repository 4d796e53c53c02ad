package entente.experiment.sampling;

import entente.experiment.input.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The points of a study, by number: what each factor is at each of them. */
public final class Points {

  /** How many points are tried where conditions leave some of them out. */
  public static final int TRIED = 5_000_000;

  private final List<Axis> axes;
  private final UnitDesign unit;
  private final List<List<String>> table;
  private final int[] accepted;
  private final int proposed;

  private Points(
      List<Axis> axes, UnitDesign unit, List<List<String>> table, int[] accepted, int proposed) {
    this.axes = axes;
    this.unit = unit;
    this.table = table;
    this.accepted = accepted;
    this.proposed = proposed;
  }

  /**
   * Returns the first points of a design that meet all conditions, as many as asked or there are
   * among the first {@value #TRIED}.
   */
  public static Points of(List<Axis> axes, UnitDesign unit, List<Condition> conditions, int most) {
    return new Points(axes, unit, null, null, unit.size()).meeting(conditions, most);
  }

  /** Returns the rows of a table that meet all conditions. */
  public static Points of(List<Axis> axes, List<List<String>> rows, List<Condition> conditions) {
    return new Points(axes, null, rows, null, rows.size()).meeting(conditions, rows.size());
  }

  private Points meeting(List<Condition> conditions, int most) {
    if (conditions.isEmpty()) {
      return this;
    }
    int[] good = new int[Math.min(TRIED, Math.min(most, proposed))];
    int count = 0;
    int seen = 0;
    for (; seen < Math.min(TRIED, proposed) && count < most; seen++) {
      List<String> values = values(seen);
      if (conditions.stream().allMatch(c -> c.holds(name -> value(values, name)))) {
        good[count++] = seen;
      }
    }
    return new Points(axes, unit, table, Arrays.copyOf(good, count), seen);
  }

  private String value(List<String> values, String name) {
    for (int k = 0; k < axes.size(); k++) {
      if (axes.get(k).name().equals(name)) {
        return values.get(k);
      }
    }
    return null;
  }

  /** Returns how many points there are. */
  public int size() {
    return accepted == null ? proposed : accepted.length;
  }

  /** Returns how many points were left out because they do not meet the conditions. */
  public int leftOut() {
    return proposed - size();
  }

  /** Returns the values of a point, axis by axis. */
  public List<String> values(int point) {
    int at = accepted == null ? point : accepted[point];
    if (table != null) {
      return table.get(at);
    }
    List<String> values = new ArrayList<>(axes.size());
    for (int k = 0; k < axes.size(); k++) {
      values.add(axes.get(k).value(unit.at(at, k)));
    }
    return values;
  }

  /** Returns where a point lies on an axis, from 0 to 1; NaN if the points are those of a table. */
  public double unit(int point, int axis) {
    return table != null ? Double.NaN : unit.at(accepted == null ? point : accepted[point], axis);
  }
}
