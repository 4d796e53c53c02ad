package entente.model.states;

import java.util.Locale;

/** A dimension of security, on which crises strike and which an agenda may emphasise. */
public enum Vector {
  /** Armed force; the only vector that decays with distance. */
  MILITARY,
  /** Attacks on networks and the things that hang on them. */
  CYBER,
  /** Information campaigns. */
  INFORMATION,
  /** Interference in domestic affairs. */
  POLITICAL,
  /** Politicised trade, finance and energy. */
  ECONOMIC;

  /** How many vectors there are. */
  public static final int COUNT = values().length;

  private static final Vector[] ALL = values();

  /** Returns the vector with this ordinal, without copying the list of all. */
  public static Vector at(int ordinal) {
    return ALL[ordinal];
  }

  /** Returns the word for this vector in files and charts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
