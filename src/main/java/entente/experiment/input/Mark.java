package entente.experiment.input;

/** The place of a value: source, line and column, both from 1. */
public record Mark(Source source, int line, int column) {

  /** Returns the first place of a source. */
  public static Mark start(Source source) {
    return new Mark(source, 1, 1);
  }
}
