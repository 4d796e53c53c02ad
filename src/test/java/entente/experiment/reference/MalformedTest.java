package entente.experiment.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import entente.experiment.input.SourceText;
import entente.experiment.scenario.ScenarioReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each malformed file gets exactly its faults, each in its place and with its hint. */
class MalformedTest {
  private static final Path FOLDER = Path.of("src/test/resources/malformed");

  static Map<String, List<CSVRecord>> expected() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve("expected.csv"));
        var parser = format.parse(reader)) {
      return parser.stream()
          .collect(Collectors.groupingBy(r -> r.get("file"), TreeMap::new, Collectors.toList()));
    }
  }

  static List<String> files() throws IOException {
    return List.copyOf(expected().keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFaultIsFoundInItsPlace(String file) throws IOException {
    List<CSVRecord> rows = expected().get(file);
    List<Fault> left = new ArrayList<>(ScenarioReader.check(InputFile.of(FOLDER.resolve(file))));
    String all = left.stream().map(Fault::render).collect(Collectors.joining("\n"));
    assertEquals(rows.size(), left.size(), all);
    for (CSVRecord row : rows) {
      String place = FOLDER.resolve(row.get("where")) + ":" + row.get("line") + ":";
      String start = place + row.get("column") + ": ";
      boolean found =
          left.removeIf(f -> f.render().startsWith(start) && f.render().contains(row.get("says")));
      assertTrue(found, "expected " + start + " … " + row.get("says") + "\nfound\n" + all);
    }
  }

  @Test
  void thereAreEnoughFilesOfEnoughKinds() throws IOException {
    Map<String, List<CSVRecord>> expected = expected();
    assertTrue(expected.size() >= 100, "" + expected.size());
    long kinds =
        expected.values().stream().flatMap(List::stream).map(r -> r.get("kind")).distinct().count();
    assertTrue(kinds >= 30, "" + kinds);
    assertTrue(expected.values().stream().filter(rows -> rows.size() > 1).count() >= 10);
  }

  @Test
  void aHugeFileIsRefusedAndAByteOrderMarkIsNot(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.yaml");
    Files.writeString(huge, "#".repeat(SourceText.LIMIT + 1));
    assertTrue(ScenarioReader.check(InputFile.of(huge)).get(0).expected().contains("4 MB"));
    Path marked = folder.resolve("marked.yaml");
    Files.writeString(marked, "\uFEFFkind: scenario\nname: X\nextends: five-states\n");
    assertEquals(List.of(), ScenarioReader.check(InputFile.of(marked)));
    assertEquals(1, ScenarioReader.check(InputFile.of(folder.resolve("none.yaml"))).size());
    assertEquals(1, ScenarioReader.check(InputFile.of(folder)).size());
  }
}
