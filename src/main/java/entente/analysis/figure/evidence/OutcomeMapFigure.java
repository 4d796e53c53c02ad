package entente.analysis.figure.evidence;

import entente.analysis.drawing.Coast;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Labels;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.map.MapLayout;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.model.states.StateFacts;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where on the map the model was right and where it was wrong. */
final class OutcomeMapFigure implements Figure {

  private static final Template TITLE = Template.of("Right and wrong by state: {way}, 2009–2024");
  private static final Template CAPTION =
      Template.of(
          """
          First moves of {states} states. A state that is wrong about one destination \
          and right about another shows as it moved, else as the model was wrong. \
          Members of the West could not be wrong, since exits from it are not at risk. \
          Right: Europe and the Caucasus, enlarged. Equal-area projection; a place is a \
          capital and says nothing about territory. Coastlines: Natural Earth.""");

  private static final double EVEN = 0.5;
  private static final double EUROPE_WIDTH = 0.62;

  private final ForecastScore card;
  private final List<StateFacts> states;
  private final WorldMap map;

  OutcomeMapFigure(ForecastScore card) {
    this.card = card;
    states = card.targets().states();
    map = WorldMap.of(states.stream().map(Place::of).toList()).orElseThrow();
  }

  /** How a state was told, the most telling first. */
  private enum Told {
    MOVED_AND_TOLD("moved, and the model gave that move an even chance or more", Marker.CIRCLE, 0),
    MOVED_UNTOLD(
        "moved, and the model gave that move less than an even chance", Marker.TRIANGLE, 1),
    STAYED_UNTOLD("did not move where the model gave it an even chance or more", Marker.SQUARE, 3),
    STAYED_AND_TOLD("did not move, as the model said", Marker.CIRCLE, -1);

    private final String text;
    private final Marker marker;
    private final int colour;

    Told(String text, Marker marker, int colour) {
      this.text = text;
      this.marker = marker;
      this.colour = colour;
    }

    int colour() {
      return colour < 0 ? Palette.APART.light() : Theme.scenario(colour);
    }

    double radius() {
      return colour < 0 ? 5 : 11;
    }
  }

  private Told told(String key) {
    Told told = Told.STAYED_AND_TOLD;
    for (int u = 0; u < card.units().size(); u++) {
      Unit unit = card.units().get(u);
      if (unit.state().equals(key)) {
        boolean likely = card.model().forecast().chances()[u] >= EVEN;
        Told now =
            unit.moved()
                ? likely ? Told.MOVED_AND_TOLD : Told.MOVED_UNTOLD
                : likely ? Told.STAYED_UNTOLD : Told.STAYED_AND_TOLD;
        told = now.ordinal() < told.ordinal() ? now : told;
      }
    }
    return told;
  }

  @Override
  public String name() {
    return "map-" + card.way();
  }

  @Override
  public String title() {
    return TITLE.fill("way", card.way());
  }

  @Override
  public String caption() {
    return CAPTION.fill("states", states.size());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double bottom = Theme.HEIGHT - 190.0;
    double half = (Theme.WIDTH - 50.0) / 2;
    Rectangle2D left = new Rectangle2D.Double(20, 80, half, bottom - 80);
    Rectangle2D right = new Rectangle2D.Double(30 + half, 80, half, bottom - 80);
    MapLayout layout = MapLayout.enlarging(map, left, 0, right, 0, EUROPE_WIDTH);
    chart(g, layout, layout.main());
    chart(g, layout, layout.inset().orElseThrow());
    double base = bottom + 40;
    for (Told told : Told.values()) {
      long count = states.stream().filter(s -> told(s.key()) == told).count();
      told.marker.draw(g, 44, base - 8, told.radius(), told.colour(), 1, false);
      String text = count + (count == 1 ? " state " : " states ") + told.text;
      Letters.TEXT.write(g, text, 70, base, Theme.WIDTH - 100.0);
      base += 38;
    }
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
    order.sort(Comparator.comparing(i -> -told(states.get(i).key()).ordinal()));
    Labels labels = new Labels(room);
    for (int i : order) {
      Point2D at = shown.onto().transform(map.point(i), null);
      Told told = told(states.get(i).key());
      told.marker.draw(g, at.getX(), at.getY(), told.radius(), told.colour(), 1, false);
      labels.block(at.getX(), at.getY(), told.radius() * told.marker.reach());
    }
    if (whole) {
      Pen.frame(Theme.QUIET).draw(g, layout.frame().orElseThrow().createIntersection(room));
    }
    Letters.TEXT.sized(20).on(g);
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      Told told = told(states.get(i).key());
      boolean named = told != Told.STAYED_AND_TOLD;
      if (named && !(whole && layout.enlarged(i))) {
        Point2D at = shown.onto().transform(map.point(i), null);
        double reach = told.radius() * told.marker.reach();
        labels.write(g, states.get(i).name(), at.getX(), at.getY(), reach);
      }
    }
  }
}
