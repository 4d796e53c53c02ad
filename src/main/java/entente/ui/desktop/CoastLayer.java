package entente.ui.desktop;

import entente.analysis.drawing.Coast;
import entente.analysis.drawing.Palette;
import entente.analysis.map.MapLayout;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;

/** The coasts, and the frames of a map that is drawn in two parts. */
final class CoastLayer extends Layer {

  private static final Color FRAME = new Color(Palette.RULE2.light());

  CoastLayer(Desk desk, MapSheet ground) {
    super(desk, ground);
  }

  @Override
  void paint(Graphics2D g, double zoom) {
    AffineTransform onto = AffineTransform.getScaleInstance(zoom, zoom);
    List<MapLayout.Room> rooms = ground().layout().rooms();
    for (MapLayout.Room room : rooms) {
      Shape box = onto.createTransformedShape(room.box());
      Coast.draw(g, box, onto.createTransformedShape(ground().land(room)));
      if (rooms.size() > 1) {
        g.setColor(FRAME);
        g.draw(box);
      }
    }
    ground().layout().frame().ifPresent(frame -> frame(g, onto.createTransformedShape(frame)));
  }

  private static void frame(Graphics2D g, Shape frame) {
    g.setColor(FRAME);
    g.setStroke(
        new BasicStroke(
            1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
    g.draw(frame);
  }
}
