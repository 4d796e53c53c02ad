package entente.model;

import entente.model.decisions.Review;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reviews of a run that is watched, in order. */
public final class Seen implements Witness {

  private final Predicate<Review> wanted;
  private final List<Reviewed> reviews = new ArrayList<>();

  private Seen(Predicate<Review> wanted) {
    this.wanted = wanted;
  }

  /** Watches a run from here on, and returns all reviews that it will have. */
  public static List<Reviewed> reviews(Simulation simulation) {
    return watched(simulation, now -> true);
  }

  /**
   * Watches a run from here on, and returns all reviews that it will have and that move a state.
   */
  public static List<Reviewed> moves(Simulation simulation) {
    return watched(simulation, now -> now.chosen() != now.present());
  }

  private static List<Reviewed> watched(Simulation simulation, Predicate<Review> wanted) {
    Seen seen = new Seen(wanted);
    simulation.watch(seen);
    return seen.reviews;
  }

  @Override
  public boolean watches(int state, Review now) {
    return wanted.test(now);
  }

  @Override
  public void sees(Reviewed reviewed) {
    reviews.add(reviewed);
  }
}
