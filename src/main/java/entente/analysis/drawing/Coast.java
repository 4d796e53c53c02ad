package entente.analysis.drawing;

import entente.analysis.map.Coastline;
import entente.analysis.map.WorldMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The ground of a map: a part of the plane laid into a room, and the coastlines in it. */
public final class Coast {

  /** Colour of coastlines and of the frames of maps. */
  public static final int COLOUR = 0xB4B4B4;

  private Coast() {}

  /** Returns how the plane of the projection, north up, comes into a room, in one scale. */
  public static AffineTransform onto(Rectangle2D room, Rectangle2D part) {
    double scale = Math.min(room.getWidth() / part.getWidth(), room.getHeight() / part.getHeight());
    AffineTransform onto =
        AffineTransform.getTranslateInstance(room.getCenterX(), room.getCenterY());
    onto.scale(scale, -scale);
    onto.translate(-part.getCenterX(), -part.getCenterY());
    return onto;
  }

  /** Draws the coastlines that are seen in a room. */
  public static void draw(Graphics2D g, WorldMap map, Rectangle2D room, AffineTransform onto) {
    Rectangle2D seen;
    try {
      seen = onto.createInverse().createTransformedShape(room).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("A map without extent", e);
    }
    Path2D path = Coastline.path(map.projection(), seen, 2.2 / onto.getScaleX());
    path.transform(onto);
    g.setColor(new Color(COLOUR));
    g.setStroke(new BasicStroke(1.1f));
    g.clip(room);
    g.draw(path);
    g.setClip(null);
  }
}
