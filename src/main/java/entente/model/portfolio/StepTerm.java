package entente.model.portfolio;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** One summand of what belonging to a structure is worth to a state. */
public enum StepTerm {
  /** Security gained. */
  SAFETY,
  /** Like-minded company, with a direction where the structure is aimed. */
  COMPANY,
  /** Nearness to a member. */
  NEARNESS,
  /** Likeness of regimes. */
  REGIME,
  /** Dependence on the leaders. */
  TIE,
  /** Dialogue with those one has to live with. */
  DIALOGUE,
  /** Goods beyond security that only members have. */
  GOODS,
  /** A say in what is decided there. */
  VOICE,
  /** Being prepared by a kindred structure. */
  KINSHIP,
  /** Fear of the target. */
  OPPOSITION,
  /** Autonomy given up; at most 0. */
  AUTONOMY,
  /** Armed help that did not come; at most 0. */
  PROMISE,
  /** Memberships at odds with it; at most 0. */
  CAMPS,
  /** What founders and leaders hold or contest of the state's; at most 0. */
  OCCUPATION,
  /** Dependence on the target; at most 0. */
  PRESSURE;

  private static final Set<StepTerm> COSTS = EnumSet.range(AUTONOMY, PRESSURE);

  /** How many there are. */
  public static final int COUNT = values().length;

  /** Returns whether it only takes away from what belonging is worth. */
  public boolean isCost() {
    return COSTS.contains(this);
  }

  /** Returns the word for it in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
