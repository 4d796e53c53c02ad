package entente.experiment.sampling;

import java.util.List;

/**
 * One factor at a time: the point at which every axis is at its base, then each axis at each of its
 * other levels while all others stay at theirs.
 *
 * <p>It shows single effects around one point and is silent about what factors do together.
 */
public final class OneAtATimeDesign implements UnitDesign {

  private final int[] levels;
  private final int[] base;
  private final int[] first;

  /**
   * Creates the design.
   *
   * @param levels how many levels each axis has
   * @param base which level of each axis is its base
   * @throws ArithmeticException if there are more points than can be numbered
   */
  public OneAtATimeDesign(List<Integer> levels, List<Integer> base) {
    this.levels = levels.stream().mapToInt(k -> k).toArray();
    this.base = base.stream().mapToInt(k -> k).toArray();
    this.first = new int[this.levels.length + 1];
    first[0] = 1;
    for (int k = 0; k < this.levels.length; k++) {
      first[k + 1] = Math.addExact(first[k], this.levels[k] - 1);
    }
  }

  @Override
  public int size() {
    return first[levels.length];
  }

  @Override
  public double at(int point, int axis) {
    int level = base[axis];
    if (point >= first[axis] && point < first[axis + 1]) {
      int other = point - first[axis];
      level = other < base[axis] ? other : other + 1;
    }
    return (level + 0.5) / levels[axis];
  }
}
