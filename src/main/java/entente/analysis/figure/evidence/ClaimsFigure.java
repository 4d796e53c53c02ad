package entente.analysis.figure.evidence;

import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.claims.ClaimVerdict.Kind;
import entente.analysis.claims.StepEvidence;
import entente.analysis.claims.StepFinding;
import entente.analysis.compare.Comparison;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All claims in one picture: how their weakest step stands at the default constants, in how many
 * alternative settings they hold, and the verdict.
 */
public final class ClaimsFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {finding}. Left: the step of each claim that stands worst, at the default \
          constants, from its threshold, in units of the smallest difference that \
          matters, with its 95 % interval; right of the line is as claimed, the grey strip \
          does not matter, arrows lead off the picture. A filled dot is sure. Right: the \
          share of alternative settings in which the whole claim holds, ties left out, with its 95 % \
          interval; the grey strip lies between one third and two. Where there is no dot, some step \
          is a tie in all of them.""");
  private static final Template OF_ALL = Template.of("Of {n} claims: {counts}");
  private static final Template OF_ONE = Template.of("{claim}: {verdict}");

  private static final double WIDEST = 10;
  private static final double SPLIT = 985;
  private static final double GAP = 55;
  private static final double NAMES = 430;
  private static final double NOTES = 300;
  private static final int TOP = 150;
  private static final String UNIT = "in units of the smallest difference that matters";
  private static final String AGAINST = "← not as claimed";

  private final List<ClaimFinding> findings;

  /** Makes the figure of claims, the first on top. */
  public ClaimsFigure(List<ClaimFinding> findings) {
    this.findings = List.copyOf(findings);
  }

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public String title() {
    return findings.size() == 1
        ? "A claim, and what the runs say of it"
        : "Claims, and what the runs say of them";
  }

  @Override
  public String finding() {
    if (findings.size() == 1) {
      return OF_ONE.fill(
          "claim", findings.get(0).design().claim().name(),
          "verdict", findings.get(0).verdict().kind().word());
    }
    String counts =
        Arrays.stream(Kind.values())
            .filter(kind -> count(kind) > 0)
            .map(kind -> count(kind) + " " + kind.word())
            .collect(Collectors.joining("; "));
    return OF_ALL.fill("n", findings.size(), "counts", counts);
  }

  @Override
  public String caption() {
    return CAPTION.fill("finding", finding());
  }

  private long count(Kind kind) {
    return findings.stream().filter(f -> f.verdict().kind() == kind).count();
  }

  @Override
  public int height() {
    return TOP + 106 + 66 * Math.max(2, findings.size());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    heading(g, "how the weakest step stands", 14 + NAMES);
    heading(g, "holds in settings", SPLIT + 14);
    heading(g, "verdict", Theme.WIDTH - NOTES + 8);
    double middle = 10 + NAMES + (SPLIT - GAP - NAMES - 10) / 2;
    // A browser's letters are a little wider than those measured here.
    double width = Letters.NOTE.width(g, AGAINST) * 1.08;
    Letters.NOTE.write(g, AGAINST, middle - 14 - width, 134);
    Letters.NOTE.write(g, "as claimed →", middle + 14, 134);
    double tall = height() - TOP - 26.0;
    Letters.NOTE.centred(g, UNIT, middle, height() - 16);
    Letters.NOTE.centred(
        g,
        "share of alternative settings",
        (SPLIT + 10 + Theme.WIDTH - NOTES - 10) / 2,
        height() - 16);
    double top = TOP - 20.0;
    AxisScale margins = AxisScale.of(-WIDEST, WIDEST, 4);
    RowsFigure.draw(
        g,
        findings.stream().map(ClaimsFigure::left).toList(),
        new RowsFigure.Frame(10, top, SPLIT - GAP, tall, NAMES, 10, margins, 1, 0));
    double w = Theme.WIDTH - SPLIT - 10;
    AxisScale shares = AxisScale.of(0, 1, 4).as(AxisScale.Numbers.PERCENT);
    double third = Comparison.FUTURES - 0.5;
    RowsFigure.draw(
        g,
        findings.stream().map(ClaimsFigure::right).toList(),
        new RowsFigure.Frame(SPLIT, top, w, tall, 10, NOTES, shares, third, 0.5));
  }

  private static void heading(Graphics2D g, String text, double x) {
    Letters.HEADING.write(g, text, x, 100, 460);
  }

  private static RowsFigure.Row left(ClaimFinding finding) {
    StepFinding weakest = finding.plain().weakest();
    StepEvidence look = weakest.point();
    int sign = weakest.step().direction().sign();
    double unit = ClaimSentences.unit(weakest.step());
    double low = sign * look.difference().low() / unit;
    double high = sign * look.difference().high() / unit;
    boolean sure = look.sureSign() != 0;
    return new RowsFigure.Row(
        finding.design().claim().name(),
        sign * look.difference().difference() / unit,
        Math.min(low, high),
        Math.max(low, high),
        RowsFigure.Fill.of(sure, true),
        colour(finding.verdict().kind()),
        List.of());
  }

  private static RowsFigure.Row right(ClaimFinding finding) {
    double[] ends = finding.plain().interval();
    boolean sure = ends[0] > 0.5 || ends[1] < 0.5;
    return new RowsFigure.Row(
        "",
        finding.plain().share(),
        ends[0],
        ends[1],
        RowsFigure.Fill.of(sure, true),
        colour(finding.verdict().kind()),
        List.of(finding.verdict().kind().word()));
  }

  private static int colour(Kind kind) {
    return switch (kind) {
      case EMERGENT -> Theme.scenario(0);
      case BUILT_IN -> Theme.scenario(2);
      case REFUTED -> Theme.scenario(1);
      case UNDECIDED -> Theme.QUIET;
    };
  }
}
