package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Areas over years, stacked one upon another. */
public final class AreasFigure {

  private AreasFigure() {}

  /**
   * Adds areas to axes that are not drawn yet.
   *
   * @param tops upper edge of each area by round, the lowest area first; NaN where there is none
   * @param colours colour of each
   * @param start year of round 0
   */
  public static void add(Axes axes, double[][] tops, List<Integer> colours, double start) {
    XYPlot plot = axes.plot();
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    for (int s = tops.length - 1; s >= 0; s--) {
      XYSeries series = new XYSeries("area", false);
      for (int r = 0; r < tops[s].length; r++) {
        if (!Double.isNaN(tops[s][r])) {
          series.add(start + r / 4.0, tops[s][r], false);
        }
      }
      XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
      renderer.setOutline(true);
      renderer.setSeriesPaint(0, new Color(colours.get(s)));
      renderer.setSeriesOutlinePaint(0, new Color(Theme.PAPER));
      renderer.setSeriesOutlineStroke(0, new BasicStroke(2.5f));
      int index = plot.getDatasetCount();
      plot.setDataset(index, new XYSeriesCollection(series));
      plot.setRenderer(index, renderer);
    }
  }
}
