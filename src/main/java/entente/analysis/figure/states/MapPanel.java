package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.drawing.Coast;
import entente.analysis.drawing.Labels;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Postures.Kind;
import entente.analysis.map.MapLayout;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.StateFacts;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** One map of where states stand, the crowded part of it enlarged, and what each sign means. */
final class MapPanel {

  private static final double LARGEST = 46;
  private static final double SMALLEST = 5;
  private static final double INSET = 420;
  private static final double BELOW = 370;
  private static final double NARROW = 300;
  private static final int LETTERS = 21;
  private static final int SMALL = 14;
  private static final Letters NAME = Letters.STRONG.sized(LETTERS);
  private static final double LINE = 25;
  private static final int MORE = 64;
  private static final Template REST = Template.of("{rest}: {count}, {share}");
  private static final String RIM = "black rim: elsewhere";

  /** Share of the most capable state from which a state is named even where it is crowded. */
  private static final double WEIGHTY = 0.02;

  private final Arm arm;
  private final List<StateFacts> states;
  private final Postures postures;
  private final PosturesAtRound stand;
  private final List<Boolean> changed;
  private final WorldMap map;
  private final double mostCapability;

  /**
   * Makes a panel.
   *
   * @param states facts of the states, in the order of columns by state
   * @param changed whether each state is to be marked as changed; empty if none is
   */
  MapPanel(
      Arm arm,
      List<StateFacts> states,
      Postures postures,
      PosturesAtRound stand,
      List<Boolean> changed) {
    this.arm = arm;
    this.states = states;
    this.postures = postures;
    this.stand = stand;
    this.changed = changed;
    this.map = WorldMap.of(states.stream().map(Place::of).toList()).orElseThrow();
    this.mostCapability = states.stream().mapToDouble(StateFacts::capability).max().orElse(1);
  }

  /** Returns how much higher a sheet is whose panels enlarge a crowded part below their maps. */
  static int more(List<StateFacts> states) {
    return WorldMap.of(states.stream().map(Place::of).toList())
        .filter(MapLayout::crowded)
        .map(map -> MORE)
        .orElse(0);
  }

  /** A sign to be drawn. */
  private record Sign(int state, double x, double y, double radius) {}

  /** Draws the panel; a tall one has its legend below the map, a wide one beside it. */
  void draw(Graphics2D g, Rectangle2D box, String heading, boolean tall) {
    Letters.HEADING.write(g, heading, box.getX() + 4, box.getY() + 26, box.getWidth() - 8);
    double x = box.getX();
    double y = box.getY() + 38;
    double w = box.getWidth();
    double h = box.getHeight() - 38;
    boolean crowded = tall && MapLayout.crowded(map);
    double mapWidth = tall ? w : 0.68 * w;
    double mapHeight = crowded ? h - BELOW : tall ? h - 180 : h - 8;
    Rectangle2D room = new Rectangle2D.Double(x, y, mapWidth, mapHeight);
    double inset = h - mapHeight - 10;
    double largest = tall ? LARGEST : LARGEST * 0.7;
    double margin = largest * (map.coast() ? 0.6 : 1.3);
    double left = tall ? x : x + mapWidth + 8;
    double top = tall ? y + mapHeight + 8 : y;
    Rectangle2D below = new Rectangle2D.Double(x, top, INSET, inset);
    double width = MapLayout.CROWD * map.extent().getWidth();
    MapLayout layout =
        crowded
            ? MapLayout.enlarging(map, room, margin, below, 20, width)
            : MapLayout.plain(map, room, margin);
    chart(g, layout, layout.main(), largest);
    if (crowded) {
      chart(g, layout, layout.inset().orElseThrow(), 0.8 * LARGEST);
      left += INSET + 16;
    }
    legend(g, left, top, x + w - left, tall ? inset : h - 8);
  }

  /** Draws the map into a room; what lies in the crowd is named elsewhere. */
  private void chart(Graphics2D g, MapLayout layout, MapLayout.Room shown, double largest) {
    boolean inset = !shown.equals(layout.main());
    Rectangle2D room = shown.box();
    if (map.coast()) {
      Coast.draw(g, map, shown);
    }
    g.setStroke(new BasicStroke(1.2f));
    g.setColor(new Color(Coast.COLOUR));
    g.draw(room);
    List<Sign> signs = signs(layout, shown, largest);
    Labels labels = new Labels(MapLayout.inside(room, 3));
    for (Sign sign : signs) {
      labels.block(sign.x(), sign.y(), reach(sign));
      sign(g, sign);
    }
    if (!inset && layout.frame().isPresent()) {
      Rectangle2D frame = layout.frame().get();
      g.setColor(new Color(Theme.QUIET));
      g.setStroke(
          new BasicStroke(
              1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 5}, 0));
      g.draw(frame);
      labels.block(frame);
    }
    g.setColor(new Color(Theme.INK));
    for (Sign sign : inOrder(signs)) {
      if (inset || !layout.enlarged(sign.state())) {
        boolean pole = states.get(sign.state()).pole();
        Letters name = pole ? Letters.STRONG : Letters.TEXT;
        g.setFont(name.sized(inset ? LETTERS - 2 : LETTERS).font());
        String called = states.get(sign.state()).name();
        double reach = reach(sign);
        boolean written = labels.write(g, called, sign.x(), sign.y(), reach).isPresent();
        if (!written && weighty(states.get(sign.state()))) {
          labels.lead(g, called, sign.x(), sign.y(), reach);
        }
      }
    }
  }

  private boolean weighty(StateFacts state) {
    return state.pole() || state.nuclear() || state.capability() > WEIGHTY * mostCapability;
  }

  private double reach(Sign sign) {
    boolean ringed = !stand.seats().get(sign.state()).isEmpty();
    return postures.sign(stand.kinds().get(sign.state())).reach(sign.radius(), ringed);
  }

  private boolean changed(int state) {
    return !changed.isEmpty() && changed.get(state);
  }

  // Names go first to poles, then to states off the map, to those that have changed, to the
  // largest.
  private List<Sign> inOrder(List<Sign> signs) {
    return signs.stream()
        .sorted(
            Comparator.comparing((Sign s) -> !states.get(s.state()).pole())
                .thenComparing(s -> map.on(s.state()))
                .thenComparing(s -> !changed(s.state()))
                .thenComparing(s -> -states.get(s.state()).capability()))
        .toList();
  }

  private double radius(int state, double largest) {
    double share = states.get(state).capability() / mostCapability;
    return Math.max(SMALLEST, largest * Math.sqrt(share));
  }

  /** Returns the signs in a room, large ones first, so that small ones lie on top. */
  private List<Sign> signs(MapLayout layout, MapLayout.Room shown, double largest) {
    boolean inset = !shown.equals(layout.main());
    List<Sign> signs = new ArrayList<>();
    List<Integer> order =
        IntStream.range(0, states.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -states.get(i).capability()))
            .toList();
    List<Sign> away = new ArrayList<>();
    for (int i : order) {
      Point2D p = map.point(i);
      double r = radius(i, largest);
      if (map.on(i) && (!inset || layout.enlarged(i))) {
        Point2D at = shown.onto().transform(p, null);
        signs.add(new Sign(i, at.getX(), at.getY(), r));
      } else if (!map.on(i) && !inset) {
        away.add(atEdge(i, p, MapLayout.inside(shown.box(), r + 14), r, away));
      }
    }
    signs.addAll(0, away);
    return signs;
  }

  /**
   * Returns the sign of a state off the map: at the edge, as near its direction as others allow.
   */
  private static Sign atEdge(int state, Point2D p, Rectangle2D edge, double r, List<Sign> others) {
    double direction = FastMath.atan2(p.getY(), p.getX());
    for (int k = 0; ; k++) {
      int step = (k + 1) / 2;
      double turn = FastMath.toRadians((k % 2 == 0 ? 1 : -1) * 2.0 * step);
      double dx = FastMath.cos(direction + turn);
      double dy = -FastMath.sin(direction + turn);
      double t =
          Math.min(
              edge.getWidth() / 2 / Math.max(1e-9, Math.abs(dx)),
              edge.getHeight() / 2 / Math.max(1e-9, Math.abs(dy)));
      double x = edge.getCenterX() + t * dx;
      double y = edge.getCenterY() + t * dy;
      boolean free =
          others.stream().allMatch(o -> Point2D.distance(x, y, o.x(), o.y()) > r + o.radius() + 16);
      if (free || k > 180) {
        return new Sign(state, x, y, r);
      }
    }
  }

  private void sign(Graphics2D g, Sign sign) {
    Kind kind = stand.kinds().get(sign.state());
    if (!map.on(sign.state())) {
      arrow(g, sign);
    }
    postures
        .sign(kind)
        .draw(
            g,
            sign.x(),
            sign.y(),
            sign.radius(),
            stand.shares().get(sign.state()),
            postures.seat(stand.seats().get(sign.state())),
            changed(sign.state()));
  }

  private void arrow(Graphics2D g, Sign sign) {
    Point2D p = map.point(sign.state());
    double d = p.distance(0, 0);
    double dx = p.getX() / d;
    double dy = -p.getY() / d;
    double from = sign.radius() + 2;
    double to = sign.radius() + 12;
    g.setColor(new Color(Theme.INK));
    g.setStroke(new BasicStroke(2.4f));
    double x = sign.x() + to * dx;
    double y = sign.y() + to * dy;
    g.draw(new Line2D.Double(sign.x() + from * dx, sign.y() + from * dy, x, y));
    g.draw(new Line2D.Double(x, y, x - 7 * dx + 5 * dy, y - 7 * dy - 5 * dx));
    g.draw(new Line2D.Double(x, y, x - 7 * dx - 5 * dy, y - 7 * dy + 5 * dx));
  }

  // What signs may mean here; where room is scarce only what a sign or its ring does.
  private List<Kind> kinds(boolean drawn) {
    return postures.kinds().stream()
        .filter(k -> k.structure().isEmpty() || arm.structures().contains(k.structure()))
        .filter(k -> !drawn || stand.kinds().contains(k) || stand.seats().contains(k.structure()))
        .toList();
  }

  private double rim() {
    return changed.isEmpty() ? 0 : 22;
  }

  // Between two kinds, if each has all lines of its name and one more.
  private double gap(Graphics2D g, List<Kind> kinds, double w, double h) {
    FontMetrics metrics = NAME.on(g);
    double lines =
        kinds.stream()
            .mapToInt(k -> 1 + TextFigure.wrap(metrics, k.name(arm), w - 40).size())
            .sum();
    return (h - rim() - lines * LINE) / kinds.size();
  }

  private void legend(Graphics2D g, double x, double y, double w, double h) {
    List<Kind> all = kinds(false);
    boolean tight = gap(g, all, w, h) < LETTERS - LINE;
    List<Kind> kinds = tight ? kinds(true) : all;
    double whole = states.stream().mapToDouble(StateFacts::capability).sum();
    FontMetrics metrics = NAME.on(g);
    double base = y + 22;
    double gap = Math.min(18, gap(g, kinds, w, h));
    // Where lines would touch, each kind has two, the second with the rest of a long name.
    double line = tight ? Math.min(LINE, (h - rim()) / kinds.size() / 2) : LINE;
    for (Kind kind : kinds) {
      int count = 0;
      double held = 0;
      for (int i = 0; i < states.size(); i++) {
        if (stand.kinds().get(i).equals(kind)) {
          count++;
          held += states.get(i).capability();
        }
      }
      postures.sign(kind).draw(g, x + 14, base - 6, 11, 1, null, false);
      g.setColor(new Color(Theme.INK));
      g.setFont(NAME.font());
      String sum =
          count + (count == 1 ? " state, " : " states, ") + NumberWords.percent(held / whole);
      sum += w < NARROW || tight ? "" : " of capability";
      int small = (int) Math.min(LETTERS - 2, line - 1);
      if (tight) {
        Letters letters = NAME.sized((int) Math.min(LETTERS, line));
        List<String> parts = TextFigure.wrap(letters.on(g), kind.name(arm), w - 40);
        letters.write(g, parts.get(0), x + 34, base - 6, w - 40);
        base += line;
        if (parts.size() > 1) {
          String rest = String.join(" ", parts.subList(1, parts.size()));
          sum = REST.fill("rest", rest, "count", count, "share", NumberWords.percent(held / whole));
        }
      } else {
        for (String part : TextFigure.wrap(metrics, kind.name(arm), w - 40)) {
          g.drawString(part, (float) (x + 34), (float) base);
          base += LINE;
        }
      }
      Letters.NOTE
          .sized(small)
          .fitting(g, sum, w - 40, SMALL)
          .write(g, sum, x + 34, tight ? base - 6 : base);
      base += line + (tight ? 0 : gap);
    }
    if (!changed.isEmpty()) {
      double last = tight ? base - 4 : base;
      postures.sign(kinds.get(0)).draw(g, x + 14, last - 6, 8, 0, null, true);
      Letters.NOTE.sized((int) Math.min(LETTERS - 2, line)).write(g, RIM, x + 34, last, w - 40);
    }
  }
}
