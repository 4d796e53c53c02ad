package entente.model.dynamics;

import entente.model.Chance.Purpose;
import entente.model.structures.Structure;

/**
 * The phase in which pairs move on the ladder of confrontation, and latent rivalries turn overt.
 */
final class Escalation {

  /** Hostility that direct war leaves at least. */
  private static final double HOSTILITY_OF_WAR = 0.9;

  private static final double NORMS_LOST_TO_WAR = 0.1;

  private final Run run;
  private boolean nuclear;
  private int newWars;
  private boolean poleWar;

  Escalation(Run run) {
    this.run = run;
  }

  /** Returns what has happened so far, for a copy of the run. */
  Escalation copy(Run of) {
    Escalation copy = new Escalation(of);
    copy.nuclear = nuclear;
    copy.newWars = newWars;
    copy.poleWar = poleWar;
    return copy;
  }

  /** Lets a round pass. */
  void escalate(int round) {
    double armsControl = run.order.armsControl();
    for (Ladder.Pair pair : run.ladder.pairs()) {
      if (pair.latent
          && run.chance.happens(
              run.ladder.turning(pair), Purpose.RIVALRY, pair.keyA, pair.keyB, round)) {
        pair.latent = false;
        run.tell(round, "turns_overt", pair.a, pair.b, -1, -1, "drawn");
      }
      int before = run.ladder.move(pair, run.chance, armsControl, round);
      if (pair.rung != before) {
        moved(pair, before, round);
      }
    }
    run.ladder.updateConfrontation();
  }

  private void moved(Ladder.Pair pair, int before, int round) {
    run.tell(round, "rung", pair.a, pair.b, -1, -1, before + " to " + pair.rung);
    if (pair.rung == Ladder.DIRECT) {
      newWars++;
      poleWar |= betweenPoles(pair.a, pair.b) || betweenPoles(pair.b, pair.a);
      embitter(pair.a, pair.b);
      embitter(pair.b, pair.a);
      double weight =
          2 * run.relations.rootCapability()[pair.a] * run.relations.rootCapability()[pair.b];
      run.order.shiftNorms(-Math.min(1, weight + NORMS_LOST_TO_WAR) * run.order.norms());
    }
    nuclear |= pair.rung == Ladder.NUCLEAR;
  }

  // War lasts, so it raises the level to which hostility returns as well.
  private void embitter(int fearing, int feared) {
    int cell = feared * run.world.size() + fearing;
    double[] fear = run.relations.fear();
    fear[cell] = Math.max(fear[cell], HOSTILITY_OF_WAR);
    run.hostility.raiseRest(fearing, feared, HOSTILITY_OF_WAR);
  }

  // A pole against another pole, or against a member of a structure that is aimed at it.
  private boolean betweenPoles(int pole, int other) {
    if (run.world.poleOf(pole) < 0) {
      return false;
    }
    if (run.world.poleOf(other) >= 0) {
      return true;
    }
    for (Structure structure : run.structures) {
      if (structure.aimed()
          && structure.target() == pole
          && structure.membership().weight()[other] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether nuclear weapons have been used. */
  boolean nuclear() {
    return nuclear;
  }

  /** Returns how many direct wars have begun since round 0. */
  int newWars() {
    return newWars;
  }

  /**
   * Returns whether a direct war has begun between poles or between a pole and those aimed at it.
   */
  boolean poleWar() {
    return poleWar;
  }
}
