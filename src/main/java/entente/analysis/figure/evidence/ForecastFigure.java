package entente.analysis.figure.evidence;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.forecast.StandingChance;
import entente.analysis.forecast.WorldForecast;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.List;

/** Which states are likeliest to stand elsewhere at the end of a forecast. */
public final class ForecastFigure implements Figure {

  private static final Template TITLE =
      Template.of("Who may stand elsewhere at the end of {to}, and where");
  private static final Template FINDING =
      Template.of("Likeliest elsewhere at the end of {to}: {state}, in {share} of runs");
  private static final Template CAPTION =
      Template.of(
          """
          {finding}Chance that a state stands at the end of {to} where it is likeliest to stand if not where \
          it stood at the end of {from}: with the West, with the East, on a seat in the Shanghai \
          organisation alone, or with none of them; over {runs} runs. Lines run from the least to \
          the largest that one of the {sets} sets of parameters gives, the noise of its few runs \
          included. What runs of a model have, not what will be.""");
  private static final Template ROW = Template.of("{state}: {where}");
  private static final List<String> WHERE =
      List.of("the West", "the East", "a seat", "none of them");
  private static final String ACROSS = "share of runs in which the state stands there in the end";
  private static final int SHOWN = 20;
  private static final double NAMES = 430;

  private final WorldForecast forecast;

  /** Makes the figure of a forecast. */
  public ForecastFigure(WorldForecast forecast) {
    this.forecast = forecast;
  }

  @Override
  public String name() {
    return "elsewhere";
  }

  @Override
  public String title() {
    return TITLE.fill("to", forecast.to());
  }

  @Override
  public String finding() {
    return forecast.movers(1).stream()
        .findFirst()
        .map(
            state ->
                FINDING.fill(
                    "to", forecast.to(),
                    "state", forecast.names().get(state),
                    "share", NumberWords.percent(forecast.likeliestElsewhere(state).chance())))
        .orElse("");
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "finding", finding().isEmpty() ? "" : finding() + ". ",
        "to", forecast.to(),
        "from", forecast.from(),
        "runs", forecast.runs(),
        "sets", forecast.sets());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<RowsFigure.Row> rows = forecast.movers(SHOWN).stream().map(this::row).toList();
    AxisScale scale = AxisScale.of(0, 1, 5).as(AxisScale.Numbers.PERCENT);
    double w = Theme.WIDTH - 40.0;
    double h = Theme.HEIGHT - 150.0;
    RowsFigure.draw(g, rows, new RowsFigure.Frame(20, 92, w, h, NAMES, 90, scale, 0, 0));
    double middle = 20 + NAMES + (w - NAMES - 90) / 2;
    Letters.NOTE.centred(g, ACROSS, middle, Theme.HEIGHT - 22.0);
  }

  private RowsFigure.Row row(String state) {
    StandingChance best = forecast.likeliestElsewhere(state);
    return new RowsFigure.Row(
        ROW.fill("state", forecast.names().get(state), "where", WHERE.get(best.stance())),
        best.chance(),
        best.low(),
        best.high(),
        RowsFigure.Fill.FULL,
        Theme.scenario(0),
        List.of(NumberWords.percent(best.chance())));
  }
}
