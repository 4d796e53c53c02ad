package entente.analysis.document;

import entente.analysis.drawing.Palette;
import entente.text.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders a document as one self-contained page: no request leaves it, and it prints. */
public final class HtmlPage {

  private static final String STYLE =
      """
      body { font: 17px/1.5 sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem;
        margin: 0 auto; padding: 1.5rem; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
      h2 { font-size: 1.35rem; margin: 2.2rem 0 .5rem; border-bottom: 2px solid var(--ink); }
      .question { font-size: 1.15rem; color: var(--ink2); margin: 0 0 1rem; }
      .verdicts { list-style: none; padding: 0; }
      .verdicts li { border-left: 6px solid var(--rule2); padding: .2rem 0 .2rem .8rem; margin: .5rem 0; }
      .verdicts li.sign { border-color: var(--ink); }
      .verdicts li.depends { border-left-style: double; border-color: var(--ink2); }
      h3 { font-size: 1.05rem; margin: 1rem 0 .2rem; }
      .facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8rem; }
      .fact { border-top: 3px solid var(--ink); padding-top: .2rem; }
      .fact strong { display: block; font-size: 1.7rem; line-height: 1.2; }
      .fact span, .fact small { display: block; font-size: .85rem; line-height: 1.3; }
      .fact small { color: var(--ink2); }
      .screen { border: 2px solid var(--rule2); padding: .2rem 1rem .8rem; margin: 2rem 0; }
      .screen h2 { border: 0; margin: .5rem 0 .2rem; }
      .screen p { margin: 0; }
      .screen a { color: var(--ink); font-weight: bold; }
      .made { color: var(--ink2); font-size: .8rem; }
      figure { margin: 1.2rem 0; break-inside: avoid; }
      figure svg { width: 100%; height: auto; display: block; }
      figcaption { color: var(--ink2); font-size: .95rem; margin-top: .3rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .88rem; margin: 1rem 0; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: .3rem 0; break-after: avoid; }
      th, td { text-align: left; padding: .22rem .5rem; border-bottom: 1px solid var(--rule);
        vertical-align: top; }
      thead th { border-bottom: 2px solid var(--ink2); }
      tbody th { font-weight: normal; min-width: 8rem; }
      td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
      th.n { text-align: right; }
      .folded nav ol { columns: 2; padding-left: 1.5rem; }
      .folded nav a { color: var(--ink); }
      details { border-top: 1px solid var(--rule2); }
      summary { cursor: pointer; padding: .5rem 0; }
      summary h3 { display: inline; margin: 0; }
      code { background: var(--panel); padding: .1rem .3rem; overflow-wrap: anywhere; }
      dt { font-weight: bold; margin-top: .4rem; }
      dd { margin-left: 1.2rem; overflow-wrap: anywhere; }
      @media print {
        body { font-size: 9pt; line-height: 1.35; max-width: none; padding: 0; }
        h2 { margin-top: 1.2rem; }
        .verdicts li { margin: .25rem 0; font-size: 8.6pt; line-height: 1.3; }
        figure { margin: .5rem 0; }
        figure svg { max-height: 100mm; }
        figcaption { font-size: 8pt; }
        table { font-size: 7.6pt; margin: .5rem 0; }
        th, td { padding: .1rem .3rem; }
        h2 { break-after: avoid; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .wide { overflow: visible; }
        html { font-size: 12px; }
        .briefing { break-after: page; }
        .second figure svg { max-height: 104mm; }
        .second h2 { margin-top: 0; }
        .second h2 ~ h2 { margin-top: .8rem; }
        .folded { break-before: page; }
        .folded:not(:has(details[open])), .folded nav, details:not([open]) { display: none; }
        .briefing figure svg { max-height: 54mm; }
        .briefing:has(.many) figure svg { max-height: 48mm; }
        .many { font-size: 8pt; }
        .screen { display: none; }
        .briefing h3 { margin: .4rem 0 0; }
        .briefing ul { margin: .2rem 0; font-size: 8.6pt; line-height: 1.3; }
        .whole { break-inside: avoid; }
        @page { size: A4; margin: 14mm 16mm; }
      }
      """;

  private static final Template LINK = Template.of("<a href=\"#chapter-{chapter}\">{text}</a>");

  private static final Template BESIDE = Template.of("<a href=\"{file}\">{text}</a>");

  private final StringBuilder out = new StringBuilder();

  /** Numbers of the folded chapters, by title. */
  private final Map<String, Integer> chapters = new HashMap<>();

  private HtmlPage() {}

  /** Returns a page with these parts. */
  public static String of(String title, List<Block> blocks) {
    return """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <link rel="icon" href="data:,">
        <title>%s</title>
        <style>
        :root { color-scheme: light; %s }
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(escape(title), Palette.lightStyle(), STYLE, body(blocks));
  }

  /** Returns parts as they stand within a page. */
  public static String body(List<Block> blocks) {
    HtmlPage page = new HtmlPage();
    blocks.forEach(page::number);
    blocks.forEach(page::add);
    return page.out.toString();
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      element("h" + heading.level(), heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      open("p", paragraph.role()).append(spans(paragraph.spans())).append("</p>\n");
    } else if (block instanceof Block.Bullets bullets) {
      bullets(bullets);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Facts facts) {
      facts(facts);
    } else if (block instanceof Block.Terms terms) {
      terms(terms);
    } else if (block instanceof Block.Picture picture) {
      out.append("<figure>\n").append(picture.svg());
      element("figcaption", picture.caption());
      out.append("</figure>\n");
    } else if (block instanceof Block.Section section) {
      section(section);
    } else if (block instanceof Block.Folded folded) {
      folded(folded);
    }
  }

  private void number(Block block) {
    if (block instanceof Block.Section section) {
      section.blocks().forEach(this::number);
    } else if (block instanceof Block.Folded folded) {
      for (int k = 0; k < folded.chapters().size(); k++) {
        chapters.putIfAbsent(folded.chapters().get(k).title(), k + 1);
      }
    }
  }

  // A link to a part within a folded chapter opens it, so that contents need no script.
  private void folded(Block.Folded folded) {
    out.append("<section class=\"folded\">\n");
    element("h2", folded.title());
    out.append("<nav>\n<ol>\n");
    int number = 1;
    for (Block.Chapter chapter : folded.chapters()) {
      out.append("<li><a href=\"#chapter-").append(number++).append("\">");
      out.append(escape(chapter.title())).append("</a></li>\n");
    }
    out.append("</ol>\n</nav>\n");
    number = 1;
    for (Block.Chapter chapter : folded.chapters()) {
      out.append("<details>\n");
      out.append("<summary><h3>").append(number).append(". ");
      out.append(escape(chapter.title())).append("</h3></summary>\n");
      out.append("<div id=\"chapter-").append(number++).append("\">\n");
      chapter.blocks().forEach(this::add);
      out.append("</div>\n</details>\n");
    }
    out.append("</section>\n");
  }

  private void section(Block.Section section) {
    String tag =
        switch (section.role()) {
          case MAIN -> "main";
          case MANY -> "div";
          default -> "section";
        };
    open(tag, section.role() == Role.MAIN ? Role.PLAIN : section.role()).append('\n');
    section.blocks().forEach(this::add);
    out.append("</").append(tag).append(">\n");
  }

  private void bullets(Block.Bullets bullets) {
    open("ul", bullets.role()).append('\n');
    int depth = 1;
    for (Block.Item item : bullets.items()) {
      for (; depth < item.depth(); depth++) {
        out.append("<ul>\n");
      }
      for (; depth > item.depth(); depth--) {
        out.append("</ul>\n");
      }
      open("li", item.role()).append(spans(item.spans())).append("</li>\n");
    }
    out.append("</ul>\n".repeat(depth));
  }

  private void table(Block.Table table) {
    // What is wider than the page is scrolled by the keyboard, too.
    out.append("<div class=\"wide\" tabindex=\"0\"><table>\n");
    element("caption", table.caption());
    out.append("<thead><tr>");
    for (int k = 0; k < table.head().size(); k++) {
      boolean number =
          k > 0 && !table.rows().isEmpty() && numeric(table.rows().get(0).get(k).text());
      out.append(number ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
          .append(escape(table.head().get(k)))
          .append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Span> row : table.rows()) {
      out.append("<tr>");
      for (int k = 0; k < row.size(); k++) {
        boolean number = numeric(row.get(k).text());
        out.append(k == 0 ? "<th scope=\"row\">" : number ? "<td class=\"n\">" : "<td>")
            .append(span(row.get(k)))
            .append(k == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private void facts(Block.Facts facts) {
    out.append("<div class=\"facts\">\n");
    for (Block.Fact fact : facts.facts()) {
      out.append("<div class=\"fact\">");
      element("strong", fact.value());
      element("span", fact.what());
      element("small", fact.how());
      out.append("</div>\n");
    }
    out.append("</div>\n");
  }

  private void terms(Block.Terms terms) {
    out.append("<dl>\n");
    for (Block.Term term : terms.terms()) {
      element("dt", term.name());
      out.append("<dd>").append(span(term.value())).append("</dd>\n");
    }
    out.append("</dl>\n");
  }

  private StringBuilder open(String tag, Role role) {
    out.append('<').append(tag);
    if (role != Role.PLAIN) {
      out.append(" class=\"").append(role.word()).append('"');
    }
    return out.append('>');
  }

  private void element(String tag, String text) {
    out.append('<').append(tag).append('>').append(escape(text));
    out.append("</").append(tag).append(">\n");
  }

  private String spans(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span(span)));
    return text.toString();
  }

  private String span(Span span) {
    String text = escape(span.text());
    if (span instanceof Span.Strong) {
      return "<strong>" + text + "</strong>";
    } else if (span instanceof Span.Link && chapters.containsKey(span.text())) {
      return LINK.fill("chapter", chapters.get(span.text()), "text", text);
    } else if (span instanceof Span.Beside beside) {
      return BESIDE.fill("file", escape(beside.file()), "text", text);
    }
    return span instanceof Span.Code ? "<code>" + text + "</code>" : text;
  }

  private static boolean numeric(String cell) {
    return cell.matches("(?:[+−–≈∞<0-9. %?]|to )+");
  }

  /** Returns text that means itself in an element or in a quoted attribute. */
  private static String escape(String text) {
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
}
