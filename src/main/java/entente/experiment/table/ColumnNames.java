package entente.experiment.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Names of columns as an option of the command line lists them. */
public final class ColumnNames {

  private ColumnNames() {}

  /**
   * Returns the names in the words of an option: each word is a column's name as it stands, or a
   * line of them with commas between, in which a name with a comma or quotes is quoted as in a CSV
   * file.
   */
  public static List<String> of(List<String> words, Collection<String> columns) {
    List<String> names = new ArrayList<>();
    for (String word : words) {
      if (columns.contains(word.strip())) {
        names.add(word.strip());
      } else {
        line(word).forEach(name -> names.add(name.strip()));
      }
    }
    return names;
  }

  private static List<String> line(String word) {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();
    try (CSVParser parser = CSVParser.parse(word, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : List.of(word);
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      // A quote that is never closed: the word is a name that no column has.
      return List.of(word);
    }
  }

  /** Returns a name as a line of names has it, in quotes where it needs them. */
  public static String quoted(String name) {
    return name.matches(".*[,\"\\n].*|\\s.*|.*\\s") ? '"' + name.replace("\"", "\"\"") + '"' : name;
  }

  /** Returns names as one line that {@link #of} reads. */
  public static String line(Collection<String> names) {
    return names.stream().map(ColumnNames::quoted).collect(Collectors.joining(","));
  }
}
