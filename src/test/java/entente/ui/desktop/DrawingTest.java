package entente.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Postures.Kind;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be drawn without a display. */
class DrawingTest {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 400;

  private final Play play = PlayTest.play("five-states");

  @BeforeEach
  void playAWhile() {
    play.playTo(24);
  }

  private static BufferedImage drawn(JComponent part) {
    part.setSize(WIDTH, HEIGHT);
    layOut(part);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    part.paint(g);
    g.dispose();
    return image;
  }

  private static void layOut(java.awt.Container part) {
    part.doLayout();
    for (java.awt.Component inner : part.getComponents()) {
      if (inner instanceof java.awt.Container container) {
        layOut(container);
      }
    }
  }

  private static boolean shows(BufferedImage image, int colour) {
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == colour) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void theLegendHasTheColourOfEachPosture() {
    Legend legend = new Legend();
    legend.show(play);
    BufferedImage image = drawn(legend);
    for (Kind kind : play.postures().kinds()) {
      assertTrue(shows(image, play.postures().colour(kind)), kind::toString);
    }
  }

  @Test
  void theChartsDrawEachRoundOnceAndThePosturesThatAreHeld() {
    Charts charts = new Charts();
    charts.show(play);
    charts.show(play);
    assertEquals(25, charts.drawn());
    BufferedImage image = drawn(charts);
    double[] shares = play.postures().shares(play.snapshot());
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] > 0) {
        assertTrue(
            shows(image, play.postures().colour(play.postures().kinds().get(k))), "posture " + k);
      }
    }
    charts.show(PlayTest.play("five-states"));
    assertEquals(1, charts.drawn());
  }

  @Test
  void theTableOfScoresIsEmptyUntilThereAreSome() {
    ScoreTable table = new ScoreTable();
    BufferedImage empty = drawn(table);
    assertFalse(shows(empty, Theme.INK));
    table.show(Scores.of(play, play.snapshot().world().index("BIRCH"), 3));
    assertTrue(shows(drawn(table), Theme.INK));
  }

  @Test
  void headsOfTheTableOfScoresStayInTheirColumns() {
    FontMetrics metrics = new ScoreTable().getFontMetrics(Texts.font(Font.BOLD, 13));
    double width = metrics.stringWidth("Confidence-") + 4;
    String text = "leave the Conference on Confidence-Building in Asia";
    for (String line : ScoreTable.wrap(metrics, text, width)) {
      assertTrue(line.endsWith("…") || metrics.stringWidth(line) <= width, line);
    }
  }
}
