package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.portfolio.Bar;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger of a portfolio tells what a run did, and why. */
class PortfolioExplainerTest {

  // Lively, so that a few years of five states hold steps of several kinds.
  private static final Scenario FIVE =
      Scenes.read(
          "five-states",
          "mechanisms.portfolio=1",
          "parameters.portfolio.join_rate=1",
          "parameters.portfolio.leave_rate=1",
          "parameters.portfolio.precision=4");

  private static final PortfolioLedger AMBER = PortfolioExplainer.ledger(FIVE, 1, "AMBER");

  private static final PortfolioLedger UKRAINE =
      PortfolioExplainer.ledger(Scenes.read(Scenes.PORTFOLIOS, "rounds=8"), 1, "UKR");

  private static List<TakenStep> steps(PortfolioLedger ledger) {
    return ledger.entries().stream()
        .filter(TakenStep.class::isInstance)
        .map(TakenStep.class::cast)
        .toList();
  }

  @Test
  void theLedgerHasTheStepsOfTheRunAsTheRunWeighedThem() {
    Simulation run = new Simulation(FIVE, 1);
    while (!run.ended()) {
      run.next();
    }
    int amber = run.snapshot().world().index("AMBER");
    List<PortfolioStep> own = run.steps().stream().filter(s -> s.state() == amber).toList();
    List<TakenStep> told = steps(AMBER);
    assertTrue(own.size() >= 2);
    assertEquals(own.size(), told.size());
    for (int k = 0; k < own.size(); k++) {
      StepOption option = told.get(k).option();
      assertEquals(own.get(k).round(), told.get(k).round());
      assertEquals(own.get(k).kind(), option.step());
      assertEquals(own.get(k).want(), option.want(), 0);
      assertEquals(own.get(k).cost(), option.cost(), 0);
      assertEquals(own.get(k).cause(), told.get(k).cause());
    }
  }

  @Test
  void leavingIsWhatDutiesWeighLessAllThatHolds() {
    StepOption leave =
        steps(AMBER).stream()
            .map(TakenStep::option)
            .filter(o -> o.step() == StepKind.LEAVE)
            .findFirst()
            .orElseThrow();
    double held = Math.max(0, leave.worth());
    assertEquals(leave.want(), leave.burden() - leave.sunk() - leave.effort() - held, 1e-12);
    assertEquals(leave.worth(), leave.terms().values().stream().mapToDouble(x -> x).sum(), 1e-12);
  }

  @Test
  void aRequestThatIsNotGrantedSaysWhatStandsInTheWay() {
    assertEquals(
        Map.of("North Atlantic alliance", 2022.0, "European Union", 2022.0), UKRAINE.asked());
    assertEquals(List.of("Russia"), UKRAINE.contesting());
    assertTrue(UKRAINE.fighting().contains("Russia"));
    UnmetWish wish =
        UKRAINE.unmet().stream()
            .filter(w -> w.option().structure().equals("North Atlantic alliance"))
            .findFirst()
            .orElseThrow();
    assertEquals(Bar.DEMOCRACY, wish.option().bar());
    assertTrue(wish.throughout());
    assertTrue(
        PortfolioSentences.of(UKRAINE)
            .contains(
                "The North Atlantic alliance did not invite Ukraine all along, as it was not"
                    + " democratic enough."));
  }

  @Test
  void theLastReviewInOrBeforeARoundIsFound() {
    int at = steps(AMBER).get(0).round();
    PortfolioMoment moment = PortfolioExplainer.review(FIVE, 1, "AMBER", at + 1).orElseThrow();
    assertEquals(at, moment.round());
    assertEquals(steps(AMBER).get(0), moment.taken().orElseThrow());
    assertEquals(Optional.empty(), PortfolioExplainer.review(FIVE, 1, "AMBER", 0));
    assertTrue(
        PortfolioSentences.of(AMBER, moment).startsWith(moment.when() + " (round " + at + "): "));
  }

  private static StepOption option(StepKind kind, double worth, double cost, double want) {
    double[] terms = new double[StepTerm.COUNT];
    terms[StepTerm.NEARNESS.ordinal()] = worth + 0.5;
    terms[StepTerm.AUTONOMY.ordinal()] = -0.5;
    boolean in = kind.ordinal() > StepKind.JOIN.ordinal();
    return new StepOption(
        "Eastern ring",
        true,
        in ? "member" : null,
        kind,
        Bar.NONE,
        null,
        kind == StepKind.WITHDRAW,
        worth,
        StepOptions.terms(terms),
        in ? 1.5 : Double.NaN,
        in ? 0.2 : Double.NaN,
        in ? 0.3 : Double.NaN,
        cost,
        want,
        0.25);
  }

  private static String sentence(StepOption option, String cause, String turning, int since) {
    List<String> terms = turning == null ? List.of() : List.of(turning);
    return StepReasons.of(
        "Oak", new TakenStep(9, "2026 Q1", option, cause, terms, since, "2025 Q1", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JOIN|1.2|1.0|0.2|nearness|nearness|Oak joined the Eastern ring for nearness to a member. Belonging was worth 1.20 to it (nearness to a member +1.70, the price in autonomy -0.50), and joining takes 1.00. Without nearness to a member it would have stayed out.",
        "ASK|0.8|1.0|-0.2|chance||Oak asked to join the Eastern ring by chance. Belonging was worth only 0.80 to it (nearness to a member +1.30, the price in autonomy -0.50), and joining takes 1.00. Staying as it was scored higher, by 0.20, so that only chance explains the step.",
        "LEAVE|0.5|1.0|0.5|autonomy|autonomy|Oak left the Eastern ring because of the price in autonomy. Its duties there weighed 1.50; against that stood what belonging was worth to it, 0.50 (nearness to a member +1.00, the price in autonomy -0.50), what it had sunk into the membership, 0.20, and the effort of leaving, 0.30. Without the price in autonomy it would have stayed.",
        "WITHDRAW|0.5|1.0|1|neutrality||Oak took back its request to join the Eastern ring as its neutrality kept it."
      })
  void aStepSaysWhatItWasWorthAndWhatWouldHaveTurnedIt(
      StepKind kind,
      double worth,
      double cost,
      double want,
      String cause,
      String turning,
      String says) {
    String told = sentence(option(kind, worth, cost, want), cause, turning, 9);
    assertEquals(says.replace('-', '−'), told);
  }

  @Test
  void aTermTurnsAStepThatWouldNotBeWantedWithoutIt() {
    assertEquals(-1.5, option(StepKind.JOIN, 1.2, 1.0, 0.2).without("nearness"), 1e-12);
    assertEquals(0, option(StepKind.LEAVE, 0.5, 1.0, 0.5).without("autonomy"), 1e-12);
    assertEquals(1, option(StepKind.LEAVE, 0.5, 1.0, 0.5).without("nearness"), 1e-12);
    assertEquals(-0.3, option(StepKind.WITHDRAW, 0.3, 1.0, 0.2).without("autonomy"), 1e-12);
  }

  @Test
  void whatWasWantedLongAgoIsNotWhenItComes() {
    String told = sentence(option(StepKind.JOIN, 1.2, 1, 0.2), "nearness", "nearness", 5);
    assertTrue(
        told.endsWith(
            "It had wanted that since 2025 Q1; chance decides when, and brings a step so wanted"
                + " about in 25 % of years."),
        told);
  }

  @Test
  void whatHoldsAStateIsSaidWhereItStays() {
    List<String> told = StepReasons.next(List.of(option(StepKind.LEAVE, 1.1, 1.0, -0.1)));
    assertEquals("No other structure was open to it at the end.", told.get(0));
    assertTrue(
        told.get(1).startsWith("What kept it from leaving the Eastern ring at the end: belonging"));
    assertTrue(
        told.get(1).contains("Had it sunk nothing into the membership, it would have left."));
    assertTrue(
        told.get(1).endsWith("Chance brings such a step about all the same in 25 % of years."));
    String in = StepReasons.next(List.of(option(StepKind.JOIN, 0.8, 1.0, -0.2))).get(0);
    assertTrue(in.contains("But for the price in autonomy it would have joined."), in);
  }

  @ParameterizedTest
  @EnumSource(Bar.class)
  void everyBarHasWords(Bar bar) {
    assertFalse(StepWords.bar(bar, "Elm", true).isEmpty());
    assertFalse(StepWords.bar(bar, "Elm", false).contains("{"));
  }

  @ParameterizedTest
  @EnumSource(StepKind.class)
  void everyStepHasWords(StepKind kind) {
    StepOption o = option(kind, 1, 1, 0.1);
    assertFalse(sentence(o, "nearness", null, 9).contains("{"));
    assertFalse(String.join(" ", StepReasons.next(List.of(o))).contains("{"));
  }
}
