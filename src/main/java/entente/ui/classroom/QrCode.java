package entente.ui.classroom;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import entente.analysis.drawing.Theme;
import entente.text.Template;
import java.util.EnumMap;
import java.util.Map;

/** An address as a picture that phones read. */
final class QrCode {
  private static final Template SVG =
      Template.of(
          """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" \
          shape-rendering="crispEdges"><rect width="100%" height="100%" fill="{paper}"/>\
          <path d="{path}"/></svg>""");

  private QrCode() {}

  /** Returns the picture as SVG, black on white with the quiet zone that readers need. */
  static String svg(String address) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    hints.put(EncodeHintType.MARGIN, 4);
    BitMatrix bits;
    try {
      bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    int size = bits.getWidth();
    return SVG.fill("size", size, "paper", Theme.css(Theme.PAPER), "path", path);
  }
}
