package entente.experiment.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The program itself: what computed a result.
 *
 * @param version version
 * @param commit commit of the sources; {@code unknown} outside a repository
 * @param date date of that commit
 * @param code digest of the compiled classes, so that an uncommitted change is another program
 */
public record Program(String version, String commit, String date, String code) {

  /** Returns this program. */
  public static Program current() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Program.class.getResourceAsStream("/entente/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return new Program(
        known(properties, "version"),
        known(properties, "commit"),
        known(properties, "date"),
        digest());
  }

  private static String known(Properties properties, String key) {
    String value = properties.getProperty(key, "unknown");
    return value.startsWith("${") ? "unknown" : value;
  }

  private static String digest() throws IOException {
    URL root = Program.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      Path path = Path.of(root.toURI());
      if (Files.isDirectory(path)) {
        return digest(path.resolve("entente"));
      }
      URI jar = URI.create("jar:" + path.toUri());
      try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
        return digest(files.getPath("entente"));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static String digest(Path folder) throws IOException {
    MessageDigest digest = Digests.sha256();
    List<Path> classes;
    try (Stream<Path> walk = Files.walk(folder)) {
      classes = walk.filter(p -> p.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : classes) {
      digest.update(Files.readAllBytes(file));
    }
    return Digests.hex(digest);
  }
}
