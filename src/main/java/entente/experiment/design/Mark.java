package entente.experiment.design;

/** The place of a value: source, line and column, both from 1. */
record Mark(Source source, int line, int column) {

  /** Returns the first place of a source. */
  static Mark start(Source source) {
    return new Mark(source, 1, 1);
  }
}
