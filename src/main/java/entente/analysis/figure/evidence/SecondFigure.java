package entente.analysis.figure.evidence;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.RollingSentences;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ForecasterNames;
import entente.analysis.hindcast.score.ScoreValue;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How large the log score of the model and of each rule is, in sample and on the test period. */
public final class SecondFigure implements Figure {

  private static final String CAPTION =
      """
      Log score of the chances of all units, those of leaving among them: the mean of −ln of the \
      chance given to what happened; smaller is better. Lines are 95 % intervals over clusters of \
      events and regions; an arrow stands for what lies beyond. Dark: the model, its best set \
      alone, and the bare model, without what has no support before 2009; grey: simple rules and \
      the first model.""";

  private static final Template FINDING = Template.of("{period}the model is {verdict}");
  private static final Template PERIOD = Template.of("{period}, ");
  private static final Template HEAD = Template.of("{period}, {years}");
  private static final List<String> OURS = List.of("model", "best-set", "bare");
  private static final int FEW = 3;
  // What is worse is told by its number.
  private static final double MOST = 0.9;
  private static final double NAMES = 235;

  private final List<ChanceCard> cards;

  /** Makes the figure of the first three cards. */
  public SecondFigure(List<ChanceCard> cards) {
    this.cards = List.copyOf(cards.subList(0, Math.min(FEW, cards.size())));
  }

  @Override
  public String name() {
    return "log-score";
  }

  @Override
  public String title() {
    return "Who moves and who leaves? Log score, smaller is better";
  }

  @Override
  public String finding() {
    Map<String, String> verdicts = new LinkedHashMap<>();
    // In sample the constants knew what came.
    for (ChanceCard card : cards.subList(Math.min(1, cards.size()), cards.size())) {
      var lead = ChanceCard.Lead.among(card.leads(), ChanceCard.WITH_EXITS, "ratesPerYear");
      verdicts.put(
          card.period(), RollingSentences.than(lead.by().logScore(), "rates per year open"));
    }
    if (Set.copyOf(verdicts.values()).size() == 1) {
      verdicts = Map.of("", verdicts.values().iterator().next());
    }
    List<String> sentences = new ArrayList<>();
    verdicts.forEach(
        (period, verdict) ->
            sentences.add(
                FINDING.fill(
                    "period",
                    period.isEmpty() ? "" : PERIOD.fill("period", period),
                    "verdict",
                    verdict)));
    return Template.capital(String.join("; ", sentences));
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
      ChanceCard card = cards.get(k);
      double x = 10 + k * w;
      int first = card.targets().period().start() + 1;
      String years = first + "–" + card.targets().period().end();
      Letters.HEADING.write(
          g, HEAD.fill("period", card.period(), "years", years), x + 20, 106, w - 40);
      AxisScale scale = AxisScale.of(0, MOST, 3);
      double h = Theme.HEIGHT - 130.0;
      RowsFigure.draw(g, rows(card), new RowsFigure.Frame(x, 112, w, h, NAMES, 75, scale, 0, 0));
    }
  }

  private static List<RowsFigure.Row> rows(ChanceCard card) {
    List<RowsFigure.Row> rows = new ArrayList<>();
    for (ChanceCard.Row row : card.rows()) {
      if (row.units().equals(ChanceCard.WITH_EXITS)) {
        boolean own = OURS.contains(row.by());
        ScoreValue v = row.chances().logScore();
        rows.add(
            new RowsFigure.Row(
                ForecasterNames.of(row.by()),
                v.value(),
                v.low(),
                v.high(),
                own ? RowsFigure.Fill.FULL : RowsFigure.Fill.PALE,
                own ? Theme.scenario(0) : Theme.QUIET,
                List.of(NumberWords.number(v.value()))));
      }
    }
    return rows;
  }
}
