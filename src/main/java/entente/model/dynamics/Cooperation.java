package entente.model.dynamics;

import entente.model.Chance.Purpose;
import entente.model.states.Relations;
import entente.model.states.Vector;
import entente.model.structures.Membership;
import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The phase in which structures take up cases, win or lose them, and deepen or fade.
 *
 * <p>A structure takes up at most one crisis of its members in a round. Which one is a race of
 * exponential draws whose rates are the member's status, the emphasis of the agenda on the vector
 * and its severity; the first wins. The others compete for attention and raise the quota.
 */
final class Cooperation {

  private final Run run;
  private final Crises crises;

  Cooperation(Run run, Crises crises) {
    this.run = run;
    this.crises = crises;
  }

  /** Lets structures cooperate in a round, all on the same relations. */
  void cooperate(int round) {
    List<Runnable> consequences = new ArrayList<>();
    for (Structure structure : run.structures) {
      takeUp(structure, round, consequences);
    }
    consequences.forEach(Runnable::run);
    for (Structure structure : run.structures) {
      if (structure.membership().states().length > 0) {
        run.rules.deepening.fade(structure);
        run.rules.politicisation.follow(structure, run.structures);
        tellPurpose(structure, round);
      }
    }
  }

  private void takeUp(Structure structure, int round, List<Runnable> consequences) {
    Membership membership = structure.membership();
    double[] severity = run.rules.scoring.protection().severity();
    int proposer = -1;
    int vector = -1;
    int competing = 0;
    double first = Double.POSITIVE_INFINITY;
    for (int c = 0; c < crises.count(); c++) {
      int i = crises.state(c);
      int v = crises.vector(c);
      double rate = membership.weight()[i] * structure.agenda()[v] * severity[v];
      if (rate > 0 && run.relations.capability()[i] > 0) {
        competing++;
        double u = race(structure, i, v, round);
        if (leastArrival(u) / rate < first) {
          double arrival = -FastMath.log(u) / rate;
          if (arrival < first) {
            first = arrival;
            proposer = i;
            vector = v;
          }
        }
      }
    }
    if (proposer >= 0) {
      consequences.add(decide(structure, proposer, vector, competing, round));
    }
  }

  private double race(Structure structure, int state, int v, int round) {
    long both = entente.model.Chance.join(structure.stream(), run.world.stream(state));
    return run.chance.uniform(Purpose.CASE_RACE, both, v, round);
  }

  // Surely below −ln u, so that most of those who come too late need no logarithm.
  private static double leastArrival(double u) {
    return (1 - 1e-9) * 2 * (1 - u) / (1 + u);
  }

  private Runnable decide(Structure structure, int proposer, int vector, int competing, int round) {
    double[] support = new double[run.world.size()];
    double chance = run.rules.cases.chance(structure, proposer, competing, support);
    boolean won =
        run.chance.happens(
            chance, Purpose.CASE, structure.stream(), run.world.stream(proposer), round);
    return () -> {
      structure.record().add(chance, won);
      run.rules.deepening.afterCase(structure, chance, won);
      if (!won) {
        run.rules.politicisation.afterLoss(structure);
      }
      if (!won && vector == Vector.MILITARY.ordinal() && run.portfolios != null) {
        run.portfolios.letDown(structure.index(), proposer, round);
      }
      changeTrust(structure, proposer, support, won);
      run.tell(round, "case", proposer, -1, structure.index(), vector, won ? "won" : "lost");
    };
  }

  // Winning together builds trust; whoever stood aside when a case was lost is trusted less, the
  // more
  // so the more it was bound.
  private void changeTrust(Structure structure, int proposer, double[] support, boolean won) {
    Relations relations = run.relations;
    int n = run.world.size();
    double[] trust = relations.trust();
    RelationParameters parameters = run.parameters.relations();
    double breach = run.rules.deepening.breach(structure);
    for (int j : structure.membership().states()) {
      if (j != proposer) {
        int cell = j * n + proposer;
        if (won) {
          trust[cell] += parameters.trustGain() * support[j] * (1 - trust[cell]);
        } else {
          double lost = parameters.trustLoss() * (1 - support[j]) * breach;
          trust[cell] -= Math.min(1, lost) * trust[cell];
        }
      }
    }
    if (won && run.scenario.mechanisms().outsiders() != 0) {
      trustOutsiders(structure, proposer, support);
    }
  }

  // Whoever took part without having to is trusted more; who did not owes nothing.
  private void trustOutsiders(Structure structure, int proposer, double[] support) {
    double[] trust = run.relations.trust();
    double gain = run.parameters.relations().trustGain();
    for (int j : run.world.neighbours(proposer)) {
      if (!structure.membership().holds(j)) {
        int cell = j * run.world.size() + proposer;
        trust[cell] = Math.max(0, trust[cell] + gain * support[j] * (1 - trust[cell]));
      }
    }
  }

  private void tellPurpose(Structure structure, int round) {
    switch (run.rules.purpose.follow(structure, round)) {
      case LAPSED ->
          run.tell(round, "purpose", -1, structure.target(), structure.index(), -1, "lapsed");
      case FOUND ->
          run.tell(round, "purpose", -1, structure.target(), structure.index(), -1, "found");
      case NONE -> {}
    }
  }
}
