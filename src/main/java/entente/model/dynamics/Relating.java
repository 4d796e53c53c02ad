package entente.model.dynamics;

import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.Centre;
import entente.model.structures.Structure;

/** The phase in which hostility, trust, positions, dependence, arms control and norms move. */
final class Relating {

  private final Run run;

  Relating(Run run) {
    this.run = run;
  }

  /** Lets a round pass. */
  void relate() {
    run.hostility.follow();
    fadeTrust();
    socialise();
    decouple();
    run.order.follow(run.ladder);
  }

  private void fadeTrust() {
    double kept = 1 - run.parameters.relations().trustFade();
    double[] trust = run.relations.trust();
    for (int cell = 0; cell < trust.length; cell++) {
      trust[cell] *= kept;
    }
  }

  // Positions move towards fellow members by what the structure achieves (Bearce and Bondanella
  // 2007).
  private void socialise() {
    double rate = run.parameters.relations().socialisation();
    if (rate == 0) {
      return;
    }
    Relations relations = run.relations;
    int axes = run.world.axes();
    double[] moved = relations.position().clone();
    for (Structure structure : run.structures) {
      for (int i : structure.membership().states()) {
        double[] centre = Centre.of(relations, structure.membership(), i);
        for (int a = 0; centre != null && a < axes; a++) {
          double gap = centre[a] - relations.position()[i * axes + a];
          moved[i * axes + a] +=
              rate * structure.membership().weight()[i] * Math.max(0, structure.effect()) * gap;
        }
      }
    }
    System.arraycopy(moved, 0, relations.position(), 0, moved.length);
  }

  // Dependence on a pole is shed as far as the pole is feared (Farrell and Newman 2019).
  private void decouple() {
    double rate = run.parameters.relations().decoupling();
    if (rate == 0) {
      return;
    }
    World world = run.world;
    int n = world.size();
    int poles = world.poleCount();
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < poles; p++) {
        double fear = run.relations.fear()[world.pole(p) * n + i];
        run.relations.dependence()[i * poles + p] *= 1 - rate * fear;
      }
    }
  }
}
