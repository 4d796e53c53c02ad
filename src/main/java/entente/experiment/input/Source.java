package entente.experiment.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A place that a text comes from: a file of the user's, a resource of the program's, a text. */
public sealed interface Source {

  /** Returns its name as messages show it. */
  String label();

  /** Returns whether there is anything to read. */
  boolean exists();

  /** Returns in words why there is nothing to read. */
  default String absence() {
    return "no such file";
  }

  /** Returns what the user may do to have it read; empty if nothing is known. */
  default String advice() {
    return "";
  }

  /** Opens it. */
  InputStream open() throws IOException;

  /** Returns the source that a path in this one's text names. */
  Source relative(String path);

  /** A file of the user's. */
  record OfFile(Path path, String label) implements Source {
    /** Returns a file as a source. */
    public static OfFile of(Path path) {
      return new OfFile(path, path.toString());
    }

    @Override
    public boolean exists() {
      // Who reads a pipe may wait for ever, and a device may have no end.
      return Files.isRegularFile(path);
    }

    @Override
    public String absence() {
      return Files.isDirectory(path)
          ? "a folder"
          : Files.exists(path) ? "a pipe or a device" : "no such file";
    }

    @Override
    public String advice() {
      boolean endless = Files.exists(path) && !exists() && !Files.isDirectory(path);
      return endless ? "save what it writes as a file, and name that file" : "";
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public Source relative(String other) {
      try {
        return of(path.resolveSibling(other).normalize());
      } catch (InvalidPathException e) {
        return new Nowhere(other);
      }
    }
  }

  /** A file that is shipped with the program, on its class path. */
  record Shipped(String label) implements Source {
    @Override
    public boolean exists() {
      return Source.class.getClassLoader().getResource(label) != null;
    }

    @Override
    public InputStream open() throws IOException {
      InputStream stream = Source.class.getClassLoader().getResourceAsStream(label);
      if (stream == null) {
        throw new IOException("no shipped file " + label);
      }
      return stream;
    }

    @Override
    public Source relative(String other) {
      try {
        Path path = Path.of(label).resolveSibling(other).normalize();
        return new Shipped(path.toString().replace('\\', '/'));
      } catch (InvalidPathException e) {
        return new Nowhere(other);
      }
    }
  }

  /** A text that is at hand already; paths in it are relative to the working directory. */
  record OfText(String label, String text) implements Source {
    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public InputStream open() {
      return new java.io.ByteArrayInputStream(
          text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public Source relative(String other) {
      try {
        return OfFile.of(Path.of(other));
      } catch (InvalidPathException e) {
        return new Nowhere(other);
      }
    }
  }

  /**
   * A text at hand that is read as if it stood in a file beside another.
   *
   * @param neighbour what paths in it are seen from
   */
  record Beside(String label, String text, Source neighbour) implements Source {
    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public InputStream open() {
      return new OfText(label, text).open();
    }

    @Override
    public Source relative(String other) {
      return neighbour.relative(other);
    }
  }

  /** What no file of this system can be called, as with a null character in it. */
  record Nowhere(String label) implements Source {
    @Override
    public boolean exists() {
      return false;
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("no file can be called so");
    }

    @Override
    public Source relative(String path) {
      return new Nowhere(path);
    }
  }
}
