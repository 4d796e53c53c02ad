package entente.model.structures;

import java.util.Locale;

/** What a membership amounts to; it scales obligations and benefits. */
public enum Status {
  /** Not admitted. */
  NONE,
  /** Admitted, with obligations and benefits on hold. */
  SUSPENDED,
  /** The lightest tie. */
  PARTNER,
  /** A seat without a vote. */
  OBSERVER,
  /** Full membership. */
  MEMBER;

  /** Returns the word for this status in files and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
