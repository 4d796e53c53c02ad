package entente.experiment.sampling;

import java.util.List;

/** Every level of each axis with every level of the others; the last axis turns fastest. */
public final class FullDesign implements UnitDesign {

  private final int[] levels;
  private final int[] stride;
  private final int size;

  /** Creates the grid over axes with so many levels each. */
  public FullDesign(List<Integer> levels) {
    this.levels = levels.stream().mapToInt(k -> k).toArray();
    this.stride = new int[this.levels.length];
    int product = 1;
    for (int k = stride.length - 1; k >= 0; k--) {
      stride[k] = product;
      product = Math.multiplyExact(product, this.levels[k]);
    }
    this.size = product;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double at(int point, int axis) {
    return (point / stride[axis] % levels[axis] + 0.5) / levels[axis];
  }
}
