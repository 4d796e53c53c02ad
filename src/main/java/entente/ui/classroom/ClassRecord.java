package entente.ui.classroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a class did, on disk: one line for each thing, appended and on the disk before anybody is
 * told that it happened.
 *
 * <p>The folder holds {@code record.jsonl}, and for {@code run --choices} the scenario and the
 * choices. A last line that was cut when the power went is left out when the record is read.
 */
final class ClassRecord implements AutoCloseable {
  private static final String EXPECTED = "the record of a class as classroom wrote it";
  private static final String MAYBE = "one of the folders results/classroom-…";

  static final String FILE = "record.jsonl";
  static final String SCENARIO = "scenario.yaml";
  static final String CHOICES = "choices.csv";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FileChannel channel;

  private ClassRecord(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Starts a record in the first folder of that name, or of that name and a number, not there. */
  static ClassRecord start(Path results, String name) throws IOException {
    Files.createDirectories(results);
    for (int k = 1; ; k++) {
      Path folder = results.resolve(k == 1 ? name : name + "-" + k);
      try {
        Files.createDirectory(folder, only("rwx------"));
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      return open(folder);
    }
  }

  // Names of pupils are in it, which nobody else on the machine needs to read.
  private static FileAttribute<?>[] only(String mode) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?> attribute =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    return posix ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
  }

  /** Goes on with a record. */
  static ClassRecord resume(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    ClassRecord record = open(folder);
    if (whole < bytes.length) {
      record.channel.truncate(whole);
    }
    return record;
  }

  private static ClassRecord open(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            only("rw-------"));
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException(folder + ": another classroom writes this record");
    }
    channel.position(channel.size());
    return new ClassRecord(folder, channel);
  }

  /**
   * Returns the whole lines of a record.
   *
   * @throws FaultsException if there is none, or lines that no class wrote
   */
  static List<JsonNode> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      String found = Files.isRegularFile(folder) ? "a file and no folder" : "no such file";
      throw fault(folder, 1, found);
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
      try {
        JsonNode node = JSON.readTree(line);
        if (!node.isObject() || node.isEmpty()) {
          throw fault(folder, lines.size() + 1, Faults.quote(line));
        }
        lines.add(node);
      } catch (JsonProcessingException e) {
        throw fault(folder, lines.size() + 1, Faults.quote(line));
      }
    }
    return lines;
  }

  /** Returns the refusal of a record at one of its lines, from 1. */
  static FaultsException fault(Path folder, int line, String found) {
    String file = folder.resolve(FILE).toString();
    return new FaultsException(
        List.of(new Fault(file, line, 1, "document", found, EXPECTED, MAYBE)));
  }

  /** Appends a line. */
  void append(String what, Map<String, Object> facts) {
    try {
      String line = JSON.writeValueAsString(PageJson.of(what, facts)) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the folder, whole or not at all. */
  void write(String file, String text) {
    try {
      Path part = folder.resolve(file + ".part");
      Files.deleteIfExists(part);
      Files.createFile(part, only("rw-------"));
      Files.writeString(part, text);
      Files.move(part, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
