package entente.model.portfolio;

import java.util.Locale;

/** What stands between a state and a structure; {@link #NONE} if nothing does. */
public enum Bar {
  /** Nothing. */
  NONE,
  /** The structure takes nobody in, or not yet. */
  CLOSED,
  /** The structure is aimed at the state. */
  TARGET,
  /** The structure's treaty does not reach the state's region. */
  REGION,
  /** The state's neutrality keeps it from asking for obligations. */
  NEUTRALITY,
  /** The state holds, or has asked for, another exclusive structure. */
  OTHER_BLOC,
  /** A pole does not enter obligations that others lead. */
  POLE,
  /** The state has left not long ago. */
  LEFT,
  /** The state is not democratic enough. */
  DEMOCRACY,
  /** The state stands too far from the founders. */
  GATE,
  /** The state contests what is held by force. */
  CONTEST,
  /** A member that contests something with the state vetoes it. */
  VETO,
  /** The members fear the state too much. */
  HOSTILITY,
  /** The state has asked not long ago, or waits for the next round of invitations. */
  WAITING;

  /** Returns the word for it in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
