package entente.model.measures;

import entente.model.dynamics.Snapshot;
import java.util.List;

/** What states choose: uptake, alignment, hedging, turnover. */
final class ChoiceMeasures {

  private ChoiceMeasures() {}

  /** Returns the definitions, in order. */
  static List<Definition> all() {
    return List.of(
        Definition.named("uptake", "Uptake")
            .margin(0.05)
            .formula(
                "share, by head, of the states without a bloc in round 0, founders apart, that belong to the focal structure")
            .undefined("without a focal structure, or if all had a bloc")
            .by(ChoiceMeasures::uptake),
        Definition.named("multi_vector_share", "Multi-vector states")
            .margin(0.03)
            .formula(
                "share, by head, of states without bloc and seat whose ties to the poles are even (above 0.5)")
            .source("Kuik 2008")
            .by(f -> share(f.now(), f.now()::hedges)),
        Definition.named("aligned_share", "Aligned states")
            .margin(0.03)
            .formula("share, by head, of states in an exclusive structure")
            .by(f -> share(f.now(), i -> f.now().bloc()[i] >= 0)),
        Definition.named("turnover", "Turnover")
            .unit("1 / year")
            .margin(0.01)
            .formula(
                "share, by head, of states whose bloc or seat differs from that of 4 rounds ago")
            .undefined("before round 4")
            .by(ChoiceMeasures::turnover));
  }

  private static double uptake(SharedMeasures f) {
    Snapshot.OfStructure focal = f.history().focal();
    if (focal == null) {
      return Double.NaN;
    }
    int eligible = 0;
    int in = 0;
    for (int i = 0; i < f.now().size(); i++) {
      if (f.history().first().bloc()[i] < 0 && !focal.founded()[i]) {
        eligible++;
        in += focal.weight()[i] > 0 ? 1 : 0;
      }
    }
    return (double) in / eligible;
  }

  private static double turnover(SharedMeasures f) {
    Snapshot then = f.history().ago(4);
    if (then == null) {
      return Double.NaN;
    }
    Snapshot now = f.now();
    return share(now, i -> now.bloc()[i] != then.bloc()[i] || now.seat()[i] != then.seat()[i]);
  }

  private static double share(Snapshot now, java.util.function.IntPredicate counts) {
    int count = 0;
    for (int i = 0; i < now.size(); i++) {
      count += counts.test(i) ? 1 : 0;
    }
    return (double) count / now.size();
  }
}
