package entente.experiment.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

  @TempDir Path dir;

  private Fault fault(byte... text) throws IOException {
    Path file = Files.write(dir.resolve("runs.csv"), text);
    FaultsException refused =
        assertThrows(
            FaultsException.class,
            () -> TableReader.each(file, row -> Integer.parseInt(row.apply("run"))));
    Fault fault = refused.faults().get(0);
    assertEquals(file.toString(), fault.file());
    assertEquals("the table as the program wrote it", fault.expected());
    return fault;
  }

  private Fault fault(String text) throws IOException {
    return fault(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void rowsAreGivenByColumn() throws IOException {
    List<String> runs = new ArrayList<>();
    Path file = Files.writeString(dir.resolve("t.csv"), "run,x\n0,a\n1,b\n");
    TableReader.each(file, row -> runs.add(row.apply("run") + row.apply("x")));
    assertEquals(List.of("0a", "1b"), runs);
  }

  @Test
  void aTableThatWasChangedIsRefusedAtItsPlace() throws IOException {
    Fault other = fault("\ufeffrun,x\n0,a\n");
    assertEquals("run", other.path());
    assertEquals("no such column", other.value());
    assertEquals(1, other.line());
    assertEquals(3, fault("x,run\na,0\nb\n").line());
    Fault word = fault("run,x\n0,a\nten,b\n");
    assertEquals(3, word.line());
    assertEquals("what cannot be read, \"For input string: \"ten\"\"", word.value());
    assertEquals(1, fault("run,,x\n0,a,b\n").line());
    assertEquals("document", fault("run,x\n0,\"a\"b\n").path());
    assertEquals("document", fault((byte) 'r', (byte) 0xff, (byte) '\n').path());
  }
}
