package entente.experiment.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

  private static final String RUNS =
      """
      run,scenario,quota,length,mix,seed,status,message,stability
      0,a,0.5,040,half,-9007199254740993,ok,,0.1
      1,"b, \"\"c\"\"\",1,2,0.5,7,failed,"two
      lines, ü",
      2,,0.00000015,,,9223372036854775807,ok,,4.9E-324
      """;

  @TempDir Path dir;

  private Path write(TableFormat format, String name, String text) throws IOException {
    Path file = Files.writeString(dir.resolve(name), text);
    Path parquet = dir.resolve(name + ".parquet");
    ParquetTable.write(format, file, parquet);
    return parquet;
  }

  private Path writeRuns() throws IOException {
    TableFormat runs =
        TableFormat.runs(List.of("quota", "length", "mix"), List.of())
            .with(List.of(RUNS.substring(0, RUNS.indexOf("\n")).split(",")));
    return write(runs, "runs.csv", RUNS);
  }

  @Test
  void textComesBackToTheByte() throws IOException {
    Path back = dir.resolve("back.csv");
    ParquetTable.read(writeRuns(), back);
    assertEquals(RUNS, Files.readString(back));
  }

  @Test
  void aColumnHasTheTypeOfWhatItHolds() throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(writeRuns()))) {
      List<PrimitiveTypeName> types =
          reader.getFileMetaData().getSchema().getFields().stream()
              .map(Type::asPrimitiveType)
              .map(type -> type.getPrimitiveTypeName())
              .toList();
      PrimitiveTypeName whole = PrimitiveTypeName.INT64;
      PrimitiveTypeName number = PrimitiveTypeName.DOUBLE;
      PrimitiveTypeName word = PrimitiveTypeName.BINARY;
      // A level written as 040 is no number as tables write it, so its column is text.
      assertEquals(List.of(whole, word, number, word, word, whole, word, word, number), types);
    }
  }

  @Test
  void aTableWithoutRowsStaysOne() throws IOException {
    TableFormat events = TableFormat.EVENTS.with(List.of("run", "round", "kind"));
    Path back = dir.resolve("back.csv");
    ParquetTable.read(write(events, "events.csv", "run,round,kind\n"), back);
    assertEquals("run,round,kind\n", Files.readString(back));
  }

  @Test
  void manyRowsMakeTheSameBytesEachTime() throws IOException {
    StringBuilder rows = new StringBuilder("run,round,stability\n");
    for (int k = 0; k < 20_000; k++) {
      rows.append(k).append(',').append(k % 7).append(',').append(Numbers.cell(k / 7.0));
      rows.append("\n");
    }
    TableFormat format = TableFormat.rounds(List.of()).with(List.of("run", "round", "stability"));
    Path one = write(format, "rounds.csv", rows.toString());
    Path two = write(format, "rounds.csv-2", rows.toString());
    assertEquals(-1, Files.mismatch(one, two));
    assertTrue(Files.size(one) < rows.length());
    Path back = dir.resolve("back.csv");
    ParquetTable.read(one, back);
    assertEquals(rows.toString(), Files.readString(back));
  }
}
