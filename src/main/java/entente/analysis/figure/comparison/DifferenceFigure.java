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
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Differences between two scenarios by measure, in units of the smallest difference that matters,
 * with the share of alternative settings beside each.
 */
public final class DifferenceFigure implements Figure {

  private static final Template TITLE = Template.of("{a} minus {b}, {year}");
  private static final Template CAPTION =
      Template.of(
          """
          {seen}Mean paired difference with its 95 % interval, in units of the smallest \
          difference that matters: inside the grey strip a difference is too small to \
          matter. Filled dots are sure of their sign and alternative settings share it (more \
          than two thirds of those that differ, and surely more than half); pale dots are sure at \
          the default constants only; empty dots are not sure. An arrow points beyond the axis. Dark is higher under {a}, plum under \
          {b}; which of them is better, the verdicts say.""");
  private static final String NONE_LARGE =
      """
      No difference here is sure, shared by the alternative settings and large enough to \
      matter.\s""";
  private static final Template LARGE =
      Template.of(
          """
          {large} of {all} differences are sure, shared by the alternative settings and \
          large enough to matter, above all {largest}.\s""");
  private static final Template LARGEST = Template.of("{measure} ({side} under {a})");

  private static final Template OF = Template.of("{higher} of {n}");

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

  private final String name;
  private final Arm first;
  private final Arm second;
  private final List<Comparison> comparisons;
  private final Map<String, String> titles;

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
    this.titles =
        Stream.concat(measures.stream(), Stream.of(Indivisibility.MEASURE))
            .collect(Collectors.toMap(Measure::name, Measure::title, (a, b) -> a));
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

  // What to see: what is sure, shared by the futures and large enough to matter.
  private String seen() {
    List<Comparison> large =
        comparisons.stream()
            .filter(c -> Math.abs(c.difference()) > c.margin())
            .filter(c -> c.sureSign() != 0 && shared(c))
            .sorted(
                Comparator.comparingDouble(
                    (Comparison c) -> -Math.abs(c.difference() / c.margin())))
            .toList();
    if (large.isEmpty()) {
      return NONE_LARGE;
    }
    String largest =
        large.stream()
            .limit(3)
            .map(
                c ->
                    LARGEST.fill(
                        "measure",
                            titles.getOrDefault(c.measure(), c.measure()).toLowerCase(Locale.ROOT),
                        "side", c.difference() > 0 ? "higher" : "lower",
                        "a", first.name()))
            .collect(Collectors.joining(", "));
    return LARGE.fill("large", large.size(), "all", comparisons.size(), "largest", largest);
  }

  // Of a sure sign, however small, settings are asked for the sign.
  private static boolean shared(Comparison c) {
    Support support = c.supportOfSign();
    return support == Support.SHARED || support == Support.NONE;
  }

  private static String of(SettingsCount count) {
    return count.n() == 0 ? "–" : OF.fill("higher", count.higher(), "n", count.n());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double widest =
        comparisons.stream()
            .flatMap(c -> List.of(c.low() / c.margin(), c.high() / c.margin()).stream())
            .filter(x -> !x.isNaN())
            .mapToDouble(Math::abs)
            .max()
            .orElse(2);
    double edge = Math.max(2, Math.min(WIDEST, widest * 1.08));
    double names = 470;
    double notes = 320;
    String unit = "in units of the smallest difference that matters";
    Letters.NOTE.write(g, unit, names + 20, 96, 780);
    double x = Theme.WIDTH - notes + 16;
    Letters.NOTE.write(g, "difference", x, 96, 150);
    Letters.NOTE.write(g, "higher in", x + notes / 2, 70, 150);
    Letters.NOTE.write(g, "settings", x + notes / 2, 96, 150);
    Function<Comparison, RowsFigure.Row> row =
        c ->
            new RowsFigure.Row(
                titles.getOrDefault(c.measure(), c.measure()),
                c.difference() / c.margin(),
                c.low() / c.margin(),
                c.high() / c.margin(),
                RowsFigure.Fill.of(c.sureSign() != 0, shared(c)),
                Theme.scenario(c.difference() < 0 ? 1 : 0),
                List.of(NumberWords.signed(c.difference()), of(c.futures())));
    RowsFigure.Frame frame =
        new RowsFigure.Frame(
            10,
            100,
            Theme.WIDTH - 10,
            Theme.HEIGHT - 110,
            names,
            notes,
            AxisScale.of(-edge, edge, 4),
            1,
            0);
    RowsFigure.draw(g, comparisons.stream().map(row).toList(), frame);
  }
}
