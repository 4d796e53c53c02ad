package entente.analysis.branch;

import entente.model.decisions.Review;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Witness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reviews of a run that were asked for, by round and state. */
final class Reviews implements Witness {

  private final Set<List<Integer>> wanted;
  private final Map<List<Integer>, Review> seen = new HashMap<>();

  private Reviews(Set<List<Integer>> wanted) {
    this.wanted = wanted;
  }

  /**
   * Runs a simulation on and keeps reviews of it.
   *
   * @param simulation a run that nobody watches and that has not gone on since it was made
   * @param wanted pairs of round and state
   * @param last last round
   */
  static Reviews of(Simulation simulation, Set<List<Integer>> wanted, int last) {
    Reviews reviews = new Reviews(wanted);
    simulation.watch(reviews);
    while (simulation.round() < last && !simulation.ended()) {
      simulation.next();
    }
    return reviews;
  }

  /** Returns the review of a state in a round; null if it had none. */
  Review of(int round, int state) {
    return seen.get(List.of(round, state));
  }

  @Override
  public boolean watches(int state, Review now) {
    return wanted.contains(List.of(now.round(), state));
  }

  @Override
  public void sees(Reviewed reviewed) {
    seen.put(List.of(reviewed.now().round(), reviewed.state()), reviewed.now());
  }
}
