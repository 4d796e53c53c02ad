package entente.analysis.hindcast;

import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Standing;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Facts known of alliances and institutions, beside what runs give; nothing is fitted to them. */
public final class Stylised {

  private static final int FIVE = 5;
  private static final int TWENTY = 20;

  private final SimulatedStandings futures;
  private final List<StateFacts> states;

  /**
   * Makes the facts of runs.
   *
   * @param states facts of all states, poles among them
   */
  public Stylised(SimulatedStandings futures, List<StateFacts> states) {
    this.futures = futures;
    this.states =
        futures.states().stream()
            .map(key -> states.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow())
            .toList();
  }

  /**
   * A fact.
   *
   * @param what what it says
   * @param observed the figure, in words with its source
   * @param model what the runs give; NaN if nothing
   */
  public record Fact(String what, String observed, double model) {}

  /** Returns all that the runs can say. */
  public List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "allied pairs still allied five years later",
            "0.973, 1950–2013 (ATOP 5.1); 0.613 before 1945",
            stillAllied(i -> true, FIVE)));
    facts.add(
        new Fact(
            "allied pairs still allied after twenty years",
            "0.77 since 1950 (ATOP 5.1); 0.19 before 1945",
            survival(i -> true, TWENTY)));
    facts.add(
        new Fact(
            "the same, pairs with a pole",
            "asymmetric ones live longer (Morrow 1991)",
            survival(i -> i == 1, TWENTY)));
    facts.add(
        new Fact(
            "the same, pairs without a pole",
            "shorter than the line above",
            survival(i -> i == 0, TWENTY)));
    facts.add(
        new Fact(
            "likeness of members of the West without the pole, last year",
            "0.887, NATO without the United States",
            likeness("west", false)));
    facts.add(new Fact("likeness of members of the East", "0.788, CSTO", likeness("east", true)));
    facts.add(
        new Fact(
            "likeness of all with a seat in the Shanghai organisation",
            "0.792 with India and Pakistan; founders 0.820",
            likeness("sco", true)));
    facts.add(new Fact("likeness of all states", "0.721", likeness("", true)));
    return facts;
  }

  // Calls for each pair of states and each run; poles counted among the two.
  private double stillAllied(IntPredicate poles, int years) {
    long still = 0;
    long all = 0;
    for (byte[][] run : futures.standings()) {
      for (int a = 0; a < states.size(); a++) {
        for (int b = 0; b < a; b++) {
          if (!poles.test(poles(a, b))) {
            continue;
          }
          for (int y = 0; y + years < run.length; y++) {
            if (allied(run[y], a, b)) {
              all++;
              still += allied(run[y + years], a, b) ? 1 : 0;
            }
          }
        }
      }
    }
    return all == 0 ? Double.NaN : (double) still / all;
  }

  /**
   * Returns the share of allied pairs that last a number of years (Kaplan and Meier 1958), counted
   * from the first year in which a run has them.
   */
  private double survival(IntPredicate poles, int years) {
    long[] atRisk = new long[years];
    long[] ended = new long[years];
    for (byte[][] run : futures.standings()) {
      for (int a = 0; a < states.size(); a++) {
        for (int b = 0; b < a; b++) {
          if (poles.test(poles(a, b))) {
            follow(run, a, b, atRisk, ended);
          }
        }
      }
    }
    double share = atRisk[0] == 0 ? Double.NaN : 1;
    for (int age = 0; age < years && atRisk[age] > 0; age++) {
      share *= 1 - (double) ended[age] / atRisk[age];
    }
    return share;
  }

  private static void follow(byte[][] run, int a, int b, long[] atRisk, long[] ended) {
    int age = -1;
    for (int y = 0; y + 1 < run.length; y++) {
      age = allied(run[y], a, b) ? age + 1 : -1;
      if (age >= 0 && age < atRisk.length) {
        atRisk[age]++;
        ended[age] += allied(run[y + 1], a, b) ? 0 : 1;
      }
    }
  }

  private int poles(int a, int b) {
    return (states.get(a).pole() ? 1 : 0) + (states.get(b).pole() ? 1 : 0);
  }

  private static boolean allied(byte[] standing, int a, int b) {
    return both(standing, a, b, "west") || both(standing, a, b, "east");
  }

  private static boolean both(byte[] standing, int a, int b, String structure) {
    return Standing.in(standing[a], structure) && Standing.in(standing[b], structure);
  }

  // One less the mean distance of positions, over the width of the axis, mean over runs.
  private double likeness(String structure, boolean withPoles) {
    double width = 1.7;
    double sum = 0;
    int runs = 0;
    for (byte[][] run : futures.standings()) {
      byte[] last = run[run.length - 1];
      int[] members =
          IntStream.range(0, states.size())
              .filter(i -> withPoles || !states.get(i).pole())
              .filter(i -> structure.isEmpty() || Standing.in(last[i], structure))
              .toArray();
      double distance = 0;
      int pairs = 0;
      for (int a : members) {
        for (int b : members) {
          if (b < a) {
            distance += Math.abs(states.get(a).position().get(0) - states.get(b).position().get(0));
            pairs++;
          }
        }
      }
      if (pairs > 0) {
        sum += 1 - distance / pairs / width;
        runs++;
      }
    }
    return runs == 0 ? Double.NaN : sum / runs;
  }
}
