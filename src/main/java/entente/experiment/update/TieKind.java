package entente.experiment.update;

import java.util.EnumSet;
import java.util.Set;

/** What stands between two states for some years, as the table of ties has it. */
enum TieKind {
  /** A border: 1 on land, 2 across narrow water. */
  BORDER,
  /** A strategic rivalry. */
  RIVALRY,
  /** A defence pact between the two. */
  PACT,
  /** A rivalry of poles that is latent. */
  LATENT,
  /** Least distance in km between the main parts of their territories. */
  DISTANCE,
  /** A contest over a part of one state that the other backs, by weight 1 to 3. */
  SECESSION,
  /** A contest over land. */
  LAND,
  /** A contest over waters. */
  MARITIME,
  /** A contest over a name. */
  NAME,
  /** Hostile acts without arms, by level 1 to 4. */
  ACT,
  /** Military acts, by level 1 to 4. */
  FORCE,
  /** A rung of confrontation that no other table tells, by level 1 to 4. */
  RUNG;

  /** Kinds of contest, the weightiest first where levels are equal. */
  static final Set<TieKind> CONTESTS = EnumSet.of(SECESSION, LAND, MARITIME, NAME);

  /** Returns the greatest level that a tie of this kind has; 0 if it has none. */
  int most() {
    return switch (this) {
      case RIVALRY, PACT, LATENT -> 0;
      case BORDER -> 2;
      case SECESSION, LAND, MARITIME, NAME -> 3;
      case ACT, FORCE, RUNG -> 4;
      case DISTANCE -> 20_100;
    };
  }
}
