package entente.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.Blank;
import entente.analysis.document.Block;
import entente.analysis.document.MarkdownText;
import entente.analysis.document.PlainText;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.analysis.study.Influence;
import entente.analysis.study.Method;
import entente.analysis.study.Sensitivity;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The tables of an analysis, whole and in brief. */
class StudyTablesTest {

  private static final Trust GOOD = new Trust(Verdict.TRUST, Double.NaN, "");
  private static final Trust FLAT = new Trust(Verdict.UNUSABLE, Double.NaN, "it is flat");

  private static Influence input(String name, Index main, Trust trust, boolean told) {
    Map<String, ?> named =
        Map.of(
            "input", name, "main", main, "mu", -0.25, "sigma", 0.5, "trust", trust, "told", told);
    return Blank.of(Influence.class, named);
  }

  private static Sensitivity indices(Method method, int leftOut, Influence... influences) {
    Map<String, ?> named =
        Map.of("method", method, "leftOut", leftOut, "influences", List.of(influences));
    return Blank.of(Sensitivity.class, named);
  }

  private static String lines(Block table) {
    return new PlainText(100, UnaryOperator.identity()).render(List.of(table));
  }

  @Test
  void effectsHaveADirectionOnThePageAndNoReasonInBrief() {
    Sensitivity s =
        indices(
            Method.MORRIS,
            2,
            input("quota", new Index(0.25, 0.125, 0.5), FLAT, false),
            input("open", new Index(0.5, 0.25, 0.75), GOOD, true));
    assertEquals(
        """
        | Input | mean elementary effect μ* | 95 % interval | μ | σ | Bounds, if missing | Verdict |
        |---|---|---|---|---|---|---|
        | open | 0.500 | 0.250 to 0.750 | −0.250 | 0.500 | 0 to 0 | trust |
        | quota | 0.250 | 0.125 to 0.500 | −0.250 | 0.500 | 0 to 0 | unusable because it is flat; \
        not told from nothing |
        """,
        MarkdownText.of(List.of(StudyTables.indices(s))));
    assertEquals(
        """
        input     μ*   95 % interval      σ  verdict
        open   0.500  0.250 to 0.750  0.500  trust
        quota  0.250  0.125 to 0.500  0.500  unusable
        """,
        lines(StudyTables.indicesInBrief(s, 2)));
  }

  @Test
  void inBriefOnlyTheLargestAreShown() {
    Sensitivity s =
        indices(
            Method.RANKS,
            0,
            input("quota", new Index(0.25, 0.125, 0.5), GOOD, true),
            input("open", new Index(-0.5, -0.75, -0.25), GOOD, true));
    assertEquals(
        """
        input  coefficient     95 % interval  verdict
        open        −0.500  −0.750 to −0.250    trust
        """,
        lines(StudyTables.indicesInBrief(s, 1)));
  }
}
