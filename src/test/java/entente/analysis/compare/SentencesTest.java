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
            + " The futures agree: 94 % of them.",
        sentence("security_mean", "Mean security", Verdict.BETTER, 0.021, 0.002, 0.94));
  }

  @Test
  void aLossIsSaidInPositiveNumbers() {
    String words = sentence("m", "Cohesion", Verdict.WORSE, -0.021, 0.002, 0.06);
    assertTrue(words.contains("is worse (lower)"), words);
    assertTrue(words.contains("by 0.021 (95 % interval 0.019 to 0.023)"), words);
    assertTrue(words.contains("The futures agree: 94 % of them."), words);
  }

  @Test
  void warnsWhereTheFuturesDoNotShareTheSign() {
    String split = sentence("m", "M", Verdict.BETTER, 0.021, 0.002, 0.46);
    assertTrue(split.contains("Not robust"), split);
    assertTrue(split.contains("split (46 % agree"), split);
    String against = sentence("m", "M", Verdict.BETTER, 0.021, 0.002, 0.12);
    assertTrue(against.contains("Not robust"), against);
    assertTrue(against.contains("most futures say the opposite (12 % agree)"), against);
    String lower = sentence("m", "M", Verdict.WORSE, -0.021, 0.002, 0.6);
    assertTrue(lower.contains("split (40 % agree"), lower);
    String none = sentence("m", "M", Verdict.BETTER, 0.021, 0.002, Double.NaN);
    assertFalse(none.contains("utures"), none);
  }

  @Test
  void risksArePercentages() {
    String words = sentence("direct_war", "Direct war", Verdict.CANNOT_TELL, -0.05, 0.071, 0.5);
    assertTrue(words.contains("−5.0 points (95 % interval −12.1 to +2.1) may be chance"), words);
    assertTrue(words.contains("About 920 more runs would settle it."), words);
  }

  @Test
  void pairsLeftOutAreCountedOnce() {
    Comparison some = comparison("m", Verdict.BETTER, 0.021, 0.002, 0.9);
    assertEquals(
        "Of 40 pairs of runs, 4 are left out where a run has no later value, as after nuclear use;"
            + " the risks of war count all.",
        Briefing.pairs(List.of(some)));
  }

  private static String sentence(
      String name, String title, Verdict verdict, double difference, double half, double futures) {
    Better better = Better.HIGHER;
    Measure measure = new Measure(name, title, "1", 0, 1, better, 0.01, "", "", "");
    return SENTENCES.of(measure, "", comparison(name, verdict, difference, half, futures), 30);
  }

  private static Comparison comparison(
      String name, Verdict verdict, double difference, double half, double futures) {
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
        "1",
        0.01,
        verdict == Verdict.CANNOT_TELL ? 918 : Double.NaN,
        verdict,
        "");
  }
}
