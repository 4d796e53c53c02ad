package entente.analysis.drawing;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a figure as SVG: text as text, fixed precision, the same bytes for the same data. */
public final class SvgFigure {

  private static final String NS = "http://www.w3.org/2000/svg";

  private SvgFigure() {}

  /** Returns the SVG document of a figure, with an XML declaration. */
  public static String document(Figure figure, Provenance provenance) {
    return document(element(figure, provenance));
  }

  /** Returns the SVG document that holds an element, with an XML declaration. */
  static String document(String element) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element;
  }

  /** Returns the SVG element of a figure, to stand in a page; identifiers begin with its name. */
  public static String element(Figure figure, Provenance provenance) {
    Document document = blank();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("");
    context.setPrecision(2);
    context.setIDGenerator(new Prefixed(figure.name()));
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(Theme.WIDTH, figure.sheet()));
    figure.draw(g);
    Element root = g.getRoot();
    root.setAttribute("viewBox", String.format("0 0 %d %d", Theme.WIDTH, figure.sheet()));
    root.setAttribute("role", "img");
    Element metadata = child(document, "metadata", provenance.line());
    Element description = child(document, "desc", figure.caption());
    Element title = child(document, "title", figure.title());
    root.insertBefore(metadata, root.getFirstChild());
    root.insertBefore(description, metadata);
    root.insertBefore(title, description);
    StringWriter out = new StringWriter();
    try {
      g.stream(root, out, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = out.toString();
    return text.substring(text.indexOf("<svg"))
            .replace("font-family:'Dialog'", "font-family:sans-serif")
            .replace("id=\"genericDefs\"", "id=\"" + figure.name() + "-defs\"")
            .replace("<!---->", "")
            .strip()
        + "\n";
  }

  private static Element child(Document document, String name, String text) {
    Element element = document.createElementNS(NS, name);
    element.setTextContent(text);
    return element;
  }

  /** Returns an empty document. */
  static Document blank() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NS, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The Java platform has no XML parser.", e);
    }
  }

  /** Identifiers that begin with a figure's name, so that several figures share a page. */
  private static final class Prefixed extends SVGIDGenerator {

    private final String prefix;

    Prefixed(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + super.generateID(kind);
    }
  }
}
