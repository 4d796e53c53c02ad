package entente.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a figure as PNG, with its provenance in the file; needs no display. */
public final class PngFigure {

  private static final String FORMAT = "javax_imageio_png_1.0";

  private PngFigure() {}

  /** Returns the bytes of a PNG file of a figure. */
  public static byte[] bytes(Figure figure, Provenance provenance) {
    BufferedImage image =
        new BufferedImage(Theme.WIDTH, figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, Theme.WIDTH, figure.height());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    figure.draw(g);
    g.dispose();
    try {
      return write(image, figure, provenance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(BufferedImage image, Figure figure, Provenance provenance)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    tag(metadata, "Title", figure.title());
    tag(metadata, "Software", provenance.program());
    tag(metadata, "Comment", provenance.line());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void tag(IIOMetadata metadata, String keyword, String text)
      throws IIOInvalidTreeException {
    IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("value", latin(text));
    IIOMetadataNode group = new IIOMetadataNode("tEXt");
    group.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(group);
    metadata.mergeTree(FORMAT, root);
  }

  /** Returns the text with what this kind of entry cannot hold written as a question mark. */
  private static String latin(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(c < 256 ? (char) c : '?'));
    return out.toString();
  }
}
