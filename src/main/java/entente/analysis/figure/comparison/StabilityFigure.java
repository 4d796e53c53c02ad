package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Coalition stability over time with its three parts below, and uptake and security beside it. */
public final class StabilityFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {seen}{what} Retention looks back five years, so stability begins there. \
          Stability is never read alone: uptake and security stand beside it. Runs leave \
          the picture when they end in nuclear use.""");
  private static final Template MEDIANS =
      Template.of("Lines are means of {runs} runs; the {bands}");
  private static final Template ENDS =
      Template.of(
          """
          {finding}; the bands of half the runs {meet}, {parts}.\s""");
  private static final Template HIGHER =
      Template.of("Stability ends higher under {a}, {first}, than under {b}, {second}");
  private static final Template ONE = Template.of("Stability ends at {first}");
  private static final Template ALIKE =
      Template.of("Stability ends about alike under {a}, {first}, and {b}, {second}");
  private static final Template DISAGREE =
      Template.of(
          """
          but its parts disagree: {a} ends higher in {higher}, lower in {lower}, so the \
          order depends on what you call stable""");

  private static final double LEFT = 20;
  private static final double TOP = 76;
  private static final double MAIN = 920;
  private static final double SIDE = 640;

  private final List<Arm> arms;
  private final List<Measure> measures;
  private final LinesFigure lines;

  /** Makes the figure of scenarios whose runs have these measures as columns. */
  public StabilityFigure(List<Arm> arms, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.measures = List.copyOf(measures);
    this.lines = new LinesFigure(this.arms, new Values(measures, List.of()));
  }

  @Override
  public String name() {
    return "stability";
  }

  @Override
  public String title() {
    return "Coalition stability: " + Arm.names(arms);
  }

  @Override
  public String finding() {
    return measure("stability").map(this::finding).orElse("");
  }

  // Under which of the scenarios stability ends highest, and under which lowest.
  private String finding(Measure stability) {
    List<LinesFigure.End> ends = lines.ends(stability);
    if (ends.isEmpty()) {
      return "";
    }
    LinesFigure.End most = ends.get(0);
    if (ends.size() == 1) {
      return ONE.fill("first", NumberWords.number(most.value()));
    }
    LinesFigure.End least = ends.get(ends.size() - 1);
    Template told = most.value() - least.value() < stability.margin() ? ALIKE : HIGHER;
    return told.fill(
        "a", most.scenario(),
        "first", NumberWords.number(most.value()),
        "b", least.scenario(),
        "second", NumberWords.number(least.value()));
  }

  @Override
  public String caption() {
    int runs = arms.get(0).runs().size();
    String bands =
        arms.size() > CurvesFigure.WIDE_BANDS
            ? "band holds half of them."
            : "darker band holds half of them, the lighter nine tenths.";
    return CAPTION.fill(
            "seen", arms.size() > 1 ? seen() : finding().isEmpty() ? "" : finding() + ". ",
            "what", runs == 1 ? "The line is one run." : MEDIANS.fill("runs", runs, "bands", bands))
        + lines.signposts();
  }

  // What to see: whether the first two part, and whether the parts part the same way.
  private String seen() {
    Optional<LinesFigure.Ends> whole = ends("stability");
    if (whole.isEmpty()) {
      return "";
    }
    LinesFigure.Ends e = whole.get();
    List<String> higher = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (String part : List.of("retention", "incentive", "cohesion")) {
      ends(part)
          .filter(p -> p.first() != p.second())
          .ifPresent(p -> (p.first() > p.second() ? higher : lower).add(title(part)));
    }
    return ENDS.fill(
        "finding", finding(),
        "meet", e.apart() ? "part" : "still overlap",
        "parts", parts(higher, lower));
  }

  private String parts(List<String> higher, List<String> lower) {
    if (higher.isEmpty() && lower.isEmpty()) {
      return "its parts end alike";
    }
    if (higher.isEmpty() || lower.isEmpty()) {
      return "all its parts that differ point the same way";
    }
    return DISAGREE.fill(
        "a", arms.get(0).name(),
        "higher", String.join(" and ", higher),
        "lower", String.join(" and ", lower));
  }

  private Optional<LinesFigure.Ends> ends(String name) {
    return measure(name).flatMap(lines::firstTwo);
  }

  private Optional<Measure> measure(String name) {
    return measures.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  private String title(String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .map(m -> m.title().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(name);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double main = 560;
    double part = 1000 - TOP - main - 20;
    panel(g, "stability", LEFT, TOP, MAIN, main, 190);
    panel(g, "retention", LEFT, TOP + main + 16, MAIN / 3, part - 6, 0);
    panel(g, "incentive", LEFT + MAIN / 3, TOP + main + 16, MAIN / 3, part - 6, 0);
    panel(g, "cohesion", LEFT + 2 * MAIN / 3, TOP + main + 16, MAIN / 3, part - 6, 0);
    double side = (1000 - TOP - 20) / 3.0;
    double x = LEFT + MAIN + 10;
    panel(g, "uptake", x, TOP, SIDE, side - 14, 190);
    panel(g, "security_mean", x, TOP + side, SIDE, side - 14, 190);
    panel(g, "security_worst_tenth", x, TOP + 2 * side, SIDE, side - 4, 190);
  }

  private void panel(
      Graphics2D g, String name, double x, double y, double w, double h, double column) {
    for (Measure measure : measures) {
      if (measure.name().equals(name)) {
        lines.draw(g, measure, new CurvesFigure.Frame(x, y, w, h, column));
        return;
      }
    }
    Letters letters = new Letters(Theme.QUIET, Font.ITALIC, Theme.LABEL);
    letters.write(g, name + ": not measured", x + 8, y + 26, w - 12);
  }
}
