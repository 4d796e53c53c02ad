package entente.model.measures;

import java.util.List;
import java.util.stream.Stream;

/** Coalition stability, its parts, and what keeps a reader from misreading them. */
final class StabilityMeasures {

  private StabilityMeasures() {}

  /** Returns the definitions, in order. */
  static List<Definition> all() {
    return Stream.concat(loyalties().stream(), cohesions().stream()).toList();
  }

  private static List<Definition> loyalties() {
    return List.of(
        Definition.named("stability", "Coalition stability")
            .higherIsBetter()
            .margin(0.01)
            .formula("(retention × incentive × cohesion)^⅓, cohesion below 0 counted as 0")
            .source("index of this project; see its parts")
            .undefined("before year 5, and where a part is undefined")
            .by(f -> Stability.index(retention(f), incentive(f), f.cohesion().cohesion())),
        Definition.named("retention", "Retention")
            .higherIsBetter()
            .margin(0.02)
            .formula(
                "share, by head, of memberships in chosen structures of 20 rounds ago that are held now")
            .undefined("before round 20, and if nobody was a member then")
            .by(StabilityMeasures::retention),
        Definition.named("retention_by_capability", "Retention by capability, one year")
            .higherIsBetter()
            .margin(0.01)
            .formula(
                "the same over 4 rounds, by capability; saturated by the poles, shown for honesty")
            .undefined("before round 4, and if nobody was a member then")
            .by(f -> Stability.retention(f.history(), -1, 4, true)),
        Definition.named("incentive", "Incentive to stay")
            .higherIsBetter()
            .margin(0.02)
            .formula(
                "mean, over the states that review, of the logit probability to stay, with the switching cost")
            .source("d'Aspremont and others 1983; Bogomolnaia and Jackson 2002")
            .undefined("if no state reviews")
            .by(StabilityMeasures::incentive),
        Definition.named("incentive_without_cost", "Incentive without switching cost")
            .higherIsBetter()
            .margin(0.02)
            .formula("the same if switching cost nothing; the difference is inertia")
            .undefined("if no state reviews")
            .by(f -> Stability.meanOver(f.now(), -1, f.now().stayWithoutCost())),
        Definition.named("strict_best_replies", "Strict best replies")
            .higherIsBetter()
            .margin(0.02)
            .formula(
                "share of the states that review whose present option beats every other open one")
            .source("Bogomolnaia and Jackson 2002")
            .undefined("if no state reviews")
            .by(StabilityMeasures::strictShare),
        Definition.named("open_options", "Open options")
            .unit("options")
            .range(1, Double.POSITIVE_INFINITY)
            .margin(0.1)
            .formula(
                "mean number of options open to a state, the present one included; a closed gate looks like stability")
            .by(f -> mean(f.now().openOptions())));
  }

  private static List<Definition> cohesions() {
    return List.of(
        Definition.named("cohesion", "Cohesion")
            .range(Double.NEGATIVE_INFINITY, 1)
            .higherIsBetter()
            .margin(0.02)
            .formula("1 − frustration / what the same amount of togetherness would give by chance")
            .source("Axelrod and Bennett 1993; form of this project")
            .undefined("if chance gives no frustration")
            .by(f -> f.cohesion().cohesion()),
        Definition.named("friends_apart", "Friends apart")
            .lowerIsBetter()
            .margin(0.02)
            .formula("share of positive propensity between states that share no structure")
            .source("Axelrod and Bennett 1993")
            .undefined("without positive propensities")
            .by(f -> f.cohesion().friendsApart()),
        Definition.named("enemies_together", "Enemies together")
            .lowerIsBetter()
            .margin(0.01)
            .formula("share of negative propensity between states that share a structure")
            .source("Axelrod and Bennett 1993")
            .undefined("without negative propensities")
            .by(f -> f.cohesion().enemiesTogether()),
        Definition.named("cohesion_initial_hostility", "Cohesion on the hostility of round 0")
            .range(Double.NEGATIVE_INFINITY, 1)
            .higherIsBetter()
            .margin(0.02)
            .formula(
                "cohesion with the hostility of round 0, since dialogue lowers hostility by assumption")
            .source("Axelrod and Bennett 1993")
            .undefined("if chance gives no frustration")
            .by(f -> f.cohesionAtFirst().cohesion()));
  }

  private static double retention(SharedMeasures f) {
    return Stability.retention(f.history(), -1, History.FIVE_YEARS, false);
  }

  private static double incentive(SharedMeasures f) {
    return Stability.meanOver(f.now(), -1, f.now().stay());
  }

  private static double strictShare(SharedMeasures f) {
    double[] strict = new double[f.now().size()];
    for (int i = 0; i < strict.length; i++) {
      boolean reviews = !Double.isNaN(f.now().stay()[i]);
      strict[i] = !reviews ? Double.NaN : f.now().strictBestReply()[i] ? 1 : 0;
    }
    return Stability.meanOver(f.now(), -1, strict);
  }

  private static double mean(int[] values) {
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
