package entente.analysis.study;

import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Outcomes of a sweep at some of its rounds, from the table of rounds. */
public final class Rounds {

  private static final int MOST = 12;

  private final StudyRuns runs;
  private final List<Integer> rounds;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final float[][][][][] values;

  /** Starts without rows, for at most a dozen rounds that are spread evenly. */
  public Rounds(StudyRuns runs) {
    this.runs = runs;
    this.rounds = chosen(runs);
    for (int k = 0; k < rounds.size(); k++) {
      places.put(rounds.get(k), k);
    }
    int replicates = runs.design().study().replicates();
    values =
        new float[runs.scenarios().size()][runs.measures().size()][rounds.size()]
            [runs.design().size()][replicates];
    for (float[][][][] scenario : values) {
      for (float[][][] measure : scenario) {
        for (float[][] round : measure) {
          for (float[] point : round) {
            Arrays.fill(point, Float.NaN);
          }
        }
      }
    }
  }

  private static List<Integer> chosen(StudyRuns runs) {
    List<String> horizons = runs.design().study().horizons();
    TreeSet<Integer> kept = new TreeSet<>();
    horizons.forEach(h -> kept.add(Integer.parseInt(h)));
    if (kept.isEmpty()) {
      int last = runs.sample().rounds();
      for (int round = 0; round <= last; round++) {
        kept.add(round);
      }
    }
    kept.remove(0); // the world as it was given
    List<Integer> all = new ArrayList<>(kept);
    if (all.size() <= MOST) {
      return all;
    }
    TreeSet<Integer> spread = new TreeSet<>();
    for (int k = 1; k <= MOST; k++) {
      spread.add(all.get((int) Math.round((double) k * all.size() / MOST) - 1));
    }
    return List.copyOf(spread);
  }

  /** Takes a row of the table of rounds. */
  public void add(Function<String, String> row) {
    Integer place = places.get(Integer.parseInt(row.apply("round")));
    if (place == null) {
      return;
    }
    int run = Integer.parseInt(row.apply("run"));
    int scenario = run % runs.scenarios().size();
    int point = run / runs.scenarios().size() % runs.design().size();
    int replicate = run / runs.scenarios().size() / runs.design().size();
    for (int m = 0; m < runs.measures().size(); m++) {
      Measure measure = runs.measures().get(m);
      String text = row.apply(measure.name());
      values[scenario][m][place][point][replicate] =
          text.isEmpty() ? Float.NaN : Float.parseFloat(text);
    }
  }

  /** Returns the rounds. */
  public List<Integer> rounds() {
    return rounds;
  }

  /** Returns outcomes at the k-th round, by [point][replicate]; NaN where there is none. */
  double[][] at(int scenario, int measure, int k) {
    float[][] points = values[scenario][measure][k];
    double[][] outcomes = new double[points.length][];
    for (int p = 0; p < points.length; p++) {
      outcomes[p] = new double[points[p].length];
      for (int r = 0; r < points[p].length; r++) {
        outcomes[p][r] = points[p][r];
      }
    }
    return outcomes;
  }
}
