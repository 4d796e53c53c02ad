package entente.model;

import org.apache.commons.math3.util.FastMath;

/**
 * Keyed randomness: each draw is a function of (seed, purpose, two keys, round) and of nothing
 * else.
 *
 * <p>There is no stream to advance, so order, threads and measurements cannot matter, and two
 * scenarios on one seed differ only where the scenarios do. The 64-bit mixing function is the
 * finaliser of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA), applied after each key is added.
 * Logarithms and exponentials are those of {@link FastMath}, so that every machine gives the same
 * bits.
 */
public final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;
  private static final double LARGEST = 1 - UNIT;

  private final long[] bySeed;

  /**
   * Makes the draws of one run.
   *
   * @param seed any 64-bit number; all 64 bits count
   */
  public Chance(long seed) {
    long mixed = mix(seed + GOLDEN);
    bySeed = new long[Purpose.ALL.length];
    for (Purpose purpose : Purpose.ALL) {
      bySeed[purpose.ordinal()] = mix(mixed ^ purpose.code);
    }
  }

  /** What a draw is for; two purposes never share a draw. */
  public enum Purpose {
    /** Whether a state reviews in a round. */
    REVIEW,
    /** Whether the taste of a state for an option is renewed in a round. */
    RENEWAL,
    /** The taste of a state for an option. */
    TASTE,
    /** The misperception of threat by a state. */
    THREAT_NOISE,
    /** The misperception of help by a state. */
    HELP_NOISE,
    /** Whether a crisis strikes a state on a vector. */
    CRISIS,
    /** Which crisis a structure takes up as its case. */
    CASE_RACE,
    /** Whether a case is won. */
    CASE,
    /** Whether an attack behind a crisis succeeds. */
    ATTACK,
    /** Whether a pair moves on the ladder of confrontation. */
    LADDER,
    /** Whether a latent rivalry turns overt. */
    RIVALRY,
    /** The quarter of the year in which a state or a pair is looked at. */
    QUARTER,
    /** Whether a state takes a step of its portfolio. */
    STEP,
    /** Whether a structure takes in new members in a year, and whom. */
    ADMISSION,
    /** Whether a leader changes. */
    LEADER,
    /** Whether a government turns, and how far. */
    TURN,
    /** The walk of a position. */
    WALK,
    /** The walk of a tie to a pole. */
    TIE,
    /** The walk of democracy. */
    DEMOCRACY,
    /** Whether a policy of neutrality is lifted. */
    NEUTRALITY,
    /** Whether a contest begins or ends. */
    CONTEST,
    /** Whether a pair threatens or shows force. */
    DISPUTE,
    /** Whether a dispute comes to force. */
    FORCE,
    /** Whether force comes to war. */
    WAR,
    /** Whether and how a war ends. */
    PEACE,
    /** Whether an ally joins a war. */
    JOINING,
    /** Whether nuclear weapons are used in a war. */
    NUCLEAR,
    /** The value of an uncertain quantity in a future. */
    FUTURE,
    /** The place of a point in the design of a study. */
    DESIGN,
    /** Which designs a search tries next. */
    SEARCH,
    /** Resampling in statistics. */
    RESAMPLE,
    /** Where the hostility of a pair is dealt to in a placebo. */
    SHUFFLE;

    // Not the ordinal: a purpose added between others must not move their draws.
    private final long code = hash(name());

    private static final Purpose[] ALL = values();
  }

  /** Returns a number strictly between 0 and 1, uniform. */
  public double uniform(Purpose purpose, long first, long second, int round) {
    return unit(bits(purpose, first, second, round));
  }

  /** Returns true with the given probability, a number in [0, 1]. */
  public boolean happens(double probability, Purpose purpose, long first, long second, int round) {
    return uniform(purpose, first, second, round) < probability;
  }

  /** Returns a draw of the standard Gumbel distribution, −ln(−ln u). */
  public double gumbel(Purpose purpose, long first, long second, int round) {
    return -FastMath.log(-FastMath.log(uniform(purpose, first, second, round)));
  }

  /** Returns a draw of the unit exponential distribution, −ln u. */
  public double exponential(Purpose purpose, long first, long second, int round) {
    return -FastMath.log(uniform(purpose, first, second, round));
  }

  /** Returns a draw of the standard normal distribution (Box and Muller 1958). */
  public double normal(Purpose purpose, long first, long second, int round) {
    long bits = bits(purpose, first, second, round);
    double radius = Math.sqrt(2 * -FastMath.log(unit(bits)));
    long other = mix(bits + GOLDEN);
    double angle = 2 * Math.PI * unit(other);
    return radius * FastMath.cos(angle);
  }

  // The largest sum would round to 1.
  private static double unit(long bits) {
    return Math.min(LARGEST, ((bits >>> 11) + 0.5) * UNIT);
  }

  private long bits(Purpose purpose, long first, long second, int round) {
    return bits(beginning(purpose, first, second), round);
  }

  private static long bits(long beginning, int round) {
    return mix(beginning + GOLDEN * (round + 1L));
  }

  /** Returns what the draws of all rounds with the same keys begin with, for those who keep it. */
  public long beginning(Purpose purpose, long first, long second) {
    long h = mix(bySeed[purpose.ordinal()] + GOLDEN * (first + 1));
    return mix(h + GOLDEN * (second + 1));
  }

  /** Returns the draw of a round that {@link #uniform(Purpose, long, long, int)} returns too. */
  public static double uniform(long beginning, int round) {
    return unit(bits(beginning, round));
  }

  /** Returns the 64-bit key of a name: FNV-1a over its UTF-16 units, then mixed. */
  public static long hash(String name) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001b3L;
    }
    return mix(h);
  }

  /** Returns one key made of two, in this order. */
  public static long join(long first, long second) {
    return mix(first + GOLDEN * (second + 1));
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
