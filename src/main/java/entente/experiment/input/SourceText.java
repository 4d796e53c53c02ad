package entente.experiment.input;

import entente.text.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a source as UTF-8 text and refuses what no editor would show. */
public final class SourceText {
  private static final Template UNREADABLE = Template.of("cannot read {file}: {problem}");

  /** Largest file that is read, in bytes. */
  public static final int LIMIT = 4 << 20;

  private SourceText() {}

  /** Returns the bytes of a source, or null with a fault if there are too many. */
  static byte[] bytes(Source source, Faults faults) {
    return bytes(source, LIMIT, faults);
  }

  /** Returns the bytes of a source, or null with a fault if there are more than a limit. */
  public static byte[] bytes(Source source, int limit, Faults faults) {
    byte[] bytes;
    try (InputStream stream = source.open()) {
      bytes = stream.readNBytes(limit + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(
          UNREADABLE.fill("file", source.label(), "problem", e.getMessage()), e);
    }
    if (bytes.length > limit) {
      String most = "a file of at most " + (limit >> 20) + " MB";
      faults.at(source).found("more than " + limit + " bytes").expected(most);
      return null;
    }
    return bytes;
  }

  /**
   * Returns the text without its byte order mark, or null with a fault if it is not clean UTF-8.
   */
  public static String decode(Source source, byte[] bytes, Faults faults) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, chars, true);
    String text = chars.flip().toString();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (result.isError()) {
      String octet = String.format("byte 0x%02X", bytes[input.position()]);
      String hint = isUtf16(bytes) ? "the file is UTF-16; save it as UTF-8" : "save it as UTF-8";
      faults.at(end(source, text), "").found(octet).maybe(hint).expected("UTF-8 text");
      return null;
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c) || c == 0xFEFF) {
        Mark mark = end(source, text.substring(0, i));
        String hint = c == 0 && i < 4 ? "the file is UTF-16; save it as UTF-8" : "delete it";
        faults
            .at(mark, "")
            .found(String.format("U+%04X", c))
            .maybe(hint)
            .expected("a printable character");
        return null;
      }
    }
    return text;
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
  }

  /** Returns the place just after a text. */
  public static Mark end(Source source, String before) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      boolean pair = c == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !pair) {
        line++;
        start = i + 1;
      }
    }
    return new Mark(source, line, before.codePointCount(start, before.length()) + 1);
  }
}
