package entente.theory;

import java.math.BigInteger;

/** A vote in which coalitions can be counted, so that indices of power are exact. */
public interface CountedVote {

  /** Returns the number of members. */
  int members();

  /**
   * Returns for each member and each size how many coalitions of that many others fall short
   * without the member and decide with it, or as many in the dual vote.
   */
  BigInteger[][] swings();
}
