package entente.ui.desktop;

import entente.model.dynamics.Snapshot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/** Who belongs to what: a line in the structure's colour, broken for less than full members. */
final class TieLayer extends Layer {

  private static final int VEIL = 170;
  private static final float[] BROKEN = {7, 5};

  TieLayer(Desk desk, MapSheet ground) {
    super(desk, ground);
  }

  @Override
  void paint(Graphics2D g, double zoom) {
    Play play = desk().play();
    Snapshot snapshot = play.snapshot();
    boolean many = snapshot.size() > Arc.MANY;
    for (Tie tie : Tie.of(snapshot)) {
      Color full =
          new Color(play.postures().colour(snapshot.structures().get(tie.structure()).key()));
      int veil = many ? VEIL / 2 : VEIL;
      g.setColor(new Color(full.getRed(), full.getGreen(), full.getBlue(), veil));
      g.setStroke(
          new BasicStroke(
              many ? 1.4f : 3.2f,
              BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_ROUND,
              10,
              tie.full() ? null : BROKEN,
              0));
      g.draw(Arc.of(ground(), tie.state(), tie.centre(), zoom, -1));
    }
  }
}
