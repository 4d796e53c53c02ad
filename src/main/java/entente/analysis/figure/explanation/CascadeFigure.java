package entente.analysis.figure.explanation;

import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.Move;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Posture;
import entente.text.Template;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The cascade of moves after a change: a row for each state, a sign for each move that a run and
 * its branch do not share, and a line from each move to those that followed from it.
 *
 * <p>States stand in the order of their first such move; only so many are shown as have room.
 */
public final class CascadeFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {moves}{shown}A line leads from a move to one that would not have come without \
          it: the branch was run again on the same random numbers with that one move \
          taken back. Where each of two moves would have been enough, neither is needed.""");
  private static final Template MOVES =
      Template.of(
          """
          {moves} moves of {states} are made in one of the two runs only, or otherwise; \
          {direct} of them hang on the change itself and {later} on an earlier move.\s""");
  private static final Template SHOWN =
      Template.of("Shown are the {rows} states that are first to differ. ");

  private static final int MOST_ROWS = 26;
  private static final double NAMES = 290;
  private static final double NOTES = 430;
  private static final double TOP = 112;
  private static final double LINE = 23;
  private static final double RADIUS = 9;
  private static final Letters SMALL = Letters.NOTE.sized(Theme.TICK - 3);
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
    int moves = cascade.moves().size();
    long states = cascade.moves().stream().map(Move::state).distinct().count();
    int direct = cascade.following(0).size();
    String told =
        MOVES.fill(
            "moves",
            moves,
            "states",
            states == 1 ? "1 state" : states + " states",
            "direct",
            direct,
            "later",
            moves - direct);
    return CAPTION.fill(
        "moves", moves == 0 ? "No move differs. " : told,
        "shown", states > rows.size() ? SHOWN.fill("rows", rows.size()) : "");
  }

  @Override
  public int height() {
    return (int) (TOP + Math.max(2, rows.size()) * row() + 76);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    if (rows.isEmpty()) {
      String none = "No state moves in one of the two runs only.";
      Letters.HEADING.in(Theme.QUIET).write(g, none, 30, 120, 1000);
      return;
    }
    Axes axes = axes(g);
    rows(g, axes);
    Map<Integer, Point2D> places = places(axes);
    for (Move move : cascade.moves()) {
      if (places.containsKey(move.id())) {
        link(g, places.get(move.cause()), places.get(move.id()), axes.left());
      }
    }
    for (Move move : cascade.moves()) {
      if (places.containsKey(move.id())) {
        Point2D at = places.get(move.id());
        sign(g, move.kind(), at.getX(), at.getY());
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

  private Axes axes(Graphics2D g) {
    double start = branch.parent().specification().scenario().start();
    double h = rows.size() * row() + 62;
    return Axes.under(AxisScale.years(start + first() / 4.0, start + last() / 4.0, 6))
        .draw(g, NAMES, TOP, Theme.WIDTH - NAMES - NOTES, h);
  }

  private double x(Axes axes, double round) {
    return axes.left() + axes.data().getWidth() * (round - first()) / (last() - first());
  }

  private void rows(Graphics2D g, Axes axes) {
    for (int k = 0; k < rows.size(); k++) {
      double y = axes.middle(k, rows.size());
      new Pen(Theme.GRID, 1.2).line(g, axes.left(), y, axes.right(), y);
      Letters.TEXT.write(g, latest(rows.get(k)).name(), 30, y + 8, NAMES - 60);
      List<String> note = notes.get(k);
      for (int l = 0; l < note.size(); l++) {
        double base = y + 8 + LINE * (l - (note.size() - 1) / 2.0);
        SMALL.write(g, note.get(l), (float) axes.right() + 24, base);
      }
    }
    Letters.STRONG.write(g, "branch in the end", axes.right() + 24, 96, NOTES);
    double x = x(axes, first());
    new Pen(Theme.QUIET, 3).line(g, x, axes.top() - 6, x, axes.bottom());
  }

  /** Returns the height of a row: room for the longest note and a little more. */
  private double row() {
    return 10 + LINE * notes.stream().mapToInt(List::size).max().orElse(1);
  }

  /** Returns how each state ends in the branch, in lines. */
  private List<List<String>> notes() {
    Graphics2D any = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = SMALL.on(any);
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

  private Map<Integer, Point2D> places(Axes axes) {
    Map<Integer, Point2D> places = new LinkedHashMap<>();
    for (Move move : cascade.moves()) {
      int row = rows.indexOf(move.state());
      if (row >= 0) {
        double y = axes.middle(row, rows.size());
        places.put(move.id(), new Point2D.Double(x(axes, move.round()), y));
      }
    }
    return places;
  }

  private static void link(Graphics2D g, Point2D from, Point2D to, double left) {
    double x = to.getX() - RADIUS;
    double y = to.getY();
    if (from == null) {
      // On the change itself: a short line from the left.
      new Pen(Theme.QUIET, 1.6, 2, 5).line(g, left, y, x, y);
      return;
    }
    double bend = Math.max(24, (to.getX() - from.getX()) * 0.5);
    Path2D path = Forms.line(from.getX(), from.getY());
    path.curveTo(from.getX() + bend, from.getY(), to.getX() - bend, y, x - 2, y);
    new Pen(Theme.QUIET, 1.6).draw(g, path);
    g.fill(Forms.arrow(x - 1, y, 11, 5));
  }

  private static void sign(Graphics2D g, Move.Kind kind, double x, double y) {
    switch (kind) {
      case BRANCH -> Pen.fill(g, BRANCH, Forms.circle(x, y, RADIUS));
      case PARENT -> new Pen(PARENT, 3.4).draw(g, Forms.circle(x, y, RADIUS), Theme.PAPER);
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
      x += 50 + Letters.TEXT.write(g, word, x + 18, 96, 430) * 1.06;
    }
    Letters.NOTE.write(g, "dotted: from the change", x - 10, 96, 400);
  }
}
