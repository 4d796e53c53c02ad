package entente.ui.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in aligned columns, the first to the left and the others to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int leftColumns;

  /** Starts a table whose first columns are text, and so stand to the left. */
  public TextTable(int leftColumns, String... header) {
    this.leftColumns = leftColumns;
    rows.add(List.of(header));
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
    return rows.size() == 1;
  }

  /** Returns the lines, the header in bold where there is colour. */
  public String render(Terminal terminal) {
    int[] width = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int k = 0; k < width.length; k++) {
        width[k] = Math.max(width[k], length(row.get(k)));
      }
    }
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < width.length; k++) {
        String pad = " ".repeat(width[k] - length(row.get(k)));
        line.append(k == 0 ? "" : GAP);
        line.append(k < leftColumns ? row.get(k) + pad : pad + row.get(k));
      }
      String text = line.toString().stripTrailing();
      lines.append(row == rows.get(0) ? terminal.bold(text) : text).append('\n');
    }
    return lines.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
