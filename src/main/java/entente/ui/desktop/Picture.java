package entente.ui.desktop;

import entente.analysis.drawing.Theme;
import entente.text.Template;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

/**
 * A picture of what the windows show.
 *
 * @param parts what is on it, from above to below
 */
record Picture(List<JComponent> parts) {
  private static final Template FILE = Template.of("{key}-round-{round}.png");

  /** Asks where to keep it, and keeps it there. */
  void ask(Component over, Play play) {
    JFileChooser chooser = new JFileChooser();
    chooser.setSelectedFile(
        Path.of(FILE.fill("key", play.scenario().key(), "round", play.snapshot().round()))
            .toFile());
    if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path file = chooser.getSelectedFile().toPath();
    String question = file + " is there already. Write over it?";
    if (Files.exists(file)
        && JOptionPane.showConfirmDialog(over, question, "Picture", JOptionPane.YES_NO_OPTION)
            != JOptionPane.YES_OPTION) {
      return;
    }
    try {
      write(file);
    } catch (IOException e) {
      JOptionPane.showMessageDialog(
          over, file + ": cannot be written.", "Picture", JOptionPane.ERROR_MESSAGE);
    }
  }

  /** Writes it as PNG. */
  void write(Path file) throws IOException {
    int width = parts.stream().mapToInt(JComponent::getWidth).max().orElse(1);
    int height = parts.stream().mapToInt(JComponent::getHeight).sum();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(Theme.PAPER));
    g.fillRect(0, 0, width, height);
    for (JComponent part : parts) {
      part.printAll(g);
      g.translate(0, part.getHeight());
    }
    g.dispose();
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException(file + ": no PNG writer");
    }
  }
}
