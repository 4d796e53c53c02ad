package entente.model.dynamics;

import entente.model.Chance.Purpose;
import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.OthersCentre;
import entente.model.structures.Structure;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The phase in which hostility, trust, positions, dependence, arms control and norms move. */
final class Relating {

  /** Largest sum of a state's dependences that a walk can reach. */
  private static final double MOST_TIES = 0.9;

  private final Run run;
  private final OthersCentre[] others;

  Relating(Run run) {
    this.run = run;
    others = new OthersCentre[run.structures.size()];
    Arrays.setAll(others, k -> new OthersCentre(run.world.axes()));
  }

  /** Lets a round pass. */
  void relate(int round) {
    run.hostility.follow();
    fadeTrust();
    socialise();
    decouple();
    walk(round);
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
    double[] centre = new double[axes];
    for (Structure structure : run.structures) {
      OthersCentre centres = others[structure.index()];
      centres.look(relations, structure.membership());
      int place = 0;
      for (int i : structure.membership().states()) {
        if (!centres.without(place++, centre)) {
          continue;
        }
        for (int a = 0; a < axes; a++) {
          double gap = centre[a] - relations.position()[i * axes + a];
          moved[i * axes + a] +=
              rate * structure.membership().weight()[i] * Math.max(0, structure.effect()) * gap;
        }
      }
    }
    System.arraycopy(moved, 0, relations.position(), 0, moved.length);
  }

  // Ties to poles come and go, once a year; together they stay within what a state can depend on.
  private void walk(int round) {
    double spread = run.parameters.relations().tieWalk();
    if (spread == 0 || round % Scenario.ROUNDS_A_YEAR != 0) {
      return;
    }
    int poles = run.world.poleCount();
    double[] dependence = run.relations.dependence();
    for (int i = 0; i < run.world.size(); i++) {
      double sum = 0;
      for (int p = 0; p < poles; p++) {
        long pole = run.world.stream(run.world.pole(p));
        double z = run.chance.normal(Purpose.TIE, run.world.stream(i), pole, round);
        int cell = i * poles + p;
        dependence[cell] *= FastMath.exp(spread * z - spread * spread / 2);
        sum += dependence[cell];
      }
      for (int p = 0; p < poles && sum > MOST_TIES; p++) {
        dependence[i * poles + p] *= MOST_TIES / sum;
      }
    }
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
