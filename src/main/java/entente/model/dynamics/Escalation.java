package entente.model.dynamics;

import entente.model.Chance.Purpose;

/**
 * The phase in which pairs move on the ladder of confrontation, and latent rivalries turn overt.
 */
final class Escalation {

  /** Hostility that direct war leaves at least. */
  static final double HOSTILITY_OF_WAR = 0.9;

  private static final double NORMS_LOST_TO_WAR = 0.1;

  private final Run run;
  private final Wars wars;
  private boolean nuclear;
  private int newWars;
  private boolean poleWar;

  Escalation(Run run) {
    this(run, run.hasWars() ? new Wars(run) : null);
  }

  private Escalation(Run run, Wars wars) {
    this.run = run;
    this.wars = wars;
  }

  /** Returns what has happened so far, for a copy of the run. */
  Escalation copy(Run of) {
    Escalation copy = new Escalation(of, wars == null ? null : wars.copy(of));
    copy.nuclear = nuclear;
    copy.newWars = newWars;
    copy.poleWar = poleWar;
    return copy;
  }

  /** Lets a round pass. */
  void escalate(int round) {
    if (wars != null) {
      wars.follow(round);
      return;
    }
    double armsControl = run.order.armsControl();
    for (LadderPair pair : run.ladder.pairs()) {
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

  /** Returns whether force is used between the two states of a cell a × n + b. */
  boolean fighting(int cell) {
    return wars != null && wars.fighting(cell);
  }

  /** Returns the hazard of war of the pair at a place on the ladder in a round. */
  double warHazard(int place, int round) {
    return wars == null
        ? run.ladder.warHazard(
            run.ladder.pairs().get(place), run.order.armsControl(), Snapshot.NEGLIGIBLE_HAZARD)
        : wars.hazard(place, round);
  }

  private void moved(LadderPair pair, int before, int round) {
    run.tell(round, "rung", pair.a, pair.b, -1, -1, before + " to " + pair.rung);
    if (pair.rung == Ladder.DIRECT) {
      newWars++;
      poleWar |= run.againstPole(pair.a, pair.b) || run.againstPole(pair.b, pair.a);
      embitter(pair.a, pair.b);
      embitter(pair.b, pair.a);
      run.order.shiftNorms(-normsLost(run, pair) * run.order.norms());
    }
    nuclear |= pair.rung == Ladder.NUCLEAR;
  }

  /** Returns the share of norms that a war of a pair costs: the more the weightier the two are. */
  static double normsLost(Run run, LadderPair pair) {
    double[] root = run.relations.rootCapability();
    return Math.min(1, 2 * root[pair.a] * root[pair.b] + NORMS_LOST_TO_WAR);
  }

  // War lasts, so it raises the level to which hostility returns as well.
  private void embitter(int fearing, int feared) {
    int cell = feared * run.world.size() + fearing;
    double[] fear = run.relations.fear();
    fear[cell] = Math.max(fear[cell], HOSTILITY_OF_WAR);
    run.hostility.raiseRest(fearing, feared, HOSTILITY_OF_WAR);
  }

  /** Returns whether nuclear weapons have been used. */
  boolean nuclear() {
    return wars == null ? nuclear : wars.nuclear();
  }

  /** Returns how many direct wars have begun since round 0. */
  int newWars() {
    return wars == null ? newWars : wars.newWars();
  }

  /**
   * Returns whether a direct war has begun between poles or between a pole and those aimed at it.
   */
  boolean poleWar() {
    return wars == null ? poleWar : wars.poleWar();
  }
}
