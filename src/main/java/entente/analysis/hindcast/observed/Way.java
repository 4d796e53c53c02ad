package entente.analysis.hindcast.observed;

import java.util.Locale;

/** A way that a state can go: to a stance, or out of what it holds. */
public enum Way {
  /** Into the West. */
  WEST(Stance.WEST),
  /** Into the East. */
  EAST(Stance.EAST),
  /** To a seat of any rank in the Shanghai organisation, outside the blocs. */
  DIALOGUE(Stance.DIALOGUE),
  /** To none of these. */
  HEDGE(Stance.HEDGE),
  /** Out of the West, wherever it goes. */
  LEAVE_WEST(Stance.WEST),
  /** Out of the East, wherever it goes. */
  LEAVE_EAST(Stance.EAST),
  /** Off its seat, whether or not it is in a bloc. */
  LEAVE_SEAT(Stance.DIALOGUE);

  private final Stance stance;

  Way(Stance stance) {
    this.stance = stance;
  }

  /** Returns the stance that is entered or left. */
  public Stance stance() {
    return stance;
  }

  /** Returns whether it leads out of something. */
  public boolean leaves() {
    return ordinal() >= LEAVE_WEST.ordinal();
  }

  /** Returns the word for it in files and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns it in words, as of a state that goes: into a bloc, to a seat, out of what it held. */
  public String phrase() {
    return switch (this) {
      case WEST -> "into the West";
      case EAST -> "into the East";
      case DIALOGUE -> "to a seat";
      case HEDGE -> "to none";
      case LEAVE_WEST -> "out of the West";
      case LEAVE_EAST -> "out of the East";
      case LEAVE_SEAT -> "off its seat";
    };
  }

  /** Returns the way that leads to a stance. */
  public static Way to(Stance stance) {
    return valueOf(stance.name());
  }

  /** Returns whether a state holds in a run what this way leads out of. */
  boolean held(byte standing) {
    return this == LEAVE_SEAT ? Standing.rank(standing) > 0 : Standing.stance(standing) == stance;
  }

  /** Returns whether a state was observed to hold at a year's end what this way leads out of. */
  public boolean held(ObservedHistory history, String key, int year) {
    return this == LEAVE_SEAT
        ? history.status(key, "sco", year) != null
        : history.stance(key, year) == stance;
  }
}
