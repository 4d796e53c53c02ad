package entente.model.dynamics;

import entente.model.decisions.Situation;

/**
 * The order between states: arms control and norms, worn down by confrontation and by anybody's
 * intervention, rebuilt by dialogue that works.
 *
 * <p>Confrontation and dialogue are averaged over the pairs on the ladder, each weighted by the
 * root of the product of its capabilities; for arms control only pairs with nuclear weapons on both
 * sides count. An undefined mean (no such pair) counts as 0.
 */
final class Order {

  private final Situation situation;
  private final OrderParameters parameters;
  private double armsControl;
  private double norms;

  Order(Situation situation, OrderParameters parameters, Conditions conditions) {
    this.situation = situation;
    this.parameters = parameters;
    armsControl = conditions.armsControl();
    norms = conditions.norms();
  }

  /** Returns the order as it stands, apart from this one, on a copy of its situation. */
  Order copy(Situation situation, OrderParameters parameters) {
    return new Order(situation, parameters, new Conditions(armsControl, norms));
  }

  double armsControl() {
    return armsControl;
  }

  double norms() {
    return norms;
  }

  /** Returns by how much norms multiply the frequency of crises: 1 at middling norms. */
  double crisisFactor() {
    return Math.max(0, 1 + parameters.normsEffect() * (0.5 - norms));
  }

  void shiftArmsControl(double by) {
    armsControl = clamp(armsControl + by);
  }

  void shiftNorms(double by) {
    norms = clamp(norms + by);
  }

  /** Lets a round pass. */
  void follow(Ladder ladder) {
    double[] root = situation.relations().rootCapability();
    ladder.lookAtLinks();
    double all = 0;
    double confronted = 0;
    double linked = 0;
    double nuclearAll = 0;
    double nuclearConfronted = 0;
    double nuclearLinked = 0;
    for (LadderPair pair : ladder.each()) {
      double w = root[pair.a] * root[pair.b];
      double level = pair.rung / (double) Ladder.NUCLEAR;
      double link = pair.link;
      all += w;
      confronted += w * level;
      linked += w * link;
      if (pair.bothNuclear) {
        nuclearAll += w;
        nuclearConfronted += w * level;
        nuclearLinked += w * link;
      }
    }
    if (all > 0) {
      shiftNorms(
          -parameters.normsWear() * norms * confronted / all
              + parameters.normsRebuild() * (1 - norms) * linked / all);
    }
    if (nuclearAll > 0) {
      shiftArmsControl(
          -parameters.armsWear() * armsControl * nuclearConfronted / nuclearAll
              + parameters.armsRebuild() * (1 - armsControl) * nuclearLinked / nuclearAll);
    }
  }

  private static double clamp(double x) {
    return Math.min(1, Math.max(0, x));
  }
}
