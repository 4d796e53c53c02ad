package entente.analysis.drawing;

import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Colours as a reader without green cones and as grey print have them, and how far two differ. */
public final class ColourVision {

  // Machado, Oliveira and Fernandes (2009), deuteranopia, on linear light.
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  // From linear light to the stimuli of CIE 1931, over those of white.
  private static final double[][] STIMULI = {
    {0.4339, 0.3762, 0.1899}, {0.2126, 0.7152, 0.0722}, {0.0177, 0.1095, 0.8728}
  };

  private static final Pattern COLOUR =
      Pattern.compile(
          "rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)|#([0-9a-fA-F]{6})\\b|(?<=[:\"])(white|black)\\b");

  private ColourVision() {}

  /** Returns a colour, 0xRRGGBB, as somebody without green cones sees it. */
  public static int deuteranopic(int colour) {
    double[] seen = times(DEUTERANOPIA, linear(colour));
    return coded(seen);
  }

  /** Returns the grey of a colour's luminance. */
  public static int grey(int colour) {
    double y = luminance(colour);
    return coded(y, y, y);
  }

  /** Returns the luminance of a colour, 1 for white. */
  static double luminance(int colour) {
    return times(STIMULI, linear(colour))[1];
  }

  /** Returns the lightness of a colour, L* of CIE 1976, from 0 to 100. */
  static double lightness(int colour) {
    return cielab(colour)[0];
  }

  /** Returns how far two colours are apart, ΔE of CIE 1976. */
  static double distance(int one, int other) {
    double[] a = cielab(one);
    double[] b = cielab(other);
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(k -> (a[k] - b[k]) * (a[k] - b[k])).sum());
  }

  /** Returns a picture in SVG with each of its colours as it is seen. */
  public static String seen(String svg, IntUnaryOperator eye) {
    return COLOUR
        .matcher(svg)
        .replaceAll(found -> String.format("#%06x", eye.applyAsInt(colour(found))));
  }

  /** Returns the colours that a picture in SVG names. */
  public static int[] colours(String svg) {
    return COLOUR.matcher(svg).results().mapToInt(ColourVision::colour).distinct().toArray();
  }

  private static int colour(MatchResult found) {
    if (found.group(5) != null) {
      return found.group(5).equals("white") ? 0xFFFFFF : 0;
    } else if (found.group(4) != null) {
      return Integer.parseInt(found.group(4), 16);
    }
    return Integer.parseInt(found.group(1)) << 16
        | Integer.parseInt(found.group(2)) << 8
        | Integer.parseInt(found.group(3));
  }

  private static double[] linear(int colour) {
    return IntStream.of(16, 8, 0)
        .mapToDouble(shift -> (colour >> shift & 0xFF) / 255.0)
        .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static int coded(double... light) {
    int colour = 0;
    for (double l : light) {
      double v = Math.max(0, Math.min(1, l));
      double code = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
      colour = colour << 8 | (int) Math.round(255 * code);
    }
    return colour;
  }

  private static double[] cielab(int colour) {
    double[] f = times(STIMULI, linear(colour));
    for (int k = 0; k < 3; k++) {
      f[k] = f[k] > 0.008856 ? Math.cbrt(f[k]) : 7.787 * f[k] + 16.0 / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  private static double[] times(double[][] matrix, double... v) {
    return IntStream.range(0, 3)
        .mapToDouble(r -> IntStream.range(0, 3).mapToDouble(c -> matrix[r][c] * v[c]).sum())
        .toArray();
  }
}
