package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.Indivisibility;
import entente.analysis.compare.SettingsCount;
import entente.analysis.compare.SettingsCount.Support;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.model.measures.AddedMeasure;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Differences between two scenarios by measure, in units of the smallest difference that matters,
 * with the share of alternative settings beside each.
 */
public final class DifferenceFigure implements Figure {

  private static final Template TITLE =
      Template.of(
          "{a} against {b} in {year}, in units of the smallest difference that matters (grey strip)");
  private static final Template CAPTION =
      Template.of(
          """
          {seen}Mean paired difference with its 95 % interval, in units of the smallest \
          difference that matters: inside the grey strip a difference is too small to \
          matter. Filled dots are sure of their sign and alternative settings share it (more \
          than two thirds of those that differ, and surely more than half); pale dots are sure at \
          the default constants only; empty grey dots are not sure. An arrow points beyond the axis. \
          Each dot lies on the side, and has the colour, of the scenario that does better, or has \
          more where neither is better; the numbers are {a} minus {b}, and in how many \
          alternative settings {a} does better.""");
  private static final Template NO_FINDING =
      Template.of("No difference between {a} and {b} is sure and large enough to matter");
  private static final Template FINDING = Template.of("Higher under {a}: {more}; lower: {less}");
  private static final Template MORE = Template.of("Higher under {a}: {more}");
  private static final Template LESS = Template.of("Lower under {a}: {less}");
  private static final Template LARGE =
      Template.of(
          """
          {finding}. {large} of {all} differences are sure, shared by the alternative settings and \
          large enough to matter.\s""");

  private static final Template OF = Template.of("{won} of {n}");
  private static final Template LOWER_IS_BETTER = Template.of("{title} (less is better)");
  private static final Template NEITHER_IS_BETTER = Template.of("{title} (more)");
  private static final Template AHEAD = Template.of("{name} is ahead →");
  private static final Template BEHIND = Template.of("← {name} is ahead");

  private static final double WIDEST = 10;

  /** What is shown, from the top; other measures are left to the tables. */
  static final List<String> SHOWN =
      AddedMeasure.after(
          List.of(
              "stability",
              "retention",
              "incentive",
              "cohesion",
              "uptake",
              "multi_vector_share",
              "security_mean",
              "security_worst_tenth",
              "security_worst_tenth_without_belligerents",
              "security_gini",
              "indivisibility",
              "security_community",
              "turnover",
              "poles",
              "polarisation",
              "dominance",
              "effectiveness",
              "hostility_mean",
              "direct_war",
              "nuclear_use"));

  private static final Map<RowsFigure.Fill, String> MEANING =
      Map.of(
          RowsFigure.Fill.FULL, "sure, and alternative settings agree",
          RowsFigure.Fill.PALE, "sure at these settings only",
          RowsFigure.Fill.EMPTY, "may be chance");

  private final String name;
  private final Arm first;
  private final Arm second;
  private final List<Comparison> comparisons;
  private final Map<String, Measure> measures;

  /** Makes the figure of comparisons of one pair at one horizon. */
  public DifferenceFigure(
      String name, Arm first, Arm second, List<Comparison> comparisons, List<Measure> measures) {
    this.name = name;
    this.first = first;
    this.second = second;
    this.comparisons =
        comparisons.stream()
            .filter(c -> c.structure().isEmpty() && c.margin() > 0)
            .filter(c -> SHOWN.contains(c.measure()))
            .sorted(Comparator.comparingInt(c -> SHOWN.indexOf(c.measure())))
            .toList();
    this.measures =
        Stream.concat(measures.stream(), Stream.of(Indivisibility.MEASURE))
            .collect(Collectors.toMap(Measure::name, m -> m, (a, b) -> a));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    if (comparisons.isEmpty()) {
      return "Differences: none can be drawn";
    }
    String year = NumberWords.number(comparisons.get(0).year());
    return TITLE.fill("a", first.name(), "b", second.name(), "year", year);
  }

  @Override
  public String caption() {
    return CAPTION.fill("seen", seen(), "a", first.name(), "b", second.name());
  }

  @Override
  public String finding() {
    List<Comparison> large = large();
    String more = named(large, 1);
    String less = named(large, -1);
    if (large.isEmpty()) {
      return NO_FINDING.fill("a", first.name(), "b", second.name());
    } else if (less.isEmpty()) {
      return MORE.fill("a", first.name(), "more", more);
    }
    return more.isEmpty()
        ? LESS.fill("a", first.name(), "less", less)
        : FINDING.fill("a", first.name(), "more", more, "less", less);
  }

  // What is sure, shared by the settings and large enough to matter, the largest first.
  private List<Comparison> large() {
    return comparisons.stream()
        .filter(c -> Math.abs(c.difference()) > c.margin())
        .filter(c -> c.sureSign() != 0 && shared(c))
        .sorted(
            Comparator.comparingDouble((Comparison c) -> -Math.abs(c.difference() / c.margin())))
        .toList();
  }

  private String named(List<Comparison> large, int sign) {
    return large.stream()
        .limit(3)
        .filter(c -> c.difference() * sign > 0)
        .map(c -> measures.get(c.measure()).title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String seen() {
    return LARGE.fill("finding", finding(), "large", large().size(), "all", comparisons.size());
  }

  // Of a sure sign, however small, settings are asked for the sign.
  private static boolean shared(Comparison c) {
    Support support = c.supportOfSign();
    return support == Support.SHARED || support == Support.NONE;
  }

  private String of(Comparison c) {
    SettingsCount count = c.futures();
    int won = better(c) == Better.LOWER ? count.lower() : count.higher();
    return count.n() == 0 ? "–" : OF.fill("won", won, "n", count.n());
  }

  private Better better(Comparison c) {
    return measures.get(c.measure()).better();
  }

  private String title(Comparison c) {
    String title = measures.get(c.measure()).title();
    return switch (better(c)) {
      case LOWER -> LOWER_IS_BETTER.fill("title", title);
      case NEITHER -> NEITHER_IS_BETTER.fill("title", title);
      default -> title;
    };
  }

  @Override
  public int height() {
    return Theme.HEIGHT + RowsFigure.KEY;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double widest =
        comparisons.stream()
            .flatMap(c -> List.of(c.low() / c.margin(), c.high() / c.margin()).stream())
            .filter(x -> !x.isNaN())
            .mapToDouble(Math::abs)
            .max()
            .orElse(2);
    double edge = Math.max(2, Math.min(WIDEST, widest * 1.08));
    double names = 530;
    double notes = 310;
    double middle = names + 10 + (Theme.WIDTH - 20 - names - notes) / 2;
    Letters left = Letters.STRONG.in(Theme.scenario(1));
    Letters right = Letters.STRONG.in(Theme.scenario(0));
    double half = middle - names - 20;
    left.write(g, BEHIND.fill("name", second.name()), names + 10, 96, half);
    String ahead = AHEAD.fill("name", first.name());
    // A browser's letters may be wider than those measured here.
    double wide = Math.min(half, 1.05 * right.fitting(g, ahead, half, 18).width(g, ahead));
    right.write(g, ahead, middle + half - wide, 96, half);
    double x = Theme.WIDTH - notes + 16;
    Letters.NOTE.write(g, "difference", x, 96, 140);
    Letters.NOTE.write(g, "in settings", x + notes / 2, 96, 130);
    RowsFigure.Frame frame =
        new RowsFigure.Frame(
            10,
            100,
            Theme.WIDTH - 10,
            height() - 110.0 - RowsFigure.KEY,
            names,
            notes,
            AxisScale.of(-edge, edge, 4).as(AxisScale.Numbers.UNSIGNED),
            1,
            0);
    List<RowsFigure.Row> rows = comparisons.stream().map(this::row).toList();
    RowsFigure.draw(g, rows, frame);
    RowsFigure.key(g, rows, MEANING, height() - 16.0);
  }

  // To the right of the middle lies what is better, or more, under the first scenario.
  private RowsFigure.Row row(Comparison c) {
    double unit = better(c) == Better.LOWER ? -c.margin() : c.margin();
    double value = c.difference() / unit;
    boolean sure = c.sureSign() != 0;
    return new RowsFigure.Row(
        title(c),
        value,
        Math.min(c.low() / unit, c.high() / unit),
        Math.max(c.low() / unit, c.high() / unit),
        RowsFigure.Fill.of(sure, shared(c)),
        sure ? Theme.scenario(value < 0 ? 1 : 0) : Theme.FAINT,
        List.of(NumberWords.signed(c.difference()), of(c)));
  }
}
