package entente.ui.classroom;

import entente.analysis.branch.Branch;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.model.decisions.Switch;
import entente.model.dynamics.ChoiceOutcome;
import entente.model.dynamics.GivenChoice;
import entente.model.dynamics.GivenPair;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    for (ChoiceOutcome answer : played.simulation().answers()) {
      Map<String, Object> row = row(played, answer);
      // What the model itself would have done: to choose, or to go on if it was not its turn.
      Object alone = row.get(answer.turn() ? "model" : "had");
      boolean other = answer.open() && !row.get("chosen").equals(alone);
      if (other || !answer.open() || !row.get("chosen").equals(row.get("had"))) {
        rows.add(row);
      }
      if (other && moments.size() < MOST_COUNTERFACTUALS) {
        List<GivenChoice> without = new ArrayList<>(choices);
        // From here on the state is the model's own.
        without.removeIf(
            c -> c.state().equals(answer.given().state()) && c.round() >= answer.given().round());
        moments.add(beside(new LinkedHashMap<>(row), played, seed, without, answer.state()));
      }
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("choices", rows);
    view.put("given", choices.size());
    view.put("moments", weightiest(moments, MOST_MOMENTS));
    return view;
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
      for (Switch move : weighty(played)) {
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
  private static List<Switch> weighty(WorldPlay played) {
    double[] capability = played.simulation().snapshot().capability();
    return played.simulation().switches().stream()
        .filter(Switch::admitted)
        .sorted(
            Comparator.<Switch>comparingDouble(s -> -capability[s.state()])
                .thenComparingInt(Switch::round))
        .limit(MOST_COUNTERFACTUALS)
        .toList();
  }

  // The run as it was, and its branch from the round of the moment on, with other choices.
  private static Map<String, Object> beside(
      Map<String, Object> moment,
      WorldPlay played,
      long seed,
      List<GivenChoice> choices,
      int state) {
    RunSpecification run = new RunSpecification(0, played.scenario(), 0, 0, seed, Set.of());
    Scenario other = played.scenario().withChoices(choices);
    RunResult branch = Branch.child(run, other, (int) moment.get("round"));
    int last = Math.min(played.last().round(), Branch.last(branch));
    moment.put("stability", Replays.end(played));
    moment.put("branch", branch.rounds()[last][Reveal.STABILITY]);
    moment.put("security", played.last().security()[state]);
    moment.put("branchSecurity", (double) branch.security()[last][state]);
    moment.put("others", others(played, branch, last, state));
    return moment;
  }

  // How many others end in something else.
  private static int others(WorldPlay played, RunResult branch, int last, int state) {
    Snapshot now = played.simulation().snapshot();
    int count = 0;
    for (int i = 0; i < now.size(); i++) {
      boolean same =
          now.bloc()[i] + 1 == branch.postures()[last][i]
              && now.seat()[i] + 1 == branch.seats()[last][i];
      count += i != state && !same ? 1 : 0;
    }
    return count;
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
