package entente.ui.page;

import entente.analysis.explain.ClosedSentences;
import entente.analysis.explain.Explainer;
import entente.analysis.explain.Explanation;
import entente.analysis.explain.ExplanationSentences;
import entente.analysis.explain.Naming;
import entente.analysis.explain.OptionScore;
import entente.analysis.explain.Posture;
import entente.analysis.explain.Reason;
import entente.analysis.explain.StepSentences;
import entente.analysis.explain.Wording;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.Bar;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepTerm;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a state holds what it holds in a round, computed again: by its last review where it chooses a
 * pair of bloc and seat, by its steps and by what it may do next where it changes a portfolio.
 */
public final class StateReasons {

  private static final Template NONE_YET =
      Template.of("{state} had not taken a step in or before {when}.");
  private static final Template NO_REVIEW =
      Template.of("{state} had not reviewed in or before {when}.");
  private static final Template BOUND =
      Template.of(
          "{state} founds or leads {structure} and may not leave it, so it does not choose.");
  private static final int MOST_REASONS = 8;
  private static final int MOST_PROSPECTS = 6;
  private static final double LEAST = 0.001;

  private StateReasons() {}

  /**
   * Returns the reasons in JSON: {@code text}, paragraphs; {@code reasons}, what spoke for and
   * against, each with its words and amount; {@code options}, what else was open.
   *
   * @param state index of the state
   */
  public static String of(Scenario scenario, long seed, int state, int round) {
    Simulation simulation = new Simulation(scenario, seed);
    Naming naming = new Naming(simulation);
    String key = simulation.snapshot().world().keys().get(state);
    int bound = simulation.boundTo(state);
    if (simulation.hasPortfolios()) {
      return portfolio(simulation, naming, state, round);
    }
    JsonBuilder json = new JsonBuilder();
    json.open();
    Explainer.withoutRules(scenario, seed)
        .review(key, round)
        .ifPresentOrElse(
            explanation -> review(json, explanation),
            () -> nothing(json, naming, state, bound, round));
    return json.close().toString();
  }

  private static void nothing(JsonBuilder json, Naming naming, int state, int bound, int round) {
    String text =
        bound < 0
            ? NO_REVIEW.fill("state", naming.state(state), "when", naming.when(round))
            : BOUND.fill(
                "state", naming.state(state), "structure", Wording.the(naming.structure(bound)));
    json.openList("text").item(text).closeList();
    json.openList("reasons").closeList();
    json.openList("options").closeList();
  }

  private static void review(JsonBuilder json, Explanation e) {
    String whole = ExplanationSentences.of(e);
    String thresholds = String.join(" ", ExplanationSentences.thresholds(e));
    json.openList("text");
    if (!thresholds.isEmpty() && whole.endsWith(thresholds)) {
      json.item(whole.substring(0, whole.length() - thresholds.length()).trim()).item(thresholds);
    } else {
      json.item(whole);
    }
    json.closeList();
    json.with("against", e.rival() == null ? null : e.rival().words());
    json.openList("reasons");
    e.reasons().stream().limit(MOST_REASONS).forEach(reason -> reason(json, reason));
    json.closeList();
    json.openList("options");
    e.options().stream()
        .filter(OptionScore::open)
        .sorted(Comparator.comparingDouble(option -> -option.total()))
        .forEach(option -> option(json, option, e.chosen(), e.held()));
    json.closeList();
  }

  private static void reason(JsonBuilder json, Reason reason) {
    // What is in brackets is the amount, which the page draws.
    String words = reason.words();
    json.open().with("words", words.substring(0, words.lastIndexOf(" (")));
    json.with("amount", reason.amount()).close();
  }

  private static void option(JsonBuilder json, OptionScore option, Posture chosen, Posture held) {
    json.open()
        .with("words", option.posture().words())
        .with("chosen", option.posture().equals(chosen))
        .with("held", option.posture().equals(held))
        .with("total", option.total())
        .close();
  }

  private static String portfolio(Simulation simulation, Naming naming, int state, int round) {
    while (simulation.round() < round && !simulation.ended()) {
      simulation.pass();
    }
    Snapshot start = simulation.snapshot();
    List<String> structures = start.structures().stream().map(Snapshot.OfStructure::key).toList();
    StepSentences sentences =
        new StepSentences(simulation.scenario(), start.world().keys(), structures);
    List<PortfolioStep> own =
        simulation.steps().stream().filter(step -> step.state() == state).toList();
    JsonBuilder json = new JsonBuilder();
    json.open().openList("text");
    if (own.isEmpty()) {
      json.item(NONE_YET.fill("state", naming.state(state), "when", naming.when(round)));
    }
    own.forEach(step -> json.item(sentences.of(step)));
    json.closeList();
    json.openList("reasons");
    if (!own.isEmpty()) {
      terms(json, own.get(own.size() - 1).terms());
    }
    json.closeList();
    json.openList("prospects");
    prospects(simulation, naming, state, structures, json);
    return json.closeList().close().toString();
  }

  private static void terms(JsonBuilder json, double[] terms) {
    List<StepTerm> order = new ArrayList<>(StepTerm.values());
    order.sort(Comparator.comparingDouble(term -> -Math.abs(terms[term.ordinal()])));
    order.stream()
        .limit(MOST_REASONS)
        .filter(term -> Math.abs(terms[term.ordinal()]) >= LEAST)
        .forEach(
            term ->
                json.open()
                    .with("words", StepSentences.noun(term))
                    .with("amount", terms[term.ordinal()])
                    .close());
  }

  private record Next(String structure, Prospect prospect) {}

  // Open steps first, the likeliest first; then what is barred, the most wanted first.
  private static void prospects(
      Simulation simulation, Naming naming, int state, List<String> structures, JsonBuilder json) {
    List<Next> next = new ArrayList<>();
    for (int k = 0; k < structures.size(); k++) {
      for (Prospect prospect : simulation.prospects(state, structures.get(k))) {
        next.add(new Next(naming.structure(k), prospect));
      }
    }
    next.sort(
        Comparator.comparing((Next n) -> n.prospect.bar() != Bar.NONE)
            .thenComparingDouble(n -> -n.prospect.chance()));
    for (Next n : next.subList(0, Math.min(MOST_PROSPECTS, next.size()))) {
      json.open()
          .with("words", StepSentences.bid(n.prospect.kind(), n.structure))
          .with("chance", n.prospect.chance())
          .with("bar", n.prospect.bar() == Bar.NONE ? null : ClosedSentences.of(n.prospect.bar()))
          .close();
    }
  }
}
