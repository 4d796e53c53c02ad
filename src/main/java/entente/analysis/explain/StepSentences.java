package entente.analysis.explain;

import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.Bar;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepTerm;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps of portfolios in words, each with its cause. */
public final class StepSentences {

  private static final Template SENTENCE =
      Template.of("{state} {did} {structure} in {year} {cause}.");
  private static final Template LESS = Template.of("as {what} weighed less");
  private static final Template LACK = Template.of("for lack of {what}");
  private static final Template BECAUSE = Template.of("because of {what}");
  private static final Template DRAWN = Template.of("for {what}");

  private final Scenario scenario;
  private final List<String> stateKeys;
  private final List<String> structureKeys;
  private final Map<String, String> states;
  private final Map<String, String> structures;

  /** Takes the names of a run. */
  StepSentences(RunResult run) {
    this(run.specification().scenario(), run.states(), run.structures());
  }

  /**
   * Takes the names of a scenario.
   *
   * @param stateKeys keys of the states, in the order of a run of it
   * @param structureKeys keys of the structures, in the same way
   */
  public StepSentences(Scenario scenario, List<String> stateKeys, List<String> structureKeys) {
    this.scenario = scenario;
    this.stateKeys = stateKeys;
    this.structureKeys = structureKeys;
    states =
        scenario.states().stream().collect(Collectors.toMap(StateFacts::key, StateFacts::name));
    structures =
        scenario.structures().stream()
            .collect(
                Collectors.toMap(StructureTerms::key, s -> s.name() == null ? s.key() : s.name()));
  }

  /** Returns a step as a sentence. */
  public String of(PortfolioStep step) {
    String structure = structures.get(structureKeys.get(step.structure()));
    // As in the ledger of reviews, round 1 is the first quarter after the start.
    double year = scenario.year(step.round() - 1);
    return SENTENCE.fill(
        "state", states.get(stateKeys.get(step.state())),
        "did", did(step),
        "structure", Wording.the(structure),
        "year", (long) Math.floor(year),
        "cause", cause(step));
  }

  private static String did(PortfolioStep step) {
    return switch (step.kind()) {
      case ASK -> "asked to join";
      case WITHDRAW -> "took back its request to join";
      case JOIN -> "joined";
      case RANK -> "rose in";
      case FREEZE -> "froze its part in";
      case RESUME -> "took up its part again in";
      case LEAVE -> "left";
    };
  }

  private static String cause(PortfolioStep step) {
    if (step.cause().equals(PortfolioStep.CHANCE)) {
      return "by chance";
    }
    for (Bar bar : Bar.values()) {
      if (bar.word().equals(step.cause())) {
        return step.kind().isAway() ? closed(bar) : opened(bar);
      }
    }
    StepTerm term = StepTerm.valueOf(step.cause().toUpperCase(Locale.ROOT));
    Template towards = term.isCost() ? LESS : DRAWN;
    Template away = term.isCost() ? BECAUSE : LACK;
    return (step.kind().isAway() ? away : towards).fill("what", noun(term));
  }

  /** Returns what a summand of a step is called, as a noun. */
  public static String noun(StepTerm term) {
    return switch (term) {
      case SAFETY -> "protection";
      case COMPANY -> "like-minded company";
      case NEARNESS -> "nearness to a member";
      case REGIME -> "likeness of regimes";
      case TIE -> "ties to its leaders";
      case DIALOGUE -> "dialogue with those whom it fears or depends on";
      case GOODS -> "what only members have";
      case VOICE -> "a say in what is decided";
      case KINSHIP -> "preparation by a kindred structure";
      case OPPOSITION -> "fear of its target";
      case AUTONOMY -> "the price in autonomy";
      case PROMISE -> "help that did not come";
      case CAMPS -> "memberships at odds with it";
      case OCCUPATION -> "territory that its leaders hold or contest";
      case PRESSURE -> "dependence on its target";
    };
  }

  // What has come to stand between a state and what it had asked for.
  private static String closed(Bar bar) {
    return switch (bar) {
      case NEUTRALITY -> "as its neutrality kept it";
      case OTHER_BLOC -> "as it had turned to another bloc";
      case TARGET -> "as it had become the target";
      case REGION -> "as it no longer reached so far";
      default -> "as it closed";
    };
  }

  private static String opened(Bar bar) {
    return switch (bar) {
      case NEUTRALITY -> "as neutrality no longer kept it";
      case DEMOCRACY -> "as it had become democratic enough";
      case CONTEST -> "as no contest over territory stood in the way any longer";
      case VETO -> "as no member stood in the way any longer";
      case HOSTILITY -> "as its members feared it less";
      case GATE -> "as it stood nearer to the founders";
      case OTHER_BLOC -> "as no other bloc kept it";
      case TARGET -> "as it was no longer the target";
      case POLE -> "as others led it no longer";
      case LEFT -> "as enough time had passed since it left";
      case NONE, CLOSED, REGION, WAITING -> "as it opened";
    };
  }
}
