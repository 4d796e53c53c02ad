package entente.ui.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import entente.experiment.store.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The model as WebAssembly, which the build makes of the program's own classes when it packs them.
 *
 * @param code the module, compressed by gzip, in base 64
 * @param runtime what starts it, as a script that defines {@code teavm}
 */
public record PageEngine(String code, String runtime) {

  private static final Pattern EXPORTS = Pattern.compile("export\\s*\\{([^}]*)\\};?\\s*$");
  private static final Pattern RENAMED = Pattern.compile("([^\\s,]+)\\s+as\\s+([^\\s,]+)");

  /**
   * Returns the engine; empty if the program was not packed, or has been compiled again since.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<PageEngine> find() throws IOException {
    Properties about = new Properties();
    try (InputStream in = PageEngine.class.getResourceAsStream("/entente/page/engine.properties")) {
      if (in == null) {
        return Optional.empty();
      }
      about.load(in);
    }
    if (!Program.current().code().equals(about.getProperty("classes"))) {
      return Optional.empty();
    }
    String code = Base64.getEncoder().encodeToString(compressed(bytes("engine.wasm")));
    return Optional.of(new PageEngine(code, script(new String(bytes("runtime.js"), UTF_8))));
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = PageEngine.class.getResourceAsStream("/entente/page/" + name)) {
      if (in == null) {
        throw new IOException("entente/page/" + name + " is not in the program");
      }
      return in.readAllBytes();
    }
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new Gzip(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** The strongest compression. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** Returns a module as a script, for a worker that may import nothing. */
  static String script(String module) {
    Matcher exports = EXPORTS.matcher(module);
    if (!exports.find()) {
      throw new IllegalStateException("the runtime exports nothing");
    }
    String named = RENAMED.matcher(exports.group(1)).replaceAll("$2: $1");
    String body = module.substring(0, exports.start());
    return String.join("", "const teavm = (() => {", body, "return {", named, "};\n})();\n");
  }
}
