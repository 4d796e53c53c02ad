package entente.analysis.figure;

import entente.analysis.discovery.Discovery;
import java.util.List;

/**
 * The figures of scenario discovery.
 *
 * @param of what was found
 * @param cases which rows are cases, in words
 */
public record DiscoveryFigures(Discovery of, String cases) {

  /** Returns the trade-off of coverage and density, and the chosen box. */
  public List<Figure> all() {
    return List.of(new TradeOffFigure(this), new BoxFigure(this));
  }
}
