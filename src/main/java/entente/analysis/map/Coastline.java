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

  private Coastline() {}

  /** Returns the lines, each as its points. */
  public static List<List<Place>> lines() {
    return LINES;
  }

  /**
   * Returns the part of the lines that an extent needs, on the plane of a projection.
   *
   * @param extent the extent on that plane; what lies wholly outside it is left out
   * @param grain points nearer to the one before than this are left out, unless they end a line
   */
  public static Path2D path(EqualArea projection, Rectangle2D extent, double grain) {
    Path2D path = new Path2D.Double();
    for (List<Place> line : LINES) {
      Point2D last = null;
      boolean open = false;
      for (int k = 0; k < line.size(); k++) {
        Point2D point = projection.project(line.get(k));
        boolean end = k == line.size() - 1;
        if (last != null && !end && last.distance(point) < grain) {
          continue;
        }
        boolean drawn =
            last != null
                && last.distance(point) < 1
                && extent.intersectsLine(last.getX(), last.getY(), point.getX(), point.getY());
        if (drawn && !open) {
          path.moveTo(last.getX(), last.getY());
        }
        if (drawn) {
          path.lineTo(point.getX(), point.getY());
        }
        open = drawn;
        last = point;
      }
    }
    return path;
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
