package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates of change in words. */
class RateSentencesTest {

  private static final double NONE = Double.NaN;

  private static BaseRate rate(String scenario, String what, double perYear, double observed) {
    String structure = what.equals("exits") ? "platform" : "";
    double low = perYear - 0.0015;
    return new BaseRate(
        scenario, what, structure, perYear, low, perYear + 0.001, 9, observed, observed, "a table");
  }

  private static ComparisonResult result(BaseRate... rates) {
    List<BaseRate> all = List.of(rates);
    return new ComparisonResult(
        List.of(), List.of(), List.of(), List.of(), ComparedStates.NONE, List.of(), all, List.of());
  }

  private static String plain(String words) {
    return words.replace('\u00a0', ' ');
  }

  @Test
  void eachCountHasAName() {
    ComparisonResult none = result();
    assertEquals("Changes of bloc", RateSentences.name(rate("a", "bloc_changes", 0, 0), none));
    assertEquals(
        "Changes of bloc or seat", RateSentences.name(rate("a", "posture_changes", 0, 0), none));
    assertEquals("Exits from platform", RateSentences.name(rate("a", "exits", 0, 0), none));
  }

  @Test
  void anIntervalDoesNotReachBelowNothing() {
    assertEquals("0 % to 0.2 %", plain(RateSentences.interval(rate("a", "exits", 0.001, NONE))));
    assertEquals("4.9 % to 5.1 %", plain(RateSentences.interval(rate("a", "exits", 0.05, NONE))));
  }

  @Test
  void whatWasObservedIsANumberOrARange() {
    BaseRate none = rate("a", "exits", 0.05, NONE);
    assertEquals("–", RateSentences.observed(none));
    assertEquals("2 %", plain(RateSentences.observed(rate("a", "exits", 0.05, 0.02))));
    BaseRate range = new BaseRate("a", "exits", "", 0.1, 0, 0.2, 9, 0.01, 0.02, "a table");
    assertEquals("1 % to 2 %", plain(RateSentences.observed(range)));
  }

  // The same rate that fits neither under a nor b is one sentence; what fits is not told.
  @Test
  void scenariosShareASentenceWhereTheSameDoesNotFit() {
    List<String> sentences =
        RateSentences.misfits(
            result(
                rate("a", "bloc_changes", 0.002, 0.009),
                rate("a", "posture_changes", 0.01, 0.01),
                rate("a", "exits", 0.05, 0.01),
                rate("b", "bloc_changes", 0.003, 0.009),
                rate("c", "bloc_changes", 0.05, 0.009),
                rate("c", "exits", 0.05, NONE)));
    assertEquals(
        List.of(
            "Changes of bloc are too rare in the model: 0.2 % a year under a and 0.3 % a year"
                + " under b, against 0.9 % observed (a table).",
            "Exits from platform are too frequent in the model: 5 % a year under a, against 1 %"
                + " observed (a table).",
            "Changes of bloc are too frequent in the model: 5 % a year under c, against 0.9 %"
                + " observed (a table)."),
        sentences.stream().map(RateSentencesTest::plain).toList());
    assertEquals(List.of(), RateSentences.misfits(result(rate("a", "exits", 0.01, 0.01))));
  }
}
