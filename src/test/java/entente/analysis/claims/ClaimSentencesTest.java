package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.claims.ClaimVerdict.Kind;
import entente.analysis.claims.Decider.Influence;
import entente.analysis.discovery.BoxStep;
import entente.analysis.statistic.PairedDifference;
import entente.experiment.claim.ClaimReader;
import entente.experiment.claim.ClaimSetting;
import entente.experiment.claim.ClaimStep;
import entente.model.Scenes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came out of a claim, as a reader sees it. */
class ClaimSentencesTest {

  private static final ClaimStep STEP =
      Scenes.with(ClaimRuleTest.step(entente.experiment.claim.ClaimDirection.HIGHER), "key", "up");
  private static final ClaimStep SECOND = Scenes.with(STEP, "text", "More security.");

  // A mean of 0.4 over 0.2, 0.4, 0.6: half the interval is 4.3027 × 0.2 / √3 = 0.497.
  private static StepEvidence look(double share) {
    PairedDifference difference =
        PairedDifference.of(new double[] {0.2, 0.4, 0.6}, new double[] {0, 0, 0});
    return new StepEvidence(difference, 0.1, 0.01, 0.01, 1, 20, share, 0, 1, 0);
  }

  private static StepFinding step(ClaimStep step, Answer point, double share) {
    return new StepFinding(step, look(share), look(share), point, Answer.FOR, List.of(), false);
  }

  private static SettingFinding plain(
      Answer point, Answer alternative, int decided, int holds, StepFinding... steps) {
    ClaimSetting setting = new ClaimSetting("as it is", "", ClaimSetting.Kind.PLAIN, Map.of());
    return new SettingFinding(
        setting, List.of(steps), point, alternative, ClaimOutcome.SUPPORTED, decided, holds);
  }

  private static ClaimFinding finding(SettingFinding... settings) {
    return new ClaimFinding(
        ClaimReader.read("src/test/resources/claims/planted-true.yaml", List.of()),
        List.of(settings),
        new ClaimVerdict(Kind.EMERGENT, List.of(), false),
        Map.of(),
        null,
        List.of(),
        List.of(),
        new double[30],
        List.of());
  }

  private static final StepFinding SURE = step(STEP, Answer.FOR, 0.75);
  private static final String RESTS =
      "a difference of +0.400 (95 % interval −0.097 to +0.897; what matters is 0.100). ";

  @Test
  void theVerdictSaysWhatItRestsOn() {
    // Wilson (1927) for 16 of 20: 58.4 to 91.9 %.
    assertEquals(
        "Supported, emergent. At the default constants it comes out as claimed, and so in the"
            + " alternative settings. It is "
            + RESTS
            + "All of it holds in 80 % of 20 alternative settings (58 % to 92 %).",
        ClaimSentences.verdict(finding(plain(Answer.FOR, Answer.FOR, 20, 16, SURE))));
    assertEquals(
        "Supported, emergent. At the default constants it does not come out; in the"
            + " alternative settings the runs do not tell. It is "
            + RESTS
            + "In every alternative setting some step is a tie.",
        ClaimSentences.verdict(finding(plain(Answer.AGAINST, Answer.OPEN, 0, 0, SURE))));
    assertEquals(
        "Supported, emergent. At the default constants the runs do not tell. It is "
            + RESTS
            + "No alternative settings were run.",
        ClaimSentences.verdict(finding(plain(Answer.OPEN, null, 0, 0, SURE))));
  }

  @Test
  void ofSeveralStepsTheWeakestIsNamed() {
    StepFinding open = step(SECOND, Answer.OPEN, 0.5);
    assertEquals(
        "Supported, emergent. At the default constants it comes out as claimed, and so in the"
            + " alternative settings. The weakest of 2 steps, “More security”, has "
            + RESTS
            + "All of it holds in 80 % of 20 alternative settings (58 % to 92 %); step by step in 75 %,"
            + " 50 %.",
        ClaimSentences.verdict(finding(plain(Answer.FOR, Answer.FOR, 20, 16, SURE, open))));
    StepFinding depends = Scenes.with(SURE, "depends", true);
    String told =
        ClaimSentences.verdict(
            finding(plain(Answer.FOR, null, 0, 0, depends, step(SECOND, Answer.FOR, 0.9))));
    assertEquals(
        "“up”, has "
            + RESTS
            + "No alternative settings were run. The parts of stability do not agree: it depends on"
            + " what you call stable.",
        told.substring(told.indexOf('“')));
  }

  // Against before open before for; then by the share of settings, one without any in the middle.
  @Test
  void theWeakestIsTheLeastSure() {
    StepFinding against = step(STEP, Answer.AGAINST, 0.9);
    StepFinding open = step(STEP, Answer.OPEN, 0.1);
    StepFinding none = step(STEP, Answer.FOR, Double.NaN);
    StepFinding low = step(STEP, Answer.FOR, 0.4);
    assertEquals(against, plain(Answer.FOR, null, 0, 0, SURE, open, against).weakest());
    assertEquals(open, plain(Answer.FOR, null, 0, 0, low, open, SURE).weakest());
    assertEquals(none, plain(Answer.FOR, null, 0, 0, SURE, none).weakest());
    assertEquals(low, plain(Answer.FOR, null, 0, 0, none, low).weakest());
  }

  @Test
  void armsThatWereChosenAreNamedAndAMarginOfZeroIsNot() {
    StepFinding chosen = Scenes.with(SURE, "chosen", List.of("open", "shut"));
    StepEvidence bare = Scenes.with(look(1), "margin", 0.0);
    assertEquals(
        "a difference of +0.400 (95 % interval −0.097 to +0.897) (open against shut)",
        ClaimSentences.difference(Scenes.with(chosen, "point", bare)));
  }

  @Test
  void whatBecameOfItWithoutItsMechanismsIsSortedByOutcome() {
    SettingFinding plain = plain(Answer.FOR, null, 0, 0, SURE);
    assertEquals("No mechanism states it directly.", ClaimSentences.mechanisms(finding(plain)));
    SettingFinding off = Scenes.with(plain, "setting", setting("dilution off"));
    SettingFinding back =
        Scenes.with(
            Scenes.with(plain, "setting", setting("dilution reversed")),
            "outcome",
            ClaimOutcome.REFUTED);
    SettingFinding more = Scenes.with(off, "setting", setting("pressure off"));
    assertEquals(
        "Supported with dilution off, pressure off; refuted with dilution reversed.",
        ClaimSentences.mechanisms(finding(plain, back, off, more)));
  }

  private static ClaimSetting setting(String name) {
    return new ClaimSetting(name, "dilution", ClaimSetting.Kind.OFF, Map.of());
  }

  private static ClaimFinding decided(
      List<Influence> influences, List<Influence> hints, BoxStep region) {
    Decider decider = new Decider("up", influences, hints, region, 0.4, 0.7);
    return Scenes.with(finding(plain(Answer.FOR, null, 0, 0, SURE)), "decider", decider);
  }

  @Test
  void whatDecidesIsNamedUpToThree() {
    Influence one = new Influence("structures.inclusiveness.x", 0.5, 0.01);
    assertEquals(
        List.of(
            "What moves the difference most, by rank correlation (plus: speaks for the claim):"
                + " a (+0.600, a); b (−0.500, b); structures.inclusiveness.x (+0.500,"
                + " structures.inclusiveness.x, as moved for all structures); 1 more surely do."),
        ClaimSentences.region(
            decided(
                List.of(new Influence("a", 0.6, 0.01), new Influence("b", -0.5, 0.01), one, one),
                List.of(),
                null)));
    assertEquals(List.of(), ClaimSentences.region(finding(plain(Answer.FOR, null, 0, 0, SURE))));
  }

  @Test
  void whereNothingSurelyDecidesTheNearestAreHints() {
    String start = "No single assumption surely moves the difference over 30 alternative settings";
    assertEquals(List.of(start + "."), ClaimSentences.region(decided(List.of(), List.of(), null)));
    assertEquals(
        List.of(start + "; nearest to it come, as chance may give, a (+0.200), b (−0.100)."),
        ClaimSentences.region(
            decided(
                List.of(),
                List.of(new Influence("a", 0.2, 1), new Influence("b", -0.1, 1)),
                null)));
  }

  @Test
  void aRegionHasItsLimitsAndItsTestOnTheOtherHalf() {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("a", Arrays.asList(0.25, null));
    limits.put("b", Arrays.asList(null, 0.5));
    limits.put("c", Arrays.asList(0.25, 0.75));
    BoxStep region = new BoxStep(null, 10, 8, 0.3, 0.6, 0.8, 3, limits, Map.of());
    assertEquals(
        "It holds in 80 % of the alternative settings with a above 0.250 and b below 0.500 and c"
            + " from 0.250 to 0.750, against 40 % of all; they are 60 % of those in which it holds. In regions"
            + " that one half of the settings chose, it holds in 70 % of the other half.",
        ClaimSentences.region(decided(List.of(), List.of(), region)).get(1));
  }

  @Test
  void aQuantityIsToldByWhatItsOwnPageSays() {
    String told = ClaimSentences.text("parameters.choice.precision");
    assertEquals(true, Character.isLowerCase(told.charAt(0)) && !told.endsWith("."), told);
    assertEquals("parameters.no.such", ClaimSentences.text("parameters.no.such"));
  }
}
