package entente.experiment.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.experiment.input.Digests;
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
 * @param added what jars beside it add, in order; none in most programs, and then not written
 */
public record Program(
    String version,
    String commit,
    String date,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Addition> added) {

  private static final String CLASSES = "entente/";

  /** A program of a manifest in which nothing added is named has nothing added. */
  public Program {
    added = added == null ? List.of() : List.copyOf(added);
  }

  /** Returns this program. */
  public static Program current() throws IOException {
    Release release = Release.current();
    String own = digest(Program.class, CLASSES);
    return new Program(
        release.version(), release.commit(), release.date(), own, Addition.current());
  }

  /**
   * Returns the digest of the classes that come from the same jar or folder as one of them.
   *
   * @param below what the paths of the classes begin with
   */
  static String digest(Class<?> one, String below) throws IOException {
    Path path = place(one);
    return Files.isDirectory(path) ? ofFolder(path.resolve(below)) : ofJar(path, below);
  }

  /** Returns the jar or folder that a class comes from. */
  static Path place(Class<?> one) throws IOException {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Returns the digest of the classes below a folder, in the order of their names. */
  static String ofFolder(Path root) throws IOException {
    List<Path> classes;
    try (Stream<Path> walk = Files.walk(root)) {
      classes = walk.filter(p -> counts(p.toString())).sorted().toList();
    }
    MessageDigest digest = Digests.sha256();
    for (Path file : classes) {
      digest.update(Files.readAllBytes(file));
    }
    return Digests.hex(digest);
  }

  /** Returns that of a jar, read as a plain archive: a file system over it costs a second. */
  static String ofJar(Path jar, String below) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> classes =
          archive.stream()
              .filter(e -> e.getName().startsWith(below) && counts(e.getName()))
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
