package entente.experiment.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The workbook by another reader than wrote it: the XML in the archive. */
class SpreadsheetFileTest {

  @TempDir Path dir;

  private byte[] written(String name) throws IOException {
    try (ResultsFolder folder = ResultsFolder.start(dir.resolve(name))) {
      TableSink table =
          folder.table(TableFormat.named("runs.csv", "", List.of("seed", "name", "x")));
      table.cell("1234567890123456789").cell("=1+1, \u00e9").cell(0.1).end();
      table.cell("7").cell((String) null).cell(Double.NaN).end();
      SpreadsheetFile.write(folder);
      return Files.readAllBytes(folder.file(SpreadsheetFile.FILE));
    }
  }

  private static Map<String, byte[]> entries(byte[] workbook) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void tablesAreSheets() throws Exception {
    Map<String, byte[]> entries = entries(written("a"));
    String sheets = new String(entries.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    assertTrue(sheets.contains("name=\"contents\"") && sheets.contains("name=\"runs\""), sheets);
    Document sheet =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(entries.get("xl/worksheets/sheet2.xml")));
    Map<String, String> cells = new LinkedHashMap<>();
    for (int k = 0; k < sheet.getElementsByTagName("c").getLength(); k++) {
      Element cell = (Element) sheet.getElementsByTagName("c").item(k);
      String type = cell.getAttribute("t").equals("inlineStr") ? "text " : "number ";
      cells.put(cell.getAttribute("r"), type + cell.getTextContent());
    }
    assertEquals("text seed", cells.get("A1"));
    // More digits than a spreadsheet keeps; no formula; a number; undefined is empty.
    assertEquals("text 1234567890123456789", cells.get("A2"));
    assertEquals("text =1+1, \u00e9", cells.get("B2"));
    assertEquals("number 0.1", cells.get("C2"));
    assertEquals(7, Double.parseDouble(cells.get("A3").substring(7)));
    assertTrue(!cells.containsKey("B3") && !cells.containsKey("C3"), cells::toString);
  }

  @Test
  void equalTablesMakeEqualBytes() throws Exception {
    byte[] first = written("a");
    Thread.sleep(5);
    assertArrayEquals(first, written("b"));
    String properties = new String(entries(first).get("docProps/core.xml"), StandardCharsets.UTF_8);
    assertTrue(properties.contains(">1980-01-01T00:00:00Z<"), properties);
  }
}
