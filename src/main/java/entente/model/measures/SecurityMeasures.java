package entente.model.measures;

import entente.model.states.Vector;
import entente.theory.Gini;
import java.util.ArrayList;
import java.util.List;

/** How secure states are, and what strikes them. */
final class SecurityMeasures {

  private SecurityMeasures() {}

  /** Returns the definitions, in order. */
  static List<Definition> all() {
    List<Definition> list = new ArrayList<>();
    list.add(
        Definition.named("security_mean", "Mean security")
            .higherIsBetter()
            .margin(0.01)
            .formula(
                "mean over states of the probability that no attack succeeds if one comes on each vector, weighted by severity")
            .source("Tullock 1980")
            .by(f -> mean(f.now().security())));
    list.add(
        Definition.named("security_worst_tenth", "Security of the worst-off tenth")
            .higherIsBetter()
            .margin(0.01)
            .formula("mean security of the lowest tenth of the states, rounded up")
            .source("Rawls 1971")
            .by(f -> Wellbeing.worstTenth(f.sortedSecurity())));
    list.add(
        Definition.named(
                "security_worst_tenth_without_belligerents", "Worst-off tenth without belligerents")
            .higherIsBetter()
            .margin(0.01)
            .formula("the same without the states at direct war in round 0")
            .source("Rawls 1971")
            .undefined("if all were at war")
            .by(f -> Wellbeing.worstTenthWithoutBelligerents(f.history())));
    list.add(
        Definition.named("security_gini", "Inequality of security")
            .lowerIsBetter()
            .margin(0.01)
            .formula("Gini coefficient of security over states")
            .source("Gini 1912")
            .undefined("if all security is 0")
            .by(f -> Gini.of(f.now().security())));
    list.add(
        Definition.named("security_realised", "Realised security")
            .higherIsBetter()
            .margin(0.02)
            .formula(
                "one less the share of this round's crises, by severity, behind which the attack succeeded")
            .undefined("in a round without crises")
            .by(f -> f.now().realisedSecurity()));
    list.add(
        Definition.named("security_community", "Security community")
            .higherIsBetter()
            .margin(0.02)
            .formula("share of the pairs on the ladder whose hazard of war is below 0.0001 a round")
            .source("Deutsch 1957")
            .undefined("without pairs")
            .by(f -> Wellbeing.securityCommunity(f.now())));
    for (Vector vector : Vector.values()) {
      if (vector != Vector.MILITARY) {
        list.add(
            Definition.named("hybrid_load_" + vector.word(), "Crises, " + vector.word())
                .unit("crises / round")
                .range(0, Double.POSITIVE_INFINITY)
                .lowerIsBetter()
                .margin(0.1)
                .formula("number of crises on this vector in the round")
                .by(f -> f.now().hybridLoad()[vector.ordinal()]));
      }
    }
    list.add(
        Definition.named("hybrid_load", "Hybrid crises")
            .unit("crises / round")
            .range(0, Double.POSITIVE_INFINITY)
            .lowerIsBetter()
            .margin(0.2)
            .formula("number of crises on all vectors but the military in the round")
            .by(SecurityMeasures::hybridLoad));
    return list;
  }

  private static double hybridLoad(SharedMeasures f) {
    double sum = 0;
    for (int v = 1; v < Vector.COUNT; v++) {
      sum += f.now().hybridLoad()[v];
    }
    return sum;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
