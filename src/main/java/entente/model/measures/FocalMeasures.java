package entente.model.measures;

import entente.model.dynamics.Snapshot;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What becomes of the focal structure. */
final class FocalMeasures {

  private FocalMeasures() {}

  /** Returns the definitions, in order. */
  static List<Definition> all() {
    String none = "without a focal structure";
    return List.of(
        Definition.named("members", "Members of the focal structure")
            .unit("states")
            .range(0, Double.POSITIVE_INFINITY)
            .margin(1)
            .formula(
                "number of members, observers and partners of the focal structure, without the suspended")
            .undefined(none)
            .by(f -> ofFocal(f, k -> members(k))),
        Definition.named("dominance", "Dominance")
            .margin(0.02)
            .formula("largest share of the say in one hand in the focal structure")
            .undefined(none)
            .by(f -> ofFocal(f, Snapshot.OfStructure::dominance)),
        Definition.named("depth", "Depth")
            .margin(0.05)
            .formula("depth of the focal structure")
            .undefined(none)
            .by(f -> ofFocal(f, Snapshot.OfStructure::depth)),
        Definition.named("effectiveness", "Effectiveness")
            .higherIsBetter()
            .margin(0.02)
            .formula(
                "share of its cases that the focal structure is expected to win, a moving average")
            .source("Downs, Rocke and Barsoom 1998")
            .undefined(none)
            .by(f -> ofFocal(f, Snapshot.OfStructure::effectiveness)),
        Definition.named("spread", "Spread of positions")
            .unit("position")
            .range(0, Double.POSITIVE_INFINITY)
            .margin(0.02)
            .formula(
                "root mean square distance of the focal structure's members from their mean position")
            .undefined(none + ", and without members")
            .by(f -> ofFocal(f, Snapshot.OfStructure::spread)),
        Definition.named("survival", "Survival")
            .higherIsBetter()
            .margin(0.02)
            .formula("1 while the focal structure holds anybody but its founders and leaders")
            .undefined(none)
            .by(f -> ofFocal(f, FocalMeasures::survives)));
  }

  private static double ofFocal(SharedMeasures f, ToDoubleFunction<Snapshot.OfStructure> function) {
    Snapshot.OfStructure focal = f.history().focal();
    return focal == null ? Double.NaN : function.applyAsDouble(focal);
  }

  /** Returns how many states belong to a structure. */
  static double members(Snapshot.OfStructure structure) {
    int count = 0;
    for (double w : structure.weight()) {
      count += w > 0 ? 1 : 0;
    }
    return count;
  }

  /** Returns 1 if a structure holds anybody but its founders and leaders, else 0. */
  static double survives(Snapshot.OfStructure structure) {
    for (int i = 0; i < structure.weight().length; i++) {
      if (structure.weight()[i] > 0 && !structure.founded()[i]) {
        return 1;
      }
    }
    return 0;
  }
}
