package entente.ui.desktop;

import entente.model.dynamics.Snapshot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A ring around the sign of a state, for a structure that it belongs to beside the one that its
 * sign tells, or has asked to join.
 *
 * @param colour that of the structure
 * @param asked whether the state has asked and is not in
 */
record Ring(int colour, boolean asked) {

  /** Room that a ring takes, in pixels. */
  static final double WIDTH = 4.5;

  private static final float LINE = 2.6f;
  private static final float[] DASHES = {4, 4};

  /** Returns the rings of a state, the inner ones first; none unless portfolios act. */
  static List<Ring> of(Play play, int state) {
    List<Ring> rings = new ArrayList<>();
    List<Ring> asked = new ArrayList<>();
    if (!play.bySteps()) {
      return rings;
    }
    Snapshot snapshot = play.snapshot();
    int bloc = snapshot.bloc()[state];
    int sign = bloc >= 0 ? bloc : snapshot.seat()[state];
    for (int k = 0; k < snapshot.structures().size(); k++) {
      Snapshot.OfStructure structure = snapshot.structures().get(k);
      int colour = play.postures().colour(structure.key());
      if (structure.asked()[state]) {
        asked.add(new Ring(colour, true));
      } else if (k != sign && structure.chosen() && structure.holds(state)) {
        rings.add(new Ring(colour, false));
      }
    }
    rings.addAll(asked);
    return rings;
  }

  /** Draws it. */
  void draw(Graphics2D g, double x, double y, double radius) {
    g.setColor(new Color(colour));
    g.setStroke(
        asked
            ? new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES, 0)
            : new BasicStroke(LINE));
    g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
