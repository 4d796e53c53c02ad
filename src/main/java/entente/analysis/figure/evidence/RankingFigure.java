package entente.analysis.figure.evidence;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Score;
import entente.analysis.hindcast.score.ScoreValue;
import entente.text.NumberWords;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** How well the model and each rule rank who moves, in each way, and the model by destination. */
final class RankingFigure implements Figure {

  private static final String CAPTION =
      """
      Area under the curve, stratified by destination: of all pairs of one state that \
      moved and one that could have and did not, the share in which the first was given \
      the larger chance. The line at 0.5 is a coin. Lines are 95 % intervals over \
      clusters of events and regions. Dark: the model, and below it the model by \
      destination; grey: simple rules, of which one knows the end and is no forecast.""";

  private static final double CHANCE = 0.5;
  private static final ScoreValue NONE = new ScoreValue(Double.NaN, Double.NaN, Double.NaN);

  private final List<ForecastScore> cards;

  RankingFigure(List<ForecastScore> cards) {
    this.cards = List.copyOf(cards);
  }

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public String title() {
    return "Who moves? Ranking by the model and by simple rules";
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double w = (Theme.WIDTH - 20.0) / cards.size();
    for (int k = 0; k < cards.size(); k++) {
      ForecastScore card = cards.get(k);
      double x = 10 + k * w;
      int first = card.targets().period().start() + 1;
      String years = first + "–" + card.targets().period().end();
      Letters.HEADING.write(g, card.way() + ", " + years, x + 20, 106, w - 40);
      AxisScale scale = AxisScale.of(0, 1, 4);
      double h = Theme.HEIGHT - 130.0;
      RowsFigure.draw(g, rows(card), new RowsFigure.Frame(x, 112, w, h, 210, 75, scale, 0, CHANCE));
    }
  }

  private static List<RowsFigure.Row> rows(ForecastScore card) {
    List<RowsFigure.Row> rows = new ArrayList<>();
    rows.add(row("model", card.model().ranking(), Theme.scenario(0), RowsFigure.Fill.FULL));
    for (Stance stance : Stance.values()) {
      ScoreValue value = card.model().byDestination().get(stance);
      value = value == null ? NONE : value;
      rows.add(row("· to " + stance.word(), value, Theme.scenario(0), RowsFigure.Fill.EMPTY));
    }
    for (Score score : card.scores().subList(1, card.scores().size())) {
      String name = score.forecast().name().replace(", knowing the end", " at the end");
      rows.add(row(name, score.ranking(), Theme.QUIET, RowsFigure.Fill.PALE));
    }
    return rows;
  }

  private static RowsFigure.Row row(String name, ScoreValue v, int colour, RowsFigure.Fill fill) {
    return new RowsFigure.Row(
        name, v.value(), v.low(), v.high(), fill, colour, List.of(NumberWords.number(v.value())));
  }
}
