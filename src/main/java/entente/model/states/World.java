package entente.model.states;

import entente.model.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who there is and what is known of them in round 0, on flat arrays; nothing in it changes.
 *
 * <p>States stand in the order of their random streams, whatever the order of the file, so that
 * sums come out the same to the last bit. A matrix over pairs is flat and <em>by source</em>: the
 * entry {@code [j * n + i]} is what j is to i.
 */
public final class World {

  private final List<StateFacts> states;
  private final List<PairFacts> pairs;
  private final long[] streams;
  private final Map<String, Integer> indices = new HashMap<>();
  private final int axes;
  private final int[] poles;
  private final int[] poleOf;
  private final double[] distance;
  private final double[] km;
  private final double[] vulnerability;
  private final int[][] neighbours;

  private World(List<StateFacts> states, long[] streams, List<PairFacts> pairs) {
    this.states = states;
    this.pairs = pairs;
    this.streams = streams;
    for (int i = 0; i < states.size(); i++) {
      indices.put(states.get(i).key(), i);
    }
    axes = states.get(0).position().size();
    poles = polesAmong(states);
    poleOf = new int[states.size()];
    Arrays.fill(poleOf, -1);
    for (int p = 0; p < poles.length; p++) {
      poleOf[poles[p]] = p;
    }
    distance = Geography.distances(states);
    km = leastDistances();
    vulnerability = vulnerabilities(states);
    neighbours = neighboursFrom(pairs);
  }

  /** Builds a world in which the random stream of each state follows from its key. */
  public static World of(List<StateFacts> states, List<PairFacts> pairs) {
    Map<String, Long> streams = new HashMap<>();
    states.forEach(s -> streams.put(s.key(), Chance.hash(s.key())));
    return of(states, pairs, streams);
  }

  /**
   * Builds a world with given random streams.
   *
   * @param states at least one, keys distinct, all with the same number of axes
   * @param pairs pairs of those states
   * @param streams random stream of each state by key, distinct
   */
  public static World of(
      List<StateFacts> states, List<PairFacts> pairs, Map<String, Long> streams) {
    List<StateFacts> ordered = new ArrayList<>(states);
    ordered.sort(Comparator.comparing(s -> streams.get(s.key())));
    long[] byIndex = ordered.stream().mapToLong(s -> streams.get(s.key())).toArray();
    return new World(List.copyOf(ordered), byIndex, List.copyOf(pairs));
  }

  /**
   * Returns this world with other facts about one state; its key, place and weight as a pole stay
   * as they are.
   */
  public World with(int index, StateFacts facts) {
    return new World(this, index, facts);
  }

  private World(World other, int index, StateFacts facts) {
    List<StateFacts> changed = new ArrayList<>(other.states);
    changed.set(index, facts);
    states = List.copyOf(changed);
    pairs = other.pairs;
    streams = other.streams;
    indices.putAll(other.indices);
    axes = other.axes;
    poles = other.poles;
    poleOf = other.poleOf;
    distance = other.distance;
    km = other.km;
    vulnerability = vulnerabilities(states);
    neighbours = other.neighbours;
  }

  private static double[] vulnerabilities(List<StateFacts> states) {
    return states.stream()
        .flatMap(s -> s.vulnerability().stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static int[] polesAmong(List<StateFacts> states) {
    return java.util.stream.IntStream.range(0, states.size())
        .filter(i -> states.get(i).pole())
        .toArray();
  }

  private double[] leastDistances() {
    double[] least = distance.clone();
    int n = states.size();
    for (PairFacts pair : pairs) {
      if (!Double.isNaN(pair.record().km())) {
        int a = index(pair.a());
        int b = index(pair.b());
        least[a * n + b] = pair.record().km();
        least[b * n + a] = pair.record().km();
      }
    }
    return least;
  }

  private int[][] neighboursFrom(List<PairFacts> pairs) {
    List<List<Integer>> lists = new ArrayList<>();
    states.forEach(s -> lists.add(new ArrayList<>()));
    for (PairFacts pair : pairs) {
      if (pair.contiguous()) {
        lists.get(index(pair.a())).add(index(pair.b()));
        lists.get(index(pair.b())).add(index(pair.a()));
      }
    }
    return lists.stream()
        .map(list -> list.stream().sorted().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Returns the number of states. */
  public int size() {
    return states.size();
  }

  /** Returns the number of axes of foreign-policy positions, 1 or 2. */
  public int axes() {
    return axes;
  }

  /** Returns the facts of a state. */
  public StateFacts state(int index) {
    return states.get(index);
  }

  /** Returns the facts of all listed pairs. */
  public List<PairFacts> pairs() {
    return pairs;
  }

  /** Returns the random stream of a state. */
  public long stream(int index) {
    return streams[index];
  }

  /**
   * Returns the index of a state by its key.
   *
   * @throws IllegalArgumentException if there is no such state
   */
  public int index(String key) {
    Integer index = indices.get(key);
    if (index == null) {
      throw new IllegalArgumentException("no state has the key " + key);
    }
    return index;
  }

  /** Returns the keys of all states in order. */
  public List<String> keys() {
    return states.stream().map(StateFacts::key).toList();
  }

  /** Returns the number of poles. */
  public int poleCount() {
    return poles.length;
  }

  /** Returns the index of the state that is the p-th pole. */
  public int pole(int p) {
    return poles[p];
  }

  /** Returns which pole a state is, or −1. */
  public int poleOf(int index) {
    return poleOf[index];
  }

  /** Returns how vulnerable a state is on a vector, in [0, 1]. */
  public double vulnerability(int index, int vector) {
    return vulnerability[index * Vector.COUNT + vector];
  }

  /** Returns the distance between the capitals of two states in km. */
  public double distance(int i, int j) {
    return distance[j * size() + i];
  }

  /**
   * Returns the least distance between the main parts of two states in km; that of the capitals
   * where the world does not say.
   */
  public double km(int i, int j) {
    return km[j * size() + i];
  }

  /** Returns the states that border on a state, in order; not to be changed. */
  public int[] neighbours(int index) {
    return neighbours[index];
  }
}
