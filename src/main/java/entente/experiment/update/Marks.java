package entente.experiment.update;

import entente.experiment.input.Mark;
import entente.experiment.input.Source;

/** Places outside of files. */
final class Marks {
  private Marks() {}

  /** Returns the place of an option of the command line. */
  static Mark option(String name) {
    return Mark.start(new Source.OfText(name, ""));
  }
}
