package entente.analysis.drawing;

import entente.analysis.map.MapLayout;
import entente.analysis.map.WorldMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** The land of a map with its coasts. */
public final class Coast {

  /** Colour of coastlines and of the frames of maps. */
  public static final int COLOUR = Palette.COAST.light();

  private static final double GRAIN = 2.2;

  private Coast() {}

  /** Draws the land that is seen in a room. */
  public static void draw(Graphics2D g, WorldMap map, MapLayout.Room room) {
    draw(g, room.box(), room.land(map, GRAIN));
  }

  /** Draws land as far as it lies in a box. */
  public static void draw(Graphics2D g, Shape box, Shape land) {
    Shape clip = g.getClip();
    g.clip(box);
    g.setColor(new Color(Palette.LAND.light()));
    g.fill(land);
    g.setColor(new Color(COLOUR));
    g.setStroke(new BasicStroke(1.1f));
    g.draw(land);
    g.setClip(clip);
  }
}
