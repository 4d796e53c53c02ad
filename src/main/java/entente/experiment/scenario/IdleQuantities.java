package entente.experiment.scenario;

import entente.model.Mechanisms;
import java.util.List;
import java.util.Map;

/**
 * Which quantities belong to what is off in a scenario: portfolios or pairs of bloc and seat, wars
 * or rungs. They are not drawn, not counted and not varied, among them three of portfolios that
 * also act elsewhere where a user's tables or terms give contests, hostile acts or a ratchet.
 */
public final class IdleQuantities {

  private static final String WEIGHT_OF_OFFERS = "parameters.portfolio.wedging";
  private static final List<String> OF_OUTSIDERS =
      List.of("parameters.structures.outsiders", "parameters.portfolio.acquaintance");
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
          "mechanisms.wedging",
          "mechanisms.turns",
          "mechanisms.democratisation",
          "structures.*.ratchet",
          "structures.*.goods",
          "structures.*.entry.democracy",
          "structures.*.entry.standard",
          "structures.*.entry.waiting",
          "structures.*.entry.admits");

  // What does the same, or nearly, in the other half of the model.
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("parameters.choice.precision", "parameters.portfolio.precision"),
          Map.entry("parameters.choice.switching_cost", "parameters.portfolio.entry_cost"),
          Map.entry("parameters.choice.review_interval", "parameters.portfolio.join_rate"),
          Map.entry("parameters.weights.affinity", "parameters.portfolio.company"),
          Map.entry("parameters.weights.leader_tie", "parameters.portfolio.tie"),
          Map.entry("parameters.weights.autonomy", "parameters.portfolio.autonomy"),
          Map.entry("parameters.weights.pressure", "parameters.portfolio.pressure"),
          Map.entry("parameters.weights.dialogue", "parameters.portfolio.dialogue"),
          Map.entry("parameters.weights.upkeep", "parameters.portfolio.burden"),
          Map.entry("parameters.ladder.up", "parameters.wars.dispute"),
          Map.entry("parameters.ladder.direct", "parameters.wars.war"),
          Map.entry("parameters.ladder.nuclear", "parameters.wars.nuclear_use"),
          Map.entry("parameters.ladder.arms_control_brake", "parameters.wars.arms_control"),
          Map.entry("parameters.ladder.nuclear_brake", "parameters.wars.nuclear_war"),
          Map.entry("parameters.ladder.link_brake", "parameters.wars.link"));

  private IdleQuantities() {}

  /** Returns in words why a quantity is idle; of use only if it is. */
  public static String why(String path, Mechanisms mechanisms) {
    boolean portfolios = mechanisms.portfolio() != 0;
    if (portfolios && OF_PAIRS.stream().anyMatch(path::startsWith)) {
      return "it belongs to choices of one bloc and one seat, and mechanisms.portfolio is on";
    }
    if (mechanisms.wars() != 0 && OF_RUNGS.stream().anyMatch(path::startsWith)) {
      return "it belongs to the ladder of rungs, and mechanisms.wars is on";
    }
    if (portfolios && path.equals(WEIGHT_OF_OFFERS)) {
      return "it belongs to offers of targets, and mechanisms.wedging is off";
    }
    if (OF_OUTSIDERS.contains(path) && mechanisms.outsiders() == 0) {
      return "it belongs to outsiders in cases, and mechanisms.outsiders is off";
    }
    return !portfolios && OF_PORTFOLIOS.stream().anyMatch(path::startsWith)
        ? "it belongs to portfolios, and mechanisms.portfolio is off"
        : "it belongs to wars by a pair's own record, and mechanisms.wars is off";
  }

  /** Returns the path that does nearly the same and acts; empty if there is none. */
  public static String instead(String path, Mechanisms mechanisms) {
    String other = INSTEAD.getOrDefault(path, "");
    for (Map.Entry<String, String> entry : INSTEAD.entrySet()) {
      other = entry.getValue().equals(path) ? entry.getKey() : other;
    }
    return other.isEmpty() || contains(other, mechanisms) ? "" : other;
  }

  /**
   * Returns whether a quantity is idle.
   *
   * @param path its dotted path, with {@code *} for the key of a structure
   */
  public static boolean contains(String path, Mechanisms mechanisms) {
    return contains(path, mechanisms.portfolio() != 0, mechanisms.wars() != 0)
        || path.equals(WEIGHT_OF_OFFERS) && mechanisms.wedging() == 0
        || OF_OUTSIDERS.contains(path) && mechanisms.outsiders() == 0;
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
