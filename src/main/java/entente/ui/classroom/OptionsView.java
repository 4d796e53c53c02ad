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
  static Map<String, Object> of(WorldPlay world, int state) {
    Simulation run = world.simulation();
    Review review = run.outlook(state);
    List<Map<String, Object>> options = new ArrayList<>();
    IntStream.range(0, review.open().length)
        .filter(o -> review.open()[o])
        .boxed()
        .sorted(Comparator.comparingDouble(o -> -review.score(o) - review.noise()[o]))
        .filter(o -> options.size() < MOST || o == review.present())
        .forEach(o -> options.add(option(world, review, o)));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("state", world.world().state(state).key());
    view.put("round", world.last().round());
    view.put("bound", run.boundTo(state) >= 0);
    view.put("terms", terms());
    view.put(
        "open", IntStream.range(0, review.open().length).filter(o -> review.open()[o]).count());
    view.put("options", options);
    view.put("tipped", tipped(world, state));
    return view;
  }

  private static List<String> terms() {
    List<String> words = new ArrayList<>();
    for (Term term : Term.values()) {
      words.add(term.word());
    }
    words.add("noise");
    return words;
  }

  private static Map<String, Object> option(WorldPlay world, Review review, int option) {
    Options options = world.simulation().options();
    List<Double> terms = new ArrayList<>();
    for (double term : review.terms()[option]) {
      terms.add(term);
    }
    terms.add(review.noise()[option]);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("held", world.held(options.bloc(option), options.seat(option)));
    view.put("present", option == review.present());
    view.put("best", option == review.chosen());
    view.put("score", review.score(option) + review.noise()[option]);
    view.put("terms", terms);
    return view;
  }

  private static Map<String, Object> tipped(WorldPlay world, int state) {
    List<Switch> all = world.simulation().switches();
    for (int k = all.size() - 1; k >= 0; k--) {
      Switch s = all.get(k);
      if (s.state() == state) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", s.round());
        view.put("from", world.held(s.oldBloc(), s.oldSeat()));
        view.put("to", world.held(s.newBloc(), s.newSeat()));
        view.put("by", s.tipped());
        view.put("admitted", s.admitted());
        return view;
      }
    }
    return null;
  }

  /** Returns the blocs, or the seats, that a state can choose among, with what is open and held. */
  static List<Map<String, Object>> half(WorldPlay world, int state, Commitment commitment) {
    Simulation run = world.simulation();
    Review review = run.outlook(state);
    Options options = run.options();
    boolean bloc = commitment == Commitment.EXCLUSIVE;
    List<Map<String, Object>> choices = new ArrayList<>();
    for (StructureTerms terms : world.scenario().structures()) {
      if (terms.commitment() == commitment) {
        choices.add(PageJson.of("key", terms.key(), "open", false, "held", false));
      }
    }
    choices.add(PageJson.of("key", "", "open", true, "held", false));
    for (int o = 0; o < review.open().length; o++) {
      String key = world.key(bloc ? options.bloc(o) : options.seat(o));
      boolean held =
          bloc ? options.sameBloc(o, review.present()) : options.sameSeat(o, review.present());
      for (int c = 0; review.open()[o] && c < choices.size(); c++) {
        if (choices.get(c).get("key").equals(key == null ? "" : key)) {
          choices.set(c, PageJson.of("key", choices.get(c).get("key"), "open", true, "held", held));
        }
      }
    }
    return choices;
  }
}
