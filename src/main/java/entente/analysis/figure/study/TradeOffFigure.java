package entente.analysis.figure.study;

import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Resampling;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** The boxes of a peeling trajectory by coverage and density. */
final class TradeOffFigure implements Figure {

  private static final Template TITLE = Template.of("Where {cases}: coverage against density");
  private static final Template SHARES = Template.of("coverage {coverage}, density {density}");
  private static final Template CHOSEN = Template.of("box {box}, looked at closely");
  private static final String CAPTION =
      """
      Each dot is a box of the peeling trajectory, from all rows at the lower right \
      inwards: the share of all cases that it holds and the share of its rows that are \
      cases; the number in a dot is that of the inputs that it restricts. The upper \
      right corner would be a full answer. Orange is the box looked at closely, the \
      diamond the same without inputs that may be chance, and pasted; the cross is how \
      boxes of its coverage do on rows that did not choose them.""";

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
    return TITLE.fill("cases", of.cases());
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    AxisScale scale = new AxisScale(-EDGE, 1 + EDGE, 0.2, AxisScale.Numbers.PERCENT);
    Axes axes = new Axes(scale, scale).upright().draw(g, LEFT, TOP, WIDE, TALL - 40);
    Letters.TEXT.write(g, "density: share of the box that are cases", LEFT + 10, 102, 700);
    String coverage = "coverage: share of all cases that are in the box";
    Letters.TEXT.write(g, coverage, axes.left(), TALL + TOP - 8, WIDE);
    Discovery found = of.of();
    List<BoxStep> steps = found.trajectory();
    List<Point2D> places =
        steps.stream().map(step -> axes.at(step.coverage(), step.density())).toList();
    double[] line =
        places.stream().flatMapToDouble(p -> DoubleStream.of(p.getX(), p.getY())).toArray();
    new Pen(Theme.scenario(0), 2).draw(g, Forms.line(line));
    for (int k = 0; k < steps.size(); k++) {
      dot(g, places.get(k), steps.get(k).restricted(), k == found.chosen());
    }
    // Last, so that no neighbour covers it.
    Point2D box = axes.at(found.box().coverage(), found.box().density());
    dot(g, box, found.box().restricted(), true);
    ring(g, axes.at(found.refined().coverage(), found.refined().density()));
    Resampling again = found.resampling();
    if (Double.isFinite(again.heldOutCoverage()) && Double.isFinite(again.heldOutDensity())) {
      cross(g, axes.at(again.heldOutCoverage(), again.heldOutDensity()));
    }
    key(g, found);
  }

  private static void dot(Graphics2D g, Point2D at, int restricted, boolean chosen) {
    Shape circle = Forms.circle(at.getX(), at.getY(), chosen ? 18 : 14);
    new Pen(Theme.PAPER, 1.5).draw(g, circle, Theme.scenario(chosen ? 1 : 0));
    Letters.STRONG
        .in(Theme.PAPER)
        .sized(chosen ? 21 : 18)
        .centred(g, Integer.toString(restricted), at.getX(), at.getY() + 7);
  }

  private static void ring(Graphics2D g, Point2D at) {
    new Pen(Theme.scenario(2), 4).draw(g, Forms.diamond(at.getX(), at.getY(), 27));
  }

  private static void cross(Graphics2D g, Point2D at) {
    Pen pen = new Pen(Theme.INK, 4);
    pen.line(g, at.getX() - 13, at.getY(), at.getX() + 13, at.getY());
    pen.line(g, at.getX(), at.getY() - 13, at.getX(), at.getY() + 13);
  }

  private static void key(Graphics2D g, Discovery found) {
    double y = 180;
    dot(g, new Point2D.Double(KEY, y - 8), found.trajectory().get(0).restricted(), false);
    y = entry(g, y, "a box; number of inputs", "that it restricts");
    dot(g, new Point2D.Double(KEY, y - 8), found.box().restricted(), true);
    y = entry(g, y, CHOSEN.fill("box", found.chosen()), figures(found.box()));
    ring(g, new Point2D.Double(KEY, y - 8));
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
    return SHARES.fill(
        "coverage", NumberWords.percent(coverage), "density", NumberWords.percent(density));
  }

  private static double entry(Graphics2D g, double y, String first, String second) {
    double width = Theme.WIDTH - KEY - 60;
    Letters.STRONG.write(g, first, KEY + 46, y, width);
    Letters.NOTE.write(g, second, KEY + 46, y + 30, width);
    return y + 92;
  }
}
