package entente.theory;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The pull on each actor of a two-sided landscape, kept up to date move by move in exact
 * arithmetic.
 *
 * <p>With sides σ = ±1 and links w<sub>ij</sub> = s<sub>i</sub> s<sub>j</sub> p<sub>ij</sub>, the
 * move of actor i changes the energy by 2 σ<sub>i</sub> Σ<sub>j</sub> w<sub>ij</sub> σ<sub>j</sub>.
 * A link is one long where all fit, and otherwise a row of 48-bit limbs whose sums need no carry
 * before they are compared.
 */
final class LandscapeField {

  private static final int BITS = 48;
  private static final long MASK = (1L << BITS) - 1;

  private final int n;
  private final int limbs;
  private final long[] links;
  private final long[] field;
  private final int[] sign;

  LandscapeField(int n, BigInteger[] exact) {
    this.n = n;
    BigInteger sum = BigInteger.ZERO;
    int bits = 0;
    for (BigInteger link : exact) {
      sum = sum.add(link.abs());
      bits = Math.max(bits, link.bitLength());
    }
    limbs = sum.bitLength() <= 60 ? 1 : bits / BITS + 1;
    links = new long[n * n * limbs];
    for (int i = 0; i < n * n; i++) {
      for (int l = 0; l < limbs; l++) {
        BigInteger rest = exact[i].shiftRight(l * BITS);
        links[i * limbs + l] = l == limbs - 1 ? rest.longValueExact() : rest.longValue() & MASK;
      }
    }
    field = new long[n * limbs];
    sign = new int[n];
    reset(new boolean[n]);
  }

  /** Puts the actors for whom other is true on the second side. */
  void reset(boolean[] other) {
    Arrays.fill(field, 0);
    for (int i = 0; i < n; i++) {
      sign[i] = other[i] ? -1 : 1;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        add(j, i, sign[i]);
      }
    }
  }

  /** Moves one actor to the other side. */
  void flip(int actor) {
    sign[actor] = -sign[actor];
    for (int j = 0; j < n; j++) {
      add(j, actor, 2L * sign[actor]);
    }
  }

  private void add(int to, int from, long times) {
    for (int l = 0; l < limbs; l++) {
      field[to * limbs + l] += times * links[(from * n + to) * limbs + l];
    }
  }

  /** Returns whether the actor is on the second side. */
  boolean other(int actor) {
    return sign[actor] < 0;
  }

  /** Returns the sign of the change of energy if the actor moves. */
  int rise(int actor) {
    return compare(actor, -1);
  }

  /**
   * Returns the actor whose move lowers the energy most, the first of equals, or −1 if none does.
   */
  int steepest() {
    int best = -1;
    for (int i = 0; i < n; i++) {
      if (compare(i, best) < 0) {
        best = i;
      }
    }
    return best;
  }

  /** Returns whether every move raises the energy. */
  boolean strict() {
    for (int i = 0; i < n; i++) {
      if (rise(i) <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Compares the changes of energy by two moves; actor −1 stays where it is. */
  private int compare(int a, int b) {
    long rest = 0;
    long carry = 0;
    for (int l = 0; l < limbs; l++) {
      long here = sign[a] * field[a * limbs + l] + carry;
      if (b >= 0) {
        here -= sign[b] * field[b * limbs + l];
      }
      if (l == limbs - 1) {
        return here != 0 ? Long.signum(here) : Long.signum(rest);
      }
      carry = here >> BITS;
      rest |= here & MASK;
    }
    throw new AssertionError("a link has at least one limb");
  }
}
