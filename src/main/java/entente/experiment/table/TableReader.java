package entente.experiment.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables with a header row. */
public final class TableReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private TableReader() {}

  /** Gives the rows of a file one after the other, each as the text of a column by its name. */
  public static void each(Path file, Consumer<Function<String, String>> row) throws IOException {
    try (CSVParser parser = open(file)) {
      for (CSVRecord record : parser) {
        row.accept(record::get);
      }
    }
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
