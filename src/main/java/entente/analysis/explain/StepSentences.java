package entente.analysis.explain;

import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.PortfolioStep;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps of portfolios in words, each with its cause. */
public final class StepSentences {

  private static final Template SENTENCE =
      Template.of("{state} {did} {structure} in {year} {cause}.");

  private static final Template WITHOUT_YEAR = Template.of("{state} {did} {structure} {cause}.");

  private final RunResult run;
  private final Map<String, String> states;
  private final Map<String, String> structures;

  /** Takes the names of a run. */
  public StepSentences(RunResult run) {
    this.run = run;
    Scenario scenario = run.specification().scenario();
    states =
        scenario.states().stream().collect(Collectors.toMap(StateFacts::key, StateFacts::name));
    structures =
        scenario.structures().stream()
            .collect(
                Collectors.toMap(StructureTerms::key, s -> s.name() == null ? s.key() : s.name()));
  }

  /** Returns a step as a sentence. */
  public String of(PortfolioStep step) {
    String structure = structures.get(run.structures().get(step.structure()));
    // As in the ledger of reviews, round 1 is the first quarter after the start.
    double year = run.specification().scenario().year(step.round() - 1);
    return SENTENCE.fill(
        "state", states.get(run.states().get(step.state())),
        "did", StepWords.did(step.kind()),
        "structure", Wording.the(structure),
        "year", (long) Math.floor(year),
        "cause", StepWords.cause(step.kind(), step.cause()));
  }

  /** Returns a step as a sentence without its year. */
  public String undated(PortfolioStep step) {
    return WITHOUT_YEAR.fill(
        "state", states.get(run.states().get(step.state())),
        "did", StepWords.did(step.kind()),
        "structure", Wording.the(structures.get(run.structures().get(step.structure()))),
        "cause", StepWords.cause(step.kind(), step.cause()));
  }
}
