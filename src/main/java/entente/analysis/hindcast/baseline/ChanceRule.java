package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;

/** A simple rule that gives chances to the same units as the model, those of leaving among them. */
public interface ChanceRule {

  /** Returns what the rule is called. */
  String name();

  /**
   * Returns what it says of a period.
   *
   * @param targets what is to be told
   */
  Telling tell(Targets targets);
}
