package entente.analysis.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;

/**
 * What draws lines: a colour and a stroke.
 *
 * @param colour its colour
 * @param stroke how wide it is, and how it is broken
 */
public record Pen(int colour, BasicStroke stroke) {

  /** Makes a pen of a width. */
  public Pen(int colour, double width) {
    this(colour, new BasicStroke((float) width));
  }

  /** Makes a pen of dashes and gaps in turn; without any its line is unbroken, with blunt ends. */
  public Pen(int colour, double width, float... dashes) {
    this(
        colour,
        new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f));
  }

  /** Makes a pen whose lines end exactly where they are told to. */
  public static Pen blunt(int colour, double width) {
    return new Pen(
        colour, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
  }

  /** Makes the pen that frames the part of a map which another map enlarges. */
  public static Pen frame(int colour) {
    float[] dashes = {7, 5};
    return new Pen(
        colour, new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
  }

  /** Fills a shape. */
  public static void fill(Graphics2D g, int colour, Shape shape) {
    g.setColor(new Color(colour));
    g.fill(shape);
  }

  /** Makes it what a surface draws with. */
  public void on(Graphics2D g) {
    g.setColor(new Color(colour));
    g.setStroke(stroke);
  }

  /** Draws an outline. */
  public void draw(Graphics2D g, Shape shape) {
    on(g);
    g.draw(shape);
  }

  /** Draws an outline around what it fills with another colour. */
  public void draw(Graphics2D g, Shape shape, int filling) {
    fill(g, filling, shape);
    draw(g, shape);
  }

  /** Draws a line. */
  public void line(Graphics2D g, double fromX, double fromY, double toX, double toY) {
    draw(g, new Line2D.Double(fromX, fromY, toX, toY));
  }
}
