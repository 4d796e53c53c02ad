package entente.experiment.search;

import io.jenetics.Genotype;
import io.jenetics.IntegerChromosome;
import io.jenetics.IntegerGene;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The selection of NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002; its tournament as Fortin and
 * Parizeau 2013 mended it), by the library Jenetics. An individual is the number of a design.
 */
final class Selection {
  private Selection() {}

  /** Returns the designs that survive. */
  static List<Integer> survivors(List<Integer> designs, List<Outcome> outcomes, int count) {
    NSGA2Selector<IntegerGene, Merit> selector =
        new NSGA2Selector<>(Merit::dominance, Merit::compare, Merit::distance, Merit::length);
    return numbers(selector.select(individuals(designs, outcomes), count, Optimize.MAXIMUM));
  }

  /** Returns the parents of the next generation; one may come several times. */
  static List<Integer> parents(
      List<Integer> designs, List<Outcome> outcomes, int count, RandomGenerator random) {
    UFTournamentSelector<IntegerGene, Merit> selector =
        new UFTournamentSelector<>(
            Merit::dominance, Merit::compare, Merit::distance, Merit::length);
    ISeq<Phenotype<IntegerGene, Merit>> pool = individuals(designs, outcomes);
    // The library asks its registry for a generator: this one while the block lasts, on this
    // thread.
    return RandomRegistry.with(
        random, r -> numbers(selector.select(pool, count, Optimize.MAXIMUM)));
  }

  private static ISeq<Phenotype<IntegerGene, Merit>> individuals(
      List<Integer> designs, List<Outcome> outcomes) {
    return designs.stream()
        .map(
            d ->
                Phenotype.of(
                    Genotype.of(IntegerChromosome.of(IntegerGene.of(d, 0, Integer.MAX_VALUE))),
                    1,
                    new Merit(outcomes.get(d))))
        .collect(ISeq.toISeq());
  }

  private static List<Integer> numbers(ISeq<Phenotype<IntegerGene, Merit>> chosen) {
    return chosen.stream().map(p -> p.genotype().gene().intValue()).toList();
  }
}
