package entente.experiment.scenario;

import entente.model.portfolio.GivenChoice;
import java.util.List;

/**
 * What one team of a class chose.
 *
 * @param name its name; empty for a table
 * @param seed seed of its world; null if the team did not say
 * @param choices its choices
 */
public record Team(String name, Long seed, List<GivenChoice> choices) {

  /** Copies the choices. */
  public Team {
    choices = List.copyOf(choices);
  }
}
