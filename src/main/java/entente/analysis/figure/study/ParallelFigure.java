package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.search.FrontStanding;
import entente.analysis.search.SearchSummary;
import entente.experiment.sampling.Axis;
import entente.experiment.study.Criterion;
import entente.text.NumberWords;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** The designs of a front as lines over upright axes: their levers, then what they come to. */
final class ParallelFigure implements Figure {

  private static final String CAPTION =
      """
      Each line is a design of the front: at the left what its levers are set to, at the right \
      what it comes to, objectives with the better end on top. Lines that cross between two \
      objectives say that one is had at the cost of the other. Colour follows the first objective. \
      Broken lines are the scenarios as they stand.""";
  private static final double TOP = 170;
  private static final double BOTTOM = 890;
  private static final double SIDE = 130;
  private static final int MOST = 400;

  private final SearchSummary of;
  private final List<Upright> uprights = new ArrayList<>();

  /** One axis: what it is called, its ends, and whether its lower end is on top. */
  private record Upright(String name, String kind, double low, double high, boolean turned) {
    double place(double value) {
      double share = high > low ? (value - low) / (high - low) : 0.5;
      return turned ? 1 - share : share;
    }
  }

  ParallelFigure(SearchSummary of) {
    this.of = of;
    for (int k = 0; k < of.design().levers().size(); k++) {
      Axis lever = of.design().levers().get(k);
      double low = lever.range() == null ? 0 : lever.range().from();
      double high = lever.range() == null ? lever.size() - 1 : lever.range().to();
      uprights.add(new Upright(lever.name(), "lever", low, high, false));
    }
    for (int k = 0; k < of.design().criteria().size(); k++) {
      int j = k;
      Criterion c = of.design().criteria().get(k);
      double[] values =
          java.util.stream.Stream.concat(of.found().stream(), of.scenarios().stream())
              .mapToDouble(s -> s.outcome().values()[j])
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      double low = values.length == 0 ? 0 : values[0];
      double high = values.length == 0 ? 1 : values[values.length - 1];
      uprights.add(
          new Upright(
              of.design().title(c), "objective", low, high, !of.diverse() && !c.moreIsBetter()));
    }
  }

  @Override
  public String name() {
    return "parallel";
  }

  @Override
  public String title() {
    return of.diverse() ? "Designs of all cells that were met" : "Designs of the front";
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int first = of.design().levers().size();
    List<FrontStanding> shown = of.found().stream().limit(MOST).toList();
    for (int d = shown.size() - 1; d >= 0; d--) {
      FrontStanding design = shown.get(d);
      double share = uprights.get(first).place(design.outcome().values()[0]);
      int colour = Shade.along(share, Theme.scenario(1), Theme.scenario(0));
      line(g, new Pen(colour, 2.2), design, 0);
    }
    for (int k = 0; k < of.scenarios().size(); k++) {
      line(g, new Pen(Theme.INK, 3, Theme.dash(k + 1)), of.scenarios().get(k), first);
    }
    double wide = Theme.WIDTH / (double) uprights.size() - 16;
    for (int k = 0; k < uprights.size(); k++) {
      Upright axis = uprights.get(k);
      new Pen(Theme.INK, 2.5).line(g, x(k), TOP, x(k), BOTTOM);
      Letters name = Letters.STRONG.fitting(g, axis.name(), wide, 12);
      name.centred(g, axis.name(), x(k), TOP - 58);
      Letters.NOTE.sized(Theme.TICK - 4).centred(g, end(k, true), x(k), TOP - 14);
      Letters.NOTE.sized(Theme.TICK - 4).centred(g, end(k, false), x(k), BOTTOM + 30);
      Letters.NOTE.sized(Theme.TICK - 4).centred(g, axis.kind(), x(k), BOTTOM + 62);
    }
  }

  private String end(int k, boolean top) {
    Upright axis = uprights.get(k);
    double value = top == axis.turned() ? axis.low() : axis.high();
    List<Axis> levers = of.design().levers();
    boolean level = k < levers.size() && levers.get(k).range() == null;
    return level ? levers.get(k).levels().get((int) value) : NumberWords.number(value);
  }

  private void line(Graphics2D g, Pen pen, FrontStanding standing, int from) {
    List<Double> places = new ArrayList<>();
    for (int k = from; k < uprights.size(); k++) {
      double value = value(standing, k);
      if (Double.isFinite(value)) {
        places.add(x(k));
        places.add(BOTTOM - uprights.get(k).place(value) * (BOTTOM - TOP));
      }
    }
    if (places.size() >= 4) {
      pen.draw(g, Forms.line(places.stream().mapToDouble(Double::doubleValue).toArray()));
    }
  }

  private double value(FrontStanding standing, int k) {
    List<Axis> levers = of.design().levers();
    if (k >= levers.size()) {
      return standing.outcome().values()[k - levers.size()];
    }
    String value = standing.levers().get(k);
    return levers.get(k).range() == null
        ? levers.get(k).levels().indexOf(value)
        : Double.parseDouble(value);
  }

  private double x(int k) {
    int gaps = Math.max(1, uprights.size() - 1);
    return SIDE + k * (Theme.WIDTH - 2 * SIDE) / gaps;
  }
}
