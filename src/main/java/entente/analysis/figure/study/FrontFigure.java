package entente.analysis.figure.study;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.search.FrontStanding;
import entente.analysis.search.SearchSummary;
import entente.experiment.search.DesignOutcome;
import entente.experiment.study.Criterion;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** All designs of a search by two of its objectives, the front, and the scenarios as they stand. */
final class FrontFigure implements Figure {

  private static final Template TITLE = Template.of("{y} against {x}");
  private static final Template BETTER = Template.of("{title} ({way} is better)");
  private static final String CAPTION =
      """
      Small dots are all designs that meet the conditions, large ones those of the front: no \
      design tried is better in every objective, also in those not shown here. Signs with names \
      are the scenarios as they stand.""";
  private static final String CELLS =
      """
      Small dots are all designs that were tried, large ones the first in each cell of \
      outcomes. Signs with names are the scenarios as they stand.""";
  private static final double LEFT = 40;
  private static final double TOP = 120;
  private static final double WIDE = 1120;
  private static final double TALL = 780;

  private final SearchSummary of;
  private final int x;
  private final int y;

  FrontFigure(SearchSummary of, int x, int y) {
    this.of = of;
    this.x = x;
    this.y = y;
  }

  private Criterion criterion(int k) {
    return of.design().criteria().get(k);
  }

  @Override
  public String name() {
    return String.join("-", "front", criterion(x).name(), criterion(y).name());
  }

  @Override
  public String title() {
    return TITLE.fill("x", title(x), "y", title(y));
  }

  @Override
  public String caption() {
    return of.diverse() ? CELLS : CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    Axes axes = new Axes(scale(x), scale(y)).upright().draw(g, LEFT, TOP, WIDE, TALL);
    Letters.TEXT.write(g, words(y), LEFT, TOP - 8, WIDE);
    Letters.TEXT.write(g, words(x), axes.left(), TOP + TALL + 44, WIDE);
    for (DesignOutcome outcome : of.outcomes()) {
      if (outcome.feasible()) {
        dot(g, axes, outcome, 4, Theme.FAINT);
      }
    }
    for (FrontStanding design : of.found()) {
      dot(g, axes, design.outcome(), 10, Theme.scenario(0));
    }
    double row = TOP + 40;
    Letters.NOTE.write(g, "as they stand", LEFT + WIDE + 60, row, 360);
    Marker[] markers = {Marker.DIAMOND, Marker.SQUARE, Marker.TRIANGLE, Marker.WEDGE};
    for (int k = 0; k < of.scenarios().size(); k++) {
      FrontStanding scenario = of.scenarios().get(k);
      Marker marker = markers[k % markers.length];
      int colour = Theme.scenario(k + 1);
      double across = scenario.outcome().values()[x];
      double up = scenario.outcome().values()[y];
      if (Double.isFinite(across) && Double.isFinite(up)) {
        marker.draw(g, axes.x(across), axes.y(up), 15, colour, 1, true);
      }
      row += 48;
      marker.draw(g, LEFT + WIDE + 76, row - 8, 13, colour, 1, true);
      Letters.TEXT.write(g, scenario.label(), LEFT + WIDE + 104, row, 320);
    }
  }

  private static void mark(Graphics2D g, double x, double y, double radius, int colour) {
    new Pen(Theme.PAPER, 1).draw(g, Forms.circle(x, y, radius), colour);
  }

  private void dot(Graphics2D g, Axes axes, DesignOutcome outcome, double radius, int colour) {
    mark(g, axes.x(outcome.values()[x]), axes.y(outcome.values()[y]), radius, colour);
  }

  private String title(int k) {
    return of.design().title(criterion(k));
  }

  private String words(int k) {
    Criterion c = criterion(k);
    return of.diverse()
        ? title(k)
        : BETTER.fill("title", title(k), "way", c.moreIsBetter() ? "more" : "less");
  }

  private AxisScale scale(int k) {
    List<DesignOutcome> all = new ArrayList<>(of.outcomes());
    of.scenarios().forEach(s -> all.add(s.outcome()));
    double[] values =
        all.stream()
            .filter(o -> o.feasible() || o.missed() <= of.design().onOutcomes().size())
            .flatMapToDouble(o -> DoubleStream.of(o.values()[k]))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double low = values.length == 0 ? 0 : values[0];
    double high = values.length == 0 ? 1 : values[values.length - 1];
    double room = high > low ? 0.05 * (high - low) : 0.5;
    return AxisScale.of(low - room, high + room, 5);
  }
}
