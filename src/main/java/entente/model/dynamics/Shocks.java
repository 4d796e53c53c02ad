package entente.model.dynamics;

import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.Commitment;
import entente.model.structures.Status;
import entente.model.structures.Structure;

/** The phase in which the dated events of the scenario act. */
final class Shocks {

  private static final double SPREAD_TO_NEIGHBOURS = 0.5;

  /** Size from which an intervention moves neutrals. */
  private static final double ALARMING = 0.25;

  private final Run run;

  Shocks(Run run) {
    this.run = run;
  }

  /**
   * Lets the events of a round act, in the order in which the scenario lists them; returns whether
   * anything did.
   */
  boolean act(int round) {
    boolean acted = false;
    boolean turn = round % Scenario.ROUNDS_A_YEAR == 0;
    if (turn && run.relations.setCapabilities(run.scenario.year(round))) {
      run.structures.forEach(s -> s.membership().update());
      acted = true;
    }
    for (Event event : run.scenario.events()) {
      if (event.present() && event.round() == round) {
        act(event, round);
        acted = true;
      }
    }
    return acted;
  }

  private void act(Event event, int round) {
    int actor = index(event.actor());
    int target = index(event.target());
    Structure structure = event.structure() == null ? null : run.structure(event.structure());
    if (event.structure() != null && structure == null) {
      return; // an event of a structure that this scenario leaves out
    }
    switch (event.what()) {
      case INTERVENTION -> {
        intervene(actor, target, event.size());
        run.neutralities.attacked(actor, event.size() >= ALARMING ? round : Integer.MIN_VALUE);
      }
      case TREATY_LEFT -> run.order.shiftArmsControl(-event.size());
      case TREATY_MADE -> run.order.shiftArmsControl(event.size() * (1 - run.order.armsControl()));
      case SANCTIONS -> sanction(actor, target, event.size());
      case SUMMIT -> meet(actor, target, structure, event.size());
      case TARGET_LAPSES -> lapse(structure, event.size(), round);
      case TARGET_RETURNS -> {
        structure.aimAt(target < 0 ? structure.target() : target);
        structure.hold(round + Scenario.ROUNDS_A_YEAR);
      }
      case TURNS_OVERT -> turn(actor, target, false);
      case TURNS_LATENT -> turn(actor, target, true);
      case ADMISSION -> admit(structure, actor, event.status(), round);
      case WITHDRAWAL -> leave(structure, actor, round);
      case HOSTILITY -> raise(actor, target, event.size());
    }
    run.tell(
        round,
        event.what().word(),
        actor,
        target,
        structure == null ? -1 : structure.index(),
        -1,
        "");
  }

  // Who is admitted leaves what it held in the same half of its choice.
  private void admit(Structure structure, int state, Status status, int round) {
    for (Structure other : run.structures) {
      boolean sameHalf =
          other != structure
              && (run.portfolios == null || other.is(Commitment.EXCLUSIVE))
              && !other.is(Commitment.STANDING)
              && other.is(structure.terms().commitment());
      if (sameHalf && other.membership().holds(state)) {
        leave(other, state, round);
        run.tell(round, "exit", state, -1, other.index(), -1, "imposed");
      }
    }
    structure.membership().set(state, status, round);
    if (run.portfolios != null) {
      run.portfolios.joined(structure.index(), state, round);
    }
  }

  private void leave(Structure structure, int state, int round) {
    boolean held = structure.membership().holds(state);
    structure.membership().set(state, Status.NONE, round);
    if (held && run.portfolios != null) {
      run.portfolios.left(structure.index(), state, round);
    }
  }

  private int index(String key) {
    return key == null ? -1 : run.world.index(key);
  }

  // Whoever intervenes: the one rule for every pole's interventions.
  private void intervene(int actor, int target, double size) {
    run.order.shiftNorms(-size * run.order.norms());
    run.order.shiftArmsControl(-size * run.order.armsControl());
    raise(target, actor, size);
    for (int neighbour : run.world.neighbours(target)) {
      if (neighbour != actor) {
        raise(neighbour, actor, SPREAD_TO_NEIGHBOURS * size);
      }
    }
  }

  private void sanction(int actor, int target, double size) {
    raise(actor, target, size);
    raise(target, actor, size);
    int pole = run.world.poleOf(actor);
    if (pole >= 0) {
      run.relations.dependence()[target * run.world.poleCount() + pole] *= 1 - Math.max(0, size);
    }
  }

  private void meet(int actor, int target, Structure structure, double size) {
    if (structure == null) {
      lower(actor, target, size);
      lower(target, actor, size);
      return;
    }
    for (int i : structure.membership().states()) {
      for (int j : structure.membership().states()) {
        if (i != j) {
          lower(i, j, size);
        }
      }
    }
  }

  private void lapse(Structure structure, double size, int round) {
    int target = structure.target();
    structure.lapse();
    structure.hold(round + Scenario.ROUNDS_A_YEAR);
    for (int i : structure.membership().states()) {
      if (target >= 0 && i != target) {
        double before = run.hostility.rest(i, target);
        run.hostility.shiftRest(i, target, -size * before);
        lower(i, target, size);
      }
    }
  }

  private void turn(int actor, int target, boolean latent) {
    LadderPair pair = run.ladder.find(actor, target);
    if (pair != null) {
      pair.latent = latent;
    }
  }

  private void lower(int fearing, int feared, double size) {
    Relations relations = run.relations;
    int cell = feared * run.world.size() + fearing;
    relations.fear()[cell] = clamp(relations.fear()[cell] * (1 - size));
  }

  private void raise(int fearing, int feared, double by) {
    if (fearing < 0 || feared < 0 || fearing == feared) {
      return;
    }
    World world = run.world;
    int cell = feared * world.size() + fearing;
    run.relations.fear()[cell] = clamp(run.relations.fear()[cell] + by);
    run.hostility.shiftRest(fearing, feared, by);
  }

  private static double clamp(double x) {
    return Math.min(1, Math.max(0, x));
  }
}
