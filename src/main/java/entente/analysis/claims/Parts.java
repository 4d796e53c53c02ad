package entente.analysis.claims;

import entente.experiment.design.MeasureWord;
import java.util.List;

/** The parts of coalition stability, whose sign counts only if each part shares it. */
final class Parts {

  private static final List<String> PARTS = List.of("retention", "incentive", "cohesion");

  private Parts() {}

  /** Returns the parts of a measure; none unless it is coalition stability. */
  static List<MeasureWord> of(MeasureWord word) {
    return word.name().equals("stability")
        ? PARTS.stream().map(part -> new MeasureWord(word.structure(), part)).toList()
        : List.of();
  }
}
