package entente.analysis.figure.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.TextSpy;
import entente.analysis.patterns.PatternFinding;
import entente.analysis.patterns.PatternFindings;
import entente.analysis.patterns.PatternTerms;
import entente.analysis.patterns.PatternUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figure of patterns shows each on the scale of its tolerance. */
class PatternsFigureTest {

  private static PatternTerms terms(double observed, double low, double high) {
    PatternUnit unit = PatternUnit.PERCENT;
    return new PatternTerms(
        "some_key", "A sentence.", "rule", null, observed, low, high, unit, "", List.of("w"));
  }

  @Test
  void aToleranceReachesFromMinusOneToOne() {
    PatternTerms both = terms(0.3, 0.2, 0.6);
    assertEquals(-1, PatternsFigure.within(both, 0.2, true), 1e-12);
    assertEquals(2, PatternsFigure.within(both, 0.8, false), 1e-12);
    // Open below: the observed figure stands in the middle.
    PatternTerms above = terms(0.1, Double.NaN, 0.3);
    assertEquals(0, PatternsFigure.within(above, 0.1, true), 1e-12);
    assertEquals(2, PatternsFigure.within(above, 0.5, false), 1e-12);
    assertEquals(-1, PatternsFigure.within(above, -9, true), 1e-12);
    PatternTerms below = terms(Double.NaN, 0.5, Double.NaN);
    assertEquals(0, PatternsFigure.within(below, 1, true), 1e-12);
  }

  @Test
  void rowsSayTheNumberAndTheTolerance() {
    PatternTerms terms = terms(0.3, 0.2, 0.6);
    PatternFinding missed = new PatternFinding(terms, "w", 0.7, 0.5, 0.9, "");
    PatternFinding undefined =
        new PatternFinding(terms, "w", Double.NaN, Double.NaN, Double.NaN, "nothing");
    PatternFindings findings =
        new PatternFindings("Patterns", 3, List.of(missed, undefined), false);
    PatternsFigure figure = new PatternsFigure(findings);
    assertEquals("patterns-w", figure.name());
    List<String> texts = TextSpy.lines(figure::draw).stream().map(TextSpy.Line::text).toList();
    assertTrue(texts.containsAll(List.of("some key", "70 %", "20 to 60 %")), texts.toString());
    assertEquals("0 of 2 patterns are met in the world w", figure.finding());
    assertTrue(figure.caption().startsWith("0 of 2 patterns are met"), figure.caption());
  }
}
