package entente.experiment.store;

import entente.experiment.input.Digests;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A results folder that is being written: everything grows in a hidden part of it and comes out at
 * the end, the manifest last.
 *
 * <p>Closing it before that leaves no trace, unless it is a lasting one: that keeps its tables as
 * far as its last checkpoint, and can be taken up again whatever ended the program.
 */
public final class ResultsFolder implements Closeable, TableStore {

  static final String PART = ".entente-part";
  static final String PLAN = "plan.json";

  static final String ASIDE = "aside";
  static final String LOCK = "lock";

  private static final Set<String> KEPT =
      Set.of(LOCK, PLAN, Checkpoint.FILE, Checkpoint.BEFORE, ASIDE); // only asked, never listed

  private final Path folder;
  private final Path part;
  private final boolean made;
  private final Lock lock;
  private final Map<String, TableWriter> tables = new LinkedHashMap<>();
  private final Map<String, Long> parquet = new LinkedHashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> sealed = new HashSet<>();
  private Checkpoint left;
  private Identity identity;
  private List<Session> earlier = List.of();
  private Map<String, Output> released = Map.of();
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
    Lock lock = Lock.take(part.resolve(LOCK));
    ResultsFolder started = new ResultsFolder(folder, made, lock);
    try {
      started.clean();
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    return started;
  }

  /**
   * Starts or takes up a folder that lasts.
   *
   * @param identity what is made there
   * @throws LockedException if another program is writing it
   * @throws IOException if it cannot be written
   */
  static ResultsFolder lasting(Path folder, Identity identity) throws IOException {
    boolean made = !Files.isDirectory(folder);
    Path part = folder.resolve(PART);
    Files.createDirectories(part);
    Lock lock = Lock.take(part.resolve(LOCK));
    ResultsFolder lasting = new ResultsFolder(folder, made, lock);
    lasting.identity = identity;
    try {
      lasting.takeUp();
      return lasting;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private void takeUp() throws IOException {
    Optional<Manifest> finished = Manifest.read(folder);
    if (finished.isPresent()) {
      new FinishedFolder(folder, finished.get()).reopen(part, PLAN);
    }
    if (!Checkpoint.exists(part) && !isAside()) {
      clean();
      left = Checkpoint.START;
    } else {
      Optional<Manifest> before = Manifest.read(part, PLAN);
      earlier = before.map(plan -> plan.outcome().sessions()).orElse(earlier);
      left = Leftovers.lastGood(folder, identity.part());
      for (Path child : children()) {
        String name = child.getFileName().toString();
        if (!left.tables().containsKey(name) && !KEPT.contains(name)) {
          FolderTree.remove(child);
        }
      }
    }
    writePlan();
    left.write(part);
  }

  private void writePlan() throws IOException {
    new Manifest(identity, Outcome.unfinished(earlier)).write(part, PLAN);
  }

  /** Returns how far the folder had come when it was taken up. */
  public Checkpoint left() {
    return left;
  }

  /** Puts all tables aside in a folder below, to be made anew from there, and starts at 0. */
  void setAside() throws IOException {
    Path aside = Files.createDirectories(part.resolve(ASIDE));
    for (String table : left.tables().keySet()) {
      Files.move(file(table), aside.resolve(table), StandardCopyOption.ATOMIC_MOVE);
    }
    left = Checkpoint.START;
    left.write(part);
  }

  /** Returns whether there are tables aside. */
  boolean isAside() {
    return Files.isDirectory(part.resolve(ASIDE));
  }

  /** Returns a table that was put aside. */
  Path aside(String table) {
    return part.resolve(ASIDE).resolve(table);
  }

  /** Forgets the tables that were put aside. */
  void forgetAside() throws IOException {
    if (isAside()) {
      FolderTree.remove(part.resolve(ASIDE));
    }
  }

  /** Writes down how far it has come. */
  void checkpoint(int next, int failed, int runs) throws IOException {
    Map<String, Output> lengths = new LinkedHashMap<>();
    for (Map.Entry<String, TableWriter> entry : tables.entrySet()) {
      lengths.put(entry.getKey(), entry.getValue().checkpoint());
    }
    left = new Checkpoint(next, failed, runs, lengths);
    left.write(part);
  }

  /** Writes out what the tables hold so far, so that they can be read. */
  public void flush() throws IOException {
    for (TableWriter table : tables.values()) {
      table.checkpoint();
    }
  }

  /** Notes a session that ended before its time. */
  public void note(Session session) throws IOException {
    earlier = and(session);
    writePlan();
  }

  private List<Session> and(Session session) {
    return Stream.concat(earlier.stream(), Stream.of(session)).toList();
  }

  /** Returns the files of the tables so far, in the order in which they were begun. */
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /** Returns where the results will be. */
  public Path path() {
    return folder;
  }

  /** Returns where a further file or folder of this name is to be written meanwhile. */
  public Path file(String name) {
    return part.resolve(name);
  }

  /** Returns where a file stands that is written already, released or not. */
  public Path written(String name) {
    return released.containsKey(name) ? folder.resolve(name) : file(name);
  }

  @Override
  public TableWriter table(TableFormat format) throws IOException {
    Output length = left == null ? null : left.tables().get(format.file());
    Path file = file(format.file());
    TableWriter table =
        length == null ? new TableWriter(file, format) : new TableWriter(file, format, length);
    tables.put(format.file(), table);
    return table;
  }

  @Override
  public void text(String name, String content) throws IOException {
    try {
      Files.write(file(name), content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Named.at(folder, e);
    }
  }

  /**
   * Turns the tables of the runs into Parquet. That with a row for each run stays as text beside
   * it, since it is what other commands read.
   */
  public void toParquet() throws IOException {
    for (String table : RunTables.FILES) {
      if (tables.containsKey(table)) {
        TableWriter text = tables.get(table);
        long rows = text.finish().rows();
        String name = ParquetTable.name(table);
        // What a kill left half-written.
        Files.deleteIfExists(file(name));
        ParquetTable.write(text.format(), file(table), file(name));
        parquet.put(name, rows);
        if (!table.equals(RunTables.FILES.get(0))) {
          // It stays in the hidden part until the manifest stands, so that a kill loses nothing.
          dropped.add(table);
        }
      }
    }
  }

  /**
   * Puts what is written so far in its place, with a manifest that names it, before more is made of
   * it; {@link #finish} has to follow. Whatever ends the program in between, the tables are there,
   * and a lasting folder can be taken up again.
   */
  public void release(Identity experiment, int runs, int failed, Session session)
      throws IOException {
    finish(experiment, runs, failed, session);
  }

  /** Remembers what is written so far, so that {@link #discard} leaves it. */
  public void seal() throws IOException {
    sealed.clear();
    children().forEach(child -> sealed.add(child.getFileName().toString()));
  }

  /** Throws away what has been written since {@link #seal}. */
  public void discard() throws IOException {
    for (String name : List.copyOf(tables.keySet())) {
      if (!sealed.contains(name)) {
        tables.remove(name).discard();
      }
    }
    for (Path child : children()) {
      if (!sealed.contains(child.getFileName().toString())) {
        FolderTree.remove(child);
      }
    }
  }

  /**
   * Puts everything in its place; the manifest comes last and says that the folder is whole.
   *
   * @return the manifest as written
   */
  public Manifest finish(Identity experiment, int runs, int failed, Session session)
      throws IOException {
    Map<String, Output> outputs = new LinkedHashMap<>(released);
    for (Map.Entry<String, TableWriter> entry : tables.entrySet()) {
      if (!dropped.contains(entry.getKey())) {
        outputs.put(entry.getKey(), entry.getValue().finish());
      }
    }
    for (Path file : FolderTree.files(children())) {
      String name = part.relativize(file).toString().replace('\\', '/');
      if (!outputs.containsKey(name) && !dropped.contains(name)) {
        long rows = parquet.getOrDefault(name, -1L);
        outputs.put(name, new Output(Digests.of(file), rows, Files.size(file)));
      }
    }
    Manifest full = new Manifest(experiment, new Outcome(runs, failed, outputs, and(session)));
    full.write(part);
    if (left != null) {
      for (String table : RunTables.FILES) {
        deleteUnless(outputs, table);
        deleteUnless(outputs, ParquetTable.name(table));
      }
    }
    List<Path> entries = new ArrayList<>(children());
    entries.remove(part.resolve(Manifest.FILE));
    entries.removeIf(entry -> dropped.contains(entry.getFileName().toString()));
    entries.add(part.resolve(Manifest.FILE));
    for (Path entry : entries) {
      Path target = folder.resolve(entry.getFileName());
      if (left != null && Files.isDirectory(target)) {
        FolderTree.remove(target);
      }
      Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
    }
    released = outputs;
    tables.clear();
    whole = true;
    return full;
  }

  // Tables of the same sweep in another format.
  private void deleteUnless(Map<String, Output> outputs, String name) throws IOException {
    if (!outputs.containsKey(name)) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  @Override
  public void close() throws IOException {
    for (TableWriter table : tables.values()) {
      table.discard();
    }
    if (left != null && !whole && (left.runs() > 0 || isAside())) {
      lock.close();
      return;
    }
    clean();
    lock.close();
    forgetAside();
    for (String name : Checkpoint.FILES) {
      Files.deleteIfExists(part.resolve(name));
    }
    Files.deleteIfExists(part.resolve(PLAN));
    Files.deleteIfExists(part.resolve(LOCK));
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

  private List<Path> children() throws IOException {
    return FolderTree.children(part, KEPT);
  }

  private void clean() throws IOException {
    for (Path child : children()) {
      FolderTree.remove(child);
    }
  }
}
