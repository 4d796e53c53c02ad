package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.Values;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Wilson;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The share of alternative settings in which one scenario beats another, by measure, from the most
 * to the least.
 *
 * <p>To beat is to be better; of measures that take no side, to be higher. Ties count half. The
 * interval is Wilson's over the settings in which both have a value.
 */
public final class FuturesFigure implements Figure {

  private static final Template TITLE =
      Template.of("In how many alternative settings {a} beats {b}");
  private static final Template CAPTION =
      Template.of(
          """
          {a} beats {b} in more than two thirds of the alternative settings on {won}, \
          loses in as many on {lost}; on {split} of {measures} measures they are split. A \
          setting is drawn from the plausible range of every assumption and is the same \
          for both; {futures} were drawn, ties count half, and a line is the 95 % interval. Filled dots are \
          sure to lie on their side of one half. To beat is to be better, or higher \
          where neither is better.""");
  private static final Template MORE = Template.of("{names} and {rest} more");

  private final String name;
  private final Arm first;
  private final Arm second;
  private final int futures;
  private final List<Row> rows;

  private record Row(Measure measure, double share, double low, double high) {

    boolean sure() {
      return low > 0.5 || high < 0.5;
    }

    String title() {
      return measure.better() == Better.NEITHER ? measure.title() + " (higher)" : measure.title();
    }
  }

  /** Makes the figure of a pair whose runs have these measures as columns, at a round. */
  public FuturesFigure(String name, Arm first, Arm second, int round, List<Measure> measures) {
    this.name = name;
    this.first = first;
    this.second = second;
    this.futures = first.futures().size();
    Values values = new Values(measures, List.of());
    this.rows =
        measures.stream()
            .filter(m -> m.margin() > 0 && DifferenceFigure.SHOWN.contains(m.name()))
            .map(m -> row(values, m, round))
            .filter(r -> !Double.isNaN(r.share()))
            .sorted(Comparator.comparingDouble(Row::share).reversed())
            .toList();
  }

  private Row row(Values values, Measure m, int round) {
    PairedDifference d =
        PairedDifference.of(
            read(values, first.futures(), m, round), read(values, second.futures(), m, round));
    double share = m.better() == Better.LOWER ? 1 - d.probabilityAHigher() : d.probabilityAHigher();
    double[] interval = Wilson.interval(share, d.n());
    return new Row(m, share, interval[0], interval[1]);
  }

  private static double[] read(Values values, List<RunResult> runs, Measure m, int round) {
    return runs.stream().mapToDouble(run -> values.system(run, m.name(), round)).toArray();
  }

  /** Returns whether there are alternative settings to show. */
  public boolean any() {
    return !rows.isEmpty();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return TITLE.fill("a", first.name(), "b", second.name());
  }

  @Override
  public String caption() {
    List<Row> won =
        rows.stream().filter(r -> r.share() > Comparison.FUTURES && r.low() > 0.5).toList();
    List<Row> lost =
        rows.stream().filter(r -> r.share() < 1 - Comparison.FUTURES && r.high() < 0.5).toList();
    return CAPTION.fill(
        "a", first.name(),
        "b", second.name(),
        "won", named(won),
        "lost", named(lost),
        "split", rows.size() - won.size() - lost.size(),
        "measures", rows.size(),
        "futures", futures);
  }

  private static String named(List<Row> rows) {
    if (rows.isEmpty()) {
      return "nothing";
    }
    String names =
        rows.stream()
            .limit(3)
            .map(r -> r.measure().title().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return rows.size() > 3 ? MORE.fill("names", names, "rest", rows.size() - 3) : names;
  }

  @Override
  public int height() {
    return Math.min(Theme.HEIGHT, 180 + 52 * Math.max(2, rows.size()));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double names = 500;
    double notes = 130;
    double middle = names + (Theme.WIDTH - names - notes) / 2.0;
    Letters.NOTE.write(g, "← " + second.name(), names + 20, 100, middle - names - 60);
    String ahead = first.name() + " →";
    double right = Theme.WIDTH - notes - 10;
    double room = middle - names - 60;
    double width = Letters.NOTE.fitting(g, "← " + second.name(), room, 18).width(g, ahead) * 1.1;
    double from = Math.max(middle + 20, right - width);
    Letters.NOTE.write(g, ahead, from, 100, right - middle - 20);
    AxisScale scale = AxisScale.of(0, 1, 4).as(AxisScale.Numbers.PERCENT);
    RowsFigure.Frame frame =
        new RowsFigure.Frame(
            10, 100, Theme.WIDTH - 10, height() - 110.0, names, notes, scale, 0, 0.5);
    RowsFigure.draw(g, rows.stream().map(FuturesFigure::drawn).toList(), frame);
  }

  private static RowsFigure.Row drawn(Row row) {
    boolean robust = Math.abs(row.share() - 0.5) > Comparison.FUTURES - 0.5;
    return new RowsFigure.Row(
        row.title(),
        row.share(),
        row.low(),
        row.high(),
        RowsFigure.Fill.of(row.sure(), robust),
        Theme.scenario(row.share() < 0.5 ? 1 : 0),
        List.of(NumberWords.percent(row.share())));
  }
}
