package entente.analysis.drawing;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The colours of all faces of the program, each for light and for dark ground; no other class and
 * no page names a colour.
 *
 * <p>Worlds that are compared never have the hue of a posture. Postures differ in lightness or hue
 * for people with any colour vision (checked with the simulation of Machado, Oliveira and Fernandes
 * 2009 for deuteranopia), and in form besides, see {@link PostureSign}; lines of worlds differ in
 * their dashes, see {@link Theme#dash}.
 */
public enum Palette {
  /** The ground that everything stands on. */
  PAPER(0xFFFFFF, 0x14161B),
  /** A ground set off from it. */
  PANEL(0xF6F5F2, 0x1E2128),
  /** Land on maps. */
  LAND(0xECE9E2, 0x272B33),
  /** Coastlines and the frames of maps. */
  COAST(0xC6C1B5, 0x4A505C),
  /** Text. */
  INK(0x1B1D22, 0xF2F3F5),
  /** Notes and axes. */
  INK2(0x474C57, 0xC5CAD3),
  /** What is least, and still to be read. */
  INK3(0x666C78, 0xA2A8B4),
  /** Grid lines and lines between rows. */
  RULE(0xD4D6DB, 0x3A3F4A),
  /** Edges of what can be pressed, and other strong lines. */
  RULE2(0x8C919B, 0x7B828F),
  /** What is being explained. */
  HIGHLIGHT(0xFFF3C9, 0x3B3416),
  /** Hostility. */
  FEAR(0x5A5148, 0xA2A8B4),
  /** What is right. */
  GOOD(0x1B6B2F, 0x85D69A),
  /** What is wrong with an input. */
  FAULT(0xA32A00, 0xFF9D7A),
  /** The first world of a comparison. */
  WORLD_A(0x1B1D22, 0xF2F3F5),
  /** The second. */
  WORLD_B(0xA61E74, 0xFF8FC7),
  /** The third. */
  WORLD_C(0x7A4B12, 0xD9A866),
  /** The fourth. */
  WORLD_D(0x0F7C94, 0x63C6DB),
  /** The fifth. */
  WORLD_E(0x7457D6, 0xB3A1F2),
  /** The sixth. */
  WORLD_F(0xC2779F, 0xC06A98),
  /** The seventh. */
  WORLD_G(0xA98346, 0xF3E3C3),
  /** The first term of a score. */
  TERM_1(0x2E333D, 0xD7DADF),
  /** The second. */
  TERM_2(0x5B616D, 0xB3B8C0),
  /** The third. */
  TERM_3(0x8A909B, 0x8A909B),
  /** The fourth. */
  TERM_4(0xB3B8C0, 0x5B616D),
  /** The fifth. */
  TERM_5(0xD7DADF, 0x2E333D),
  /** Alignment with the first bloc. */
  BLOC_1(0x1B6CA8, 0x5FAAE8),
  /** With the second. */
  BLOC_2(0xC4501B, 0xF28C50),
  /** With the third. */
  BLOC_3(0x5A2A6E, 0xC79BDD),
  /** With the fourth. */
  BLOC_4(0x7DB8E0, 0xB9DDF5),
  /** With the fifth. */
  BLOC_5(0x6B6A1B, 0x8A8A3A),
  /** A seat, without a bloc, in the first structure that offers one. */
  SEAT_1(0x0B7A5E, 0x40C79B),
  /** In the second. */
  SEAT_2(0x6FBFA6, 0xB9F0DD),
  /** In the third. */
  SEAT_3(0x0A4A3A, 0x2A8F70),
  /** In the fourth. */
  SEAT_4(0x5A9C60, 0xC6D896),
  /** In the fifth. */
  SEAT_5(0x243606, 0x4E5A2A),
  /** Hedging. */
  HEDGE(0xE3AE1C, 0xF2CB55),
  /** The edge of a sign that hedges. */
  HEDGE_EDGE(0x6B4E00, 0x6B4E00),
  /** Standing apart. */
  APART(0x666C78, 0xA2A8B4),
  /** The lowest rung of the ladder of confrontation. */
  RUNG_0(0xEFEFEF, 0x272B33),
  // After the sequence "OrRd" of Brewer (2003), which stays in order for any colour vision.
  /** The first rung. */
  RUNG_1(0xFDD49E, 0x5C4632),
  /** The second. */
  RUNG_2(0xFC8D59, 0x9A5A3A),
  /** The third. */
  RUNG_3(0xD7301F, 0xD7301F),
  /** The fourth. */
  RUNG_4(0x7F0000, 0xFF8A7A),
  /** The highest. */
  RUNG_5(0x000000, 0xFFFFFF);

  private static final List<Palette> WORLDS =
      List.of(WORLD_A, WORLD_B, WORLD_C, WORLD_D, WORLD_E, WORLD_F, WORLD_G);

  private static final List<Palette> RUNGS =
      List.of(RUNG_0, RUNG_1, RUNG_2, RUNG_3, RUNG_4, RUNG_5);

  // From pale to dark, neutral, so that no value looks like a posture.
  private static final List<Palette> SCALE = List.of(PANEL, TERM_5, TERM_3, TERM_2, TERM_1);

  private final int light;
  private final int dark;

  Palette(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Returns the colour on light ground, 0xRRGGBB. */
  public int light() {
    return light;
  }

  /** Returns the colour on dark ground, 0xRRGGBB. */
  public int dark() {
    return dark;
  }

  /** Returns the colour of a world by its place in a comparison, also of a line among several. */
  public static Palette world(int k) {
    return WORLDS.get(k % WORLDS.size());
  }

  /** Returns the colour of a rung of the ladder: darker is worse, also in grey print. */
  public static Palette rung(int k) {
    return RUNGS.get(k);
  }

  /** Returns the colours of a scale of values, the palest first. */
  public static List<Palette> scale() {
    return SCALE;
  }

  /** Returns what leaves the ground as it is. */
  public static Color none() {
    return new Color(0, true);
  }

  /** Returns the name under which a style sheet has the colour. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the colours on light ground as custom properties of a style sheet. */
  public static String lightStyle() {
    return properties(false);
  }

  /** Returns all colours as a style sheet that follows the reader's scheme; it prints light. */
  public static String style() {
    return """
    :root { color-scheme: light dark; %s }
    @media (prefers-color-scheme: dark) { :root { %s } }
    @media print { :root { color-scheme: light; %s } }
    """
        .formatted(properties(false), properties(true), properties(false));
  }

  private static String properties(boolean dark) {
    return Stream.of(values())
        .map(p -> "--%s: %s;".formatted(p.key(), Theme.css(dark ? p.dark : p.light)))
        .collect(Collectors.joining(" "));
  }
}
