package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeRuleTest {

  @Test
  void aSignHoldsIfEveryPartSharesIt() {
    assertEquals(Verdict.BETTER, judged(Verdict.BETTER, 0.02, 0.03, 0.001));
  }

  @Test
  void aSignDependsIfOnePartLacksIt() {
    assertEquals(Verdict.DEPENDS, judged(Verdict.BETTER, 0.02, 0.03, -0.02));
    assertEquals(Verdict.DEPENDS, judged(Verdict.BETTER, 0.02, 0.03, 0));
  }

  @Test
  void equivalenceDependsIfOnePartSurelyDiffers() {
    assertEquals(Verdict.EQUIVALENT, judged(Verdict.EQUIVALENT, 0, 0, 0));
    assertEquals(Verdict.DEPENDS, judged(Verdict.EQUIVALENT, 0, 0.03, 0));
  }

  @Test
  void ignoranceDependsOnlyIfPartsPullApart() {
    assertEquals(Verdict.CANNOT_TELL, judged(Verdict.CANNOT_TELL, 0.03, 0, 0));
    assertEquals(Verdict.DEPENDS, judged(Verdict.CANNOT_TELL, 0.03, -0.03, 0));
  }

  @Test
  void theSentenceNamesTheParts() {
    String words = apply(Verdict.BETTER, 0.02, 0.03, -0.02).sentence();
    assertTrue(words.contains("cohesion is worse (−0.020)"), words);
  }

  private static Verdict judged(Verdict stability, double... parts) {
    return apply(stability, parts).verdict();
  }

  private static Comparison apply(Verdict stability, double... parts) {
    double sign = stability.signed() ? 0.02 : 0;
    return CompositeRule.apply(
            List.of(
                comparison("stability", stability, sign),
                part("retention", parts[0]),
                part("incentive", parts[1]),
                part("cohesion", parts[2])),
            new Sentences("A", "B", List.of()))
        .get(0);
  }

  private static Comparison part(String name, double d) {
    Verdict verdict = d > 0.01 ? Verdict.BETTER : d < -0.01 ? Verdict.WORSE : Verdict.EQUIVALENT;
    return comparison(name, verdict, d);
  }

  private static Comparison comparison(String name, Verdict verdict, double d) {
    double half = Math.abs(d) / 2;
    return new Comparison(
        name,
        "",
        2054,
        "A",
        "B",
        1 + d,
        1,
        d,
        d - half,
        d + half,
        1,
        0.6,
        SettingsCount.counted(3, 2, 0),
        9,
        0,
        9,
        Carried.NONE,
        "1",
        0.01,
        Double.NaN,
        verdict,
        "S.");
  }
}
