package entente.ui.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.store.MemoryTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTableTest {

  private record Row(String name, double meanA, Integer runs, boolean sure) {}

  private static final List<Row> ROWS =
      List.of(new Row("a,b", 0.5, 3, true), new Row(null, Double.NaN, null, false));

  @Test
  void aColumnForEachComponentAndNothingForWhatIsUndefined() throws Exception {
    MemoryTables tables = new MemoryTables();
    RecordTable.AS_JSON.write(tables, "a.csv", "Rows.", ROWS);
    RecordTable.SNAKE_CASE.write(tables, "b.csv", "Rows.", ROWS);
    RecordTable.AS_JSON.write(tables, "none.csv", "Rows.", List.of());
    assertEquals(
        Map.of(
            "a.csv", "name,meanA,runs,sure\n\"a,b\",0.5,3,true\n,,,false\n",
            "b.csv", "name,mean_a,runs,sure\n\"a,b\",0.5,3,true\n,,,false\n"),
        tables.tables());
  }
}
