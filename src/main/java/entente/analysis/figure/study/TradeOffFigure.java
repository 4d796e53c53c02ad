package entente.analysis.figure.study;

import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Resampling;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.text.NumberWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The boxes of a peeling trajectory by coverage and density. */
final class TradeOffFigure implements Figure {

  // Room for the dots at the ends.
  private static final double EDGE = 0.03;

  private static final double LEFT = 20;
  private static final double TOP = 110;
  private static final double WIDE = 1010;
  private static final double TALL = 850;
  private static final double KEY = 1110;

  private final DiscoveryFigures of;

  TradeOffFigure(DiscoveryFigures of) {
    this.of = of;
  }

  @Override
  public String name() {
    return "trade-off" + of.suffix();
  }

  @Override
  public String title() {
    return "Where " + of.cases() + ": coverage against density";
  }

  @Override
  public String caption() {
    return "Each dot is a box of the peeling trajectory, from all rows at the lower right inwards: the"
        + " share of all cases that it holds and the share of its rows that are cases; the number in"
        + " a dot is that of the inputs that it restricts. The upper right corner would be a full"
        + " answer. Orange is the box looked at closely, the diamond the same without inputs that"
        + " may be chance, and pasted; the cross is how boxes of its coverage do on rows that did"
        + " not choose them.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    NumberAxis x = PanelFigure.axis(-EDGE, 1 + EDGE, 0.2);
    NumberAxis y = PanelFigure.axis(-EDGE, 1 + EDGE, 0.2);
    x.setNumberFormatOverride(PanelFigure.percent(0.2));
    y.setNumberFormatOverride(PanelFigure.percent(0.2));
    XYPlot plot = PanelFigure.plot(x, y);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1.2f));
    Rectangle2D data = PanelFigure.draw(g, plot, LEFT, TOP, WIDE, TALL - 40);
    g.setColor(new Color(Theme.INK));
    TextFigure.line(
        g, "density: share of the box that are cases", LEFT + 10, 102, 700, Font.PLAIN, Theme.TICK);
    TextFigure.line(
        g,
        "coverage: share of all cases that are in the box",
        data.getMinX(),
        TALL + TOP - 8,
        WIDE,
        Font.PLAIN,
        Theme.TICK);
    Discovery found = of.of();
    List<BoxStep> steps = found.trajectory();
    Path2D path = new Path2D.Double();
    for (int k = 0; k < steps.size(); k++) {
      Point2D at = at(steps.get(k), x, y, data);
      if (k == 0) {
        path.moveTo(at.getX(), at.getY());
      } else {
        path.lineTo(at.getX(), at.getY());
      }
    }
    g.setColor(new Color(Theme.scenario(0)));
    g.setStroke(new BasicStroke(2f));
    g.draw(path);
    for (int k = 0; k < steps.size(); k++) {
      dot(g, at(steps.get(k), x, y, data), steps.get(k).restricted(), k == found.chosen());
    }
    // Last, so that no neighbour covers it.
    dot(g, at(found.box(), x, y, data), found.box().restricted(), true);
    ring(g, diamond(at(found.refined(), x, y, data)));
    Resampling again = found.resampling();
    if (Double.isFinite(again.heldOutCoverage()) && Double.isFinite(again.heldOutDensity())) {
      cross(g, at(again.heldOutCoverage(), again.heldOutDensity(), x, y, data));
    }
    key(g, found);
  }

  private static Point2D at(BoxStep step, NumberAxis x, NumberAxis y, Rectangle2D data) {
    return at(step.coverage(), step.density(), x, y, data);
  }

  private static Point2D at(
      double coverage, double density, NumberAxis x, NumberAxis y, Rectangle2D data) {
    return new Point2D.Double(
        x.valueToJava2D(coverage, data, RectangleEdge.BOTTOM),
        y.valueToJava2D(density, data, RectangleEdge.LEFT));
  }

  private static void dot(Graphics2D g, Point2D at, int restricted, boolean chosen) {
    double r = chosen ? 18 : 14;
    mark(g, new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r), chosen ? 1 : 0);
    g.setColor(new Color(Theme.PAPER));
    g.setFont(TextFigure.font(Font.BOLD, chosen ? 21 : 18));
    String text = Integer.toString(restricted);
    double width = g.getFontMetrics().stringWidth(text);
    g.drawString(text, (float) (at.getX() - width / 2), (float) (at.getY() + 7));
  }

  private static void mark(Graphics2D g, Shape shape, int colour) {
    g.setColor(new Color(Theme.scenario(colour)));
    g.fill(shape);
    g.setColor(new Color(Theme.PAPER));
    g.setStroke(new BasicStroke(1.5f));
    g.draw(shape);
  }

  private static void ring(Graphics2D g, Shape shape) {
    g.setColor(new Color(Theme.scenario(2)));
    g.setStroke(new BasicStroke(4f));
    g.draw(shape);
  }

  private static Shape diamond(Point2D at) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(at.getX(), at.getY() - 27);
    shape.lineTo(at.getX() + 27, at.getY());
    shape.lineTo(at.getX(), at.getY() + 27);
    shape.lineTo(at.getX() - 27, at.getY());
    shape.closePath();
    return shape;
  }

  private static void cross(Graphics2D g, Point2D at) {
    g.setColor(new Color(Theme.INK));
    g.setStroke(new BasicStroke(4f));
    g.draw(new Line2D.Double(at.getX() - 13, at.getY(), at.getX() + 13, at.getY()));
    g.draw(new Line2D.Double(at.getX(), at.getY() - 13, at.getX(), at.getY() + 13));
  }

  private static void key(Graphics2D g, Discovery found) {
    double y = 180;
    dot(g, new Point2D.Double(KEY, y - 8), found.trajectory().get(0).restricted(), false);
    y = entry(g, y, "a box; number of inputs", "that it restricts");
    dot(g, new Point2D.Double(KEY, y - 8), found.box().restricted(), true);
    y = entry(g, y, "box " + found.chosen() + ", looked at closely", figures(found.box()));
    ring(g, diamond(new Point2D.Double(KEY, y - 8)));
    y = entry(g, y, "the same, refined", figures(found.refined()));
    Resampling again = found.resampling();
    if (Double.isFinite(again.heldOutCoverage()) && Double.isFinite(again.heldOutDensity())) {
      cross(g, new Point2D.Double(KEY, y - 8));
      y =
          entry(
              g,
              y,
              "on rows that did not choose",
              figures(again.heldOutCoverage(), again.heldOutDensity()));
    }
    entry(g, y + 10, "all rows", figures(found.trajectory().get(0)));
  }

  private static String figures(BoxStep step) {
    return figures(step.coverage(), step.density());
  }

  private static String figures(double coverage, double density) {
    return "coverage "
        + NumberWords.percent(coverage)
        + ", density "
        + NumberWords.percent(density);
  }

  private static double entry(Graphics2D g, double y, String first, String second) {
    g.setColor(new Color(Theme.INK));
    double width = Theme.WIDTH - KEY - 60;
    TextFigure.line(g, first, KEY + 46, y, width, Font.BOLD, Theme.TICK);
    g.setColor(new Color(Theme.QUIET));
    TextFigure.line(g, second, KEY + 46, y + 30, width, Font.PLAIN, Theme.TICK);
    return y + 92;
  }
}
