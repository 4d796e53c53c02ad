package entente.experiment.claim;

import entente.experiment.input.Keys;

/** Which way a difference has to point for a step of a claim to hold. */
public enum ClaimDirection {
  /** Above zero, or above the level named, by what matters. */
  HIGHER(1, false),
  /** Below zero, or below the level named, by what matters. */
  LOWER(-1, false),
  /** Not above it by as much as matters. */
  NOT_HIGHER(-1, true),
  /** Not below it by as much as matters. */
  NOT_LOWER(1, true);

  private final int sign;
  private final boolean noWorse;

  ClaimDirection(int sign, boolean noWorse) {
    this.sign = sign;
    this.noWorse = noWorse;
  }

  /** Returns 1 where higher values speak for the claim, −1 where lower ones do. */
  public int sign() {
    return sign;
  }

  /** Returns whether it is enough not to be worse by the margin. */
  public boolean noWorse() {
    return noWorse;
  }

  /** Returns the word in files, as {@code not_lower}. */
  public String word() {
    return Keys.word(this);
  }
}
