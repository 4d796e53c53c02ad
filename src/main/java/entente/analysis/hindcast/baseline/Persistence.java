package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.Targets;

/**
 * Nobody moves: every state stays where it was when the run started.
 *
 * @param start year at whose end the run starts
 */
public record Persistence(int start) implements Baseline {

  @Override
  public String name() {
    return "persistence";
  }

  @Override
  public Forecast tell(Targets targets) {
    return new Forecast(name(), new double[targets.units().size()], targets.observed(start));
  }
}
