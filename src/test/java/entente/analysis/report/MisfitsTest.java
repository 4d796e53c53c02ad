package entente.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.compare.BaseRate;
import entente.analysis.compare.ComparedStates;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.GeneralRate;
import entente.analysis.document.HtmlPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reports say of rates that do not meet those observed. */
class MisfitsTest {

  private static final String RARE = "structures look more lasting than they are";

  private static BaseRate blocChanges(String scenario, double perYear, double observed) {
    double low = perYear - 0.001;
    double high = perYear + 0.001;
    return new BaseRate(
        scenario, "bloc_changes", "", perYear, low, high, 20, observed, observed, "a table");
  }

  private static String html(BaseRate... rates) {
    return html(List.of(), rates);
  }

  private static String html(List<GeneralRate> general, BaseRate... rates) {
    List<BaseRate> all = List.of(rates);
    String html =
        HtmlPage.body(
            Misfits.blocks(
                new ComparisonResult(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    ComparedStates.NONE,
                    List.of(),
                    all,
                    List.of()),
                general));
    return html.replace("\u00a0", " ");
  }

  @Test
  void whereNothingWasObservedNothingIsClaimed() {
    String html = html(blocChanges("one", 0.02, Double.NaN));
    assertTrue(html.startsWith("<h2>What does not fit the world</h2>"), html);
    assertTrue(html.contains("No rates were observed in this world"), html);
    assertFalse(html.contains("fits."), html);
  }

  // 3000 state-years at 0.9 % would give 27 changes, 300 fewer than three.
  @Test
  void aWorldWithoutObservationsStandsBesideAnother() {
    GeneralRate enough = new GeneralRate(blocChanges("one", 0.02, 0.009), 3000);
    GeneralRate few = new GeneralRate(blocChanges("two", 0.02, 0.009), 300);
    String html = html(List.of(enough, few), blocChanges("one", 0.02, Double.NaN));
    assertTrue(
        html.contains("No rates were observed in this world. Those of the shipped worlds"), html);
    assertTrue(html.contains("too frequent in the model"), html);
    assertTrue(html.contains("too few years"), html);
    assertFalse(html.contains("alike"), html);
    assertFalse(html(List.of(few), blocChanges("one", 0.009, 0.009)).contains("Eurasia"), html);
  }

  @Test
  void ratesWithinTheirIntervalFit() {
    String html = html(blocChanges("one", 0.02, 0.02), blocChanges("two", 0.02, Double.NaN));
    assertTrue(html.contains("Every rate with an observation beside it fits."), html);
  }

  @Test
  void ratesThatAreTooRareMakeStructuresLookLasting() {
    String html =
        html(
            blocChanges("one", 0.002, 0.009),
            blocChanges("two", 0.003, 0.009),
            blocChanges("three", 0.009, 0.009));
    assertTrue(html.contains("Those that do not fit:"), html);
    assertTrue(html.contains("<li>Changes of bloc are too rare in the model: 0.2 %"), html);
    assertEquals(1, html.split("<li>").length - 1, html);
    assertTrue(html.contains(RARE), html);
  }

  @Test
  void ratesThatAreTooFrequentDoNot() {
    String html = html(blocChanges("one", 0.05, 0.009));
    assertTrue(html.contains("Changes of bloc are too frequent in the model: 5 % a year"), html);
    assertFalse(html.contains(RARE), html);
  }
}
