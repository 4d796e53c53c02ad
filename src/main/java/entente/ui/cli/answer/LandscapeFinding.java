package entente.ui.cli.answer;

import entente.theory.Landscape;
import entente.theory.Landscape.Minimum;
import entente.theory.Landscape.Survey;
import entente.theory.Landscape.Ties;
import entente.theory.LandscapeCamps;
import entente.theory.LandscapeDescent;
import entente.theory.LandscapeEnumeration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The stable configurations of a landscape, by whatever way finds them.
 *
 * @param configurations number of configurations there are
 * @param energySum the sum of their energies
 * @param minima from the lowest energy up
 * @param complete whether all were looked at; otherwise basins count random starts
 * @param starts number of random starts; 0 if all were looked at
 * @param searched what was searched and what was not; empty if all was
 */
public record LandscapeFinding(
    BigInteger configurations,
    BigDecimal energySum,
    List<Minimum> minima,
    boolean complete,
    int starts,
    String searched) {

  /** Enumerates up to 24 actors, and descends from random starts beyond. */
  public static LandscapeFinding of(
      Landscape landscape, Ties ties, int camps, int starts, long seed) {
    boolean small = landscape.actors() <= LandscapeEnumeration.MAX_ACTORS;
    if (camps > 2 || small) {
      Survey survey =
          GameWords.ask(
              () ->
                  camps > 2
                      ? LandscapeCamps.of(landscape, camps, ties)
                      : LandscapeEnumeration.of(landscape, ties));
      return new LandscapeFinding(
          BigInteger.valueOf(survey.configurations()),
          survey.energySum(),
          survey.minima(),
          true,
          0,
          "");
    }
    LandscapeDescent.Sample sample = LandscapeDescent.of(landscape, starts, seed);
    List<Minimum> minima =
        sample.minima().stream().filter(m -> m.strict() || ties == Ties.WEAK).toList();
    return new LandscapeFinding(
        sample.configurations(), landscape.energySum(), minima, false, starts, sample.searched());
  }

  /** Returns the number of configurations in words; a long one is a power of 2. */
  String count() {
    return LandscapeDescent.count(configurations);
  }

  /** Returns which share of all configurations, or of all starts, a minimum draws. */
  public double share(Minimum minimum) {
    return complete
        ? minimum.basin() / configurations.doubleValue()
        : minimum.basin() / (double) starts;
  }
}
