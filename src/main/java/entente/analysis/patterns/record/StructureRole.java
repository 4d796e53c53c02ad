package entente.analysis.patterns.record;

import java.util.Locale;

/** The part that a structure of a scenario plays in patterns; no rule knows a structure's name. */
public enum StructureRole {
  /** The alliance that new members ask to enter. */
  ALLIANCE,
  /** Treaties of single allies with one hub. */
  TREATIES,
  /** The treaty bloc of the East. */
  EAST,
  /** The organisation whose seats have ranks. */
  SHANGHAI,
  /** The inclusive conference of Asia. */
  ASIA,
  /** The community with conditions. */
  UNION,
  /** A bloc aimed at a pole. */
  BLOC;

  /** Returns the word for it in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role that a word names, or null. */
  public static StructureRole named(String word) {
    for (StructureRole role : values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    return null;
  }
}
