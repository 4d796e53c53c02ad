package entente.analysis.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours and forms that readers have to tell apart. */
class PaletteTest {

  /** What stays apart without green cones is told apart beside each other; 2.3 is just noticed. */
  private static final double APART = 10;

  /** Lightness in which grey print tells two fillings apart. */
  private static final double GREYS = 6;

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
          double far =
              ColourVision.distance(
                  ColourVision.deuteranopic(scheme.applyAsInt(a)),
                  ColourVision.deuteranopic(scheme.applyAsInt(b)));
          assertTrue(a == b || far > APART, () -> a + " and " + b + " are " + far + " apart");
        }
      }
    }
    for (Palette world : worlds) {
      for (Palette posture : postures) {
        double far = ColourVision.distance(scheme.applyAsInt(world), scheme.applyAsInt(posture));
        assertTrue(far > APART, () -> world + " looks like " + posture);
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

  @ParameterizedTest
  @MethodSource("schemes")
  void greyPrintTellsSeatsByTheirRings(ToIntFunction<Palette> scheme) {
    apart(scheme, IntStream.range(0, 5).mapToObj(k -> PostureSign.seat(k).colour()).toList());
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void greyPrintTellsWorldsByDashesOrLightness(ToIntFunction<Palette> scheme) {
    for (int k = 0; k < 7; k++) {
      int own = k;
      apart(
          scheme,
          IntStream.range(0, 7)
              .filter(other -> Arrays.equals(Theme.dash(other), Theme.dash(own)))
              .mapToObj(Palette::world)
              .toList());
    }
  }

  @Test
  void worseRungsAreDarkerOnPaper() {
    for (int k = 1; k < 6; k++) {
      double before = ColourVision.lightness(Palette.rung(k - 1).light());
      assertTrue(before - ColourVision.lightness(Palette.rung(k).light()) > GREYS);
    }
  }

  @Test
  void nineStructuresHaveNineSigns() {
    Set<PostureSign> signs = new HashSet<>();
    IntStream.range(0, 5).forEach(k -> signs.add(PostureSign.bloc(k)));
    IntStream.range(0, 5).forEach(k -> signs.add(PostureSign.seat(k)));
    assertTrue(signs.size() >= 9);
  }

  private static void apart(ToIntFunction<Palette> scheme, List<Palette> colours) {
    for (Palette a : colours) {
      for (Palette b : colours) {
        double grey =
            Math.abs(
                ColourVision.lightness(scheme.applyAsInt(a))
                    - ColourVision.lightness(scheme.applyAsInt(b)));
        assertTrue(a == b || grey > GREYS, () -> a + " and " + b + ": " + grey);
      }
    }
  }

  private static double contrast(ToIntFunction<Palette> scheme, Palette a, Palette b) {
    double x = ColourVision.luminance(scheme.applyAsInt(a)) + 0.05;
    double y = ColourVision.luminance(scheme.applyAsInt(b)) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }
}
