package entente.experiment.sampling;

/** The k-th levels of all axes together. */
public record ZipDesign(int size) implements UnitDesign {

  @Override
  public double at(int point, int axis) {
    return (point + 0.5) / size;
  }
}
