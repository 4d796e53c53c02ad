package entente.ui.desktop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** The coasts, and the frames of a map that is drawn in two parts. */
final class CoastLayer extends Layer {

  private static final Color COAST = new Color(0xB4B4B4);
  private static final Color FRAME = new Color(0x8A8A8A);

  CoastLayer(Desk desk, MapSheet ground) {
    super(desk, ground);
  }

  @Override
  void paint(Graphics2D g, double zoom) {
    AffineTransform onto = AffineTransform.getScaleInstance(zoom, zoom);
    for (MapSheet.Room room : ground().rooms()) {
      Shape box = onto.createTransformedShape(room.box());
      Shape clip = g.getClip();
      g.clip(box);
      g.setColor(COAST);
      g.setStroke(new BasicStroke(1.1f));
      g.draw(onto.createTransformedShape(room.coast()));
      g.setClip(clip);
      if (ground().rooms().size() > 1) {
        g.setColor(FRAME);
        g.draw(box);
      }
      if (room.frame() != null) {
        g.setColor(FRAME);
        g.setStroke(
            new BasicStroke(
                1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
        g.draw(onto.createTransformedShape(room.frame()));
      }
    }
  }
}
