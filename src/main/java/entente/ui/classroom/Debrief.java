package entente.ui.classroom;

import entente.analysis.explain.StepSentences;
import entente.model.decisions.Switch;
import entente.model.dynamics.ChoiceOutcome;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The moments that mattered, from the ledger of decisions, for the debrief sheet.
 *
 * <p>Each is put beside the branch of the run in which it did not happen, all random numbers the
 * same: a choice of the class's is taken back and the model plays that state from there on; a move
 * of the model's is held off in its round. The moments are told in the order of what they did to
 * coalition stability in the end.
 */
final class Debrief {

  private static final int MOST_COUNTERFACTUALS = 12;
  private static final int MOST_MOMENTS = 5;
  private static final int MOST_OF_A_WORLD = 3;

  private Debrief() {}

  /**
   * Returns the choices of a class that moved a state or were not what the model would have done,
   * and the moments among the latter that mattered most.
   *
   * @param round the round that the class has come to
   */
  static Map<String, Object> ofClass(
      Scenario scenario, long seed, List<GivenChoice> choices, int round) {
    WorldPlay played = Replays.played(scenario.withChoices(choices), seed, round);
    List<Map<String, Object>> moments = new ArrayList<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StepOutcome answer : played.simulation().stepAnswers()) {
      Map<String, Object> row = StepRows.of(played, answer);
      boolean other = answer.open() && !StepRows.same(answer.taken(), answer.model());
      if (other || !answer.given().stays()) {
        rows.add(row);
      }
      if (other && moments.size() < MOST_COUNTERFACTUALS) {
        List<GivenChoice> without = without(choices, answer.given());
        moments.add(beside(new LinkedHashMap<>(row), played, seed, without, answer.state()));
      }
    }
    for (ChoiceOutcome answer : played.simulation().answers()) {
      Map<String, Object> row = row(played, answer);
      // What the model itself would have done: to choose, or to go on if it was not its turn.
      Object alone = row.get(answer.turn() ? "model" : "had");
      boolean other = answer.open() && !row.get("chosen").equals(alone);
      if (other || !answer.open() || !row.get("chosen").equals(row.get("had"))) {
        rows.add(row);
      }
      if (other && moments.size() < MOST_COUNTERFACTUALS) {
        List<GivenChoice> without = without(choices, answer.given());
        moments.add(beside(new LinkedHashMap<>(row), played, seed, without, answer.state()));
      }
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("choices", rows);
    view.put("given", choices.size());
    view.put("moments", weightiest(moments, MOST_MOMENTS));
    return view;
  }

  // From a choice on the state is the model's own.
  private static List<GivenChoice> without(List<GivenChoice> choices, GivenChoice from) {
    return choices.stream()
        .filter(c -> !c.state().equals(from.state()) || c.round() < from.round())
        .toList();
  }

  /**
   * Returns the moves of the model's own that mattered most in each of two worlds.
   *
   * @param round the round that the worlds have come to
   */
  static Map<String, Object> ofModel(List<Scenario> scenarios, long seed, int round) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (int side = 0; side < scenarios.size(); side++) {
      Scenario scenario = scenarios.get(side);
      WorldPlay played = Replays.played(scenario, seed, round);
      List<Map<String, Object>> moments = new ArrayList<>();
      double[] capability = played.simulation().snapshot().capability();
      StepSentences words = new StepSentences(played.simulation());
      for (PortfolioStep step :
          weighty(played.simulation().steps(), s -> -capability[s.state()], PortfolioStep::round)) {
        String state = played.world().state(step.state()).key();
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put("side", side);
        moment.put("round", step.round());
        moment.put("state", state);
        moment.put("text", words.of(step));
        GivenChoice stay = GivenStep.stay(step.round(), state);
        moments.add(beside(moment, played, seed, List.of(stay), step.state()));
      }
      for (Switch move :
          weighty(
              played.simulation().switches().stream().filter(Switch::admitted).toList(),
              s -> -capability[s.state()],
              Switch::round)) {
        String state = played.world().state(move.state()).key();
        GivenChoice keep = new GivenPair(move.round(), state, GivenPair.KEEP, GivenPair.KEEP);
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put("side", side);
        moment.put("round", move.round());
        moment.put("state", state);
        moment.put("had", played.held(move.oldBloc(), move.oldSeat()));
        moment.put("chosen", played.held(move.newBloc(), move.newSeat()));
        moment.put("tipped", move.tipped());
        moments.add(beside(moment, played, seed, List.of(keep), move.state()));
      }
      told.addAll(weightiest(moments, MOST_OF_A_WORLD));
    }
    return PageJson.of("choices", List.of(), "given", 0, "moments", told);
  }

  // The moves of the states with the largest capability, so many as a sheet can be waited for.
  private static <T> List<T> weighty(
      List<T> moves, ToDoubleFunction<T> lightness, ToIntFunction<T> round) {
    return moves.stream()
        .sorted(Comparator.comparingDouble(lightness).thenComparingInt(round))
        .limit(MOST_COUNTERFACTUALS)
        .toList();
  }

  // The run as it was, and the same with other choices.
  private static Map<String, Object> beside(
      Map<String, Object> moment,
      WorldPlay played,
      long seed,
      List<GivenChoice> choices,
      int state) {
    int round = played.last().round();
    WorldPlay other = Replays.played(played.scenario().withChoices(choices), seed, round);
    Frame end = played.last();
    Frame branch = other.last();
    moment.put("stability", Replays.end(played));
    moment.put("branch", Replays.end(other));
    moment.put("security", end.security()[state]);
    moment.put("branchSecurity", branch.security()[state]);
    long others =
        IntStream.range(0, end.held().size())
            .filter(i -> i != state && !end.held().get(i).equals(branch.held().get(i)))
            .count();
    moment.put("others", others);
    return moment;
  }

  private static List<Map<String, Object>> weightiest(List<Map<String, Object>> moments, int most) {
    moments.sort(Comparator.comparingDouble(m -> -effect(m)));
    return moments.subList(0, Math.min(most, moments.size()));
  }

  private static double effect(Map<String, Object> moment) {
    double effect = Math.abs((double) moment.get("stability") - (double) moment.get("branch"));
    return Double.isNaN(effect) ? 0 : effect;
  }

  private static Map<String, Object> row(WorldPlay played, ChoiceOutcome answer) {
    GivenPair given = answer.given();
    String had = played.held(answer.heldBloc(), answer.heldSeat());
    String bloc =
        given.bloc().equals(GivenPair.KEEP) ? key(played, answer.heldBloc()) : given.bloc();
    String seat =
        given.seat().equals(GivenPair.KEEP) ? key(played, answer.heldSeat()) : given.seat();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("round", given.round());
    row.put("state", given.state());
    row.put("had", had);
    row.put("chosen", bloc.isEmpty() ? seat : seat.isEmpty() ? bloc : bloc + "+" + seat);
    row.put("open", answer.open());
    row.put("turn", answer.turn());
    row.put("model", played.held(answer.modelBloc(), answer.modelSeat()));
    return row;
  }

  private static String key(WorldPlay played, int structure) {
    String key = played.key(structure);
    return key == null ? "" : key;
  }
}
