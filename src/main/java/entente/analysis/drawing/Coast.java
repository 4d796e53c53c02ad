package entente.analysis.drawing;

import entente.analysis.map.MapLayout;
import entente.analysis.map.WorldMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** The coastlines of a map. */
public final class Coast {

  /** Colour of coastlines and of the frames of maps. */
  public static final int COLOUR = 0xB4B4B4;

  private static final double GRAIN = 2.2;

  private Coast() {}

  /** Draws the coastlines that are seen in a room. */
  public static void draw(Graphics2D g, WorldMap map, MapLayout.Room room) {
    draw(g, room.box(), room.coast(map, GRAIN));
  }

  /** Draws coastlines as far as they lie in a box. */
  public static void draw(Graphics2D g, Shape box, Shape coast) {
    Shape clip = g.getClip();
    g.setColor(new Color(COLOUR));
    g.setStroke(new BasicStroke(1.1f));
    g.clip(box);
    g.draw(coast);
    g.setClip(clip);
  }
}
