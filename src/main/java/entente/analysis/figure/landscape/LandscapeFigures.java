package entente.analysis.figure.landscape;

import entente.analysis.drawing.Figure;
import entente.theory.Landscape;
import entente.theory.Landscape.Minimum;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a landscape.
 *
 * @param title name of the landscape
 * @param names names of the actors
 * @param landscape the landscape
 * @param minima its minima, from the lowest energy up
 * @param shares share of the configurations, or of the starts, in the basin of each
 * @param complete whether basins count all configurations
 */
public record LandscapeFigures(
    String title,
    List<String> names,
    Landscape landscape,
    List<Minimum> minima,
    double[] shares,
    boolean complete) {

  private static final int CONFIGURATIONS = 3;

  /** Returns the minima with their basins, and the lowest of them as camps. */
  public List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new MinimaFigure(this));
    for (int k = 0; k < Math.min(CONFIGURATIONS, minima.size()); k++) {
      figures.add(new ConfigurationFigure(this, k));
    }
    return figures;
  }
}
