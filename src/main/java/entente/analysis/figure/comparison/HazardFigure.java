package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Incidence;
import entente.analysis.compare.Values;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.CurvesFigure.Frame;
import entente.analysis.drawing.CurvesFigure.Line;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.statistic.Bands;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** War and nuclear use as competing risks: the share of runs that have come to each by a year. */
public final class HazardFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {war}{nuclear}Share of {runs} runs that have come to it by a year (Aalen and \
          Johansen 1978), with the 95 % interval of each year by itself. Nuclear use \
          ends a run and so competes with direct war; the model is not fitted to any \
          rate of war, so compare the lines and do not read their height as a forecast.""");
  private static final Template FINDING =
      Template.of(
          "Direct war with a pole comes in {first} of runs under {a}, {second} under {b}{sure}");
  private static final Template ONE =
      Template.of("Direct war with a pole comes in {first} of runs");
  private static final Template TOLD =
      Template.of("By {year} runs have come to {what}: {ends}{meet}. ");

  private final List<Arm> arms;
  private final List<Incidence> war;
  private final List<Incidence> nuclear;

  /** Makes the figure of scenarios whose runs have these measures as columns. */
  public HazardFigure(List<Arm> arms, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    Values values = new Values(measures, List.of());
    this.war = arms.stream().map(arm -> Incidence.ofWar(values, arm)).toList();
    this.nuclear = arms.stream().map(arm -> Incidence.ofNuclearUse(values, arm)).toList();
  }

  @Override
  public String name() {
    return "hazard";
  }

  @Override
  public String title() {
    return "Hazard of war: " + Arm.names(arms);
  }

  @Override
  public String finding() {
    if (arms.size() == 1) {
      return ONE.fill("first", NumberWords.percent(last(war.get(0).share())));
    }
    if (arms.size() != 2) {
      return "";
    }
    return FINDING.fill(
        "first", NumberWords.percent(last(war.get(0).share())),
        "a", arms.get(0).name(),
        "second", NumberWords.percent(last(war.get(1).share())),
        "b", arms.get(1).name(),
        "sure", apart(war) ? "" : ": too close to tell");
  }

  private static boolean apart(List<Incidence> incidences) {
    Incidence a = incidences.get(0);
    Incidence b = incidences.get(1);
    return last(a.low()) > last(b.high()) || last(b.low()) > last(a.high());
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "war", told("direct war with a pole", war),
        "nuclear", told("nuclear use", nuclear),
        "runs", war.get(0).runs());
  }

  // What to see: where the lines end, and whether their intervals there meet.
  private String told(String what, List<Incidence> incidences) {
    List<String> ends = new ArrayList<>();
    for (int k = 0; k < arms.size(); k++) {
      ends.add(
          NumberWords.percent(last(incidences.get(k).share())) + " under " + arms.get(k).name());
    }
    String meet = "";
    if (arms.size() > 1) {
      meet = apart(incidences) ? "; their intervals part" : "; their intervals overlap";
    }
    String year = NumberWords.number(Math.floor(arms.get(0).scenario().year(rounds())));
    return TOLD.fill("year", year, "what", what, "ends", String.join(", ", ends), "meet", meet);
  }

  private int rounds() {
    return arms.get(0).scenario().rounds();
  }

  private static double last(double... series) {
    return series[series.length - 1];
  }

  @Override
  public int height() {
    return 800;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double high =
        Math.max(
            0.02,
            List.of(war, nuclear).stream()
                .flatMap(List::stream)
                .flatMapToDouble(i -> Arrays.stream(i.high()))
                .filter(x -> !Double.isNaN(x))
                .max()
                .orElse(1));
    double step = AxisScale.step(high / 5);
    AxisScale scale =
        new AxisScale(
            0, Math.min(1, step * Math.ceil(high / step)), step, AxisScale.Numbers.PERCENT);
    double start = arms.get(0).scenario().start();
    double w = Theme.WIDTH / 2.0 - 20;
    CurvesFigure.draw(
        g, "Direct war with a pole", lines(war), start, scale, new Frame(20, 84, w, 690, 210));
    CurvesFigure.draw(
        g, "Nuclear use", lines(nuclear), start, scale, new Frame(30 + w, 84, w - 10, 690, 210));
  }

  private List<Line> lines(List<Incidence> incidences) {
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k < arms.size(); k++) {
      Incidence i = incidences.get(k);
      lines.add(new Line(arms.get(k).name(), k, Bands.of(i.low(), i.share(), i.high())));
    }
    return lines;
  }
}
