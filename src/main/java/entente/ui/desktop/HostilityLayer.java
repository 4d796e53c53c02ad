package entente.ui.desktop;

import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Hostility;
import entente.model.dynamics.Snapshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/** The strongest hostilities, thicker the stronger. */
final class HostilityLayer extends Layer {

  /** How many are drawn. */
  static final int PAIRS = 12;

  /** Strength below which none is drawn. */
  static final double LEAST = 0.05;

  /** Colour of hostility. */
  static final int COLOUR = Palette.FEAR.light();

  private static final int VEIL = 190;
  private static final double BOLD = 1.6;

  HostilityLayer(Desk desk, MapSheet ground) {
    super(desk, ground);
  }

  @Override
  void paint(Graphics2D g, double zoom) {
    Snapshot snapshot = desk().play().snapshot();
    List<Hostility> strongest = Hostility.strongest(snapshot, PAIRS, LEAST);
    boolean few = snapshot.size() <= Arc.MANY;
    Color colour = new Color(COLOUR);
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), VEIL));
    for (Hostility h : strongest) {
      double width = 1.2 + 4.2 * h.strength() * h.strength();
      g.setStroke(Theme.dotted(few ? BOLD * width : width));
      g.draw(Arc.of(ground(), h.from(), h.to(), zoom, 1));
    }
  }
}
