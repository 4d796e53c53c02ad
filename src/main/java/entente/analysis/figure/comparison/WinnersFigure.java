package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.StateDifference;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The states that gain and lose most security between two scenarios. */
public final class WinnersFigure implements Figure {

  private static final Template TITLE =
      Template.of("Difference in the security of states{year}: {a} minus {b}");
  private static final Template CAPTION =
      Template.of(
          """
          {finding}{shown}.{worst} Mean paired difference in the security of each state{year}, with its \
          95 % interval; filled dots are sure of their sign and alternative settings share it, pale ones \
          are sure at the default constants only, empty grey ones are not sure.""");
  private static final Template FINDING =
      Template.of("Under {a} {gain} of {states} states are surely more secure, {lose} surely less");
  private static final Template WORST =
      Template.of(" Of the {tenth} worst off under {b}, {gain} and {lose}.");

  private static final int MOST = 12;

  private final String name;
  private static final Map<RowsFigure.Fill, String> MEANING =
      Map.of(
          RowsFigure.Fill.FULL, "sure, and alternative settings agree",
          RowsFigure.Fill.PALE, "sure at these settings only",
          RowsFigure.Fill.EMPTY, "may be chance");

  private final Arm first;
  private final Arm second;
  private final List<StateDifference> states;

  /** Makes the figure of the states of one pair of scenarios, most gained first. */
  public WinnersFigure(String name, Arm first, Arm second, List<StateDifference> states) {
    this.name = name;
    this.first = first;
    this.second = second;
    this.states = List.copyOf(states);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    if (states.isEmpty()) {
      return "Winners and losers: none can be drawn";
    }
    return TITLE.fill("a", first.name(), "b", second.name(), "year", year());
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "finding",
        finding(),
        "year",
        year(),
        "shown",
        states.size() <= 2 * MOST ? "" : "; the twelve at either end are shown",
        "worst",
        worst());
  }

  @Override
  public String finding() {
    return FINDING.fill(
        "a", first.name(),
        "states", states.size(),
        "gain", states.stream().filter(StateDifference::gains).count(),
        "lose", states.stream().filter(StateDifference::loses).count());
  }

  private String year() {
    return states.isEmpty() ? "" : " in " + NumberWords.number(states.get(0).year());
  }

  // What to see: how those fare who would be worst off under the second scenario.
  private String worst() {
    int tenth = (states.size() + 9) / 10;
    if (tenth == 0) {
      return "";
    }
    List<StateDifference> least =
        states.stream()
            .sorted(Comparator.comparingDouble(StateDifference::meanB))
            .limit(tenth)
            .toList();
    long gain = least.stream().filter(StateDifference::gains).count();
    long lose = least.stream().filter(StateDifference::loses).count();
    return WORST.fill(
        "tenth",
        tenth,
        "b",
        second.name(),
        "gain",
        gain == 1 ? "1 gains" : gain + " gain",
        "lose",
        lose == 1 ? "1 loses" : lose + " lose");
  }

  @Override
  public int height() {
    return RowsFigure.KEY + Math.min(Theme.HEIGHT, 180 + 120 * Math.max(2, shown().size()));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<StateDifference> shown = shown();
    double low = ends(shown).min().orElse(-1);
    double high = ends(shown).max().orElse(1);
    AxisScale scale = AxisScale.holding(Math.min(0, low), Math.max(0, high), 0.01, 8);
    double names = 330;
    double middle = names + 10 + (Theme.WIDTH - names - 150) * -scale.low() / length(scale);
    Letters.STRONG.in(Theme.scenario(1)).write(g, "← less secure", names + 10, 100, 260);
    Letters.STRONG
        .in(Theme.scenario(0))
        .write(g, "more secure →", Math.max(middle + 20, names + 290), 100, 260);
    Letters.NOTE.write(g, "difference", Theme.WIDTH - 134, 100, 130);
    List<RowsFigure.Row> rows = shown.stream().map(WinnersFigure::row).toList();
    RowsFigure.draw(
        g,
        rows,
        new RowsFigure.Frame(
            10, 104, Theme.WIDTH - 20, height() - 114.0 - RowsFigure.KEY, names, 130, scale));
    RowsFigure.key(g, rows, MEANING, height() - 16.0);
  }

  private static double length(AxisScale scale) {
    return scale.high() - scale.low();
  }

  private static DoubleStream ends(List<StateDifference> states) {
    return states.stream()
        .flatMapToDouble(s -> DoubleStream.of(s.low(), s.difference(), s.high()))
        .filter(x -> !Double.isNaN(x));
  }

  // The twelve that gain most and the twelve that gain least or lose most.
  private List<StateDifference> shown() {
    if (states.size() <= 2 * MOST) {
      return states;
    }
    List<StateDifference> shown = new ArrayList<>(states.subList(0, MOST));
    shown.addAll(states.subList(states.size() - MOST, states.size()));
    return shown;
  }

  private static RowsFigure.Row row(StateDifference s) {
    return new RowsFigure.Row(
        s.name(),
        s.difference(),
        s.low(),
        s.high(),
        RowsFigure.Fill.of(s.sure(), s.gains() || s.loses()),
        s.sure() ? Theme.scenario(s.difference() < 0 ? 1 : 0) : Theme.FAINT,
        List.of(NumberWords.signed(s.difference())));
  }
}
