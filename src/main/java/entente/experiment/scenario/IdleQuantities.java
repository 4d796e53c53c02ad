package entente.experiment.scenario;

import entente.model.Mechanisms;
import java.util.List;

/**
 * Which quantities belong to what is off in a scenario: portfolios or pairs of bloc and seat, wars
 * or rungs. They are not drawn, not counted and not varied, among them three of portfolios that
 * also act elsewhere where a user's tables or terms give contests, hostile acts or a ratchet.
 */
public final class IdleQuantities {

  private static final List<String> OF_RUNGS =
      List.of("parameters.ladder.", "mechanisms.hybrid_cover");
  private static final List<String> OF_PAIRS =
      List.of(
          "parameters.weights.",
          "parameters.choice.",
          "parameters.security.hedging_claim",
          "mechanisms.entrapment",
          "mechanisms.hedging");
  private static final List<String> OF_WARS = List.of("parameters.wars.", "mechanisms.umbrella");
  private static final List<String> OF_PORTFOLIOS =
      List.of(
          "parameters.portfolio.",
          "parameters.politics.",
          "parameters.hostility.contest",
          "parameters.hostility.acts",
          "mechanisms.lock_in",
          "mechanisms.neutrality",
          "mechanisms.contests",
          "mechanisms.asking",
          "mechanisms.waves",
          "mechanisms.direction",
          "mechanisms.nearness",
          "mechanisms.regime",
          "mechanisms.camps",
          "mechanisms.kinship",
          "mechanisms.opposition",
          "mechanisms.turns",
          "mechanisms.democratisation",
          "structures.*.ratchet",
          "structures.*.goods",
          "structures.*.entry.democracy",
          "structures.*.entry.standard",
          "structures.*.entry.waiting",
          "structures.*.entry.admits");

  private IdleQuantities() {}

  /**
   * Returns whether a quantity is idle.
   *
   * @param path its dotted path, with {@code *} for the key of a structure
   */
  public static boolean contains(String path, Mechanisms mechanisms) {
    return contains(path, mechanisms.portfolio() != 0, mechanisms.wars() != 0);
  }

  /**
   * Returns whether a quantity is idle.
   *
   * @param path its dotted path, with {@code *} for the key of a structure
   * @param portfolios whether portfolios act
   * @param wars whether wars act
   */
  public static boolean contains(String path, boolean portfolios, boolean wars) {
    if (path.equals("mechanisms.portfolio") || path.equals("mechanisms.wars")) {
      return !portfolios && !wars;
    }
    return (wars ? OF_RUNGS : OF_WARS).stream().anyMatch(path::startsWith)
        || (portfolios ? OF_PAIRS : OF_PORTFOLIOS).stream().anyMatch(path::startsWith);
  }
}
