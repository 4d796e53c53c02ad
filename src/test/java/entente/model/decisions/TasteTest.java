package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import org.apache.commons.math3.distribution.GumbelDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** Tastes persist between renewals, and are Gumbel at any time. */
class TasteTest {

  private static final int STATES = 2000;

  @Test
  void tastesPersistFromOneRenewalToTheNext() {
    int rounds = 40;
    Taste taste = new Taste(new Chance(5), 8, STATES, 1);
    double[] last = new double[STATES];
    int changes = 0;
    for (int i = 0; i < STATES; i++) {
      last[i] = taste.of(i, i, 0, 77);
    }
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < STATES; i++) {
        taste.renew(i, i, 0, 77, round);
        double now = taste.of(i, i, 0, 77);
        changes += now == last[i] ? 0 : 1;
        last[i] = now;
      }
    }
    // One in eight a round; five standard errors of a share.
    double share = changes / (double) (STATES * rounds);
    assertEquals(1.0 / 8, share, 5 * Math.sqrt(1.0 / 8 * 7 / 8 / (STATES * rounds)));
  }

  @Test
  void theMarginIsGumbelAtAnyTime() {
    Taste taste = new Taste(new Chance(5), 8, STATES, 1);
    double[] sample = new double[STATES];
    for (int round = 0; round <= 20; round += 10) {
      for (int i = 0; i < STATES; i++) {
        for (int r = Math.max(1, round - 9); r <= round; r++) {
          taste.renew(i, i, 0, 77, r);
        }
        sample[i] = taste.of(i, i, 0, 77);
      }
      double p =
          new KolmogorovSmirnovTest()
              .kolmogorovSmirnovTest(new GumbelDistribution(null, 0, 1), sample);
      assertTrue(p > 1e-3, "round " + round + ": p = " + p);
    }
  }

  @Test
  void anIntervalOfOneRoundIsFreshNoiseEachRound() {
    Taste taste = new Taste(new Chance(5), 1, 1, 1);
    double before = taste.of(0, 9, 0, 1);
    for (int round = 1; round < 50; round++) {
      taste.renew(0, 9, 0, 1, round);
      double now = taste.of(0, 9, 0, 1);
      assertTrue(now != before);
      before = now;
    }
  }

  @Test
  void statesAndOptionsHaveTheirOwnTastes() {
    Taste taste = new Taste(new Chance(5), 8, 2, 2);
    double one = taste.of(0, 1, 0, 1);
    assertTrue(one != taste.of(0, 1, 1, 2));
    assertTrue(one != taste.of(1, 2, 0, 1));
    assertEquals(one, taste.of(0, 1, 0, 1));
  }
}
