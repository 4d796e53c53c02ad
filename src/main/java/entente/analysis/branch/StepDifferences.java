package entente.analysis.branch;

import entente.analysis.explain.Naming;
import entente.analysis.explain.StepSentences;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Simulation;
import entente.model.portfolio.PortfolioStep;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of portfolios and its branch do not share: steps, and what states hold at the end.
 *
 * <p>The same step of a state about a structure is one step that comes at another time; the first
 * in the one is compared with the first in the other, and so on.
 *
 * @param steps the steps that differ, in order
 * @param elsewhere who holds something else in the last round that both have
 */
public record StepDifferences(List<StepChange> steps, List<HeldElsewhere> elsewhere) {

  private static final Template BEFORE =
      Template.of("Before round {round} the two are the same to the last bit.");
  private static final String THE_SAME = "The branch is the same as its parent to the last bit.";
  private static final String NO_STEP = "No state takes a step in one of them only.";
  private static final Template FIRST = Template.of("The first step that differs: {step}");
  private static final Template ONE = Template.of("{steps} step differs.");
  private static final Template SEVERAL = Template.of("{steps} steps of {states} states differ.");
  private static final Template ELSEWHERE =
      Template.of("In round {round} {states} of {all} states hold something else: {names}.");
  private static final Template ONE_ELSEWHERE =
      Template.of("In round {round} {states} of {all} states holds something else: {names}.");
  private static final String NOBODY_ELSEWHERE = "In the end all states hold the same in both.";
  private static final Template IN_BRANCH_ONLY =
      Template.of("{when} (round {round}), in the branch only: {words}");
  private static final Template IN_PARENT_ONLY =
      Template.of("{when} (round {round}), in the parent only: {words}");
  private static final Template LATER =
      Template.of("{when} (round {round}), in the branch {rounds} rounds later: {words}");
  private static final Template EARLIER =
      Template.of("{when} (round {round}), in the branch {rounds} rounds earlier: {words}");

  /** So many names are told; all are in the table. */
  private static final int NAMED = 12;

  /** Finds the differences. */
  public static StepDifferences of(Branch branch) {
    RunResult parent = branch.parent();
    RunResult child = branch.child();
    Naming naming =
        new Naming(
            new Simulation(parent.specification().scenario(), parent.specification().seed()));
    Map<List<Object>, List<PortfolioStep>> there = byStep(parent, branch.last());
    Map<List<Object>, List<PortfolioStep>> here = byStep(child, branch.last());
    List<StepChange> changes = new ArrayList<>();
    there.keySet().forEach(key -> here.putIfAbsent(key, List.of()));
    here.forEach(
        (key, steps) -> {
          List<PortfolioStep> own = there.getOrDefault(key, List.of());
          for (int k = 0; k < Math.max(own.size(), steps.size()); k++) {
            PortfolioStep a = k < own.size() ? own.get(k) : null;
            PortfolioStep b = k < steps.size() ? steps.get(k) : null;
            if (a == null || b == null || a.round() != b.round()) {
              changes.add(change(branch, naming, a, b));
            }
          }
        });
    changes.sort(Comparator.comparingInt(StepChange::round).thenComparing(StepChange::state));
    return new StepDifferences(List.copyOf(changes), elsewhere(branch, naming));
  }

  private static Map<List<Object>, List<PortfolioStep>> byStep(RunResult run, int last) {
    Map<List<Object>, List<PortfolioStep>> byStep = new LinkedHashMap<>();
    for (PortfolioStep step : run.steps()) {
      if (step.round() <= last) {
        byStep
            .computeIfAbsent(
                List.of(step.state(), step.kind(), step.structure()), key -> new ArrayList<>())
            .add(step);
      }
    }
    return byStep;
  }

  private static StepChange change(
      Branch branch, Naming naming, PortfolioStep there, PortfolioStep here) {
    boolean first = here == null || there != null && there.round() < here.round();
    PortfolioStep told = first ? there : here;
    RunResult run = first ? branch.parent() : branch.child();
    return new StepChange(
        run.states().get(told.state()),
        naming.state(told.state()),
        told.kind().word(),
        naming.structure(told.structure()),
        there == null ? -1 : there.round(),
        here == null ? -1 : here.round(),
        naming.when(told.round()),
        new StepSentences(run).undated(told));
  }

  private static List<HeldElsewhere> elsewhere(Branch branch, Naming naming) {
    List<HeldElsewhere> elsewhere = new ArrayList<>();
    int last = branch.last();
    for (int i = 0; i < branch.parent().states().size(); i++) {
      List<String> there = held(branch.parent(), naming, last, i);
      List<String> here = held(branch.child(), naming, last, i);
      if (!there.equals(here)) {
        elsewhere.add(
            new HeldElsewhere(branch.parent().states().get(i), naming.state(i), there, here));
      }
    }
    return List.copyOf(elsewhere);
  }

  private static List<String> held(RunResult run, Naming naming, int round, int state) {
    return run.held()[round][state].stream().mapToObj(naming::structure).toList();
  }

  /** Returns how many states take the steps that differ. */
  public long states() {
    return steps.stream().map(StepChange::state).distinct().count();
  }

  /** Returns the round of the first step that differs; −1 if none does. */
  public int firstRound() {
    return steps.isEmpty() ? -1 : steps.get(0).round();
  }

  /** Returns what became of the branch, in a few sentences. */
  public List<String> sentences(Branch branch) {
    int first = branch.divergence();
    if (first < 0) {
      return List.of(THE_SAME);
    }
    List<String> out = new ArrayList<>();
    out.add(BEFORE.fill("round", first));
    if (steps.isEmpty()) {
      out.add(NO_STEP);
    } else {
      out.add(FIRST.fill("step", sentence(steps.get(0))));
      out.add(
          steps.size() == 1
              ? ONE.fill("steps", 1)
              : SEVERAL.fill("steps", steps.size(), "states", states()));
    }
    out.add(elsewhere.isEmpty() ? NOBODY_ELSEWHERE : standing(branch));
    out.addAll(BranchSentences.ends(branch));
    return out;
  }

  private String standing(Branch branch) {
    List<String> names =
        new ArrayList<>(elsewhere.stream().limit(NAMED).map(HeldElsewhere::name).toList());
    if (elsewhere.size() > NAMED) {
      names.add(elsewhere.size() - NAMED + " more");
    }
    return (elsewhere.size() == 1 ? ONE_ELSEWHERE : ELSEWHERE)
        .fill(
            "round", branch.last(),
            "states", elsewhere.size(),
            "all", branch.parent().states().size(),
            "names", String.join(", ", names));
  }

  /** Returns a step that differs as a sentence. */
  public static String sentence(StepChange c) {
    int later = c.branchRound() - c.parentRound();
    if (c.parentRound() < 0 || c.branchRound() < 0) {
      Template only = c.parentRound() < 0 ? IN_BRANCH_ONLY : IN_PARENT_ONLY;
      return only.fill("when", c.when(), "round", c.round(), "words", c.words());
    }
    return (later > 0 ? LATER : EARLIER)
        .fill(
            "when", c.when(),
            "round", c.round(),
            "rounds", Math.abs(later),
            "words", c.words());
  }
}
