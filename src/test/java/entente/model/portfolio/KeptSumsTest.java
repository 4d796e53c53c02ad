package entente.model.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** What rules keep while nobody comes or goes is what plain loops over the members give. */
class KeptSumsTest {

  private static final double ROUNDING = 1e-15;

  @Test
  void nearnessAndLikenessOfRegimesFollowEveryMove() {
    Simulation run = new Simulation(Scenes.lively(Scenes.PORTFOLIOS, 16), 5);
    int looked = 0;
    while (!run.ended()) {
      Snapshot now = run.next();
      for (Snapshot.OfStructure structure : now.structures()) {
        boolean hub =
            run.scenario().structures().stream()
                .anyMatch(terms -> terms.key().equals(structure.key()) && terms.hub());
        for (int i = 0; i < now.size(); i++) {
          for (Prospect prospect : run.prospects(i, structure.key())) {
            double[] terms = prospect.terms();
            assertEquals(
                nearness(run, structure, hub, i), terms[StepTerm.NEARNESS.ordinal()], ROUNDING);
            assertEquals(
                regime(run, structure, hub, i), terms[StepTerm.REGIME.ordinal()], ROUNDING);
            looked++;
          }
        }
      }
    }
    assertTrue(looked > 5000, looked + " prospects");
    assertTrue(run.steps().size() > 10, "somebody moved");
  }

  private static boolean company(Snapshot now, Snapshot.OfStructure in, boolean hub, int j, int i) {
    return j != i && in.weight()[j] > 0 && now.capability()[j] > 0 && (!hub || in.founded()[j]);
  }

  private static double nearness(Simulation run, Snapshot.OfStructure in, boolean hub, int i) {
    Snapshot now = run.snapshot();
    PortfolioParameters by = run.scenario().parameters().portfolio();
    double most = 0;
    for (int j = 0; j < now.size(); j++) {
      if (company(now, in, hub, j, i)) {
        double near = FastMath.exp(-now.world().km(i, j) / by.nearnessDistance());
        most = Math.max(most, near);
      }
    }
    return by.nearness() * run.scenario().mechanisms().nearness() * most;
  }

  private static double regime(Simulation run, Snapshot.OfStructure in, boolean hub, int i) {
    Snapshot now = run.snapshot();
    double sum = 0;
    double weights = 0;
    for (int j = 0; j < now.size(); j++) {
      if (company(now, in, hub, j, i)) {
        sum += in.weight()[j] * now.democracy()[j];
        weights += in.weight()[j];
      }
    }
    double like = weights == 0 ? 0 : 1 - 2 * Math.abs(now.democracy()[i] - sum / weights);
    PortfolioParameters by = run.scenario().parameters().portfolio();
    return by.regime() * run.scenario().mechanisms().regime() * like;
  }
}
