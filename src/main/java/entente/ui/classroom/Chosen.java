package entente.ui.classroom;

import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a class chooses as its pages and its record write it: two words beside round and state, step
 * and structure where states change portfolios, bloc and seat where they choose pairs.
 */
final class Chosen {

  private Chosen() {}

  /** Returns whether states change portfolios step by step in a scenario. */
  static boolean bySteps(Scenario scenario) {
    return scenario.mechanisms().portfolio() > 0;
  }

  /** Returns the keys of the two words. */
  static List<String> keys(boolean steps) {
    return steps ? List.of("step", "structure") : List.of("bloc", "seat");
  }

  /** Returns the two words of a choice. */
  static List<String> words(GivenChoice choice) {
    return choice instanceof GivenStep step
        ? List.of(step.word(), step.structure())
        : List.of(((GivenPair) choice).bloc(), ((GivenPair) choice).seat());
  }

  /** Returns the two words of a choice by their keys. */
  static Map<String, String> named(GivenChoice choice) {
    List<String> keys = keys(choice instanceof GivenStep);
    List<String> words = words(choice);
    return Map.of(keys.get(0), words.get(0), keys.get(1), words.get(1));
  }

  /** Returns the choice of two words. */
  static GivenChoice of(boolean steps, int round, String state, String first, String second) {
    if (!steps) {
      return new GivenPair(round, state, first, second);
    }
    return kind(first)
        .map(kind -> new GivenStep(round, state, kind, second))
        .orElseGet(() -> GivenStep.stay(round, state));
  }

  /** Returns the kind of step that a word stands for. */
  static Optional<StepKind> kind(String word) {
    return Arrays.stream(StepKind.values()).filter(k -> k.word().equals(word)).findFirst();
  }

  /** Returns the choice to leave a state as it is. */
  static GivenChoice keep(boolean steps, int round, String state) {
    return steps
        ? GivenStep.stay(round, state)
        : new GivenPair(round, state, GivenPair.KEEP, GivenPair.KEEP);
  }

  /** Returns whether a choice leaves its state as it is. */
  static boolean keeps(GivenChoice choice) {
    return choice.equals(keep(choice instanceof GivenStep, choice.round(), choice.state()));
  }
}
