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
            + " 47 of 50 alternative settings agree.",
        sentence("security_mean", "Mean security", Verdict.BETTER, 0.021, of(47, 3, 0)));
  }

  @Test
  void aLossIsSaidInPositiveNumbers() {
    String words = sentence("m", "Cohesion", Verdict.WORSE, -0.021, of(3, 47, 0));
    assertTrue(words.contains("is worse (lower)"), words);
    assertTrue(words.contains("by 0.021 (95 % interval 0.019 to 0.023)"), words);
    assertTrue(words.endsWith("47 of 50 alternative settings agree."), words);
  }

  @Test
  void warnsWhereAlternativeSettingsDoNotShareTheSign() {
    String only = "True at the default constants only: ";
    assertEnd(
        only + "22 of 50 alternative settings agree, 26 say the opposite; 2 tie.",
        sentence("m", "M", Verdict.BETTER, 0.021, of(22, 26, 2)));
    assertEnd(
        only + "44 of 50 alternative settings say the opposite, 6 agree.",
        sentence("m", "M", Verdict.BETTER, 0.021, of(6, 44, 0)));
    assertEnd(
        "Too few of the 40 alternative settings differ to say whether it holds there: 2 agree, 1 say"
            + " the opposite; 37 tie.",
        sentence("m", "M", Verdict.WORSE, -0.021, of(1, 2, 37)));
    assertEnd("against 0.281.", sentence("m", "M", Verdict.BETTER, 0.021, SettingsCount.NONE));
  }

  // About the same by −0.002, while settings differ by −0.032 in the middle.
  @Test
  void thatADifferenceIsSmallIsJudgedInAlternativeSettingsToo() {
    double[] a = {0.1, 0.168, 0.168, 0.168, 0.2, Double.NaN};
    double[] b = {0.2, 0.2, 0.2, 0.2, 0.2, 0.2};
    SettingsCount count = SettingsCount.of(a, b, 0.01);
    assertEquals(5, count.n());
    assertEquals(-0.032, count.median(), 1e-12);
    // quantile(x, c(.1, .9)) in R, type 7: −0.0728 and −0.0128.
    assertEquals(-0.0728, count.low(), 1e-12);
    assertEquals(-0.0128, count.high(), 1e-12);
    assertEnd(
        " True at the default constants only: the difference is as small in 1 of 5 alternative"
            + " settings with a value (of 6). There it is −0.032 in the middle, −0.073 to −0.013 in"
            + " eight of ten, −0.100 at worst.",
        sentence("m", "M", Verdict.EQUIVALENT, -0.002, count));
    double[] near = {0.205, 0.195, 0.201, 0.199, 0.2, 0.2};
    assertEnd(
        " The difference is as small in 6 of 6 alternative settings. There it is 0.000 in the"
            + " middle, −0.003 to +0.003 in eight of ten, −0.005 at worst.",
        sentence("m", "M", Verdict.EQUIVALENT, -0.002, SettingsCount.of(near, b, 0.01)));
  }

  @Test
  void whereNothingIsSureItIsCountedWhoIsHigherInAlternativeSettings() {
    assertEnd(
        " 2 of 40 alternative settings differ, one each way.",
        sentence("m", "M", Verdict.CANNOT_TELL, 0.001, of(1, 1, 38)));
    assertEnd(
        " 3 of 40 alternative settings differ: Dialogue platform is higher in 1, lower in 2.",
        sentence("m", "M", Verdict.CANNOT_TELL, 0.001, of(1, 2, 37)));
    assertEnd(
        " Dialogue platform is higher in 3 of 4 alternative settings and lower in 1.",
        sentence("m", "M", Verdict.EQUIVALENT, 0.001, of(3, 1, 0)));
    String equal = sentence("m", "M", Verdict.EQUAL, 0, of(0, 0, 9));
    assertFalse(equal.contains("settings"), equal);
  }

  // 4 of 40 against 4 of 40 in the same runs.
  @Test
  void equalCountsAreSaidWithThePairsThatDiffer() {
    Comparison same = comparison("direct_war", Verdict.CANNOT_TELL, 0, 0.0876, SettingsCount.NONE);
    String words = SENTENCES.of(measure("direct_war", "Direct war"), "", alike(same), 30);
    assertTrue(
        words.startsWith(
            "Direct war after 30 years is 28.1 % under Dialogue platform and Deterrence bloc, and"
                + " none of the 36 pairs of runs differs. These are too few to tell: up to 9.6 % of"
                + " all pairs may differ."),
        words);
    words = SENTENCES.of(measure("direct_war", "Direct war"), "", same, 30);
    assertTrue(words.contains("They differ in 36 of 36 pairs of runs."), words);
  }

  private static Comparison alike(Comparison c) {
    return new Comparison(
        c.measure(),
        c.structure(),
        c.year(),
        c.a(),
        c.b(),
        c.meanA(),
        c.meanB(),
        c.difference(),
        c.low(),
        c.high(),
        c.effect(),
        c.probabilityAHigher(),
        c.futures(),
        c.n(),
        c.leftOut(),
        0,
        c.carried(),
        c.unit(),
        c.margin(),
        c.moreRuns(),
        c.verdict(),
        c.sentence());
  }

  private static void assertEnd(String end, String words) {
    assertTrue(words.endsWith(end), words);
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
    return SettingsCount.counted(higher, lower, tied);
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
        Carried.NONE,
        "1",
        0.01,
        verdict == Verdict.CANNOT_TELL ? 918 : Double.NaN,
        verdict,
        "");
  }
}
