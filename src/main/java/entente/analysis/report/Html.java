package entente.analysis.report;

import java.util.List;

/** The little HTML that reports need; every text is escaped here and nowhere else. */
final class Html {

  private Html() {}

  /** Returns text that means itself in an element or in a quoted attribute. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    // A percentage does not break at its sign.
    text.replaceAll("(?<=[0-9]) %", "\u00a0%")
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                  // Control characters have no meaning on a page and are not allowed in XML.
                  if (c >= 32 || c == '\n' || c == '\t') {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  /** Returns an element that holds a text. */
  static String text(String element, String text) {
    return "<" + element + ">" + escape(text) + "</" + element + ">\n";
  }

  /** Returns a list of texts. */
  static String list(List<String> items) {
    StringBuilder out = new StringBuilder("<ul>\n");
    items.forEach(item -> out.append(text("li", item)));
    return out.append("</ul>\n").toString();
  }

  /**
   * Returns a table of texts; the first cell of a row is its name, and numbers stand to the right.
   */
  static String table(String caption, List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("<div class=\"wide\"><table>\n");
    out.append(text("caption", caption)).append("<thead><tr>");
    for (int k = 0; k < head.size(); k++) {
      boolean number = k > 0 && !rows.isEmpty() && numeric(rows.get(0).get(k));
      out.append(number ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
          .append(escape(head.get(k)))
          .append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int k = 0; k < row.size(); k++) {
        out.append(
                k == 0 ? "<th scope=\"row\">" : numeric(row.get(k)) ? "<td class=\"n\">" : "<td>")
            .append(escape(row.get(k)))
            .append(k == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  private static boolean numeric(String cell) {
    return cell.matches("(?:[+−–≈∞<0-9. %]|to )+");
  }
}
