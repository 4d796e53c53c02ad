package entente.analysis.drawing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes a figure as a PDF page of its own size, with its provenance in the file: letters as
 * outlines, so that it looks the same everywhere; no date, so that the same figure has the same
 * bytes.
 */
public final class PdfFigure {

  // 1600 pixels on 800 points: letters of 11 points on a page as wide as a slide.
  private static final float POINTS = 0.5f;

  private PdfFigure() {}

  /** Returns the bytes of a PDF file of a figure. */
  public static byte[] bytes(Figure figure, Provenance provenance) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(new PDRectangle(Theme.WIDTH * POINTS, figure.sheet() * POINTS));
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, Theme.WIDTH, figure.sheet());
      figure.draw(g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS, POINTS));
        content.drawForm(g.getXFormObject());
      }
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(figure.title());
      information.setSubject(provenance.line());
      information.setCreator(provenance.program());
      document.setDocumentInformation(information);
      document.setDocumentId(digest(figure, provenance));
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long digest(Figure figure, Provenance provenance) {
    CRC32 crc = new CRC32();
    crc.update((figure.name() + provenance.line()).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
