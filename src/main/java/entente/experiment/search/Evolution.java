package entente.experiment.search;

import entente.experiment.sampling.LatinHypercube;
import entente.model.Chance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which designs to try next: asked for a generation, told what it came to.
 *
 * <p>The first generation is a Latin hypercube. For a front the next ones follow NSGA-II, but that
 * one parent of each pair comes from all designs that nothing tried so far dominates; for diversity
 * parents are those whose cell of outcomes was met least often (Chérel, Cottineau and Reuillon
 * 2015). No design is tried twice. What is asked follows from the seed and from what was told, and
 * from nothing else.
 */
public final class Evolution {

  private static final int TRIES = 200;

  private final Space space;
  private final int size;
  private final Chance chance;
  private final Cells cells;
  private final List<double[]> places = new ArrayList<>();
  private final List<DesignOutcome> outcomes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Integer> archive = new ArrayList<>();
  private List<Integer> thinned = List.of();
  private List<Integer> rare = List.of();
  private Selection selection = Selection.none();
  private int generation;

  /**
   * Starts a search.
   *
   * @param size designs of a generation
   * @param cells where outcomes lie, for diversity; null for a front
   */
  public Evolution(Space space, int size, long seed, Cells cells) {
    this.space = space;
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
      for (int t = 0; t < TRIES * size && batch.size() < size; t++) {
        double[] a = places.get(random.nextBoolean() ? parent(random) : best(random));
        double[] b = places.get(best(random));
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
    generation++;
    return batch;
  }

  /** Adds a place, or a random one where it does not do; false if none was found. */
  private boolean add(double[] wanted, List<double[]> batch, KeyedStream random) {
    double[] place = wanted;
    for (int t = 0; t <= TRIES; t++) {
      if (place != null && space.isGood(place) && seen.add(space.key(place))) {
        batch.add(place);
        return true;
      }
      place = random.doubles(space.names().size()).toArray();
    }
    return false;
  }

  private int parent(KeyedStream random) {
    if (cells == null) {
      return selection.parent(random);
    }
    int a = rare.get(random.nextInt(rare.size()));
    int b = rare.get(random.nextInt(rare.size()));
    return cells.hits(outcomes.get(a)) <= cells.hits(outcomes.get(b)) ? a : b;
  }

  private int best(KeyedStream random) {
    return thinned.isEmpty() ? parent(random) : thinned.get(random.nextInt(thinned.size()));
  }

  /** Tells what the designs of the last generation came to, all or the first of them. */
  public void tell(List<double[]> batch, List<DesignOutcome> came) {
    List<Integer> all = new ArrayList<>(cells == null ? selection.designs() : rare);
    for (int k = 0; k < came.size(); k++) {
      all.add(places.size());
      places.add(batch.get(k));
      outcomes.add(came.get(k));
      if (cells == null) {
        archive(outcomes.size() - 1);
      } else {
        cells.add(came.get(k));
      }
    }
    if (cells == null) {
      selection = Selection.of(all, outcomes, size);
      thinned = Boxes.thinned(archive, outcomes);
    } else {
      all.sort((a, b) -> Integer.compare(cells.hits(outcomes.get(a)), cells.hits(outcomes.get(b))));
      rare = List.copyOf(all.subList(0, Math.min(size, all.size())));
    }
  }

  /** Keeps a design if no other tried so far dominates it. */
  private void archive(int design) {
    DesignOutcome outcome = outcomes.get(design);
    if (outcome.feasible()
        && archive.stream().noneMatch(other -> outcomes.get(other).dominates(outcome))) {
      archive.removeIf(other -> outcome.dominates(outcomes.get(other)));
      archive.add(design);
    }
  }
}
