package entente.analysis.figure.study;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.sensitivity.Index;
import entente.analysis.sweep.Screening;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** The factors that by themselves move a measure most, each with its interval. */
public final class ScreeningFigure implements Figure {

  private static final Template TITLE = Template.of("{measure}: {what} of each factor");
  private static final Template CAPTION =
      Template.of(
          """
          For each factor the {what} with its 95 % interval{largest}. Neighbours whose \
          intervals overlap cannot be ranked. The effect counts what the factor does \
          together with others.""");
  private static final Template LARGEST = Template.of("; the {most} largest of {all}");

  private static final int MOST = 16;

  private final Measure measure;
  private final Screening screening;

  /** Makes the figure of a measure. */
  public ScreeningFigure(Measure measure, Screening screening) {
    this.measure = measure;
    this.screening = screening;
  }

  @Override
  public String name() {
    return "screening-" + measure.name().replace('_', '-');
  }

  @Override
  public String title() {
    return TITLE.fill("measure", measure.title(), "what", screening.what());
  }

  @Override
  public String caption() {
    int all = screening.factors().size();
    return CAPTION.fill(
        "what",
        screening.what(),
        "largest",
        all > MOST ? LARGEST.fill("most", MOST, "all", all) : "");
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<RowsFigure.Row> rows = new ArrayList<>();
    double high = 0;
    for (int k : screening.ranked().stream().limit(MOST).toList()) {
      Index index = screening.index(k);
      high = Math.max(high, Double.isNaN(index.high()) ? index.value() : index.high());
      rows.add(
          new RowsFigure.Row(
              screening.factors().get(k).replaceFirst("^parameters\\.", ""),
              index.value(),
              Math.max(0, index.low()),
              index.high(),
              RowsFigure.Fill.FULL,
              Theme.scenario(0),
              List.of(NumberWords.number(index.value()))));
    }
    AxisScale scale = AxisScale.of(0, high > 0 ? high * 1.03 : 1, 4);
    RowsFigure.draw(
        g,
        rows,
        new RowsFigure.Frame(10, 80, Theme.WIDTH - 20, Theme.HEIGHT - 90, 520, 120, scale));
  }
}
