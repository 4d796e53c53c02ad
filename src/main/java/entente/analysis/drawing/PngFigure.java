package entente.analysis.drawing;

import com.pngencoder.PngEncoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a figure as PNG, with its provenance in the file; needs no display. */
public final class PngFigure {

  /** Length of the signature and the header, after which texts may stand (PNG 1.2, 5.6). */
  private static final int HEAD = 33;

  /** Beyond this the files get hardly smaller and a short run markedly longer. */
  private static final int COMPRESSION = 4;

  private PngFigure() {}

  /** Returns the bytes of a PNG file of a figure. */
  public static byte[] bytes(Figure figure, Provenance provenance) {
    BufferedImage image =
        new BufferedImage(Theme.WIDTH, figure.sheet(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(Theme.PAPER));
    g.fillRect(0, 0, Theme.WIDTH, figure.sheet());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    figure.draw(g);
    g.dispose();
    byte[] picture =
        new PngEncoder()
            .withBufferedImage(image)
            .withCompressionLevel(COMPRESSION)
            .withMultiThreadedCompressionEnabled(false)
            .toBytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.length);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(picture, 0, HEAD);
      text(out, "Title", figure.title());
      text(out, "Software", provenance.program());
      text(out, "Comment", provenance.line());
      out.write(picture, HEAD, picture.length - HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a text, which the encoder has no place for; what Latin-1 lacks is a question mark. */
  private static void text(DataOutputStream out, String keyword, String text) throws IOException {
    byte[] chunk = String.join("\0", "tEXt" + keyword, text).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(chunk);
    out.writeInt(chunk.length - "tEXt".length());
    out.write(chunk);
    out.writeInt((int) sum.getValue());
  }
}
