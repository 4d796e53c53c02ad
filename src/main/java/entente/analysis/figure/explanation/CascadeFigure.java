package entente.analysis.figure.explanation;

import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.Move;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.PanelFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Posture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The cascade of moves after a change: a row for each state, a sign for each move that a run and
 * its branch do not share, and a line from each move to those that followed from it.
 *
 * <p>States stand in the order of their first such move; only so many are shown as have room.
 */
public final class CascadeFigure implements Figure {

  private static final int MOST_ROWS = 26;
  private static final double NAMES = 290;
  private static final double NOTES = 430;
  private static final double TOP = 112;
  private static final double LINE = 23;
  private static final double RADIUS = 9;
  private static final int BRANCH = Theme.scenario(1);
  private static final int PARENT = Theme.scenario(0);

  private final Branch branch;
  private final Cascade cascade;
  private final List<String> rows;
  private final List<List<String>> notes;

  /** Makes the figure. */
  public CascadeFigure(Branch branch, Cascade cascade) {
    this.branch = branch;
    this.cascade = cascade;
    Set<String> states = new LinkedHashSet<>();
    cascade.moves().forEach(move -> states.add(move.state()));
    rows = states.stream().limit(MOST_ROWS).toList();
    notes = notes();
  }

  @Override
  public String name() {
    return "cascade";
  }

  @Override
  public String title() {
    return "What followed from the change in round " + branch.round();
  }

  @Override
  public String caption() {
    long states = cascade.moves().stream().map(Move::state).distinct().count();
    long direct = cascade.following(0).size();
    return (cascade.moves().isEmpty() ? "No move differs" : cascade.moves().size() + " moves")
        + (cascade.moves().isEmpty()
            ? ". "
            : " of "
                + states
                + (states == 1 ? " state" : " states")
                + " are made in one of the two runs only, or otherwise; "
                + direct
                + " of them hang on the change itself and "
                + (cascade.moves().size() - direct)
                + " on an earlier move. ")
        + (states > rows.size()
            ? "Shown are the " + rows.size() + " states that are first to differ. "
            : "")
        + "A line leads from a move to one that would not have come without it: the branch was run"
        + " again on the same random numbers with that one move taken back. Where each of two moves"
        + " would have been enough, neither is needed.";
  }

  @Override
  public int height() {
    return (int) (TOP + Math.max(2, rows.size()) * row() + 76);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    if (rows.isEmpty()) {
      g.setColor(new Color(Theme.QUIET));
      TextFigure.heading(g, "No state moves in one of the two runs only.", 30, 120, 1000, true);
      return;
    }
    Rectangle2D data = axes(g);
    rows(g, data);
    Map<Integer, double[]> places = places(data);
    for (Move move : cascade.moves()) {
      if (places.containsKey(move.id())) {
        link(g, places.get(move.cause()), places.get(move.id()), data);
      }
    }
    for (Move move : cascade.moves()) {
      if (places.containsKey(move.id())) {
        double[] at = places.get(move.id());
        sign(g, move.kind(), at[0], at[1]);
      }
    }
    legend(g);
  }

  private int first() {
    return branch.round() - 1;
  }

  private int last() {
    return Math.max(branch.last(), first() + 1);
  }

  private Rectangle2D axes(Graphics2D g) {
    double start = branch.parent().specification().scenario().start();
    NumberAxis years = PanelFigure.years(start + first() / 4.0, start + last() / 4.0, 6);
    NumberAxis none = PanelFigure.axis(0, 1, 1);
    none.setVisible(false);
    XYPlot plot = PanelFigure.plot(years, none);
    plot.setRangeGridlinesVisible(false);
    double h = rows.size() * row() + 62;
    return PanelFigure.draw(g, plot, NAMES, TOP, Theme.WIDTH - NAMES - NOTES, h);
  }

  private double x(Rectangle2D data, double round) {
    return data.getMinX() + data.getWidth() * (round - first()) / (last() - first());
  }

  private double y(Rectangle2D data, int row) {
    return data.getMinY() + (row + 0.5) * data.getHeight() / rows.size();
  }

  private void rows(Graphics2D g, Rectangle2D data) {
    for (int k = 0; k < rows.size(); k++) {
      double y = y(data, k);
      g.setColor(new Color(Theme.GRID));
      g.setStroke(new BasicStroke(1.2f));
      g.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
      Move latest = latest(rows.get(k));
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, latest.name(), 30, y + 8, NAMES - 60, Font.PLAIN, Theme.TICK);
      g.setColor(new Color(Theme.QUIET));
      List<String> note = notes.get(k);
      g.setFont(TextFigure.font(Font.PLAIN, Theme.TICK - 3));
      for (int l = 0; l < note.size(); l++) {
        double base = y + 8 + LINE * (l - (note.size() - 1) / 2.0);
        g.drawString(note.get(l), (float) data.getMaxX() + 24, (float) base);
      }
    }
    g.setColor(new Color(Theme.INK));
    TextFigure.line(g, "branch in the end", data.getMaxX() + 24, 96, NOTES, Font.BOLD, Theme.TICK);
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(new BasicStroke(3f));
    double x = x(data, first());
    g.draw(new Line2D.Double(x, data.getMinY() - 6, x, data.getMaxY()));
  }

  /** Returns the height of a row: room for the longest note and a little more. */
  private double row() {
    return 10 + LINE * notes.stream().mapToInt(List::size).max().orElse(1);
  }

  /** Returns how each state ends in the branch, in lines. */
  private List<List<String>> notes() {
    Graphics2D any = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = any.getFontMetrics(TextFigure.font(Font.PLAIN, Theme.TICK - 3));
    return rows.stream().map(s -> TextFigure.wrap(metrics, end(latest(s)), NOTES - 40)).toList();
  }

  private Move latest(String state) {
    Move latest = null;
    for (Move move : cascade.moves()) {
      latest = move.state().equals(state) ? move : latest;
    }
    return latest;
  }

  private static String end(Move latest) {
    if (latest.meets()) {
      return "as in the parent";
    }
    Posture here = latest.branchAfter();
    Posture there = latest.parentAfter();
    List<String> words = new ArrayList<>();
    part(words, here.bloc(), there.bloc());
    part(words, here.seat(), there.seat());
    return String.join(", ", words);
  }

  private static void part(List<String> words, String here, String there) {
    if (!Objects.equals(here, there)) {
      words.add(here == null ? "without " + there : "with " + here);
    }
  }

  private Map<Integer, double[]> places(Rectangle2D data) {
    Map<Integer, double[]> places = new LinkedHashMap<>();
    for (Move move : cascade.moves()) {
      int row = rows.indexOf(move.state());
      if (row >= 0) {
        places.put(move.id(), new double[] {x(data, move.round()), y(data, row)});
      }
    }
    return places;
  }

  private static void link(Graphics2D g, double[] from, double[] to, Rectangle2D data) {
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(new BasicStroke(1.6f));
    if (from == null) {
      // On the change itself: a short line from the left.
      g.setStroke(
          new BasicStroke(
              1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2, 5}, 0f));
      g.draw(new Line2D.Double(data.getMinX(), to[1], to[0] - RADIUS, to[1]));
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(from[0], from[1]);
    double bend = Math.max(24, (to[0] - from[0]) * 0.5);
    path.curveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0] - RADIUS - 2, to[1]);
    g.draw(path);
    head(g, to[0] - RADIUS - 1, to[1]);
  }

  private static void head(Graphics2D g, double x, double y) {
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - 11, y - 5);
    head.lineTo(x - 11, y + 5);
    head.closePath();
    g.fill(head);
  }

  private static void sign(Graphics2D g, Move.Kind kind, double x, double y) {
    Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    switch (kind) {
      case BRANCH -> {
        g.setColor(new Color(BRANCH));
        g.fill(circle);
      }
      case PARENT -> {
        g.setColor(new Color(Theme.PAPER));
        g.fill(circle);
        g.setColor(new Color(PARENT));
        g.setStroke(new BasicStroke(3.4f));
        g.draw(circle);
      }
      case BOTH -> Marker.DIAMOND.draw(g, x, y, RADIUS, BRANCH, 1, true);
    }
  }

  private static void legend(Graphics2D g) {
    double x = 42;
    for (Move.Kind kind : Move.Kind.values()) {
      String word =
          switch (kind) {
            case BRANCH -> "in the branch only";
            case PARENT -> "in the parent only";
            case BOTH -> "otherwise in each";
          };
      sign(g, kind, x, 88);
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, word, x + 18, 96, 430, Font.PLAIN, Theme.TICK);
      x += 50 + g.getFontMetrics().stringWidth(word) * 1.06;
    }
    g.setColor(new Color(Theme.QUIET));
    TextFigure.line(g, "dotted: from the change", x - 10, 96, 400, Font.PLAIN, Theme.TICK);
  }
}
