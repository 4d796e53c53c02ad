package entente.experiment.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A results folder that is being written: everything grows in a hidden part of it and comes out at
 * the end, the manifest last; closing it before that leaves no trace.
 */
public final class ResultsFolder implements Closeable {

  static final String PART = ".entente-part";

  private final Path folder;
  private final Path part;
  private final boolean made;
  private final Lock lock;
  private final Map<String, TableWriter> tables = new LinkedHashMap<>();
  private boolean whole;

  private ResultsFolder(Path folder, boolean made, Lock lock) {
    this.folder = folder;
    this.part = folder.resolve(PART);
    this.made = made;
    this.lock = lock;
  }

  /**
   * Starts to write a folder that does not exist, is empty, or holds what a killed program left.
   *
   * @throws LockedException if another program is writing it
   * @throws IOException if it cannot be written
   */
  static ResultsFolder start(Path folder) throws IOException {
    boolean made = !Files.isDirectory(folder);
    Path part = folder.resolve(PART);
    Files.createDirectories(part);
    Lock lock = Lock.take(part.resolve("lock"));
    ResultsFolder started = new ResultsFolder(folder, made, lock);
    try {
      started.clean();
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    return started;
  }

  /** Returns where the results will be. */
  public Path path() {
    return folder;
  }

  /** Returns where a further file or folder of this name is to be written meanwhile. */
  public Path file(String name) {
    return part.resolve(name);
  }

  /** Opens a table. */
  public TableWriter table(TableFormat format) throws IOException {
    TableWriter table = new TableWriter(file(format.file()), format.header());
    tables.put(format.file(), table);
    return table;
  }

  /** Writes a text in UTF-8. */
  public void text(String name, String content) throws IOException {
    Files.write(file(name), content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Puts everything in its place; the manifest comes last and says that the folder is whole.
   *
   * @return the manifest as written
   */
  public Manifest finish(Manifest manifest, int runs, int failed, Session session)
      throws IOException {
    Map<String, Output> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, TableWriter> entry : tables.entrySet()) {
      outputs.put(entry.getKey(), entry.getValue().finish());
    }
    for (Path file : files()) {
      String name = part.relativize(file).toString().replace('\\', '/');
      if (!outputs.containsKey(name)) {
        outputs.put(name, new Output(Digests.of(file), -1, Files.size(file)));
      }
    }
    Manifest full = manifest.made(runs, failed, outputs, session);
    full.write(part);
    List<Path> entries = new ArrayList<>(children());
    entries.remove(part.resolve(Manifest.FILE));
    entries.add(part.resolve(Manifest.FILE));
    for (Path entry : entries) {
      Files.move(entry, folder.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    whole = true;
    return full;
  }

  @Override
  public void close() throws IOException {
    for (TableWriter table : tables.values()) {
      closeQuietly(table);
    }
    clean();
    lock.close();
    Files.deleteIfExists(part.resolve("lock"));
    Files.deleteIfExists(part);
    if (made && !whole) {
      try {
        Files.deleteIfExists(folder);
      } catch (FileSystemException e) {
        // Somebody put something there meanwhile: it is theirs.
        return;
      }
    }
  }

  private static void closeQuietly(TableWriter table) {
    try {
      table.close();
    } catch (IOException e) {
      // A full disk was reported when it was met; what is left is thrown away.
      return;
    }
  }

  private List<Path> children() throws IOException {
    try (Stream<Path> list = Files.list(part)) {
      return list.filter(p -> !p.getFileName().toString().equals("lock")).sorted().toList();
    }
  }

  private List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path child : children()) {
      try (Stream<Path> walk = Files.walk(child)) {
        walk.filter(Files::isRegularFile).sorted().forEach(found::add);
      }
    }
    return found;
  }

  private void clean() throws IOException {
    for (Path child : children()) {
      Files.walkFileTree(child, new Remover());
    }
  }

  /** Deletes a tree. */
  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
