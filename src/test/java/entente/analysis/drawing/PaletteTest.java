package entente.analysis.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours and forms that readers have to tell apart. */
class PaletteTest {

  // Machado, Oliveira and Fernandes (2009), deuteranopia, on linear light.
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  // From linear light to the stimuli of CIE 1931, over those of white.
  private static final double[][] STIMULI = {
    {0.4339, 0.3762, 0.1899}, {0.2126, 0.7152, 0.0722}, {0.0177, 0.1095, 0.8728}
  };

  static List<ToIntFunction<Palette>> schemes() {
    return List.of(Palette::light, Palette::dark);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void textIsReadOnPaperAndOnPanels(ToIntFunction<Palette> scheme) {
    for (Palette ground : List.of(Palette.PAPER, Palette.PANEL)) {
      for (Palette text :
          List.of(Palette.INK, Palette.INK2, Palette.INK3, Palette.GOOD, Palette.FAULT)) {
        assertTrue(contrast(scheme, text, ground) >= 4.5, () -> text + " on " + ground);
      }
    }
    for (int k = 0; k < 7; k++) {
      Palette world = Palette.world(k);
      double least = k < 5 ? 4.5 : 3;
      assertTrue(contrast(scheme, world, Palette.PAPER) >= least, world::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void posturesAndWorldsAreToldApartByAnyColourVision(ToIntFunction<Palette> scheme) {
    List<Palette> postures = Stream.of(PostureSign.values()).map(PostureSign::colour).toList();
    List<Palette> worlds = IntStream.range(0, 7).mapToObj(Palette::world).toList();
    for (List<Palette> all : List.of(postures, worlds)) {
      for (Palette a : all) {
        for (Palette b : all) {
          double far = distance(deuteranopic(light(scheme, a)), deuteranopic(light(scheme, b)));
          assertTrue(a == b || far > 10, () -> a + " and " + b + " are " + far + " apart");
        }
      }
    }
    for (Palette world : worlds) {
      for (Palette posture : postures) {
        double far = distance(cielab(light(scheme, world)), cielab(light(scheme, posture)));
        assertTrue(far > 10, () -> world + " looks like " + posture);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Marker.class)
  void formsOfOneSizeHaveOneArea(Marker marker) {
    List<Point2D> corners = marker.corners();
    double twice = 0;
    for (int k = 0; k < corners.size(); k++) {
      Point2D a = corners.get(k);
      Point2D b = corners.get((k + 1) % corners.size());
      twice += a.getX() * b.getY() - b.getX() * a.getY();
    }
    assertTrue(corners.isEmpty() || Math.abs(twice / 2 - Math.PI) < 1e-12, marker::toString);
  }

  @ParameterizedTest
  @EnumSource(PostureSign.class)
  void eachPostureHasAFormOfItsOwn(PostureSign sign) {
    Set<Marker> others = new HashSet<>();
    Stream.of(PostureSign.values()).filter(s -> s != sign).forEach(s -> others.add(s.marker()));
    assertEquals(PostureSign.values().length - 1, others.size());
    assertTrue(!others.contains(sign.marker()));
  }

  private static double[] light(ToIntFunction<Palette> scheme, Palette colour) {
    int rgb = scheme.applyAsInt(colour);
    return IntStream.of(16, 8, 0)
        .mapToDouble(shift -> (rgb >> shift & 0xFF) / 255.0)
        .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static double contrast(ToIntFunction<Palette> scheme, Palette a, Palette b) {
    double x = times(STIMULI, light(scheme, a))[1] + 0.05;
    double y = times(STIMULI, light(scheme, b))[1] + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double[] deuteranopic(double... light) {
    double[] seen = times(DEUTERANOPIA, light);
    return cielab(IntStream.range(0, 3).mapToDouble(k -> Math.max(0, seen[k])).toArray());
  }

  private static double[] cielab(double... light) {
    double[] f = times(STIMULI, light);
    for (int k = 0; k < 3; k++) {
      f[k] = f[k] > 0.008856 ? Math.cbrt(f[k]) : 7.787 * f[k] + 16.0 / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  private static double distance(double[] a, double... b) {
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(k -> (a[k] - b[k]) * (a[k] - b[k])).sum());
  }

  private static double[] times(double[][] matrix, double... v) {
    return IntStream.range(0, 3)
        .mapToDouble(r -> IntStream.range(0, 3).mapToDouble(c -> matrix[r][c] * v[c]).sum())
        .toArray();
  }
}
