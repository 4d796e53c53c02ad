package entente.ui.desktop;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** One layer of the map, which MASON shows, hides, zooms and scrolls. */
abstract class Layer extends FieldPortrayal2D {

  private static final Portrayal PLAIN = new SimplePortrayal2D();

  private final Desk desk;
  private final MapSheet ground;

  Layer(Desk desk, MapSheet ground) {
    this.desk = desk;
    this.ground = ground;
  }

  /** Draws on the sheet magnified. */
  abstract void paint(Graphics2D g, double zoom);

  /** Collects what lies at a point of the sheet; nothing unless a layer says otherwise. */
  void hit(Point2D at, double zoom, Bag into) {}

  Desk desk() {
    return desk;
  }

  MapSheet ground() {
    return ground;
  }

  @Override
  public final void draw(Object object, Graphics2D g, DrawInfo2D info) {
    Graphics2D own = (Graphics2D) g.create();
    own.translate(info.draw.x, info.draw.y);
    own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    own.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paint(own, zoom(info));
    own.dispose();
  }

  @Override
  public final void hitObjects(DrawInfo2D range, Bag into) {
    Point2D at =
        new Point2D.Double(
            range.clip.getCenterX() - range.draw.x, range.clip.getCenterY() - range.draw.y);
    hit(at, zoom(range), into);
  }

  private double zoom(DrawInfo2D info) {
    return info.draw.width / ground.sheet().getWidth();
  }

  @Override
  public final Portrayal getDefaultPortrayal() {
    return PLAIN;
  }
}
