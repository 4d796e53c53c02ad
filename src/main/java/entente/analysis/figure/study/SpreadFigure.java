package entente.analysis.figure.study;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sweep.Spread;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How far each measure spreads over all runs of each scenario. */
public final class SpreadFigure implements Figure {

  private static final String CAPTION =
      """
      Median of each measure over all runs of a scenario, with the nine tenths in the \
      middle as a line. The spread is that of the points and of chance together, and no \
      interval of the median. Numbers at the right: the lowest twentieth lies below the \
      first, half below the second, all but a twentieth below the third.""";

  private final List<Measure> measures;
  private final List<String> scenarios;
  private final List<List<Spread>> spreads;

  /**
   * Makes the figure.
   *
   * @param spreads the values, [measure][scenario]
   */
  public SpreadFigure(List<Measure> measures, List<String> scenarios, List<List<Spread>> spreads) {
    this.measures = List.copyOf(measures);
    this.scenarios = List.copyOf(scenarios);
    this.spreads = List.copyOf(spreads);
  }

  @Override
  public String name() {
    return "spread";
  }

  @Override
  public String title() {
    return "How outcomes spread over all points";
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double h = (Theme.HEIGHT - 80.0) / measures.size();
    for (int m = 0; m < measures.size(); m++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      List<RowsFigure.Row> rows = new ArrayList<>();
      for (int s = 0; s < scenarios.size(); s++) {
        Spread spread = spreads.get(m).get(s);
        double[] q = {spread.at(5), spread.at(50), spread.at(95)};
        low = spread.n() == 0 ? low : Math.min(low, q[0]);
        high = spread.n() == 0 ? high : Math.max(high, q[2]);
        String numbers =
            Arrays.stream(q).mapToObj(NumberWords::number).collect(Collectors.joining("  "));
        rows.add(
            new RowsFigure.Row(
                scenarios.get(s),
                q[1],
                q[0],
                q[2],
                RowsFigure.Fill.FULL,
                Theme.scenario(s),
                List.of(numbers)));
      }
      double room = high > low ? (high - low) * 0.05 : 0.5;
      double from = low <= high && low < 0 ? low - room : 0;
      double to = low <= high ? high + room : 1;
      double top = 80 + m * h;
      Letters.HEADING.write(g, measures.get(m).title(), 30, top + 26, Theme.WIDTH - 60);
      RowsFigure.draw(
          g,
          rows,
          new RowsFigure.Frame(
              10, top + 24, Theme.WIDTH - 20, h - 30, 340, 330, AxisScale.of(from, to, 4)));
    }
  }
}
