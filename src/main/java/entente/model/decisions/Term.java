package entente.model.decisions;

import java.util.Locale;

/** One summand of an option's score. */
public enum Term {
  /** What the option leaves of threats. */
  SECURITY,
  /** Like-minded company. */
  AFFINITY,
  /** Dependence on the leader. */
  LEADER_TIE,
  /** Autonomy given up; at most 0. */
  AUTONOMY,
  /** Obligations towards hostile company; at most 0. */
  ENTRAPMENT,
  /** Pressure from the pole that the structure is aimed at; at most 0. */
  PRESSURE,
  /** Room to deal with several poles. */
  HEDGING,
  /** Dialogue with those one fears or depends on. */
  DIALOGUE,
  /** Upkeep of a seat; at most 0. */
  UPKEEP,
  /** Cost of the switch itself; at most 0. */
  SWITCHING,
  /** Constant of the initial posture. */
  CONSTANT;

  /** How many terms there are. */
  public static final int COUNT = values().length;

  /** Returns the word for this term in files and charts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
