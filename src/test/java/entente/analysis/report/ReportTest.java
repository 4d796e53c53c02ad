package entente.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.ObservedRate;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.document.Block;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.comparison.ComparisonFigures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final String EVIL = "<script>alert('x')</script> & \"co\"";
  private static final Provenance PROVENANCE =
      new Provenance(
          "entente 0.1.0", "compare a b", "1 to 12", new TreeMap<>(Map.of(EVIL, "00ff")));
  private static final Assumptions ASSUMPTIONS =
      new Assumptions(
          210,
          120,
          96,
          new TreeMap<>(Map.of(EVIL, new TreeMap<>(Map.of(EVIL, 0.3, "Serbia", 0.0)))),
          List.of(EVIL));

  @Test
  void everythingStandsOnThePageVerdictFirst() {
    String page = report();
    int last = -1;
    for (String part :
        List.of(
            "Does an inclusive platform hold?",
            "class=\"verdicts\"",
            "class=\"fact\"",
            "<figure>",
            "What this does not say",
            "Further verdicts",
            "class=\"folded\"",
            "What the verdicts rest on",
            "after 30 years",
            "A − B after 5",
            "A − B after 10",
            "Do other statistics say the same?",
            "BCa interval",
            "Risk of war",
            "Winners and losers",
            "What does not fit the world",
            "own count",
            "Assumptions",
            "How to repeat it",
            "compare a b")) {
      int at = page.indexOf(part, last + 1);
      assertTrue(at > last, "missing or out of order: " + part);
      last = at;
    }
  }

  @Test
  void everyVerdictStandsThereOnce() {
    String page = report();
    String[] verdicts = page.split("<li class=\"(sign|depends|open)\">");
    assertEquals(Set.copyOf(List.of(verdicts)).size(), verdicts.length, "a verdict told twice");
    assertTrue(verdicts.length > 5, "verdicts are missing");
  }

  @Test
  void everyChapterIsInTheContents() {
    String page = report();
    int chapters = page.split("<details>").length - 1;
    for (int k = 1; k <= chapters; k++) {
      assertTrue(page.contains("<a href=\"#chapter-" + k + "\">"), "chapter " + k);
      assertTrue(page.contains("<div id=\"chapter-" + k + "\">"), "chapter " + k);
    }
  }

  @Test
  void namesCannotBecomeMarkup() {
    String page = report();
    assertFalse(page.contains("<script"), "a name became an element");
    assertFalse(page.contains("<Sark"), "the name of a state became an element");
    assertTrue(page.contains("&lt;Sark &amp; &quot;Herm&quot;&gt;"));
    assertTrue(page.contains("1 of 2 states need one, with a mean of 0.300"));
  }

  @Test
  void noRequestLeavesThePage() {
    String page = report().replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "");
    assertFalse(
        Pattern.compile("https?:|//[a-z]|@import|<link rel=\"stylesheet|<img|<script")
            .matcher(page)
            .find());
    assertFalse(Pattern.compile("url\\((?!#)").matcher(page).find());
  }

  @Test
  void sameResultsSamePage() {
    assertEquals(report(), report());
  }

  @Test
  void aRunHasAPage() {
    String page =
        alone(Arm.of(EVIL, Synthetic.runs("A", 0, 1, 5, 120)), List.of("A went <there>."));
    assertTrue(page.contains("One run of 30 years"));
    assertTrue(page.contains("one run: nothing says how sure"));
    assertTrue(page.contains("<li>A went &lt;there&gt;.</li>"));
    assertTrue(page.contains("Coalition stability"));
    assertFalse(page.contains("<script"));
  }

  @Test
  void severalRunsHaveMeansWithIntervals() {
    String page = alone(Arm.of("A", Synthetic.runs("A", 0, 12, 5, 120)), List.of());
    assertTrue(page.contains("12 runs of 30 years"));
    assertTrue(page.contains("95\u00a0% interval of the mean"));
    assertFalse(page.contains("Why states moved"), "a heading without anything under it");
  }

  @Test
  void theLaboratoryIsOfferedOnAScreenIfItStandsBesideThePage() {
    String offer = "<a href=\"laboratory.html\">";
    String page = report(List.of(TryIt.section()));
    assertTrue(page.contains("<section class=\"screen\">"));
    assertTrue(page.contains(offer));
    assertTrue(page.indexOf(offer) < page.indexOf("<section class=\"second\">"));
    assertFalse(report().contains(offer));
  }

  private static String report() {
    return report(List.of());
  }

  private static String report(List<Block> between) {
    List<Arm> arms =
        List.of(Synthetic.arm(EVIL, 0.04, 12), Synthetic.arm("Deterrence bloc", -0.02, 12));
    ComparisonResult result =
        new Comparer(
                Synthetic.SYSTEM,
                Synthetic.STRUCTURE,
                List.of(new ObservedRate("bloc_changes", "", 0.01, 0.011, "own count")))
            .compare(arms);
    return new ComparisonReport(
            SecondOpinion.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE),
            ASSUMPTIONS,
            PROVENANCE)
        .html(drawn(ComparisonFigures.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE)), between);
  }

  private static String alone(Arm arm, List<String> why) {
    ComparisonResult result =
        new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of()).alone(arm);
    return new RunReport(result, Synthetic.SYSTEM, Synthetic.STRUCTURE, ASSUMPTIONS, PROVENANCE)
        .html(
            drawn(ComparisonFigures.of(List.of(arm), Synthetic.SYSTEM, Synthetic.STRUCTURE)), why);
  }

  private static List<Drawn> drawn(List<Figure> figures) {
    return figures.stream().map(f -> Drawn.of(f, PROVENANCE)).toList();
  }
}
