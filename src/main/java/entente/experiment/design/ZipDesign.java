package entente.experiment.design;

/** The k-th levels of all axes together. */
record ZipDesign(int size) implements UnitDesign {

  @Override
  public double at(int point, int axis) {
    return (point + 0.5) / size;
  }
}
