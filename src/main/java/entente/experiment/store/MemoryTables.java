package entente.experiment.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of a few runs in memory, to be measured or compared. */
public final class MemoryTables implements TableStore {

  private final Map<String, List<String>> records = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  @Override
  public TableSink table(TableFormat format) {
    List<String> rows = records.computeIfAbsent(format.file(), f -> new ArrayList<>());
    headers.put(format.file(), new String(CsvTable.header(format), StandardCharsets.UTF_8));
    return new CsvTable(format) {
      @Override
      void take(byte[] record) {
        rows.add(new String(record, StandardCharsets.UTF_8));
      }
    };
  }

  @Override
  public void text(String name, String content) {
    // Only rows are measured and compared.
  }

  /** Returns the records of each table, with their line ends. */
  public Map<String, List<String>> records() {
    return Collections.unmodifiableMap(records);
  }

  /** Returns each table as the text of its file, with its header. */
  public Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    records.forEach((file, rows) -> tables.put(file, headers.get(file) + String.join("", rows)));
    return tables;
  }

  /** Returns how many bytes all records take. */
  public long bytes() {
    return records.values().stream()
        .flatMap(List::stream)
        .mapToLong(record -> record.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  /** Forgets the records. */
  public void clear() {
    records.values().forEach(List::clear);
  }
}
