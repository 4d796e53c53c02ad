package entente.analysis.figure.evidence;

import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.OriginCard;
import entente.analysis.hindcast.OriginTold;
import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.RollingSentences;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ScoreValue;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.List;

/** How large the log score of the model and of two rules is from each origin. */
public final class RollingFigure implements Figure {

  private static final String CAPTION =
      """
      Log score of the chances of moves in the eight years after each origin; smaller is better. \
      The line is a 95 % interval over clusters of events and regions. The six constants of the \
      model were calibrated on 1993–2008: they saw the years above, from 2004 the first half, and \
      none of those below. Dark signs: rules that learned from 1993–2008; pale ones: from the \
      years before the origin alone. An arrow stands for what lies beyond.""";

  private static final Template YEARS = Template.of("{from}: {first}–{last}");
  private static final Template MOVED = Template.of("{moved} of {count} moved");
  private static final double NAMES = 330;
  private static final double NOTES = 110;
  private static final double HEAD = 120;
  private static final double GAP = 14;
  private static final double SIZE = 11;
  private static final double STEP = 0.1;
  // What is worse is told by its arrow.
  private static final double MOST = 0.5;
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("ratesPerYearBefore", Marker.SQUARE, false),
          new Sign("logitBefore", Marker.TRIANGLE, false),
          new Sign("ratesPerYear", Marker.SQUARE, true),
          new Sign("logit", Marker.TRIANGLE, true));

  private final RollingHindcast hindcast;

  /** How a rule is drawn. */
  private record Sign(String rule, Marker marker, boolean full) {

    void draw(Graphics2D g, double x, double y) {
      marker.draw(g, x, y, SIZE, Theme.QUIET, full ? 1 : 0, false);
    }
  }

  /** Makes the figure. */
  public RollingFigure(RollingHindcast hindcast) {
    this.hindcast = hindcast;
  }

  @Override
  public String name() {
    return "rolling";
  }

  @Override
  public String title() {
    return "Log score of moves in eight years from an origin; smaller is better";
  }

  @Override
  public String finding() {
    return RollingSentences.finding(hindcast);
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    legend(g);
    double h = (Theme.HEIGHT - HEAD - GAP) / 2;
    if (hindcast.has(RollingHindcast.SEEN)) {
      panel(
          g, "Years that the constants saw (from 2004 the first half)", RollingHindcast.SEEN, HEAD);
    }
    if (hindcast.has(RollingHindcast.UNSEEN)) {
      panel(g, "Years that the constants did not see", RollingHindcast.UNSEEN, HEAD + h + GAP);
    }
  }

  private static void legend(Graphics2D g) {
    double x = 40;
    double y = 90;
    Marker.CIRCLE.draw(g, x, y - 8, SIZE, Theme.scenario(0), 1, false);
    x += 24 + Letters.TEXT.write(g, "the model", x + 20, y, 400) + 40;
    SIGNS.get(2).draw(g, x, y - 8);
    x += 24 + Letters.TEXT.write(g, "rates per year open", x + 20, y, 400) + 40;
    SIGNS.get(3).draw(g, x, y - 8);
    x += 24 + Letters.TEXT.write(g, "a logit", x + 20, y, 400) + 40;
    SIGNS.get(0).draw(g, x, y - 8);
    SIGNS.get(1).draw(g, x + 28, y - 8);
    Letters.TEXT.write(g, "the same, from years before the origin alone", x + 48, y, 620);
  }

  private void panel(Graphics2D g, String heading, String together, double top) {
    List<OriginCard> cards = cards(together);
    double h = (Theme.HEIGHT - HEAD - GAP) / 2;
    Letters.HEADING.write(g, heading, 30, top + 22);
    Axes axes =
        Axes.under(new AxisScale(0, MOST, STEP))
            .upright()
            .draw(g, NAMES, top + 16, Theme.WIDTH - NAMES - NOTES, h - 16);
    for (int k = 0; k < cards.size(); k++) {
      row(g, cards.get(k), axes, axes.middle(k, cards.size()));
    }
    double line = axes.middle(cards.size() - 1, cards.size()) - axes.row(cards.size()) / 2;
    new Pen(Theme.QUIET, 1.2).line(g, 30, line, axes.right(), line);
  }

  private List<OriginCard> cards(String together) {
    List<Integer> origins = hindcast.card(together).origins();
    return hindcast.cards().stream()
        .filter(
            card ->
                card.period().equals(together)
                    || alone(card) && origins.containsAll(card.origins()))
        .toList();
  }

  private static boolean alone(OriginCard card) {
    return card.period().equals(OriginTold.period(card.origins().get(0)).name());
  }

  private static void row(Graphics2D g, OriginCard card, Axes axes, double y) {
    boolean one = alone(card);
    OriginCard.Row model = card.row(ChanceCard.MOVES, "model");
    Letters.TEXT.write(g, one ? years(card.origins().get(0)) : "together", 40, y - 2, NAMES - 60);
    Letters.NOTE
        .sized(Theme.TICK - 3)
        .write(
            g, MOVED.fill("moved", model.moved(), "count", model.count()), 40, y + 24, NAMES - 60);
    ScoreValue own = model.chances().logScore();
    int colour = Theme.scenario(0);
    Pen.blunt(colour, 4).line(g, axes.cutX(own.low()), y - 16, axes.cutX(own.high()), y - 16);
    mark(g, axes, own.value(), y - 16, new Sign("model", Marker.CIRCLE, true), colour);
    Letters.STRONG.write(g, NumberWords.fixed(own.value(), 3), axes.right() + 18, y - 8, NOTES);
    for (Sign sign : SIGNS) {
      double value = card.row(ChanceCard.MOVES, sign.rule()).chances().logScore().value();
      mark(g, axes, value, y + 18, sign, Theme.QUIET);
    }
  }

  private static String years(int origin) {
    Period told = OriginTold.period(origin);
    return YEARS.fill("from", origin, "first", told.start() + 1, "last", told.end());
  }

  private static void mark(Graphics2D g, Axes axes, double value, double y, Sign sign, int colour) {
    boolean beyond = value > MOST;
    double x = axes.cutX(value) + (beyond ? SIZE : 0);
    sign.marker().draw(g, x, y, SIZE, colour, sign.full() ? 1 : 0, false);
    if (beyond) {
      Letters.NOTE
          .sized(Theme.TICK - 3)
          .write(g, NumberWords.fixed(value, 2) + " →", x + 16, y + 8);
    }
  }
}
