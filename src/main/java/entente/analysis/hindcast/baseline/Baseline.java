package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.Targets;

/** A simple rule that tells the same units as the model. */
public interface Baseline {

  /** Returns what the rule is called. */
  String name();

  /**
   * Returns what it says about a period.
   *
   * @param targets what is to be told
   */
  Forecast tell(Targets targets);
}
