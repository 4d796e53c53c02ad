package entente.analysis.figure.evidence;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.patterns.PatternFinding;
import entente.analysis.patterns.PatternFindings;
import entente.analysis.patterns.PatternTerms;
import entente.analysis.patterns.PatternUnit;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Stream;

/** The patterns of one world: where the runs stand beside the tolerance of each. */
public final class PatternsFigure implements Figure {

  private static final Template TITLE = Template.of("Patterns in the world {world}");
  private static final Template CAPTION =
      Template.of(
          """
          {sentence} Each row on a scale of its own: the grey strip is the tolerance, \
          from −1 to 1; where the tolerance is open at one end, its other end is at the \
          edge of the strip, the observed figure in the middle, and all beyond the open \
          end is within. A dot is the number of all runs, the line its 95 % range; filled \
          is met. Arrows lead off the picture. What is undefined is left out.""");

  private static final double WIDEST = 3;
  private static final double NAMES = 430;
  private static final double NOTES = 430;
  private static final int TOP = 90;

  private final PatternFindings findings;
  private final List<PatternFinding> defined;

  /** Makes the figure of the findings in one world. */
  public PatternsFigure(PatternFindings findings) {
    this.findings = findings;
    defined = Stream.concat(findings.missed().stream(), findings.met().stream()).toList();
  }

  @Override
  public String name() {
    return "patterns-" + findings.worlds().get(0);
  }

  @Override
  public String title() {
    return TITLE.fill("world", findings.worlds().get(0));
  }

  @Override
  public String finding() {
    return findings.heading(findings.worlds().get(0));
  }

  @Override
  public String caption() {
    return CAPTION.fill("sentence", findings.sentence());
  }

  @Override
  public int height() {
    return TOP + 70 + 44 * Math.max(3, defined.size());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double notes = Theme.WIDTH - 10 - NOTES + 18;
    Letters.NOTE.write(g, "all runs", notes, TOP - 12);
    Letters.NOTE.write(g, "tolerance", notes + NOTES / 2, TOP - 12);
    RowsFigure.draw(
        g,
        defined.stream().map(PatternsFigure::row).toList(),
        new RowsFigure.Frame(
            10,
            TOP,
            Theme.WIDTH - 20.0,
            height() - TOP - 10.0,
            NAMES,
            NOTES,
            AxisScale.of(-WIDEST, WIDEST, 6),
            1,
            0));
  }

  private static RowsFigure.Row row(PatternFinding finding) {
    PatternTerms pattern = finding.pattern();
    PatternUnit unit = pattern.unit();
    boolean met = finding.met();
    return new RowsFigure.Row(
        pattern.key().replace('_', ' '),
        within(pattern, finding.mean(), met),
        within(pattern, finding.low(), pattern.met(finding.low())),
        within(pattern, finding.high(), pattern.met(finding.high())),
        RowsFigure.Fill.of(met, true),
        Theme.scenario(met ? 0 : 1),
        List.of(unit.words(finding.mean()), unit.range(pattern.low(), pattern.high())));
  }

  /** Returns where a number stands when the tolerance reaches from −1 to 1. */
  static double within(PatternTerms pattern, double value, boolean met) {
    double low = pattern.low();
    double high = pattern.high();
    if (!Double.isNaN(low) && !Double.isNaN(high)) {
      return 2 * (value - low) / (high - low) - 1;
    }
    double end = Double.isNaN(low) ? high : low;
    double size = Math.abs(end - pattern.observed());
    size = size > 0 ? size : Math.max(Math.abs(end), 0.001);
    double beyond = (value - end) / size + (Double.isNaN(low) ? 1 : -1);
    // What lies within an open tolerance stays in the strip.
    return met ? Math.max(-1, Math.min(1, beyond)) : beyond;
  }
}
