package entente.model.portfolio;

import java.util.Locale;

/** What a state may do about one structure at a review. */
public enum StepKind {
  /** It asks to be taken in. */
  ASK,
  /** It takes back what it has asked. */
  WITHDRAW,
  /** It joins at once. */
  JOIN,
  /** It rises by one status. */
  RANK,
  /** It freezes its part without leaving. */
  FREEZE,
  /** It takes its part up again. */
  RESUME,
  /** It leaves. */
  LEAVE;

  /** Returns whether it is a first step towards being in. */
  public boolean isEntry() {
    return this == ASK || this == JOIN;
  }

  /** Returns whether it turns away from the structure. */
  public boolean isAway() {
    return this == WITHDRAW || this == FREEZE || this == LEAVE;
  }

  /** Returns whether it comes to the same as another: to ask and to join are one first step. */
  public boolean isLike(StepKind other) {
    return this == other || isEntry() && other.isEntry();
  }

  /** Returns the word for it in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
