package entente.analysis.drawing;

import java.awt.Graphics2D;
import java.util.List;

/**
 * The sign of a posture: a colour and a form, the same on every face; a bloc held beside a seat is
 * the bloc's sign within a ring in the seat's colour.
 */
public enum PostureSign {
  /** In the first bloc. */
  BLOC_1(Palette.BLOC_1, Marker.SQUARE),
  /** In the second. */
  BLOC_2(Palette.BLOC_2, Marker.TRIANGLE),
  /** In the third. */
  BLOC_3(Palette.BLOC_3, Marker.CROSS),
  /** In the fourth. */
  BLOC_4(Palette.BLOC_4, Marker.WEDGE),
  /** In the fifth. */
  BLOC_5(Palette.BLOC_5, Marker.BAR),
  /** A seat in the first structure that offers one: a round table. */
  SEAT_1(Palette.SEAT_1, Marker.CIRCLE),
  /** In the second. */
  SEAT_2(Palette.SEAT_2, Marker.HEXAGON),
  /** In the third. */
  SEAT_3(Palette.SEAT_3, Marker.PENTAGON),
  /** In the fourth. */
  SEAT_4(Palette.SEAT_4, Marker.STAR),
  /** In the fifth. */
  SEAT_5(Palette.SEAT_5, Marker.PLATE),
  /** Tied to several poles, bound to none. */
  HEDGE(Palette.HEDGE, Marker.DIAMOND),
  /** Standing apart. */
  APART(Palette.APART, Marker.HOLLOW);

  private static final List<PostureSign> BLOCS = List.of(BLOC_1, BLOC_2, BLOC_3, BLOC_4, BLOC_5);
  private static final List<PostureSign> SEATS = List.of(SEAT_1, SEAT_2, SEAT_3, SEAT_4, SEAT_5);

  private final Palette colour;
  private final Marker marker;

  PostureSign(Palette colour, Marker marker) {
    this.colour = colour;
    this.marker = marker;
  }

  /** Returns the sign of alignment with a bloc, by its place among blocs. */
  public static PostureSign bloc(int k) {
    return BLOCS.get(k % BLOCS.size());
  }

  /** Returns the sign of a seat without a bloc, by the structure's place among those with seats. */
  public static PostureSign seat(int k) {
    return SEATS.get(k % SEATS.size());
  }

  /** Returns its colour. */
  public Palette colour() {
    return colour;
  }

  /** Returns its form. */
  public Marker marker() {
    return marker;
  }

  /**
   * Draws the sign.
   *
   * @param radius that of a circle of its area
   * @param share share of its area that is filled
   * @param seat sign of a seat held beside the posture, null without one
   * @param rim whether it has a strong dark rim
   */
  public void draw(
      Graphics2D g,
      double x,
      double y,
      double radius,
      double share,
      PostureSign seat,
      boolean rim) {
    if (seat != null) {
      marker.ring(g, x, y, radius, seat.colour.light(), rim);
    }
    marker.draw(g, x, y, radius, colour.light(), share, rim && seat == null);
  }

  /** Returns how far it reaches to a side, in pixels, with the ring of a seat or without. */
  public double reach(double radius, boolean ringed) {
    return ringed ? marker.ringed(radius) : radius * marker.reach();
  }
}
