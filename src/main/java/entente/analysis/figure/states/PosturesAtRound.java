package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.figure.states.Postures.Kind;
import entente.analysis.figure.states.Postures.Rest;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Where the states of a scenario stand at its start or at its end: for each the posture of most
 * runs, of equals the first in the order of legends, and the share of runs that have it.
 *
 * <p>A run that ended in nuclear use counts as it stood then; a failed run does not count.
 *
 * @param kinds posture of each state, in the order of columns by state
 * @param shares share of runs in which the state has it
 * @param seats key of the structure in which the state holds a seat beside its bloc in most of
 *     those runs; empty if it does not
 */
record PosturesAtRound(List<Kind> kinds, List<Double> shares, List<String> seats) {

  /** Returns where states stand at the start. */
  static PosturesAtRound start(Arm arm, Postures postures) {
    return of(arm, postures, run -> 0);
  }

  /** Returns where states stand at the end. */
  static PosturesAtRound end(Arm arm, Postures postures, Values values) {
    return of(
        arm,
        postures,
        run -> {
          int last = run.postures().length - 1;
          while (last > 0 && !values.alive(run, last)) {
            last--;
          }
          return last;
        });
  }

  private static PosturesAtRound of(Arm arm, Postures postures, ToIntFunction<RunResult> at) {
    PosturesAtRound stand =
        new PosturesAtRound(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<RunResult> runs = arm.runs().stream().filter(r -> r.status() == Status.OK).toList();
    for (int i = 0; i < arm.states().size(); i++) {
      Map<Kind, Integer> counts = new HashMap<>();
      for (RunResult run : runs) {
        counts.merge(Postures.kind(run, at.applyAsInt(run), i), 1, Integer::sum);
      }
      Kind most = postures.kinds().get(0);
      for (Kind kind : postures.kinds()) {
        most = counts.getOrDefault(kind, 0) > counts.getOrDefault(most, 0) ? kind : most;
      }
      stand.kinds.add(most);
      stand.shares.add(counts.getOrDefault(most, 0) / (double) runs.size());
      stand.seats.add(most.rest() == Rest.BLOC ? seat(runs, at, i, most) : "");
    }
    return stand;
  }

  private static String seat(List<RunResult> runs, ToIntFunction<RunResult> at, int i, Kind most) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RunResult run : runs) {
      int round = at.applyAsInt(run);
      if (Postures.kind(run, round, i).equals(most)) {
        int seat = run.seats()[round][i];
        counts.merge(seat > 0 ? run.structures().get(seat - 1) : "", 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
