package entente.ui.cli.stored;

import entente.experiment.game.ActorsFile;
import entente.model.dynamics.Snapshot;
import entente.model.measures.Togetherness;
import entente.text.NumberWords;
import entente.text.Template;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A moment of a simulated run as coalition theory sees it: its largest states, with capability in
 * per cent as size and the model's propensities, both to six decimals.
 *
 * @param stored the row
 * @param snapshot the snapshot
 * @param states indices of the states taken, the largest first
 * @param actors the same as actors, by key
 * @param labels their names for a reader
 * @param exact whether this very program computed the row
 */
public record CoalitionMoment(
    StoredRow stored,
    Snapshot snapshot,
    List<Integer> states,
    ActorsFile actors,
    List<String> labels,
    boolean exact) {

  /** What the camps of a moment are, in words. */
  public static final String CAMPS =
      "A camp is a bloc, or else the structure whose seat a state holds; a state with neither"
          + " stands alone.";

  private static final int PLACES = 6;
  private static final Template TITLE = Template.of("{label}, row {row}, round {round} ({year})");
  private static final Template LEFT_OUT =
      Template.of(
          """
          The {taken} largest states by capability are taken; \
          {out} with {share} of all capability are left out.\
          """);
  private static final Template DOUBT =
      Template.of(
          """
          {folder} was computed by another version of the program; \
          this moment may differ from the one it had.\
          """);

  /** Takes the largest states of a snapshot. */
  static CoalitionMoment of(StoredRow stored, Snapshot snapshot, int most) throws IOException {
    double[] capability = snapshot.capability();
    List<Integer> states =
        IntStream.range(0, snapshot.size())
            .boxed()
            .filter(i -> size(capability[i]).signum() > 0)
            .sorted(Comparator.comparingDouble(i -> -capability[i]))
            .limit(most)
            .toList();
    double[] all = Togetherness.propensities(snapshot);
    int n = states.size();
    BigDecimal[] sizes = new BigDecimal[n];
    BigDecimal[] propensity = new BigDecimal[n * n];
    List<String> labels = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      int i = states.get(a);
      sizes[a] = size(capability[i]);
      labels.add(snapshot.world().state(i).name());
      for (int b = 0; b < n; b++) {
        propensity[a * n + b] = rounded(all[i * snapshot.size() + states.get(b)]);
      }
    }
    String title =
        TITLE.fill(
            "label", stored.label(),
            "row", stored.row(),
            "round", snapshot.round(),
            "year", NumberWords.number(snapshot.year()));
    List<String> keys = states.stream().map(i -> snapshot.world().keys().get(i)).toList();
    ActorsFile actors = new ActorsFile(title, "", "", keys, sizes, propensity);
    return new CoalitionMoment(stored, snapshot, states, actors, labels, stored.sameProgram());
  }

  private static BigDecimal size(double capability) {
    return rounded(100 * capability);
  }

  private static BigDecimal rounded(double x) {
    return new BigDecimal(x).setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  /**
   * Returns the camp of each state taken: its bloc, or else the structure whose seat it holds, or
   * else itself alone; numbered as they appear.
   */
  public int[] camps() {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    int[] camps = new int[states.size()];
    for (int a = 0; a < camps.length; a++) {
      int i = states.get(a);
      int structure = snapshot.bloc()[i] >= 0 ? snapshot.bloc()[i] : snapshot.seat()[i];
      int camp = structure >= 0 ? structure : snapshot.structures().size() + i;
      camps[a] = numbers.computeIfAbsent(camp, c -> numbers.size());
    }
    return camps;
  }

  /** Returns the camps as sets of bits. */
  public List<Long> structure() {
    int[] camps = camps();
    List<Long> structure = new ArrayList<>();
    for (int a = 0; a < camps.length; a++) {
      if (camps[a] == structure.size()) {
        structure.add(0L);
      }
      structure.set(camps[a], structure.get(camps[a]) | 1L << a);
    }
    return structure;
  }

  /** Returns what was left out, in words; empty if nothing was. */
  public String leftOut() {
    int out = snapshot.size() - states.size();
    if (out == 0) {
      return "";
    }
    double share = 1;
    for (int i : states) {
      share -= snapshot.capability()[i];
    }
    return LEFT_OUT.fill(
        "taken", states.size(),
        "out", out,
        "share", NumberWords.percent(Math.max(0, share)));
  }

  /** Returns whether the row repeats, in words; empty if it does. */
  public String doubt() {
    return exact ? "" : DOUBT.fill("folder", stored.folder());
  }

  /** Returns where the moment comes from, as JSON has it. */
  public Origin origin() {
    return new Origin(
        stored.folder().toString(),
        stored.label(),
        stored.row(),
        stored.seed(),
        snapshot.round(),
        snapshot.year(),
        CAMPS,
        leftOut(),
        exact);
  }

  /**
   * Where a moment comes from.
   *
   * @param from folder of the run
   * @param scenario label of its scenario
   * @param row its number in that folder
   * @param seed its seed
   * @param round round of the moment
   * @param year year of the moment
   * @param camps what counts as a camp
   * @param leftOut which states were left out; empty if none
   * @param sameProgram whether this very program computed the folder
   */
  public record Origin(
      String from,
      String scenario,
      int row,
      long seed,
      int round,
      double year,
      String camps,
      String leftOut,
      boolean sameProgram) {}
}
