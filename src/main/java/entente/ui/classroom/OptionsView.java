package entente.ui.classroom;

import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.decisions.Switch;
import entente.model.decisions.Term;
import entente.model.dynamics.Simulation;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a state can choose next, for the page: its options with their terms, or just what is open.
 */
final class OptionsView {

  private static final int MOST = 8;

  private OptionsView() {}

  /** Returns the best open options of a state with their terms, and what tipped its last move. */
  static View of(WorldPlay world, int state) {
    Simulation run = world.simulation();
    Review review = run.outlook(state);
    List<Option> options = new ArrayList<>();
    IntStream.range(0, review.open().length)
        .filter(o -> review.open()[o])
        .boxed()
        .sorted(Comparator.comparingDouble(o -> -review.score(o) - review.noise()[o]))
        .filter(o -> options.size() < MOST || o == review.present())
        .forEach(o -> options.add(option(world, review, o)));
    return new View(
        world.world().state(state).key(),
        world.last().round(),
        run.boundTo(state) >= 0,
        terms(),
        IntStream.range(0, review.open().length).filter(o -> review.open()[o]).count(),
        options,
        tipped(world, state),
        null);
  }

  private static List<String> terms() {
    List<String> words = new ArrayList<>();
    for (Term term : Term.values()) {
      words.add(term.word());
    }
    words.add("noise");
    return words;
  }

  private static Option option(WorldPlay world, Review review, int option) {
    Options options = world.simulation().options();
    List<Double> terms = new ArrayList<>();
    for (double term : review.terms()[option]) {
      terms.add(term);
    }
    terms.add(review.noise()[option]);
    return new Option(
        world.held(options.bloc(option), options.seat(option)),
        option == review.present(),
        option == review.chosen(),
        review.score(option) + review.noise()[option],
        terms);
  }

  private static Tipped tipped(WorldPlay world, int state) {
    List<Switch> all = world.simulation().switches();
    for (int k = all.size() - 1; k >= 0; k--) {
      Switch s = all.get(k);
      if (s.state() == state) {
        return new Tipped(
            s.round(),
            world.held(s.oldBloc(), s.oldSeat()),
            world.held(s.newBloc(), s.newSeat()),
            s.tipped(),
            s.admitted());
      }
    }
    return null;
  }

  /** Returns the blocs, or the seats, that a state can choose among, with what is open and held. */
  static List<Half> half(WorldPlay world, int state, Commitment commitment) {
    Simulation run = world.simulation();
    Review review = run.outlook(state);
    Options options = run.options();
    boolean bloc = commitment == Commitment.EXCLUSIVE;
    Map<String, Half> choices = new LinkedHashMap<>();
    for (StructureTerms terms : world.scenario().structures()) {
      if (terms.commitment() == commitment) {
        choices.put(terms.key(), new Half(terms.key(), false, false));
      }
    }
    choices.put("", new Half("", true, false));
    for (int o = 0; o < review.open().length; o++) {
      String key = world.key(bloc ? options.bloc(o) : options.seat(o));
      boolean held =
          bloc ? options.sameBloc(o, review.present()) : options.sameSeat(o, review.present());
      if (review.open()[o]) {
        choices.computeIfPresent(key == null ? "" : key, (k, old) -> new Half(k, true, held));
      }
    }
    return List.copyOf(choices.values());
  }

  /**
   * The options of a state.
   *
   * @param terms words for the terms of a score, the noise last
   * @param open how many options are open
   * @param options the best of them
   * @param tipped its last move; null if it never moved
   * @param told its last review in words; null if there was none
   */
  record View(
      String state,
      int round,
      boolean bound,
      List<String> terms,
      long open,
      List<Option> options,
      Tipped tipped,
      Object told) {

    /** Returns the same with the last review in words. */
    View with(Object words) {
      return new View(state, round, bound, terms, open, options, tipped, words);
    }
  }

  /** One option with its score, term by term. */
  record Option(String held, boolean present, boolean best, double score, List<Double> terms) {}

  /** A move and what tipped it. */
  record Tipped(int round, String from, String to, String by, boolean admitted) {}

  /** A bloc or a seat to choose, whether it is open and whether it is held. */
  record Half(String key, boolean open, boolean held) {}
}
