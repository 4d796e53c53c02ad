package entente.analysis.figure.study;

import entente.analysis.discovery.Discovery;
import entente.analysis.drawing.Figure;
import java.util.List;

/**
 * The figures of scenario discovery.
 *
 * @param of what was found
 * @param cases which rows are cases, in words
 * @param suffix what the names of their files end with; empty for none
 */
public record DiscoveryFigures(Discovery of, String cases, String suffix) {

  /** Makes the figures of the only discovery in a folder. */
  public DiscoveryFigures(Discovery of, String cases) {
    this(of, cases, "");
  }

  /** Returns the trade-off of coverage and density, and the chosen box. */
  public List<Figure> all() {
    return List.of(new TradeOffFigure(this), new BoxFigure(this));
  }
}
