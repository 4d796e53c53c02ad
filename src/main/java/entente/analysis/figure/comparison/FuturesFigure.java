package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.SettingsCount;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.statistic.Wilson;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The share of alternative settings in which one scenario beats another, by measure, from the most
 * to the least.
 *
 * <p>To beat is to be better; of measures that take no side, to be higher. The share is of the
 * settings that differ, its interval Wilson's: the rule of {@link Comparison#supportOfSign}, which
 * prose follows, too.
 */
public final class FuturesFigure implements Figure {

  private static final Template TITLE =
      Template.of("In how many alternative settings {a} beats {b}");
  private static final Template CAPTION =
      Template.of(
          """
          {finding}. It does so in more than two thirds of the alternative settings that differ on \
          {won}, and loses in as many on {lost}; on {split} of {measures} measures they are split. A \
          setting is drawn from the plausible range of every assumption and is the same \
          for both; {futures} were drawn. At the right: in how many of those with a value it wins, and \
          how many tie, which decide nothing. A line is the 95 % interval. Filled dots are sure to \
          lie on their side of one half, and beyond two thirds, and have the colour of who beats the \
          other. To beat is to be better, or to have more where neither is better.""");
  private static final Template FINDING =
      Template.of("In most alternative settings {a} beats {b} on {won} of {n} measures");
  private static final Template AHEAD = Template.of("{name} is ahead →");
  private static final Template BEHIND = Template.of("← {name} is ahead");
  private static final Template WON = Template.of("{won} of {n}");
  private static final Template WON_AND_TIES = Template.of("{won} of {n}, {tied} tie");
  private static final Template MORE = Template.of("{names} and {rest} more");

  private static final Map<RowsFigure.Fill, String> MEANING =
      Map.of(
          RowsFigure.Fill.FULL, "surely more than half, and more than two thirds, agree",
          RowsFigure.Fill.EMPTY, "settings are split");

  private final String name;
  private final Arm first;
  private final Arm second;
  private final int futures;
  private final List<Row> rows;

  private record Row(Measure measure, SettingsCount count, double share, double low, double high) {

    /** Returns whether settings share that A beats B, or that it does not. */
    boolean shared(boolean wins) {
      double limit = Comparison.FUTURES;
      return wins ? share > limit && low > 0.5 : share < 1 - limit && high < 0.5;
    }

    String title() {
      return measure.better() == Better.NEITHER ? measure.title() + " (more)" : measure.title();
    }

    String note() {
      int won = measure.better() == Better.LOWER ? count.lower() : count.higher();
      return count.tied() == 0
          ? WON.fill("won", won, "n", count.n())
          : WON_AND_TIES.fill("won", won, "n", count.n(), "tied", count.tied());
    }
  }

  /** Makes the figure of a pair from its comparisons of these measures at a round. */
  public FuturesFigure(
      String name, Arm first, Arm second, List<Comparison> comparisons, List<Measure> measures) {
    this.name = name;
    this.first = first;
    this.second = second;
    this.futures = first.futures().size();
    this.rows =
        measures.stream()
            .filter(m -> m.margin() > 0 && DifferenceFigure.SHOWN.contains(m.name()))
            .flatMap(m -> row(m, comparisons).stream())
            .filter(r -> !Double.isNaN(r.share()))
            .sorted(Comparator.comparingDouble(Row::share).reversed())
            .toList();
  }

  private static Optional<Row> row(Measure m, List<Comparison> comparisons) {
    return comparisons.stream()
        .filter(c -> c.structure().isEmpty() && c.measure().equals(m.name()))
        .findFirst()
        .map(Comparison::futures)
        .map(
            count -> {
              double higher = count.shareOfDecided();
              double share = m.better() == Better.LOWER ? 1 - higher : higher;
              double[] interval = Wilson.interval(share, count.decided());
              return new Row(m, count, share, interval[0], interval[1]);
            });
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
  public String finding() {
    long won = rows.stream().filter(r -> r.shared(true)).count();
    return FINDING.fill("a", first.name(), "b", second.name(), "won", won, "n", rows.size());
  }

  @Override
  public String caption() {
    List<Row> won = rows.stream().filter(r -> r.shared(true)).toList();
    List<Row> lost = rows.stream().filter(r -> r.shared(false)).toList();
    return CAPTION.fill(
        "finding", finding(),
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
    return Math.min(Theme.HEIGHT, 180 + 52 * Math.max(2, rows.size())) + RowsFigure.KEY;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double names = 500;
    double notes = 230;
    double middle = names + 10 + (Theme.WIDTH - 20 - names - notes) / 2.0;
    double half = middle - names - 20;
    Letters left = Letters.STRONG.in(Theme.scenario(1));
    Letters right = Letters.STRONG.in(Theme.scenario(0));
    left.write(g, BEHIND.fill("name", second.name()), names + 10, 100, half);
    String ahead = AHEAD.fill("name", first.name());
    // A browser's letters may be wider than those measured here.
    double wide = Math.min(half, 1.05 * right.fitting(g, ahead, half, 18).width(g, ahead));
    right.write(g, ahead, middle + half - wide, 100, half);
    AxisScale scale = AxisScale.of(0, 1, 4).as(AxisScale.Numbers.PERCENT);
    RowsFigure.Frame frame =
        new RowsFigure.Frame(
            10,
            100,
            Theme.WIDTH - 10,
            height() - 110.0 - RowsFigure.KEY,
            names,
            notes,
            scale,
            0,
            0.5);
    List<RowsFigure.Row> drawn = rows.stream().map(FuturesFigure::drawn).toList();
    RowsFigure.draw(g, drawn, frame);
    RowsFigure.key(g, drawn, MEANING, height() - 16.0);
  }

  private static RowsFigure.Row drawn(Row row) {
    boolean shared = row.shared(true) || row.shared(false);
    return new RowsFigure.Row(
        row.title(),
        row.share(),
        row.low(),
        row.high(),
        RowsFigure.Fill.of(shared, shared),
        shared ? Theme.scenario(row.share() < 0.5 ? 1 : 0) : Theme.FAINT,
        List.of(row.note()));
  }
}
