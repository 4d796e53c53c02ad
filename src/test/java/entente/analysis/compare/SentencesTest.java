package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Sentences SENTENCES =
      new Sentences("Dialogue platform", "Deterrence bloc", List.of());

  @Test
  void saysWhoByHowMuchAndHowSure() {
    assertEquals(
        "Mean security after 30 years is better (higher) under Dialogue platform than under"
            + " Deterrence bloc by 0.021 (95 % interval 0.019 to 0.023): 0.302 against 0.281."
            + " 94 % of the 50 alternative settings agree.",
        sentence("security_mean", "Mean security", Verdict.BETTER, 0.021, of(47, 3, 0)));
  }

  @Test
  void aLossIsSaidInPositiveNumbers() {
    String words = sentence("m", "Cohesion", Verdict.WORSE, -0.021, of(3, 47, 0));
    assertTrue(words.contains("is worse (lower)"), words);
    assertTrue(words.contains("by 0.021 (95 % interval 0.019 to 0.023)"), words);
    assertTrue(words.endsWith("94 % of the 50 alternative settings agree."), words);
  }

  @Test
  void warnsWhereAlternativeSettingsDoNotShareTheSign() {
    String only = "True at the default constants only: ";
    String split = sentence("m", "M", Verdict.BETTER, 0.021, of(22, 26, 2));
    assertTrue(
        split.endsWith(only + "46 % of the 50 alternative settings agree (2 tie and count half)."),
        split);
    String against = sentence("m", "M", Verdict.BETTER, 0.021, of(6, 44, 0));
    assertTrue(
        against.endsWith(
            only + "most of the 50 alternative settings say the opposite, 12 % agree."),
        against);
    String lower = sentence("m", "M", Verdict.WORSE, -0.021, of(5, 3, 1));
    assertTrue(
        lower.endsWith(
            only + "39 % of the 9 alternative settings agree (one ties and counts half)."),
        lower);
    String none = sentence("m", "M", Verdict.BETTER, 0.021, SettingsCount.NONE);
    assertTrue(none.endsWith("against 0.281."), none);
  }

  @Test
  void whereNothingIsSureItIsCountedWhoIsHigherInAlternativeSettings() {
    String none = sentence("m", "M", Verdict.CANNOT_TELL, 0.001, of(1, 1, 38));
    assertTrue(
        none.endsWith(
            " Dialogue platform is higher in 1 of the 40 alternative settings and lower in 1;"
                + " 38 tie."),
        none);
    String untied = sentence("m", "M", Verdict.EQUIVALENT, 0.001, of(3, 1, 0));
    assertTrue(
        untied.endsWith(" Dialogue platform is higher in 3 of the 4 alternative settings."),
        untied);
    String equal = sentence("m", "M", Verdict.EQUAL, 0, of(0, 0, 9));
    assertFalse(equal.contains("settings"), equal);
  }

  @Test
  void risksArePercentages() {
    String words =
        SENTENCES.of(
            measure("direct_war", "Direct war"),
            "",
            comparison("direct_war", Verdict.CANNOT_TELL, -0.05, 0.071, SettingsCount.NONE),
            30);
    assertTrue(words.contains("−5.0 points (95 % interval −12.1 to +2.1) may be chance"), words);
    assertTrue(
        words.endsWith(
            "About 920 more runs of each would detect a difference of 1.0 points in four cases out"
                + " of five."),
        words);
  }

  @Test
  void pairsLeftOutAreCountedOnce() {
    Comparison some = comparison("m", Verdict.BETTER, 0.021, 0.002, of(9, 1, 0));
    assertEquals(
        "Of 40 pairs of runs, 4 are left out where a run has no later value, as after nuclear use;"
            + " the risks of war count all.",
        Briefing.pairs(List.of(some)));
  }

  private static SettingsCount of(int higher, int lower, int tied) {
    return new SettingsCount(higher, lower, tied);
  }

  private static Measure measure(String name, String title) {
    return new Measure(name, title, "1", 0, 1, Better.HIGHER, 0.01, "", "", "");
  }

  private static String sentence(
      String name, String title, Verdict verdict, double difference, SettingsCount futures) {
    return SENTENCES.of(
        measure(name, title), "", comparison(name, verdict, difference, 0.002, futures), 30);
  }

  private static Comparison comparison(
      String name, Verdict verdict, double difference, double half, SettingsCount futures) {
    return new Comparison(
        name,
        "",
        2054,
        "a",
        "b",
        0.281 + difference,
        0.281,
        difference,
        difference - half,
        difference + half,
        1,
        0.9,
        futures,
        36,
        4,
        36,
        "1",
        0.01,
        verdict == Verdict.CANNOT_TELL ? 918 : Double.NaN,
        verdict,
        "");
  }
}
