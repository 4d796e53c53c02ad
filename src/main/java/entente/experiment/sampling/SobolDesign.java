package entente.experiment.sampling;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first points of the sequence of Sobol (1967), with the directions of Joe and Kuo (2008), from
 * its point 0 on, which is the corner: leaving it out would spoil the balance (Owen 2020).
 *
 * <p>The points do not depend on the seed.
 */
public final class SobolDesign implements UnitDesign {

  /** Most axes that there are directions for. */
  public static final int MOST = 1000;

  private final int size;
  private final SobolSequenceGenerator generator;
  private double[] vector;
  private int current = -1;

  /** Creates so many points over so many axes. */
  public SobolDesign(int size, int axes) {
    this.size = size;
    this.generator = new SobolSequenceGenerator(axes);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double at(int point, int axis) {
    return vector(point)[axis];
  }

  /** Returns a point; several threads may ask. */
  synchronized double[] vector(int point) {
    if (point != current) {
      vector = generator.skipTo(point);
      current = point;
    }
    return vector;
  }
}
