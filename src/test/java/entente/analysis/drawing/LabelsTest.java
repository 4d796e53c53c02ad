package entente.analysis.drawing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void namesCoverNeitherNamesNorMarkers() {
    Graphics2D g = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics();
    Rectangle2D room = new Rectangle2D.Double(0, 0, 400, 200);
    Labels labels = new Labels(room);
    List<Rectangle2D> taken = new ArrayList<>();
    for (int k = 0; k < 30; k++) {
      labels.block(10 + 13 * k, 60, 8);
      taken.add(new Rectangle2D.Double(2 + 13 * k, 52, 16, 16));
    }
    List<Optional<Rectangle2D>> written = new ArrayList<>();
    for (int k = 0; k < 30; k++) {
      Optional<Rectangle2D> box = labels.write(g, "State " + k, 10 + 13 * k, 60, 8);
      written.add(box);
      box.ifPresent(b -> assertTrue(room.contains(b) && taken.stream().noneMatch(b::intersects)));
      box.ifPresent(taken::add);
    }
    int left = written.indexOf(Optional.empty());
    Rectangle2D led = labels.lead(g, "Far", 10 + 13 * left, 60, 8).orElseThrow();
    assertTrue(taken.stream().noneMatch(led::intersects), "a line leads to a free place");
    assertTrue(written.get(1).isPresent(), "who asks first is served");
    assertTrue(written.contains(Optional.empty()), "thirty names have no room");
    assertFalse(taken.size() < 36, "but some have");
  }
}
