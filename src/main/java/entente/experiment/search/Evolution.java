package entente.experiment.search;

import entente.experiment.sampling.LatinHypercube;
import entente.experiment.study.Aim;
import entente.model.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which designs to try next: asked for a generation, told what it came to.
 *
 * <p>The first generation is a Latin hypercube. For a front the next ones follow NSGA-II; for
 * diversity parents are those whose cell of outcomes was met least often (Chérel, Cottineau and
 * Reuillon 2015). No design is tried twice. What is asked follows from the seed and from what was
 * told, and from nothing else.
 */
public final class Evolution {

  private static final int TRIES = 200;

  private final Space space;
  private final Aim aim;
  private final int size;
  private final Chance chance;
  private final List<double[]> places = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Cells cells;
  private List<Integer> population = new ArrayList<>();
  private int generation;

  /**
   * Starts a search.
   *
   * @param size designs of a generation
   * @param cells where outcomes lie, for diversity; null for a front
   */
  public Evolution(Space space, int size, long seed, Cells cells) {
    this.space = space;
    this.aim = cells == null ? Aim.FRONT : Aim.DIVERSITY;
    this.size = size;
    this.chance = new Chance(seed);
    this.cells = cells;
  }

  /** Returns the next designs as places in the unit cube; none if no new one can be found. */
  public List<double[]> ask() {
    KeyedStream random = new KeyedStream(chance, generation);
    List<double[]> batch = new ArrayList<>();
    if (generation == 0) {
      LatinHypercube first = new LatinHypercube(size, chance, space.names());
      for (int k = 0; k < size; k++) {
        int point = k;
        double[] place =
            IntStream.range(0, space.names().size()).mapToDouble(j -> first.at(point, j)).toArray();
        add(place, batch, random);
      }
    } else {
      Variation variation = new Variation(random, space.levels());
      for (int t = 0; t < TRIES && batch.size() < size; t++) {
        List<Integer> parents = parents(random);
        for (int k = 0; k + 1 < parents.size(); k += 2) {
          double[] a = places.get(parents.get(k));
          double[] b = places.get(parents.get(k + 1));
          for (double[] child : variation.children(a, b)) {
            if (batch.size() < size && space.isGood(child) && seen.add(space.key(child))) {
              batch.add(child);
            }
          }
        }
      }
      while (batch.size() < size && add(null, batch, random)) {
        // Until there is nothing new.
      }
    }
    generation++;
    return batch;
  }

  /** Adds a place, or a random one where it does not do; false if none was found. */
  private boolean add(double[] wanted, List<double[]> batch, KeyedStream random) {
    double[] place = wanted;
    for (int t = 0; t < TRIES; t++) {
      if (place != null && space.isGood(place) && seen.add(space.key(place))) {
        batch.add(place);
        return true;
      }
      place = random.doubles(space.names().size()).toArray();
    }
    return false;
  }

  /** Tells what the designs of the last generation came to, all or the first of them. */
  public void tell(List<double[]> batch, List<Outcome> came) {
    List<Integer> all = new ArrayList<>(population);
    for (int k = 0; k < came.size(); k++) {
      all.add(places.size());
      places.add(batch.get(k));
      outcomes.add(came.get(k));
      if (cells != null) {
        cells.add(came.get(k));
      }
    }
    int kept = Math.min(size, all.size());
    population =
        aim == Aim.FRONT ? Selection.survivors(all, outcomes, kept) : rarest(all).subList(0, kept);
  }

  private List<Integer> parents(KeyedStream random) {
    int even = Math.max(2, size + size % 2);
    if (population.isEmpty()) {
      return List.of();
    }
    if (aim == Aim.FRONT) {
      return Selection.parents(shuffled(population, random), outcomes, even, random);
    }
    List<Integer> parents = new ArrayList<>();
    while (parents.size() < even) {
      int a = population.get(random.nextInt(population.size()));
      int b = population.get(random.nextInt(population.size()));
      parents.add(cells.hits(outcomes.get(a)) <= cells.hits(outcomes.get(b)) ? a : b);
    }
    return parents;
  }

  private List<Integer> rarest(List<Integer> designs) {
    List<Integer> sorted = new ArrayList<>(designs);
    sorted.sort(
        (a, b) -> Integer.compare(cells.hits(outcomes.get(a)), cells.hits(outcomes.get(b))));
    return sorted;
  }

  private static List<Integer> shuffled(List<Integer> list, KeyedStream random) {
    List<Integer> copy = new ArrayList<>(list);
    for (int k = copy.size() - 1; k > 0; k--) {
      Collections.swap(copy, k, random.nextInt(k + 1));
    }
    return copy;
  }
}
