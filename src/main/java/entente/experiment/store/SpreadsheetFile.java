package entente.experiment.store;

import entente.experiment.input.Digests;
import entente.experiment.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * All tables of a results folder as one workbook (Office Open XML), a sheet each.
 *
 * <p>The first sheet says what is on the others. Numbers are numbers, what is undefined is empty,
 * and whole numbers of more digits than a spreadsheet keeps, as seeds, are text. A table of more
 * than {@value #MOST} cells is left to its CSV. The same tables make the same bytes.
 */
public final class SpreadsheetFile {

  /** Name of the file. */
  public static final String FILE = "tables.xlsx";

  /** Most cells of a table that has a sheet. */
  static final int MOST = 1_000_000;

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,15}|-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");
  private static final Pattern CLOCK = Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*");
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SpreadsheetFile() {}

  /** Writes the workbook of the tables that a folder has so far. */
  public static void write(ResultsFolder folder) throws IOException {
    folder.flush();
    write(folder.tables(), folder.file(""), folder.file(""));
  }

  /**
   * Writes the workbook of the tables of a finished folder beside them, unless it is there, and
   * names it in the manifest.
   *
   * @throws LockedException if another program is writing there
   * @throws IOException if it cannot be written
   */
  public static void add(Path folder) throws IOException {
    Path part = Files.createDirectories(folder.resolve(ResultsFolder.PART));
    try (Lock lock = Lock.take(part.resolve(ResultsFolder.LOCK))) {
      Manifest before = Manifest.read(folder).orElseThrow();
      Map<String, Output> outputs = new LinkedHashMap<>(before.outcome().outputs());
      if (lock.held() && !outputs.containsKey(FILE)) {
        List<String> tables =
            outputs.keySet().stream().filter(name -> name.matches("[^/]+\\.csv")).toList();
        write(tables, folder, part);
        Path made = part.resolve(FILE);
        outputs.put(FILE, new Output(Digests.of(made), -1, Files.size(made)));
        Outcome o = before.outcome();
        Outcome more = new Outcome(o.runs(), o.failed(), outputs, o.sessions());
        new Manifest(before.identity(), more).write(part);
        for (String name : List.of(FILE, Manifest.FILE)) {
          Files.move(part.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    FolderTree.remove(part);
  }

  private static void write(List<String> files, Path folder, Path place) throws IOException {
    Map<String, Integer> rows = new LinkedHashMap<>();
    Path raw = place.resolve(FILE + ".new");
    try (OutputStream out = Files.newOutputStream(raw);
        Workbook workbook = new Workbook(out, "Entente", null)) {
      Worksheet contents = workbook.newWorksheet("contents");
      for (String file : files) {
        int count = rows(folder, file);
        rows.put(file, count);
        if (count >= 0) {
          sheet(workbook, folder, file);
        }
      }
      head(contents, List.of("table", "sheet"));
      int row = 1;
      for (String file : files) {
        contents.value(row, 0, file);
        contents.value(row++, 1, rows.get(file) < 0 ? "too large: see the CSV" : name(file));
      }
    }
    timeless(raw, place.resolve(FILE));
    Files.delete(raw);
  }

  /** Returns the number of rows of a table; −1 if it has too many cells. */
  private static int rows(Path folder, String file) throws IOException {
    try (CSVParser parser = TableReader.open(folder.resolve(file))) {
      int width = Math.max(1, parser.getHeaderNames().size());
      int count = 0;
      for (CSVRecord record : parser) {
        count += record.isConsistent() ? 1 : 0;
        if ((long) count * width > MOST) {
          return -1;
        }
      }
      return count;
    }
  }

  private static void sheet(Workbook workbook, Path folder, String file) throws IOException {
    Worksheet sheet = workbook.newWorksheet(name(file));
    try (CSVParser parser = TableReader.open(folder.resolve(file))) {
      head(sheet, parser.getHeaderNames());
      int row = 1;
      for (CSVRecord record : parser) {
        for (int column = 0; column < record.size(); column++) {
          cell(sheet, row, column, record.get(column));
        }
        row++;
      }
    }
    sheet.finish();
  }

  private static void head(Worksheet sheet, List<String> columns) {
    for (int column = 0; column < columns.size(); column++) {
      sheet.inlineString(0, column, columns.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (NUMBER.matcher(text).matches()) {
      sheet.value(row, column, Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      sheet.inlineString(row, column, text);
    }
  }

  private static String name(String file) {
    return file.replaceFirst("\\.csv$", "");
  }

  // The archive and its properties say when they were made, which is no result.
  private static void timeless(Path raw, Path file) throws IOException {
    try (ZipFile from = new ZipFile(raw.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(NEVER);
        to.putNextEntry(same);
        try (InputStream content = from.getInputStream(entry)) {
          if (entry.getName().equals("docProps/core.xml")) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String told =
                CLOCK.matcher(text).replaceAll(made -> made.group(1) + "1980-01-01T00:00:00Z");
            to.write(told.getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }
}
