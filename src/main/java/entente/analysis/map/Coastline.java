package entente.analysis.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The coastlines of the world, without borders: Natural Earth 4.1.0 at 1:110 million, in the public
 * domain; the resource says how it was made.
 */
public final class Coastline {

  private static final String RESOURCE = "/entente/map/coastline.txt";
  private static final double UNITS_A_DEGREE = 10;
  private static final List<List<Place>> LINES = read();
  private static final List<List<Place>> RINGS = rings();

  private Coastline() {}

  /** Returns the lines, each as its points. */
  public static List<List<Place>> lines() {
    return LINES;
  }

  /**
   * Returns the land that an extent shows, on the plane of a projection, as closed outlines; a lake
   * is an outline within another.
   *
   * @param extent the extent on that plane; land wholly outside it is left out
   * @param grain points nearer to the one before than this are left out, ten times as far where
   *     they lie well outside
   */
  public static Path2D land(EqualArea projection, Rectangle2D extent, double grain) {
    Path2D land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    double margin = 0.3 * Math.max(extent.getWidth(), extent.getHeight());
    Rectangle2D near =
        new Rectangle2D.Double(
            extent.getX() - margin,
            extent.getY() - margin,
            extent.getWidth() + 2 * margin,
            extent.getHeight() + 2 * margin);
    for (List<Place> ring : RINGS) {
      Path2D outline = new Path2D.Double();
      Point2D last = null;
      for (Place place : ring) {
        Point2D point = projection.project(place);
        double least = near.contains(point) ? grain : 10 * grain;
        if (last == null) {
          outline.moveTo(point.getX(), point.getY());
          last = point;
        } else if (last.distance(point) >= least) {
          outline.lineTo(point.getX(), point.getY());
          last = point;
        }
      }
      outline.closePath();
      if (outline.getBounds2D().intersects(extent)) {
        land.append(outline, false);
      }
    }
    return land;
  }

  // The lines that end where longitudes jump from 180 to −180 belong together.
  private static List<List<Place>> rings() {
    List<List<Place>> rings = new ArrayList<>();
    List<List<Place>> open = new ArrayList<>();
    for (List<Place> line : LINES) {
      (same(line.get(0), line.get(line.size() - 1)) ? rings : open).add(line);
    }
    while (!open.isEmpty()) {
      List<Place> ring = new ArrayList<>(open.remove(0));
      for (int k = 0; k < open.size() && !same(ring.get(0), ring.get(ring.size() - 1)); k++) {
        if (same(ring.get(ring.size() - 1), open.get(k).get(0))) {
          ring.addAll(open.remove(k));
          k = -1;
        }
      }
      rings.add(List.copyOf(ring));
    }
    return List.copyOf(rings);
  }

  private static boolean same(Place a, Place b) {
    return a.latitude() == b.latitude()
        && Math.abs(a.longitude()) == Math.abs(b.longitude())
        && (a.longitude() == b.longitude() || Math.abs(a.longitude()) == 180);
  }

  private static List<List<Place>> read() {
    List<List<Place>> lines = new ArrayList<>();
    try (InputStream in = Coastline.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        if (!text.startsWith("#")) {
          lines.add(line(text.split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(lines);
  }

  private static List<Place> line(String... numbers) {
    List<Place> line = new ArrayList<>();
    for (int k = 0; k + 1 < numbers.length; k += 2) {
      line.add(
          new Place(
              Integer.parseInt(numbers[k + 1]) / UNITS_A_DEGREE,
              Integer.parseInt(numbers[k]) / UNITS_A_DEGREE));
    }
    return List.copyOf(line);
  }
}
