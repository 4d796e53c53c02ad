package entente.experiment.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The program itself: what computed a result.
 *
 * @param version version
 * @param commit commit of the sources; {@code unknown} outside a repository
 * @param date date of that commit
 * @param code digest of the compiled classes, so that an uncommitted change is another program
 */
public record Program(String version, String commit, String date, String code) {

  private static final String CLASSES = "entente/";

  /** Returns this program. */
  public static Program current() throws IOException {
    Release release = Release.current();
    return new Program(release.version(), release.commit(), release.date(), digest());
  }

  private static String digest() throws IOException {
    try {
      Path path =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(path) ? ofFolder(path) : ofJar(path);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Returns the digest of the classes below a folder, in the order of their names. */
  static String ofFolder(Path root) throws IOException {
    List<Path> classes;
    try (Stream<Path> walk = Files.walk(root.resolve(CLASSES))) {
      classes = walk.filter(p -> counts(p.toString())).sorted().toList();
    }
    MessageDigest digest = Digests.sha256();
    for (Path file : classes) {
      digest.update(Files.readAllBytes(file));
    }
    return Digests.hex(digest);
  }

  /** Returns that of a jar, read as a plain archive: a file system over it costs a second. */
  static String ofJar(Path jar) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> classes =
          archive.stream()
              .filter(e -> e.getName().startsWith(CLASSES) && counts(e.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : classes) {
        try (InputStream in = archive.getInputStream(entry)) {
          digest.update(in.readAllBytes());
        }
      }
    }
    return Digests.hex(digest);
  }

  private static boolean counts(String name) {
    return name.endsWith(".class");
  }
}
