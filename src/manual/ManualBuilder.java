import entente.analysis.drawing.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the pages of a folder, written in Markdown, into a manual to open in a browser without a server.
 *
 * <pre>java ManualBuilder.java FOLDER SITE.xml</pre>
 *
 * <p>Each page gets a list of all pages and of its own sections, a search over all pages, and the meaning of
 * each word of the glossary where the word first stands. The Markdown files are replaced.
 */
final class ManualBuilder {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private static final Pattern MENU = Pattern.compile("<menu name=\"([^\"]*)\">|<item name=\"([^\"]*)\" href=\"([^\"]*)\"/>");

  /** Pages that stand elsewhere than the manual's, by the names that the site has for them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("readme", "README", "results", "results/README", "worlds", "scenarios/worlds/README");

  private final Path folder;
  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
  private final Map<String, String> glossary = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> menus = new LinkedHashMap<>();
  private final List<String> index = new ArrayList<>();
  private Pattern words;

  private ManualBuilder(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    new ManualBuilder(Path.of(args[0])).build(Path.of(args[1]));
  }

  private void build(Path site) throws IOException {
    List<Path> pages;
    try (Stream<Path> all = Files.walk(folder)) {
      pages = all.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
    menus(Files.readString(site));
    glossary(Files.readString(folder.resolve("manual/glossary.md")));
    for (Path page : pages) {
      Files.writeString(Path.of(page.toString().replaceFirst("md$", "html")), page(page));
    }
    for (Path page : pages) {
      Files.delete(page);
    }
    Path here = Path.of("src/manual");
    Files.writeString(
        folder.resolve("manual/manual.css"), Palette.style() + Files.readString(here.resolve("manual.css")));
    Files.writeString(folder.resolve("manual/manual.js"), Files.readString(here.resolve("manual.js")));
    Files.writeString(
        folder.resolve("manual/search.js"), "const SECTIONS = [\n" + String.join(",\n", index) + "\n];\n");
  }

  private void menus(String site) {
    Map<String, String> menu = null;
    for (Matcher m = MENU.matcher(site); m.find(); ) {
      if (m.group(1) != null) {
        menu = menus.computeIfAbsent(m.group(1), name -> new LinkedHashMap<>());
        continue;
      }
      String name = m.group(3).replaceFirst("\\.html$", "");
      String page = ELSEWHERE.getOrDefault(name, "manual/" + name);
      if (Files.exists(folder.resolve(page + ".md"))) {
        menu.put(page + ".html", m.group(2));
      }
    }
  }

  /** Reads the words and what they mean, longer words first. */
  private void glossary(String page) {
    Map<String, String> found = new TreeMap<>((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
    for (Matcher row = Pattern.compile("(?m)^\\| ([^|]+) \\| (.+) \\|$").matcher(page); row.find(); ) {
      if (row.group(1).startsWith("-") || row.group(1).equals("Word")) {
        continue;
      }
      for (String word : row.group(1).split(", ")) {
        if (word.length() > 2) {
          found.put(word, row.group(2).replaceAll("[*`]|\\[|\\]\\([^)]*\\)", ""));
        }
      }
    }
    glossary.putAll(found);
    String any = found.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    words = Pattern.compile("\\b(" + any + ")s?\\b");
  }

  private String page(Path path) throws IOException {
    Node page = parser.parse(Files.readString(path));
    String name = folder.relativize(path).toString().replace('\\', '/').replaceFirst("md$", "html");
    String root = "../".repeat(name.split("/").length - 1);
    links(page);
    if (!name.endsWith("glossary.html")) {
      explain(page);
    }
    List<String[]> sections = new ArrayList<>();
    // What is wider than the page is scrolled by the keyboard, too.
    String body =
        renderer.render(page).replace("<pre>", "<pre tabindex=\"0\">").replace("<table>", "<table tabindex=\"0\">");
    Matcher heading = Pattern.compile("<h([1-6]) id=\"([^\"]*)\">(.*?)</h\\1>", Pattern.DOTALL).matcher(body);
    String title = "";
    int from = 0;
    String[] open = {"", ""};
    while (heading.find()) {
      String text = plain(heading.group(3));
      title = title.isEmpty() ? text : title;
      index(name, title, open, body.substring(from, heading.start()));
      open = new String[] {heading.group(2), text};
      from = heading.end();
      if (heading.group(1).equals("2")) {
        sections.add(open);
      }
    }
    index(name, title, open, body.substring(from));
    return shell(name, title, root, sections, body);
  }

  private void index(String page, String title, String[] section, String html) {
    String text = plain(html);
    if (!text.isEmpty()) {
      index.add("[" + Stream.of(page, section[0], title, section[1], text).map(ManualBuilder::quoted).collect(Collectors.joining(",")) + "]");
    }
  }

  private String shell(String name, String title, String root, List<String[]> sections, String body) {
    StringBuilder nav = new StringBuilder();
    menus.forEach(
        (menu, pages) -> {
          nav.append("<h2>").append(menu).append("</h2>\n<ul>\n");
          pages.forEach(
              (page, words) -> {
                nav.append(page.equals(name) ? "<li class=\"here\">" : "<li>");
                nav.append("<a href=\"" + root + page + "\">" + words + "</a>");
                if (page.equals(name) && sections.size() > 1) {
                  nav.append("\n<ul>");
                  sections.forEach(s -> nav.append("<li><a href=\"#" + s[0] + "\">" + escaped(s[1]) + "</a></li>\n"));
                  nav.append("</ul>");
                }
                nav.append("</li>\n");
              });
          nav.append("</ul>\n");
        });
    return """
        <!DOCTYPE html>
        <html lang="en" data-root="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – Entente</title>
        <link rel="stylesheet" href="%smanual/manual.css">
        <script src="%smanual/search.js" defer></script>
        <script src="%smanual/manual.js" defer></script>
        </head>
        <body>
        <nav aria-label="Manual">
        <input id="search" type="search" placeholder="Search the manual" aria-label="Search the manual">
        <ul id="found"></ul>
        %s</nav>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(root, escaped(title), root, root, root, nav, body);
  }

  /** Lets links lead to the pages as they are now. */
  private static void links(Node page) {
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            if (!link.getDestination().contains("://")) {
              link.setDestination(link.getDestination().replaceFirst("\\.md(?=#|$)", ".html"));
            }
            visitChildren(link);
          }
        });
  }

  /** Puts the meaning of a word where the page first has it in its prose. */
  private void explain(Node page) {
    Set<String> told = new HashSet<>();
    List<Text> texts = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            texts.add(text);
          }

          @Override
          public void visit(Link link) {}

          @Override
          public void visit(Heading heading) {}

          @Override
          public void visit(Code code) {}

          @Override
          public void visit(FencedCodeBlock code) {}

          @Override
          public void visit(CustomNode node) {
            if (!(node instanceof TableHead)) {
              visitChildren(node);
            }
          }
        });
    for (Text text : texts) {
      String literal = text.getLiteral();
      Matcher word = words.matcher(literal);
      int from = 0;
      while (word.find()) {
        if (!told.add(word.group(1))) {
          continue;
        }
        text.insertBefore(new Text(literal.substring(from, word.start())));
        HtmlInline mark = new HtmlInline();
        mark.setLiteral("<abbr title=\"" + escaped(glossary.get(word.group(1))) + "\">" + escaped(word.group()) + "</abbr>");
        text.insertBefore(mark);
        from = word.end();
      }
      text.setLiteral(literal.substring(from));
    }
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("</", "<\\/") + "\"";
  }
}
