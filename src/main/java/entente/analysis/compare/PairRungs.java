package entente.analysis.compare;

import entente.experiment.run.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the runs of a scenario say about one pair on the ladder of confrontation.
 *
 * <p>The middle is the lower median over the runs that are still going.
 *
 * @param names names of the two
 * @param middle rung by round in the middle run; −1 where none is going
 * @param mean mean rung over rounds and runs
 * @param war share of runs in which it comes to direct war
 */
public record PairRungs(String names, int[] middle, double mean, double war) {

  private static final int DIRECT = 4;
  private static final int HIGHEST = 5;

  /** Returns what the runs of a scenario say about each pair, by the keys of the two. */
  public static SortedMap<String, PairRungs> of(Arm arm) {
    SortedMap<String, PairRungs> out = new TreeMap<>();
    List<RunResult> runs =
        arm.runs().stream().filter(run -> run.status() == RunResult.Status.OK).toList();
    if (runs.isEmpty()) {
      return out;
    }
    int[][] pairs = runs.get(0).pairs();
    int rounds = arm.scenario().rounds() + 1;
    for (int k = 0; k < pairs.length; k++) {
      int[] middle = new int[rounds];
      double sum = 0;
      int counted = 0;
      int wars = 0;
      for (int r = 0; r < rounds; r++) {
        int[] count = new int[HIGHEST + 1];
        int going = 0;
        for (RunResult run : runs) {
          int rung = run.rungs()[r][k];
          if (rung >= 0) {
            count[rung]++;
            going++;
            sum += rung;
          }
        }
        middle[r] = middle(count, going);
        counted += going;
      }
      for (RunResult run : runs) {
        int pair = k;
        wars += Arrays.stream(run.rungs()).anyMatch(row -> row[pair] >= DIRECT) ? 1 : 0;
      }
      String a = runs.get(0).states().get(pairs[k][0]);
      String b = runs.get(0).states().get(pairs[k][1]);
      out.put(
          a + "-" + b,
          new PairRungs(
              arm.stateName(a) + " – " + arm.stateName(b),
              middle,
              sum / Math.max(1, counted),
              (double) wars / runs.size()));
    }
    return out;
  }

  // The lower median of counted rungs; −1 without any.
  private static int middle(int[] count, int all) {
    int rung = -1;
    for (int below = 0; below < (all + 1) / 2; below += count[rung]) {
      rung++;
    }
    return rung;
  }
}
