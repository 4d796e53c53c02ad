package entente.model.dynamics;

import java.util.Locale;

/** What a dated event of a scenario does. */
public enum EventKind {
  /**
   * The actor intervenes by force in the target: norms and arms control fall, the target and its
   * neighbours fear the actor.
   */
  INTERVENTION,
  /** The actor leaves a treaty: arms control falls by the size. */
  TREATY_LEFT,
  /** A treaty is made: arms control rises by the size of what is missing. */
  TREATY_MADE,
  /**
   * The actor puts the target under sanctions: hostility both ways rises by the size, dependence on
   * the actor falls by the size.
   */
  SANCTIONS,
  /**
   * Actor and target, or all members of the structure, meet: hostility among them falls by the
   * size.
   */
  SUMMIT,
  /** The target of the structure lapses until it returns. */
  TARGET_LAPSES,
  /** The structure takes the target as its own. */
  TARGET_RETURNS,
  /** The latent rivalry of actor and target turns overt. */
  TURNS_OVERT,
  /** The overt rivalry of actor and target turns latent. */
  TURNS_LATENT,
  /** The structure admits the actor with the status named, whatever its rules. */
  ADMISSION,
  /** The actor leaves the structure, whatever its rules. */
  WITHDRAWAL,
  /** What the actor fears of the target rises (or falls) by the size. */
  HOSTILITY;

  /** Returns the word for this kind in files and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
