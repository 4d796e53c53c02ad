package entente.analysis.figure.evidence;

import entente.analysis.drawing.Coast;
import entente.analysis.drawing.Labels;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Theme;
import entente.analysis.map.MapLayout;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.StateFacts;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** States on a map and, beside it, on an enlarged part, each with a sign of how it was told. */
final class OutcomeMap {

  private static final double ENLARGED_WIDTH = 0.62;

  private final List<StateFacts> states;
  private final WorldMap map;
  private final Function<String, Sign> signs;
  private final boolean led;

  /**
   * Makes a map.
   *
   * @param signs the sign of a state, by its key
   * @param led whether a name without room beside its sign is led there by a line, and not left out
   */
  OutcomeMap(List<StateFacts> states, Function<String, Sign> signs, boolean led) {
    this.states = states;
    this.signs = signs;
    this.led = led;
    map = WorldMap.of(states.stream().map(Place::of).toList()).orElseThrow();
  }

  /**
   * A sign.
   *
   * @param rank those of a lower rank are drawn over others
   * @param marker its form
   * @param colour number of a colour, or below 0 for what recedes
   * @param radius its size
   * @param named whether the state is named
   */
  record Sign(int rank, Marker marker, int colour, double radius, boolean named) {

    int ink() {
      return colour < 0 ? Palette.APART.light() : Theme.scenario(colour);
    }

    /** Draws it. */
    void draw(Graphics2D g, double x, double y) {
      marker.draw(g, x, y, radius, ink(), 1, false);
    }
  }

  /** Draws both parts between two heights. */
  void draw(Graphics2D g, double top, double bottom) {
    double half = (Theme.WIDTH - 50.0) / 2;
    Rectangle2D left = new Rectangle2D.Double(20, top, half, bottom - top);
    Rectangle2D right = new Rectangle2D.Double(30 + half, top, half, bottom - top);
    MapLayout layout = MapLayout.enlarging(map, left, 0, right, 0, ENLARGED_WIDTH);
    chart(g, layout, layout.main());
    chart(g, layout, layout.inset().orElseThrow());
  }

  // What lies in the crowd is named in the chart beside.
  private void chart(Graphics2D g, MapLayout layout, MapLayout.Room shown) {
    boolean whole = shown.equals(layout.main());
    Rectangle2D room = shown.box();
    Coast.draw(g, map, shown);
    new Pen(Coast.COLOUR, 1.2).draw(g, room);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      Point2D at = shown.onto().transform(map.point(i), null);
      if (map.on(i) && room.contains(at)) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(i -> -sign(i).rank()));
    Labels labels = new Labels(room);
    for (int i : order) {
      Point2D at = shown.onto().transform(map.point(i), null);
      Sign sign = sign(i);
      sign.draw(g, at.getX(), at.getY());
      labels.block(at.getX(), at.getY(), sign.radius() * sign.marker().reach());
    }
    if (whole) {
      Pen.frame(Theme.QUIET).draw(g, layout.frame().orElseThrow().createIntersection(room));
    }
    Letters.TEXT.sized(20).on(g);
    List<Integer> without = new ArrayList<>();
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      Sign sign = sign(i);
      if (sign.named() && !(whole && layout.enlarged(i))) {
        Point2D at = shown.onto().transform(map.point(i), null);
        double reach = sign.radius() * sign.marker().reach();
        if (labels.write(g, states.get(i).name(), at.getX(), at.getY(), reach).isEmpty()) {
          without.add(i);
        }
      }
    }
    for (int i : led ? without : List.<Integer>of()) {
      Point2D at = shown.onto().transform(map.point(i), null);
      double reach = sign(i).radius() * sign(i).marker().reach();
      labels.lead(g, states.get(i).name(), at.getX(), at.getY(), reach);
    }
  }

  private Sign sign(int state) {
    return signs.apply(states.get(state).key());
  }
}
