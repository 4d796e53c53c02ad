package entente.ui.cli.session;

import entente.analysis.explain.Departures;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.RunSteps;
import entente.analysis.explain.StepsOverRuns;
import entente.experiment.run.RunSpecification;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.text.Template;
import entente.ui.cli.answer.reasons.LeavingAnswer;
import entente.ui.cli.answer.reasons.StepsAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the runs of each scenario.
 *
 * @param labels labels of the scenarios
 * @param scenarios the scenarios by number of their label
 * @param structures keys of the structures; null for all
 * @param states keys of the states; null for all
 */
record EnsembleQuestion(
    List<String> labels,
    Map<Integer, Scenario> scenarios,
    Map<Integer, String> structures,
    Map<Integer, String> states) {

  private static final Template LABELLED = Template.of("{name} ({label})");

  /** Asks one run of a scenario, by the number of its label. */
  @FunctionalInterface
  interface OfRun<T> {
    /** Returns the answer of the run. */
    T ask(int label, RunSpecification run);
  }

  /** Makes a question of which nothing but the labels is known yet. */
  EnsembleQuestion(List<String> labels) {
    this(labels, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  String stateName(int label) {
    return scenarios.get(label).states().stream()
        .filter(s -> s.key().equals(states.get(label)))
        .map(StateFacts::name)
        .findFirst()
        .orElse(null);
  }

  String structureName(int label) {
    return scenarios.get(label).structures().stream()
        .filter(t -> t.key().equals(structures.get(label)))
        .map(t -> t.name() == null ? t.key() : t.name())
        .findFirst()
        .orElse(null);
  }

  boolean portfolios() {
    return scenarios.values().iterator().next().mechanisms().portfolio() > 0;
  }

  boolean mixed() {
    return scenarios.values().stream().map(s -> s.mechanisms().portfolio() > 0).distinct().count()
        > 1;
  }

  /** Returns who leaves first in a run of a scenario, by the number of its label. */
  LeavingAnswer.Run leaving(int label, RunSpecification s) {
    Departures departures =
        Departures.of(s.scenario(), s.seed(), structures.get(label), states.get(label));
    return new LeavingAnswer.Run(s.run(), labels.get(label), departures);
  }

  /** Returns which steps are taken in a run of a scenario, by the number of its label. */
  StepsAnswer.Run steps(int label, RunSpecification s) {
    RunSteps steps = RunSteps.of(s.scenario(), s.seed(), states.get(label), structures.get(label));
    return new StepsAnswer.Run(s.run(), labels.get(label), steps);
  }

  /** Returns what is answered over runs of pairs. */
  LeavingAnswer leaving(List<LeavingAnswer.Run> runs) {
    List<Leaving> summaries = new ArrayList<>();
    scenarios.forEach(
        (label, scenario) -> {
          List<Departures> own =
              runs.stream()
                  .filter(r -> r.scenario().equals(labels.get(label)))
                  .map(LeavingAnswer.Run::departures)
                  .toList();
          if (!own.isEmpty()) {
            summaries.add(Leaving.of(shown(label), stateName(label), own));
          }
        });
    return new LeavingAnswer(runs, summaries);
  }

  /** Returns what is answered over runs of portfolios. */
  StepsAnswer steps(List<StepsAnswer.Run> runs) {
    List<StepsOverRuns> summaries = new ArrayList<>();
    scenarios.forEach(
        (label, scenario) -> {
          List<RunSteps> own =
              runs.stream()
                  .filter(r -> r.scenario().equals(labels.get(label)))
                  .map(StepsAnswer.Run::steps)
                  .toList();
          if (!own.isEmpty()) {
            summaries.add(
                StepsOverRuns.of(shown(label), stateName(label), structureName(label), own));
          }
        });
    return new StepsAnswer(runs, summaries);
  }

  // Scenarios of one name are told apart by their labels.
  private String shown(int label) {
    String name = scenarios.get(label).name();
    boolean same = scenarios.values().stream().filter(s -> s.name().equals(name)).count() > 1;
    return same ? LABELLED.fill("name", name, "label", labels.get(label)) : name;
  }
}
