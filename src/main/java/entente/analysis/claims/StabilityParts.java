package entente.analysis.claims;

import entente.experiment.claim.MeasureName;
import java.util.List;

/** The parts of coalition stability, whose sign counts only if each part shares it. */
final class StabilityParts {

  private static final List<String> PARTS = List.of("retention", "incentive", "cohesion");

  private StabilityParts() {}

  /** Returns the parts of a measure; none unless it is coalition stability. */
  static List<MeasureName> of(MeasureName word) {
    return word.name().equals("stability")
        ? PARTS.stream().map(part -> new MeasureName(word.structure(), part)).toList()
        : List.of();
  }
}
