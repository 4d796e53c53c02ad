package entente.experiment.search;

import entente.model.Chance;
import java.util.random.RandomGenerator;

/**
 * The keyed draws of a search in a row, for a library that asks for the next number.
 *
 * <p>It belongs to one generation of one search, so that what a generation draws does not hang on
 * how much those before it drew.
 */
final class KeyedStream implements RandomGenerator {

  private static final long WORD = 1L << 32;

  private final Chance chance;
  private final long generation;
  private int drawn;

  KeyedStream(Chance chance, int generation) {
    this.chance = chance;
    this.generation = generation;
  }

  @Override
  public long nextLong() {
    long high = (long) (nextDouble() * WORD);
    long low = (long) (nextDouble() * WORD);
    return (high << 32) | low;
  }

  @Override
  public double nextDouble() {
    return chance.uniform(Chance.Purpose.SEARCH, generation, 0, drawn++);
  }
}
