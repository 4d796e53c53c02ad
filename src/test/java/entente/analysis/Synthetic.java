package entente.analysis;

import entente.analysis.compare.Arm;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.model.Mechanisms;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs that no model made: random walks with plausible shapes, for tests of what reads runs. */
public final class Synthetic {

  public static final List<Measure> SYSTEM =
      List.of(
          m("stability", "Coalition stability", Better.HIGHER, 0.01),
          m("retention", "Retention over five years", Better.HIGHER, 0.01),
          m("incentive", "Incentive to stay", Better.HIGHER, 0.01),
          m("cohesion", "Cohesion above chance", Better.HIGHER, 0.02),
          m("uptake", "Uptake of platform seats", Better.NEITHER, 0.05),
          m("multi_vector_share", "Share of multi-vector states", Better.NEITHER, 0.05),
          m("security_mean", "Mean security", Better.HIGHER, 0.01),
          m("security_worst_tenth", "Security of the worst tenth", Better.HIGHER, 0.01),
          m("security_gini", "Gini of security", Better.LOWER, 0.01),
          m("polarisation", "Polarisation", Better.LOWER, 0.02),
          m("effectiveness", "Effectiveness", Better.HIGHER, 0.02),
          m("hostility_mean", "Mean hostility", Better.LOWER, 0.01),
          m("direct_war", "Direct war", Better.LOWER, 0.05),
          m("nuclear_use", "Nuclear use", Better.LOWER, 0.02));

  public static final List<Measure> STRUCTURE =
      List.of(
          m("depth", "Depth", Better.NEITHER, 0.05),
          m("effectiveness", "Effectiveness", Better.HIGHER, 0.02));

  private static final List<String> STRUCTURES = List.of("west", "east", "platform");
  private static final List<String> NAMES =
      List.of("Western bloc", "Eastern bloc", "Eurasian platform");
  private static final double[] START = {
    0.86, 0.97, 0.92, 0.62, 0.02, 0.45, 0.55, 0.31, 0.22, 0.30, 0.40, 0.13
  };
  private static final double[] END = {
    0.83, 0.93, 0.90, 0.66, 0.55, 0.40, 0.58, 0.33, 0.20, 0.27, 0.45, 0.12
  };

  private static final double[] SHARE = {
    0.4, 0.5, 0.3, 0.1, 4, -1, 0.2, 0.8, -0.3, -0.05, 0.0, -0.4
  };

  private static final int[][] PAIRS =
      IntStream.range(0, 30).mapToObj(k -> new int[] {k / 4, 8 + k}).toArray(int[][]::new);

  private Synthetic() {}

  private static Measure m(String name, String title, Better better, double margin) {
    return new Measure(name, title, "1", 0, 1, better, margin, "", "", "");
  }

  /** Returns an arm with all sets of runs; {@code lift} shifts what the runs come to. */
  public static Arm arm(String label, double lift, int n) {
    return new Arm(
        label,
        label,
        runs(label, lift, n, 1, 120),
        runs(label, lift * 0.6, n, 2, 120),
        runs(label, lift * 0.7, n, 1, 120),
        runs(label, lift * 0.1, n, 1, 120),
        runs(label, -0.05, n, 1, 120));
  }

  /** Returns runs of a scenario, one per replicate. */
  public static List<RunResult> runs(String name, double lift, int n, long seed, int rounds) {
    Scenario scenario = scenario(name, rounds);
    return IntStream.range(0, n).mapToObj(k -> run(scenario, lift, k, seed * 1000 + k)).toList();
  }

  private static Scenario scenario(String name, int rounds) {
    List<StructureTerms> structures = new ArrayList<>();
    for (int k = 0; k < STRUCTURES.size(); k++) {
      structures.add(
          Blank.of(StructureTerms.class, Map.of("key", STRUCTURES.get(k), "name", NAMES.get(k))));
    }
    List<StateFacts> states =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    Blank.of(
                        StateFacts.class,
                        Map.of(
                            "key",
                            "S" + i,
                            "name",
                            stateName(i),
                            "capability",
                            1.0 / (1 + i),
                            "latitude",
                            i * 37 % 65 - 5.0,
                            "longitude",
                            i == 3 ? -90.0 : i * 53 % 140 - 10.0)))
            .toList();
    return Blank.of(
        Scenario.class,
        Map.of(
            "key",
            name.toLowerCase(Locale.ROOT).replace(' ', '-'),
            "name",
            name,
            "question",
            "Does an inclusive platform hold?",
            "focal",
            "platform",
            "start",
            2024.0,
            "rounds",
            rounds,
            "states",
            states,
            "structures",
            structures,
            "mechanisms",
            Blank.of(Mechanisms.class, Map.of("added", Map.of()))));
  }

  private static String stateName(int i) {
    return i == 7
        ? "Bosnia and Herzegovina"
        : i == 8 ? "<Sark & \"Herm\">" : "State " + (char) ('A' + i % 26) + i;
  }

  private static RunResult run(Scenario scenario, double lift, int replicate, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rounds = scenario.rounds() + 1;
    int states = scenario.states().size();
    double[][] system = new double[rounds][SYSTEM.size()];
    double[] walk = new double[START.length];
    float[][] security = new float[rounds][states];
    byte[][] postures = new byte[rounds][states];
    byte[][] seats = new byte[rounds][states];
    boolean[][] hedging = new boolean[rounds][states];
    byte[][] rungs = new byte[rounds][PAIRS.length];
    SplittableRandom own = new SplittableRandom(scenario.name().hashCode() ^ seed);
    double[] luck = own.doubles(START.length, -0.03, 0.03).toArray();
    double[] drift = random.doubles(states, -0.15, 0.15).toArray();
    int war = random.nextInt(400);
    int nuclear = random.nextInt(800);
    for (int r = 0; r < rounds; r++) {
      double t = 1 - Math.exp(-r / 30.0);
      for (int m = 0; m < START.length; m++) {
        walk[m] = walk[m] * 0.98 + (random.nextDouble() - 0.5) * 0.012;
        double level = START[m] + (END[m] - START[m] + SHARE[m] * lift + luck[m]) * t;
        system[r][m] = Math.max(0, Math.min(1, level + walk[m]));
      }
      system[r][12] = r >= war ? 1 : 0;
      system[r][13] = r >= nuclear ? 1 : 0;
      if (r < 20) {
        system[r][0] = Double.NaN;
        system[r][1] = Double.NaN;
      }
      if (r > nuclear) {
        Arrays.fill(system[r], Double.NaN);
      }
      for (int k = 0; k < PAIRS.length; k++) {
        int before = r == 0 ? k % 4 : rungs[r - 1][k];
        int step = random.nextInt(30) == 0 ? random.nextInt(3) - 1 : 0;
        rungs[r][k] = (byte) (r > nuclear ? -1 : Math.max(0, Math.min(4, before + step)));
      }
      for (int i = 0; i < states; i++) {
        security[r][i] =
            r > nuclear
                ? Float.NaN
                : (float) (0.2 + 0.6 * i / states + lift * drift[i] * i * t + walk[6] * 0.3);
        boolean moved = random.nextDouble() < 0.003;
        postures[r][i] =
            (byte) (r > 0 && !moved ? postures[r - 1][i] : i < 15 ? 1 : i < 20 ? 2 : 0);
        if (moved && i >= 20 && i < 25) {
          postures[r][i] = 1;
        }
        boolean takes = i >= 18 && random.nextDouble() < 0.01 * (1 + 10 * lift);
        seats[r][i] = r == 0 ? 0 : takes ? 3 : seats[r - 1][i];
        hedging[r][i] = i % 3 != 0;
      }
    }
    double[][][] structures = new double[rounds][STRUCTURES.size()][];
    for (int r = 0; r < rounds; r++) {
      for (int k = 0; k < STRUCTURES.size(); k++) {
        structures[r][k] = new double[] {0.2 * k + r * 0.002 + lift, system[r][10]};
      }
    }
    return new RunResult(
        new RunSpecification(replicate, scenario, 0, replicate, seed, Set.of()),
        RunResult.Status.OK,
        "",
        "",
        scenario.states().stream().map(StateFacts::key).toList(),
        STRUCTURES,
        system,
        structures,
        security,
        postures,
        seats,
        new BitSet[0][],
        hedging,
        PAIRS,
        rungs,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
