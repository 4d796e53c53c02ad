package entente.experiment.table;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.text.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables with a header row. */
public final class TableReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Template NO_ROW = Template.of("what cannot be read, {why}");
  private static final String AS_WRITTEN = "the table as the program wrote it";
  private static final String AGAIN = "take the folder from where it was copied, or make it again";

  private TableReader() {}

  /**
   * Gives the rows of a file one after the other, each as the text of a column by its name.
   *
   * @throws FaultsException if it is no table, has no column that is asked for, or a text where a
   *     number is asked for: somebody changed it since the program wrote it
   */
  public static void each(Path file, Consumer<Function<String, String>> row) throws IOException {
    long line = 1;
    try (CSVParser parser = open(file)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        line = Math.max(parser.getCurrentLineNumber(), 1);
        row.accept(column -> cell(file, record, column));
      }
    } catch (IllegalArgumentException | CSVException | CharacterCodingException e) {
      // What the library and Java say of texts that are no header, no row or no number.
      throw changed(file, line, "", unreadable(e));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException
          || e.getCause() instanceof CharacterCodingException) {
        throw changed(file, line, "", unreadable(e.getCause()));
      }
      throw e.getCause();
    }
  }

  private static String cell(Path file, CSVRecord record, String column) {
    if (!record.isMapped(column)) {
      throw changed(file, 1, column, "no such column");
    }
    if (!record.isSet(column)) {
      throw changed(file, record.getRecordNumber() + 1, column, "a row that ends before it");
    }
    return record.get(column);
  }

  private static String unreadable(Exception why) {
    return NO_ROW.fill("why", Faults.quote(String.valueOf(why.getMessage())));
  }

  private static FaultsException changed(Path file, long line, String path, String found) {
    String where = path.isEmpty() ? "document" : path;
    int at = (int) Math.min(line, Integer.MAX_VALUE);
    return new FaultsException(
        List.of(new Fault(file.toString(), at, 1, where, found, AS_WRITTEN, AGAIN)));
  }

  /** Opens a file whose first record is its header. */
  public static CSVParser open(Path file) throws IOException {
    Reader text = Files.newBufferedReader(file);
    try {
      return CSVParser.parse(text, FORMAT);
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** Returns the rows, each by column. */
  public static List<Map<String, String>> rows(Reader text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord record : parser) {
        rows.add(record.toMap());
      }
    }
    return rows;
  }

  /**
   * Returns the rows of a table that comes with the program.
   *
   * @param path where it stands, as {@code scenarios/calibration/frozen.csv}
   * @throws IllegalStateException if there is no such table
   */
  public static List<Map<String, String>> shipped(String path) {
    InputStream in = TableReader.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("no shipped file " + path);
    }
    try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return rows(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
