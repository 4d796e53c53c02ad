package entente.analysis.drawing;

import java.awt.Graphics2D;

/** A picture of results that can be drawn on any surface. */
public interface Figure {

  /** Returns the name of its file, without ending. */
  String name();

  /** Returns what it shows, for those who cannot see it. */
  String title();

  /** Returns what it finds, in one line that stands over it; empty if its topic says all. */
  default String finding() {
    return "";
  }

  /** Returns what to see in it. */
  String caption();

  /** Returns its height in pixels; {@link Theme#HEIGHT} unless it has little to show. */
  default int height() {
    return Theme.HEIGHT;
  }

  /** Returns the height of its sheet in pixels: a topic below a finding takes a line more. */
  default int sheet() {
    return height() + TextFigure.head(finding());
  }

  /** Draws it on a surface of {@link Theme#WIDTH} by the height of its sheet. */
  void draw(Graphics2D g);
}
