package entente.ui.cli.terminal;

import entente.analysis.document.Block;
import java.util.ArrayList;
import java.util.List;

/** Rows of words in aligned columns, the first to the left and the others to the right. */
public final class TextTable {

  private final int leftColumns;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  /** Starts a table whose first columns are text, and so stand to the left. */
  public TextTable(int leftColumns, String... header) {
    this.leftColumns = leftColumns;
    this.header = List.of(header);
  }

  /** Adds a row. */
  public TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  /** Returns whether there is a row below the header. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the lines, the header in bold where there is colour. */
  public String render(Terminal terminal) {
    return terminal.render(List.of(Block.table("", leftColumns, header, rows)));
  }
}
