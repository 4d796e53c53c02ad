package entente.experiment.study;

import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.sampling.Points;
import java.util.ArrayList;
import java.util.List;

/** What a user should know about a study before it runs. */
final class StudyWarnings {

  private static final int BALANCED = 4;

  private StudyWarnings() {}

  static List<String> of(Study study, List<Axis> axes, Points points) {
    List<String> warnings = new ArrayList<>();
    DesignTerms d = study.design();
    if (points.leftOut() > 0 && d.kind() == DesignKind.LATIN_HYPERCUBE) {
      warnings.add(
          "The constraints cut the Latin hypercube: a slice of a factor holds one point or none.");
    }
    if (points.leftOut() > 0 && d.points() == 0) {
      warnings.add(points.leftOut() + " points do not meet the constraints and are left out.");
    }
    boolean future = axes.stream().anyMatch(a -> a.kind() == Axis.Kind.FUTURE);
    if (study.replicates() == 1 && !future && d.kind() == DesignKind.FULL) {
      warnings.add("One run of each point: differences between points have no interval.");
    }
    if (study.randomNumbers() == RandomNumbers.INDEPENDENT) {
      warnings.add("Independent random numbers: differences between points carry more noise.");
    }
    int sequence = d.kind() == DesignKind.SOBOL ? d.points() : d.samples();
    if (sequence > 0 && Integer.bitCount(sequence) != 1) {
      warnings.add(sequence + " is no power of two, so that the sequence of Sobol is unbalanced.");
    }
    if (d.kind() == DesignKind.MORRIS && d.trajectories() < BALANCED) {
      warnings.add("Fewer than " + BALANCED + " trajectories rank factors by chance.");
    }
    if (study.limits().seconds() > 0) {
      warnings.add("A limit in seconds: which runs meet it may differ between machines.");
    }
    return warnings;
  }
}
