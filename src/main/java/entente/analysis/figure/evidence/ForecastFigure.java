package entente.analysis.figure.evidence;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.forecast.StandingChance;
import entente.analysis.forecast.WorldForecast;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which states are likeliest to stand elsewhere at the end of a forecast. */
public final class ForecastFigure implements Figure {

  private static final Template TITLE = Template.of("Who may stand elsewhere at the end of {to}");
  private static final Template CAPTION =
      Template.of(
          """
          Chance that a state stands elsewhere between the blocs at the end of {to} than at the end \
          of {from}, over {runs} runs; lines run from the least to the largest that one of the \
          {sets} sets of parameters gives, the noise of its few runs included. What runs of a model \
          have, not what will be.""");
  private static final int SHOWN = 20;

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
  public String caption() {
    return CAPTION.fill(
        "to", forecast.to(),
        "from", forecast.from(),
        "runs", forecast.runs(),
        "sets", forecast.sets());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    List<RowsFigure.Row> rows = new ArrayList<>();
    forecast.start().keySet().stream()
        .sorted(Comparator.comparingDouble(state -> -forecast.elsewhere(state)))
        .limit(SHOWN)
        .forEach(state -> rows.add(row(state)));
    AxisScale scale = AxisScale.of(0, 1, 5);
    double w = Theme.WIDTH - 40.0;
    double h = Theme.HEIGHT - 110.0;
    RowsFigure.draw(g, rows, new RowsFigure.Frame(20, 92, w, h, 210, 90, scale, 0, 0));
  }

  private RowsFigure.Row row(String state) {
    StandingChance stays = forecast.of(state, forecast.to(), forecast.start().get(state).ordinal());
    double chance = 1 - stays.chance();
    return new RowsFigure.Row(
        state,
        chance,
        1 - stays.high(),
        1 - stays.low(),
        RowsFigure.Fill.FULL,
        Theme.scenario(0),
        List.of(NumberWords.number(chance)));
  }
}
