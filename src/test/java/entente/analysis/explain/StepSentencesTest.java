package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.model.Scenes;
import entente.model.portfolio.Bar;
import entente.model.portfolio.NoStep;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps read as a person would say them. */
class StepSentencesTest {

  private static final RunResult RUN =
      SingleRun.execute(
          new RunSpecification(0, Scenes.read(Scenes.PORTFOLIOS, "rounds=1"), 0, 0, 1, Set.of()));

  private static String sentence(StepKind kind, String structure, int round, String cause) {
    int state = RUN.states().indexOf("UKR");
    int k = RUN.structures().indexOf(structure);
    double[] terms = new double[StepTerm.COUNT];
    return new StepSentences(RUN).of(new PortfolioStep(round, state, kind, k, terms, 0, 1, cause));
  }

  // As in the ledger of reviews, round 1 is the first quarter after the start, 2024.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JOIN|shanghai|1|nearness|joined the Shanghai Cooperation Organisation in 2024 for nearness to a member.",
        "ASK|alliance|4|safety|asked to join the North Atlantic alliance in 2024 for protection.",
        "ASK|alliance|5|neutrality|asked to join the North Atlantic alliance in 2025 as neutrality no longer kept it.",
        "ASK|union|5|autonomy|asked to join the European Union in 2025 as the price in autonomy weighed less.",
        "WITHDRAW|alliance|5|neutrality|took back its request to join the North Atlantic alliance in 2025 as its neutrality kept it.",
        "FREEZE|east|9|promise|froze its part in the Collective Security Treaty Organisation in 2026 because of help that did not come.",
        "LEAVE|east|9|company|left the Collective Security Treaty Organisation in 2026 for lack of like-minded company.",
        "RANK|shanghai|9|chance|rose in the Shanghai Cooperation Organisation in 2026 by chance.",
        "LEAVE|shanghai|9|pressure|left the Shanghai Cooperation Organisation in 2026 because of dependence on its target.",
        "LEAVE|shanghai|9|wedging|left the Shanghai Cooperation Organisation in 2026 because of what its target offers to those who keep out.",
        "JOIN|shanghai|1|counter_offer|joined the Shanghai Cooperation Organisation in 2024 for what its leader offers to those who keep out of what is aimed at it.",
        "LEAVE|union|9|given|left the European Union in 2026 as its player chose."
      })
  void aStepHasItsYearAndItsCause(
      StepKind kind, String structure, int round, String cause, String says) {
    assertEquals("Ukraine " + says, sentence(kind, structure, round, cause));
  }

  @Test
  void everyReasonToBeKeptOutHasWords() {
    for (Bar bar : Bar.values()) {
      assertEquals(ClosedSentences.of(bar), ClosedSentences.of(bar.word()));
    }
    for (NoStep missing : NoStep.values()) {
      assertEquals(ClosedSentences.of(missing), ClosedSentences.of(missing.word()));
    }
  }

  @Test
  void everyCauseHasWords() {
    for (StepKind kind : StepKind.values()) {
      for (StepTerm term : StepTerm.values()) {
        assertFalse(sentence(kind, "union", 1, term.word()).contains("{"));
      }
      for (Bar bar : Bar.values()) {
        assertFalse(sentence(kind, "union", 1, bar.word()).contains("{"));
      }
    }
  }
}
