package entente.experiment.sampling;

import entente.model.Chance;
import java.util.List;

/**
 * Independent uniform points; a coordinate hangs on the seed, the name of the axis and the number
 * of the point, so that a further axis moves no other.
 */
public record RandomDesign(int size, Chance chance, List<String> names) implements UnitDesign {

  @Override
  public double at(int point, int axis) {
    return chance.uniform(Chance.Purpose.DESIGN, Chance.hash(names.get(axis)), 0, point);
  }
}
