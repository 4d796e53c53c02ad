package entente.analysis.explain;

import entente.analysis.statistic.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Who leaves a structure first, and why, over many runs of one scenario.
 *
 * <p>A share is of all runs, with the 95 % score interval (Wilson 1927). Quantiles are those of
 * type 7 of Hyndman and Fan (1996).
 *
 * @param scenario name of the scenario
 * @param structure name of the structure
 * @param state name of the one state asked about; null for all
 * @param runs how many runs there are
 * @param left in how many somebody leaves
 * @param byChance in how many of them the first would have stayed in without its passing tastes
 * @param rounds quartiles of the round in which the first leaves; NaN if nobody ever does
 * @param first who leaves first; nobody is not listed
 * @param tipped what tipped it
 * @param keepers what alone would have kept the first one in
 * @param unkept in how many runs nothing that was tried would have kept it in
 * @param everLeft in how many runs each state leaves at least once, by its key
 */
public record Leaving(
    String scenario,
    String structure,
    String state,
    int runs,
    int left,
    int byChance,
    double[] rounds,
    List<Share> first,
    List<Share> tipped,
    List<Keeper> keepers,
    int unkept,
    Map<String, Integer> everLeft) {

  /**
   * How often something is the case.
   *
   * @param key word of tables
   * @param name words of a reader
   * @param count in how many runs
   * @param share the same as a share of all runs
   * @param low lower end of its 95 % interval
   * @param high upper end of that interval
   */
  public record Share(String key, String name, int count, double share, double low, double high) {

    /** Returns a count as a share of all runs. */
    public static Share of(String key, String name, int count, int runs) {
      double share = (double) count / runs;
      double[] interval = Wilson.interval(share, runs);
      return new Share(key, name, count, share, interval[0], interval[1]);
    }
  }

  /**
   * A quantity that, changed alone, would have kept the first one in.
   *
   * @param nearest in how many runs it is the one that would have had to change least
   * @param any in how many runs some change of it would have done
   * @param changes quartiles of the change needed where it would have done, as a share of its range
   * @param up in how many runs it would have had to be larger
   */
  public record Keeper(Share nearest, int any, double[] changes, int up) {

    /** Returns what the quantity would have had to be, in a word. */
    public String direction() {
      return up == any ? "larger" : up == 0 ? "smaller" : "either way";
    }
  }

  /**
   * Sums up the runs of a scenario; at least one.
   *
   * @param state name of the one state asked about; null for all
   */
  public static Leaving of(String scenario, String state, List<Departures> all) {
    int runs = all.size();
    List<Departures> gone = all.stream().filter(d -> d.first().isPresent()).toList();
    double[] rounds = gone.stream().mapToDouble(d -> d.first().orElseThrow().round()).toArray();
    Map<String, Integer> ever = new LinkedHashMap<>();
    all.forEach(d -> d.left().forEach(key -> ever.merge(key, 1, Integer::sum)));
    return new Leaving(
        scenario,
        all.get(0).structure(),
        state,
        runs,
        gone.size(),
        (int) gone.stream().filter(Leaving::byChance).count(),
        quartiles(rounds),
        shares(gone, Departures::key, d -> d.first().orElseThrow().state(), runs),
        shares(
            gone,
            d -> d.first().orElseThrow().tipped(),
            d -> tippedBy(d.first().orElseThrow().tipped()),
            runs),
        keepers(gone, runs),
        (int) gone.stream().filter(d -> d.nearest().isEmpty()).count(),
        ever);
  }

  private static boolean byChance(Departures d) {
    return d.first().orElseThrow().withoutNoise().holds(d.structure());
  }

  private static String tippedBy(String term) {
    return term.equals(entente.model.decisions.Tipping.NEWLY_OPENED)
        ? "another option opened"
        : Wording.tipped(term);
  }

  private static List<Share> shares(
      List<Departures> gone,
      Function<Departures, String> key,
      Function<Departures, String> name,
      int runs) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Departures d : gone) {
      names.putIfAbsent(key.apply(d), name.apply(d));
      counts.merge(key.apply(d), 1, Integer::sum);
    }
    List<Share> shares = new ArrayList<>();
    counts.forEach((k, count) -> shares.add(Share.of(k, names.get(k), count, runs)));
    shares.sort(Comparator.comparingInt(Share::count).reversed().thenComparing(Share::name));
    return List.copyOf(shares);
  }

  private static List<Keeper> keepers(List<Departures> gone, int runs) {
    Map<String, List<Threshold>> byName = new LinkedHashMap<>();
    Map<String, Integer> nearest = new LinkedHashMap<>();
    for (Departures d : gone) {
      d.nearest().ifPresent(t -> nearest.merge(name(t), 1, Integer::sum));
      for (Threshold t : d.keeping()) {
        byName.computeIfAbsent(name(t), k -> new ArrayList<>()).add(t);
      }
    }
    List<Keeper> keepers = new ArrayList<>();
    byName.forEach(
        (name, list) ->
            keepers.add(
                new Keeper(
                    Share.of(name, name, nearest.getOrDefault(name, 0), runs),
                    list.size(),
                    quartiles(list.stream().mapToDouble(Threshold::change).toArray()),
                    (int) list.stream().filter(Threshold::above).count())));
    keepers.sort(
        Comparator.<Keeper>comparingInt(k -> k.nearest().count())
            .thenComparingInt(Keeper::any)
            .reversed()
            .thenComparing(k -> k.nearest().name()));
    return List.copyOf(keepers);
  }

  /** Returns the name of a threshold's quantity as it stands alone. */
  public static String name(Threshold t) {
    return t.name().replaceFirst(",$", "");
  }

  private static double[] quartiles(double... x) {
    double[] out = new double[3];
    Arrays.fill(out, Double.NaN);
    if (x.length > 0) {
      Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
      percentile.setData(x);
      for (int q = 0; q < 3; q++) {
        out[q] = percentile.evaluate(25 * (q + 1));
      }
    }
    return out;
  }
}
