package entente.analysis.claims;

import entente.analysis.compare.Values;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.measures.Bipolarity;
import entente.model.states.CapabilityPath;
import entente.model.states.StateFacts;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the two largest camps of a region, and what links them, out of a run.
 *
 * <p>Blocs and seats are those of the round. Standing memberships are those of round 0, by which
 * the members of a standing structure are a region as well.
 */
final class RegionCamps {

  private final Values values;

  RegionCamps(Values values) {
    this.values = values;
  }

  /**
   * Returns one of {@link Bipolarity#ALL} at a round; NaN where it is undefined.
   *
   * @param region key of the structure whose members are the region; empty for all states
   */
  double value(RunResult run, String region, String measure, int round) {
    if (!values.alive(run, round)) {
      return Double.NaN;
    }
    Scenario scenario = run.specification().scenario();
    Map<String, StateFacts> facts = new HashMap<>();
    scenario.states().forEach(s -> facts.put(s.key(), s));
    int n = run.states().size();
    double[] capability = new double[n];
    int[] bloc = new int[n];
    boolean[] inside = new boolean[n];
    Arrays.fill(inside, region.isEmpty());
    for (int i = 0; i < n; i++) {
      StateFacts state = facts.get(run.states().get(i));
      double raw = CapabilityPath.at(state, scenario.year(round));
      capability[i] = raw;
      bloc[i] = run.postures()[round][i] - 1;
    }
    for (StructureTerms terms : scenario.structures()) {
      if (terms.key().equals(region)) {
        for (int i = 0; i < n; i++) {
          inside[i] = weight(scenario, terms, run, round, i) == 1;
        }
      }
    }
    Bipolarity camps = Bipolarity.of(capability, bloc, inside);
    if (camps == null) {
      return Double.NaN;
    }
    return switch (measure) {
      case "camps_share" -> camps.share();
      case "camps_ratio" -> camps.ratio();
      case "camps_link" -> link(run, round, camps);
      default -> camps.asymmetric(link(run, round, camps)) ? 1 : 0;
    };
  }

  private double link(RunResult run, int round, Bipolarity camps) {
    Scenario scenario = run.specification().scenario();
    double best = 0;
    for (StructureTerms terms : scenario.structures()) {
      double both =
          weight(scenario, terms, run, round, camps.first())
              * weight(scenario, terms, run, round, camps.second());
      if (both > 0) {
        double effectiveness = values.structure(run, terms.key(), "effectiveness", round);
        double politicisation = values.structure(run, terms.key(), "politicisation", round);
        double focus = values.structure(run, terms.key(), "focus", round);
        best = Math.max(best, both * effectiveness * (1 - politicisation) * (1 - focus));
      }
    }
    return best;
  }

  private static double weight(
      Scenario scenario, StructureTerms terms, RunResult run, int round, int state) {
    String key = run.states().get(state);
    if (terms.commitment() != Commitment.STANDING) {
      int k = run.structures().indexOf(terms.key()) + 1;
      boolean holds = run.postures()[round][state] == k || run.seats()[round][state] == k;
      return k > 0 && holds ? 1 : 0;
    }
    if (List.of(terms.founders(), terms.members()).stream().anyMatch(l -> l.contains(key))) {
      return 1;
    }
    var sizes = scenario.parameters().structures();
    return terms.observers().contains(key)
        ? sizes.observerWeight()
        : terms.partners().contains(key) ? sizes.partnerWeight() : 0;
  }
}
