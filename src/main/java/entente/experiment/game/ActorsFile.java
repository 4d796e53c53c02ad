package entente.experiment.game;

import entente.theory.Landscape;
import java.math.BigDecimal;
import java.util.List;

/**
 * Actors, their sizes and their propensities, as the landscape of Axelrod and Bennett (1993) wants
 * them.
 *
 * @param title name that a reader sees
 * @param about what it is and where it comes from; may be empty
 * @param text the text of the file
 * @param names names of the actors
 * @param sizes their sizes, above 0
 * @param propensity n × n propensities, row by row, symmetric
 */
public record ActorsFile(
    String title,
    String about,
    String text,
    List<String> names,
    BigDecimal[] sizes,
    BigDecimal[] propensity) {

  /** Returns the landscape of the actors. */
  public Landscape landscape() {
    return Landscape.of(sizes, propensity);
  }
}
