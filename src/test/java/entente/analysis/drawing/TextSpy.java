package entente.analysis.drawing;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Draws a figure and keeps where its text stands. */
public final class TextSpy extends SVGGraphics2D {

  /**
   * A line of text.
   *
   * @param text what it says
   * @param left left end in the picture
   * @param right right end in the picture
   * @param base height of its base in the picture, downward
   * @param cut whether what may be drawn on ends inside it
   */
  public record Line(String text, double left, double right, double base, boolean cut) {}

  private final List<Line> lines;

  private TextSpy(Document document) {
    super(document);
    lines = new ArrayList<>();
  }

  private TextSpy(TextSpy other) {
    super(other);
    lines = other.lines;
  }

  /** Returns the lines that something draws. */
  public static List<Line> lines(Consumer<Graphics2D> figure) {
    TextSpy spy = new TextSpy(SvgFigure.blank());
    figure.accept(spy);
    return spy.lines;
  }

  @Override
  public Graphics2D create() {
    return new TextSpy(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Rectangle2D box =
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
            .createGraphics()
            .getFontMetrics(getFont())
            .getStringBounds(text, this);
    if (getTransform().getShearX() == 0) {
      double left = getTransform().getTranslateX() + x;
      Shape clip = getClip();
      boolean cut =
          clip != null
              && !clip.contains(new Rectangle2D.Double(x + 1, y - 3, box.getWidth() - 2, 2));
      lines.add(
          new Line(text, left, left + box.getWidth(), getTransform().getTranslateY() + y, cut));
    }
    super.drawString(text, x, y);
  }
}
