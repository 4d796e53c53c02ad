package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.theory.WarStability.Failure;
import entente.theory.WarStability.Survey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson and Nei 2015: theorem 1 and what trade changes. */
class WarStabilityTest {

  /** Two allies are worth most: 0, 3, 5, then less. */
  private static final BigDecimal[] TWO_BEST = decimals("0", "3", "5", "4", "2", "-1");

  private static BigDecimal[] decimals(String... words) {
    return Arrays.stream(words).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  private static BigDecimal[] equal(int n) {
    return IntStream.range(0, n).mapToObj(i -> BigDecimal.ONE).toArray(BigDecimal[]::new);
  }

  private static int links(int[] network) {
    return Arrays.stream(network).map(Integer::bitCount).sum() / 2;
  }

  /** Theorem 1: without trade no network with a link is stable, whatever the strengths and γ. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void withoutTradeNoNetworkWithALinkIsStable(int n) {
    SplittableRandom random = new SplittableRandom(n);
    for (int draw = 0; draw < 150; draw++) {
      BigDecimal[] strengths =
          IntStream.range(0, n)
              .mapToObj(i -> BigDecimal.valueOf(random.nextInt(1, 8)))
              .toArray(BigDecimal[]::new);
      BigDecimal advantage = BigDecimal.valueOf(random.nextInt(1, 40), 1);
      for (int[] network : WarStability.withoutTrade(strengths, advantage).survey().stable()) {
        assertEquals(0, links(network), Arrays.toString(strengths) + " " + advantage);
      }
    }
  }

  /** Theorem 1 with six equal countries, all 32 768 networks. */
  @ParameterizedTest
  @ValueSource(strings = {"0.5", "0.9", "1", "1.2", "1.5", "1.9"})
  void sixEqualCountriesHaveNoStableNetwork(String advantage) {
    Survey survey = WarStability.withoutTrade(equal(6), new BigDecimal(advantage)).survey();
    assertEquals(32_768, survey.networks());
    assertEquals(List.of(), survey.stable());
  }

  /**
   * By hand: among equals without allies an attacker has 1 against γ, and two who ally 2 against γ.
   * So the empty network is stable if γ ≥ 2, and only then.
   */
  @Test
  void theEmptyNetworkIsStableIfTwoCannotBeatOne() {
    for (int n = 3; n <= 5; n++) {
      assertTrue(
          WarStability.withoutTrade(equal(n), new BigDecimal("1.99")).survey().stable().isEmpty());
      List<int[]> stable = WarStability.withoutTrade(equal(n), new BigDecimal(2)).survey().stable();
      assertEquals(1, stable.size());
      assertEquals(0, links(stable.get(0)));
    }
  }

  /**
   * By hand, three equals at γ = 1: A and B allied have 2 against C alone, 1. In the line A – B – C
   * the end A is attacked by B and C, 2 against 1. In the triangle any two attack the third.
   */
  @Test
  void threeEqualsByHand() {
    WarStability three = WarStability.withoutTrade(equal(3), BigDecimal.ONE);
    int[] pair = {0b010, 0b001, 0};
    assertFalse(three.vulnerable(pair, 0));
    assertFalse(three.vulnerable(pair, 1));
    assertTrue(three.vulnerable(pair, 2));
    int[] line = {0b010, 0b101, 0b010};
    assertTrue(three.vulnerable(line, 0));
    assertFalse(three.vulnerable(line, 1));
    assertTrue(three.vulnerable(line, 2));
    for (int i = 0; i < 3; i++) {
      assertTrue(three.vulnerable(new int[] {0b110, 0b101, 0b011}, i));
    }
    assertEquals(EnumSet.of(Failure.LINK_ADDED), three.failures(new int[3]));
  }

  /**
   * By hand, six equals that want two allies, at γ = 2 with spoils of 1 where the second ally is
   * worth 2. In two triangles no ally attacks an ally, and a triangle attacks another with 3
   * against 6. With one more link across, four attack a country and its one ally that stands by it,
   * 4 against 4. Below γ = 2 they win.
   */
  @Test
  void tradeMakesTwoTrianglesStable() {
    int[] triangles = {0b000110, 0b000101, 0b000011, 0b110000, 0b101000, 0b011000};
    assertEquals(Set.of(), traders("2").failures(triangles));
    assertEquals(EnumSet.of(Failure.LINK_ADDED), traders("1.99").failures(triangles));
    assertFalse(traders("2").survey().stable().isEmpty());
  }

  private static WarStability traders(String advantage) {
    return WarStability.withTrade(equal(6), new BigDecimal(advantage), BigDecimal.ONE, TWO_BEST);
  }

  /**
   * Theorem on trade: where d allies are best and no two countries have more than k &lt; d − 1
   * allies in common, a network in which all have d is stable if γ ≥ (d + 1) / (d − k − 1), however
   * great the spoils. By hand, with a link added: an ally of the victim leads d + 1, and of the d +
   * 1 that defend it and at most k + 1 common allies are missing, so that d − k − 1 are left;
   * another leads d + 2 against d − k. The Petersen graph has d = 3 and k = 1.
   */
  @Test
  void thePetersenGraphIsStableHoweverGreatTheSpoils() {
    int[] petersen = new int[10];
    for (int i = 0; i < 5; i++) {
      for (int[] link : new int[][] {{i, (i + 1) % 5}, {i, i + 5}, {i + 5, (i + 2) % 5 + 5}}) {
        petersen[link[0]] |= 1 << link[1];
        petersen[link[1]] |= 1 << link[0];
      }
    }
    BigDecimal[] trade = decimals("0", "3", "5", "6", "4", "3", "2", "1", "0", "-1");
    BigDecimal spoils = new BigDecimal(1000);
    WarStability ten = WarStability.withTrade(equal(10), new BigDecimal(4), spoils, trade);
    assertEquals(Set.of(), ten.failures(petersen));
    WarStability weak = WarStability.withTrade(equal(10), BigDecimal.ONE, spoils, trade);
    assertTrue(weak.failures(petersen).contains(Failure.VULNERABLE));
  }

  /** A clique is no such network: with great spoils its members attack each other. */
  @Test
  void greatSpoilsBreakTheTriangles() {
    int[] triangles = {0b000110, 0b000101, 0b000011, 0b110000, 0b101000, 0b011000};
    WarStability greedy =
        WarStability.withTrade(equal(6), new BigDecimal("1.9"), BigDecimal.TEN, TWO_BEST);
    assertTrue(greedy.failures(triangles).contains(Failure.VULNERABLE));
  }

  /** Who is called what does not matter. */
  @Test
  void newNumbersForTheCountriesRenumberTheStableNetworks() {
    int[] place = {3, 0, 4, 1, 2};
    BigDecimal[] strengths = decimals("1", "2", "1.5", "1", "1.2");
    BigDecimal[] moved = new BigDecimal[5];
    for (int i = 0; i < 5; i++) {
      moved[place[i]] = strengths[i];
    }
    BigDecimal[] trade = decimals("0", "3", "5", "4", "2");
    BigDecimal advantage = new BigDecimal("2.5");
    Survey one = WarStability.withTrade(strengths, advantage, BigDecimal.ONE, trade).survey();
    Survey other = WarStability.withTrade(moved, advantage, BigDecimal.ONE, trade).survey();
    assertFalse(one.stable().isEmpty());
    assertEquals(one.failures(), other.failures());
    assertEquals(
        words(one.stable().stream().map(network -> moved(network, place)).toList()),
        words(other.stable()));
  }

  private static int[] moved(int[] network, int[] place) {
    int[] moved = new int[network.length];
    for (int i = 0; i < network.length; i++) {
      for (int j = 0; j < network.length; j++) {
        moved[place[i]] |= (network[i] >> j & 1) << place[j];
      }
    }
    return moved;
  }

  private static Set<String> words(List<int[]> networks) {
    return networks.stream().map(Arrays::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
