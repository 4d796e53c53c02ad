package entente.analysis.explain;

import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps of portfolios in words, each with its cause. */
public final class StepSentences {

  private static final Template SENTENCE =
      Template.of("{state} {did} {structure} in {year} {cause}.");

  private static final Template BID = Template.of("{what} {structure}");

  private static final Template WITHOUT_YEAR = Template.of("{state} {did} {structure} {cause}.");

  private final Scenario scenario;
  private final List<String> states;
  private final List<String> structures;

  /** Takes the names of a run. */
  public StepSentences(RunResult run) {
    this(run.specification().scenario(), run.states(), run.structures());
  }

  /** Takes the names of a run that goes on. */
  public StepSentences(Simulation run) {
    this(
        run.scenario(),
        run.snapshot().world().keys(),
        run.snapshot().structures().stream().map(Snapshot.OfStructure::key).toList());
  }

  /**
   * Takes the names of a scenario.
   *
   * @param states keys of the states, in the order of a run of it
   * @param structures keys of the structures, in the same way
   */
  public StepSentences(Scenario scenario, List<String> states, List<String> structures) {
    this.scenario = scenario;
    Map<String, String> names =
        scenario.states().stream().collect(Collectors.toMap(StateFacts::key, StateFacts::name));
    this.states = states.stream().map(names::get).toList();
    Map<String, String> called =
        scenario.structures().stream()
            .collect(
                Collectors.toMap(StructureTerms::key, s -> s.name() == null ? s.key() : s.name()));
    this.structures = structures.stream().map(called::get).toList();
  }

  /** Returns a step as a sentence. */
  public String of(PortfolioStep step) {
    String structure = structures.get(step.structure());
    // As in the ledger of reviews, round 1 is the first quarter after the start.
    double year = scenario.year(step.round() - 1);
    return SENTENCE.fill(
        "state", states.get(step.state()),
        "did", StepWords.did(step.kind()),
        "structure", Wording.the(structure),
        "year", (long) Math.floor(year),
        "cause", StepWords.cause(step.kind(), step.cause()));
  }

  /** Returns a step as a sentence without its year. */
  public String undated(PortfolioStep step) {
    return WITHOUT_YEAR.fill(
        "state", states.get(step.state()),
        "did", StepWords.did(step.kind()),
        "structure", Wording.the(structures.get(step.structure())),
        "cause", StepWords.cause(step.kind(), step.cause()));
  }

  /** Returns what a state might do about a structure, by its name, as a bidding. */
  public static String bid(StepKind kind, String structure) {
    return BID.fill("what", StepWords.toDo(kind), "structure", Wording.the(structure));
  }

  /** Returns why a state took a step, by the word of its cause, as a half sentence. */
  public static String cause(StepKind kind, String cause) {
    return StepWords.cause(kind, cause);
  }

  /** Returns a term as a noun: what draws a state in, or what it pays. */
  public static String noun(StepTerm term) {
    return StepWords.noun(term);
  }
}
