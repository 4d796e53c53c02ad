package entente.experiment.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Mark;
import entente.experiment.input.Source;
import entente.experiment.input.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault in a table stands where its cell begins, whatever quotes and lines are around it. */
class CellPlacesTest {

  private static final String HEADER = "a,b,c\n";

  @TempDir Path dir;

  /** The last row lacks a cell, so that its fault is at its second one, which begins with @. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,@",
        "5\" pipe,@",
        "5\",@",
        "5\"\" pipe,@",
        "\"5\"\" pipe\",@",
        "\"5\"\",\"\"6\",@",
        "\"one, two\",@",
        "\"one\ntwo, three\",@",
        "\"one\r\ntwo\rthree\n\",@",
        "\"\",@",
        "\"one\" ,@",
        "5\" pipe,2,3\n4,@",
        "5\" pipe,2,3\r\n4,@",
        "\"6\n7\",5\" pipe,3\r\n\r\n\"a, \"\"b\"\"\",@",
        "\uD83D\uDE00\" pipe,\"@\"",
        "\"\uD83D\uDE00\n\uD83D\uDE00\",\"@\"",
      })
  void isWhereTheCellBegins(String rows) throws IOException {
    for (String text : List.of(HEADER + rows, (HEADER + rows).replaceAll("\r?\n", "\r\n"))) {
      int at = text.indexOf('@');
      at -= text.charAt(at - 1) == '"' ? 1 : 0;
      Path file = Files.writeString(dir.resolve("table.csv"), text);
      Source source = Source.OfFile.of(file);
      Mark place = SourceText.end(source, text.substring(0, at));
      Faults faults = new Faults();
      Table.read(new TableText(source, text, 0, 0), faults);
      assertPlace(place, faults.list());
      assertPlace(place, assertThrows(FaultsException.class, () -> DataTable.read(file)).faults());
    }
  }

  /** A walk that has come further than a cell finds it all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"5\" pipe,x,1\n2,3,no\n", "5\" pipe,\"x\ny\",1\n2,3,no\n"})
  void isFoundInAnyOrder(String rows) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append(rows);
    for (int k = 0; k < 1000; k++) {
      text.append("w").append(k).append(",v").append(k).append(",4\n");
    }
    Path file = Files.writeString(dir.resolve("table.csv"), text);
    DataTable table = DataTable.read(file);
    List<Fault> faults =
        assertThrows(
                FaultsException.class,
                () -> table.columns(List.of("b", "a"), CaseRule.parse("c > 1")))
            .faults();
    Source source = Source.OfFile.of(file);

    assertEquals(3, faults.size(), faults::toString);
    assertPlace(SourceText.end(source, text.substring(0, HEADER.length())), faults.subList(0, 1));
    assertEquals("2:9", faults.get(1).line() + ":" + faults.get(1).column());
    assertPlace(
        SourceText.end(source, text.substring(0, text.indexOf("no"))), faults.subList(2, 3));
  }

  private static void assertPlace(Mark place, List<Fault> faults) {
    assertEquals(1, faults.size(), faults::toString);
    assertEquals(
        place.line() + ":" + place.column(), faults.get(0).line() + ":" + faults.get(0).column());
  }
}
