package entente.model.measures;

import java.util.List;

/** The order between states: hostility, poles, rungs, wars, arms control, norms. */
final class OrderMeasures {

  private OrderMeasures() {}

  /** Returns the definitions, in order. */
  static List<Definition> all() {
    return List.of(
        Definition.named("hostility_mean", "Mean hostility")
            .lowerIsBetter()
            .margin(0.005)
            .formula(
                "mean hostility over all pairs, weighted by the root of the product of capabilities")
            .undefined("without pairs")
            .by(f -> Wellbeing.meanHostility(f.now())),
        Definition.named("poles", "Effective number of poles")
            .unit("poles")
            .range(1, Double.POSITIVE_INFINITY)
            .margin(0.1)
            .formula("1 / Σ s², s the capability share of a bloc or of a state without one")
            .source("Laakso and Taagepera 1979")
            .by(f -> Camps.effectiveNumber(f.now())),
        Definition.named("polarisation", "Polarisation")
            .range(0, Double.POSITIVE_INFINITY)
            .lowerIsBetter()
            .margin(0.005)
            .formula("Σ Σ π_g^2.3 π_h × distance over groups by posture")
            .source("Esteban and Ray 1994, α = 1.3")
            .by(f -> Camps.polarisation(f.now())),
        Definition.named("rung_mean", "Mean rung")
            .unit("rung")
            .range(0, 5)
            .lowerIsBetter()
            .margin(0.05)
            .formula(
                "mean rung of the pairs on the ladder, weighted by the root of the product of capabilities")
            .undefined("without pairs")
            .by(f -> Wellbeing.meanRung(f.now())),
        Definition.named("rung_of_poles", "Highest rung between poles")
            .unit("rung")
            .range(0, 5)
            .lowerIsBetter()
            .margin(0.1)
            .formula("highest rung of a pair of poles")
            .undefined("with fewer than two poles")
            .by(f -> Wellbeing.highestRungOfPoles(f.now())),
        Definition.named("wars", "New direct wars")
            .unit("wars")
            .range(0, Double.POSITIVE_INFINITY)
            .lowerIsBetter()
            .margin(0.2)
            .formula("number of direct wars begun since round 0")
            .by(f -> f.now().newWars()),
        Definition.named("direct_war", "Direct war with a pole")
            .lowerIsBetter()
            .margin(0.02)
            .formula(
                "1 if a direct war has begun between poles, or between a pole and a member of a structure aimed at it")
            .by(f -> f.now().poleWar() ? 1 : 0),
        Definition.named("nuclear_use", "Nuclear use")
            .lowerIsBetter()
            .margin(0.01)
            .formula("1 if nuclear weapons have been used, which ends the run")
            .by(f -> f.now().nuclear() ? 1 : 0),
        Definition.named("arms_control", "Arms control")
            .higherIsBetter()
            .margin(0.02)
            .formula("level of arms control")
            .by(f -> f.now().armsControl()),
        Definition.named("norms", "Norms")
            .higherIsBetter()
            .margin(0.02)
            .formula("level of norms")
            .by(f -> f.now().norms()));
  }
}
