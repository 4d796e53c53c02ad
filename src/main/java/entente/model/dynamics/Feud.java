package entente.model.dynamics;

import org.apache.commons.math3.util.FastMath;

/** What a pair remembers of its disputes and wars, and where it stands. */
final class Feud {

  /** A round that never came. */
  static final int NEVER = Integer.MIN_VALUE / 2;

  /** Rung of threats and displays of force. */
  static final int DISPUTE = 2;

  /** Rung of the use of force. */
  static final int FORCE = 3;

  /** Rung of war. */
  static final int WAR = 4;

  /** Disputes that count at most. */
  static final double DISPUTE_LIMIT = 2;

  /** Disputes that a new spell adds to memory, and each further year of it, by rung. */
  private static final double[] NEW_SPELL = {0, 0, 0.56, 0.80, 0.66};

  private static final double[] FURTHER_YEAR = {0, 0, 0.34, 0.35, 0.19};

  double disputes;
  double disputesAtStart;
  int quarter;
  double logDistance;
  long disputeDraws;
  int rung;
  int warSince = NEVER;
  int lastWar = NEVER;
  private double product = Double.NaN;
  private double gravity;

  /** Returns the gravity of a product of capabilities, worked out when it changes. */
  double gravity(double of) {
    if (of != product) {
      product = of;
      gravity = WarOdds.gravity(FastMath.log(of) - logDistance);
    }
    return gravity;
  }

  Feud copy() {
    Feud copy = new Feud();
    copy.disputes = disputes;
    copy.disputesAtStart = disputesAtStart;
    copy.quarter = quarter;
    copy.logDistance = logDistance;
    copy.disputeDraws = disputeDraws;
    copy.rung = rung;
    copy.warSince = warSince;
    copy.lastWar = lastWar;
    return copy;
  }

  /**
   * Remembers a year at whose end the pair stands on a rung, after another.
   *
   * @param kept share of its memory that a pair keeps in a year
   */
  void remember(int before, int now, double kept) {
    disputes *= kept;
    disputes += now > before ? NEW_SPELL[now] : FURTHER_YEAR[now];
  }
}
