package entente.analysis.drawing;

/**
 * A figure drawn once, to stand in a file of its own and in a page.
 *
 * @param figure the figure
 * @param svg its SVG element
 */
public record Drawn(Figure figure, String svg) {

  /** Draws a figure. */
  public static Drawn of(Figure figure, Provenance provenance) {
    return new Drawn(figure, SvgFigure.element(figure, provenance));
  }

  /** Returns the SVG document. */
  public String document() {
    return SvgFigure.document(svg);
  }
}
