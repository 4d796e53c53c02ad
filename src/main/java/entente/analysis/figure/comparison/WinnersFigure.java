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
import java.util.Comparator;
import java.util.List;

/** The states that gain and lose most security between two scenarios. */
public final class WinnersFigure implements Figure {

  private static final Template TITLE = Template.of("More secure under {a} than under {b}?");
  private static final Template CAPTION =
      Template.of(
          """
          Mean paired difference in the security of each state{year}, with its 95 % \
          interval; filled dots are sure of their sign and alternative settings share it, pale ones \
          are sure at the default constants only. Of {states} states {gain} surely \
          gain and {lose} surely lose{shown}.{worst}""");
  private static final Template WORST =
      Template.of(" Of the {tenth} worst off under {b}, {gain} and {lose}.");

  private static final int MOST = 12;

  private final String name;
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
    return TITLE.fill("a", first.name(), "b", second.name());
  }

  @Override
  public String caption() {
    long gain = states.stream().filter(StateDifference::gains).count();
    long lose = states.stream().filter(StateDifference::loses).count();
    return CAPTION.fill(
        "year",
        states.isEmpty() ? "" : " in " + NumberWords.number(states.get(0).year()),
        "states",
        states.size(),
        "gain",
        gain,
        "lose",
        lose,
        "shown",
        one() ? "" : "; the twelve at either end are shown",
        "worst",
        worst());
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
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    double edge =
        states.stream()
            .flatMap(s -> List.of(s.low(), s.high(), s.difference()).stream())
            .filter(x -> !x.isNaN())
            .mapToDouble(Math::abs)
            .max()
            .orElse(1);
    edge = edge > 0 ? edge * 1.05 : 1;
    if (one()) {
      panel(g, "Difference in security", states, 10, Theme.WIDTH - 20, edge);
      return;
    }
    int each = Math.min(MOST, (states.size() + 1) / 2);
    List<StateDifference> bottom =
        states.subList(Math.max(each, states.size() - MOST), states.size());
    double w = Theme.WIDTH / 2.0 - 20;
    panel(g, "Gain most: difference in security", states.subList(0, each), 10, w, edge);
    panel(g, "Gain least or lose most", bottom, 10 + Theme.WIDTH / 2.0, w, edge);
  }

  private boolean one() {
    return states.size() <= MOST;
  }

  private static void panel(
      Graphics2D g, String heading, List<StateDifference> states, double x, double w, double edge) {
    Letters.HEADING.write(g, heading, x + 20, 108, w - 20);
    List<RowsFigure.Row> rows = states.stream().map(WinnersFigure::row).toList();
    AxisScale scale = AxisScale.of(-edge, edge, 4);
    RowsFigure.draw(g, rows, new RowsFigure.Frame(x, 112, w, Theme.HEIGHT - 122, 270, 110, scale));
  }

  private static RowsFigure.Row row(StateDifference s) {
    return new RowsFigure.Row(
        s.name(),
        s.difference(),
        s.low(),
        s.high(),
        RowsFigure.Fill.of(s.sure(), s.gains() || s.loses()),
        Theme.scenario(s.difference() < 0 ? 1 : 0),
        List.of(NumberWords.signed(s.difference())));
  }
}
