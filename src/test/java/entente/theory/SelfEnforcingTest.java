package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.theory.SelfEnforcing.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Acemoglu, Egorov and Sonin 2008. */
class SelfEnforcingTest {

  /** Sizes 1, 3, 7, 15 with generic powers or "at least half"; 1, 2, 4, 8 with exact ties. */
  @Test
  void sizesOfNearlyEqualPowers() {
    double[] equal = new double[15];
    Arrays.fill(equal, 1);
    assertEquals(List.of(1, 3, 7, 15), sizes(equal, Rule.AT_LEAST_HALF));
    assertEquals(List.of(1, 2, 4, 8), sizes(equal, Rule.MORE_THAN_HALF));
    double[] generic = new double[15];
    for (int i = 0; i < 15; i++) {
      generic[i] = 1 + (1 << i) / 1e7;
    }
    assertEquals(List.of(1, 3, 7, 15), sizes(generic, Rule.MORE_THAN_HALF));
  }

  @Test
  void examplesOfThePaper() {
    SelfEnforcing powers = new SelfEnforcing(new double[] {3, 4, 5, 10, 20}, Rule.MORE_THAN_HALF);
    assertTrue(powers.selfEnforcing(0b00111));
    assertFalse(powers.selfEnforcing(0b01111));
    assertEquals(List.of(0b00111L), powers.ruling(0b01111));
    assertTrue(powers.selfEnforcing(0b11111));
    assertEquals(List.of(0b11111L), powers.ruling(0b11111));
  }

  @Test
  void recursionByWordsAgrees() {
    Random random = new Random(31);
    for (int trial = 0; trial < 100; trial++) {
      int n = 1 + random.nextInt(6);
      double[] powers = random.ints(n, 1, 8).mapToDouble(i -> i / 10.0).toArray();
      long[] whole = Arrays.stream(powers).mapToLong(p -> Math.round(10 * p)).toArray();
      for (Rule rule : List.of(Rule.MORE_THAN_HALF, Rule.AT_LEAST_HALF, new Rule(2, 3, false))) {
        SelfEnforcing found = new SelfEnforcing(powers, rule);
        Map<Long, List<Long>> known = new HashMap<>();
        for (long c = 1; c < 1 << n; c++) {
          assertEquals(ruling(c, whole, rule, known), found.ruling(c));
          assertEquals(known.get(c).equals(List.of(c)), found.selfEnforcing(c));
        }
        double[] doubled = Arrays.stream(powers).map(p -> 2 * p).toArray();
        assertEquals(
            found.ruling((1 << n) - 1), new SelfEnforcing(doubled, rule).ruling((1 << n) - 1));
      }
    }
  }

  private static List<Long> ruling(long c, long[] powers, Rule rule, Map<Long, List<Long>> known) {
    List<Long> best = new ArrayList<>();
    for (long part = 1; part < c; part++) {
      long own = rule.denominator() * power(part, powers);
      long needed = rule.numerator() * power(c, powers);
      boolean wins = own > needed || (own == needed && rule.atLeast());
      if ((part & ~c) == 0 && wins && known.get(part).equals(List.of(part))) {
        best.add(part);
      }
    }
    long least = best.stream().mapToLong(part -> power(part, powers)).min().orElse(0);
    best.removeIf(part -> power(part, powers) > least);
    known.put(c, best.isEmpty() ? List.of(c) : best);
    return known.get(c);
  }

  private static long power(long coalition, long[] powers) {
    return LongStream.range(0, powers.length)
        .filter(i -> (coalition >> i & 1) == 1)
        .map(i -> powers[(int) i])
        .sum();
  }

  @Test
  void refusesWhatIsNoPower() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SelfEnforcing(new double[] {1, 0}, Rule.MORE_THAN_HALF));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SelfEnforcing(new double[40], Rule.MORE_THAN_HALF));
    assertThrows(IllegalArgumentException.class, () -> new Rule(1, 3, false));
    assertThrows(IllegalArgumentException.class, () -> new Rule(1, 1, false));
    SelfEnforcing one = new SelfEnforcing(new double[] {1}, Rule.MORE_THAN_HALF);
    assertThrows(IllegalArgumentException.class, () -> one.ruling(0));
    assertThrows(IllegalArgumentException.class, () -> one.ruling(2));
  }

  private static List<Integer> sizes(double[] powers, Rule rule) {
    SelfEnforcing found = new SelfEnforcing(powers, rule);
    return LongStream.range(1, 1L << powers.length)
        .filter(found::selfEnforcing)
        .mapToObj(Long::bitCount)
        .distinct()
        .sorted()
        .toList();
  }
}
