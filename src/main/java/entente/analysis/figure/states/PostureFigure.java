package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.AreasFigure;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Postures as stacked shares of states over time, one panel for each scenario. */
public final class PostureFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {finding}{seen}Share of states by posture, {runs}. A state in a bloc counts there even \
          if it holds a seat elsewhere; hedging needs even ties to several poles, and a \
          state without them stands apart.""");
  private static final Template ENDS =
      Template.of("{share} of states end {first} under {a}, {other} under {b}");
  private static final Template OWN_ENDS =
      Template.of("{share} of states end {first}, {other} {second}");
  private static final Template ALIKE =
      Template.of("As many states end in each posture under {a} as under {b}");
  private static final Template MOST_AND_LEAST =
      Template.of("states {most} gain most ({gain} of all) and states {least} lose most ({loss})");

  private final List<Arm> arms;
  private final Values values;
  private final Postures postures;

  /** Makes the figure of scenarios whose runs have these measures as columns. */
  public PostureFigure(List<Arm> arms, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.values = new Values(measures, List.of());
    this.postures = Postures.of(this.arms, values);
  }

  @Override
  public String name() {
    return "postures";
  }

  @Override
  public String title() {
    return "Postures: " + Arm.names(arms);
  }

  @Override
  public String caption() {
    int runs = arms.get(0).runs().size();
    return CAPTION.fill(
        "finding", arms.size() != 2 || finding().isEmpty() ? "" : finding() + ". ",
        "seen", seen(),
        "runs", runs == 1 ? "one run" : "mean over " + runs + " runs");
  }

  // What one scenario changes most, or the posture that ends most apart in two.
  @Override
  public String finding() {
    if (arms.size() == 1) {
      return Template.capital(changes(arms.get(0)));
    }
    if (arms.size() != 2) {
      return "";
    }
    Arm first = arms.get(0);
    Arm second = arms.get(1);
    PostureShares a = PostureShares.of(first, values, postures);
    PostureShares b = PostureShares.of(second, values, postures);
    // A posture that nobody holds under the one is compared all the same.
    int most =
        postures.held().stream()
            .max(
                Comparator.comparingLong((Integer kind) -> parts(a.end(kind) - b.end(kind)))
                    .thenComparingLong(kind -> parts(a.end(kind) + b.end(kind))))
            .orElse(-1);
    if (most < 0) {
      return "";
    }
    if (a.end(most) == b.end(most)) {
      return ALIKE.fill("a", first.name(), "b", second.name());
    }
    String share = NumberWords.percent(a.end(most));
    String other = NumberWords.percent(b.end(most));
    String held = postures.held(first, most);
    String own = postures.held(second, most);
    return held.equals(own)
        ? ENDS.fill(
            "first", held, "share", share, "a", first.name(), "other", other, "b", second.name())
        : OWN_ENDS.fill("first", held, "share", share, "second", own, "other", other);
  }

  // Differences that only rounding parts are alike.
  private static long parts(double share) {
    return Math.round(Math.abs(share) * 1e9);
  }

  // What to see: the posture that grows most in each scenario, and the one that shrinks most.
  private String seen() {
    StringBuilder out = new StringBuilder();
    for (Arm arm : arms) {
      out.append(arms.size() > 1 ? "Under " + arm.name() + " " : "");
      out.append(changes(arm)).append(". ");
    }
    return Template.capital(out.toString());
  }

  private String changes(Arm arm) {
    PostureShares shares = PostureShares.of(arm, values, postures);
    int most = 0;
    int least = 0;
    for (int s = 1; s < shares.names().size(); s++) {
      most = growth(shares, s) > growth(shares, most) ? s : most;
      least = growth(shares, s) < growth(shares, least) ? s : least;
    }
    return shares.names().isEmpty() || growth(shares, most) <= 0
        ? "no posture gains"
        : MOST_AND_LEAST.fill(
            "most", postures.held(arm, shares.kinds().get(most)),
            "gain", change(shares, most),
            "least", postures.held(arm, shares.kinds().get(least)),
            "loss", change(shares, least));
  }

  private static double growth(PostureShares shares, int s) {
    return PostureShares.last(shares.shares().get(s)) - shares.shares().get(s)[0];
  }

  private static String change(PostureShares shares, int s) {
    return NumberWords.percent(shares.shares().get(s)[0])
        + " to "
        + NumberWords.percent(PostureShares.last(shares.shares().get(s)));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double width = (Theme.WIDTH - 30.0) / arms.size();
    for (int k = 0; k < arms.size(); k++) {
      panel(g, k, 15 + k * width, width - 10);
    }
  }

  private void panel(Graphics2D g, int k, double x, double w) {
    PostureShares shares = PostureShares.of(arms.get(k), values, postures);
    double start = arms.get(k).scenario().start();
    int rounds = arms.get(k).scenario().rounds() + 1;
    AxisScale years = AxisScale.years(start, start + (rounds - 1) / 4.0, 4);
    Axes axes = new Axes(years, AxisScale.of(0, 1, 5).as(AxisScale.Numbers.PERCENT));
    double[][] tops = tops(shares, rounds);
    AreasFigure.add(axes, tops, shares.colours(), start);
    Letters letters = arms.size() < 3 ? Letters.HEADING : Letters.STRONG.sized(Theme.TICK - 1);
    letters.write(g, arms.get(k).name() + ": share of states", x + 8, 108, w - 12);
    double column = Math.min(270, w * 0.36);
    axes.draw(g, x, 114, w - column, Theme.HEIGHT - 130);
    label(g, shares, tops, axes, column);
  }

  private static double[][] tops(PostureShares shares, int rounds) {
    double[][] tops = new double[shares.names().size()][rounds];
    for (int r = 0; r < rounds; r++) {
      double sum = 0;
      for (int s = 0; s < tops.length; s++) {
        sum += shares.shares().get(s)[r];
        tops[s][r] = s == tops.length - 1 && sum > 0 ? 1 : sum;
      }
    }
    return tops;
  }

  private static void label(
      Graphics2D g, PostureShares shares, double[][] tops, Axes axes, double column) {
    List<TextFigure.Label> labels = new ArrayList<>();
    for (int s = 0; s < tops.length; s++) {
      int last = tops[s].length - 1;
      while (last > 0 && Double.isNaN(tops[s][last])) {
        last--;
      }
      double below = s == 0 ? 0 : tops[s - 1][last];
      double at = axes.y((below + tops[s][last]) / 2);
      String share = NumberWords.percent(tops[s][last] - below).replace(' ', '\u00a0');
      labels.add(new TextFigure.Label(shares.names().get(s) + " " + share, Theme.INK, at));
    }
    TextFigure.labels(g, labels, axes.right(), column - 26, axes.top(), axes.bottom());
  }
}
