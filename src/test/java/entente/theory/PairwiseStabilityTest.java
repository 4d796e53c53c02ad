package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.theory.PairwiseStability.Payoff;
import entente.theory.PairwiseStability.Witness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Jackson and Wolinsky 1996, the symmetric connections model: proposition 2. */
class PairwiseStabilityTest {

  @Test
  void cheapLinksMakeTheCompleteNetworkTheOnlyStableOne() {
    // c < δ − δ².
    List<boolean[][]> stable = PairwiseStability.stable(5, connections(0.5, 0.2));
    assertEquals(1, stable.size());
    assertEquals(10, links(stable.get(0)));
  }

  @Test
  void aStarIsStableAtMiddlingCost() {
    // δ − δ² < c < δ.
    Payoff payoff = connections(0.5, 0.3);
    assertTrue(PairwiseStability.witness(star(5), payoff).isEmpty());
    for (boolean[][] network : PairwiseStability.stable(5, payoff)) {
      assertTrue(connected(network));
    }
  }

  @Test
  void dearLinksAllowNoLooseEnds() {
    // δ < c: the star falls apart; in a nonempty stable network nobody has one link only.
    Payoff payoff = connections(0.5, 0.6);
    assertEquals(Optional.of(new Witness(0, 1, true)), PairwiseStability.witness(star(5), payoff));
    List<boolean[][]> stable = PairwiseStability.stable(5, payoff);
    assertEquals(0, links(stable.get(0)));
    for (boolean[][] network : stable) {
      for (boolean[] row : network) {
        assertTrue(degree(row) != 1);
      }
    }
  }

  @Test
  void namesTheLinkThatWouldForm() {
    assertEquals(
        Optional.of(new Witness(0, 1, false)),
        PairwiseStability.witness(new boolean[3][3], connections(0.5, 0.2)));
    // One gains, the other does not mind: it forms, and the witness is who gains.
    Payoff second = (network, player) -> player == 1 && network[0][1] ? 1 : 0;
    assertEquals(
        Optional.of(new Witness(1, 0, false)),
        PairwiseStability.witness(new boolean[2][2], second));
    // Nobody gains, whatever the sign of zero.
    Payoff zero = (network, player) -> network[0][1] ? 0.0 : -0.0;
    assertTrue(PairwiseStability.witness(new boolean[2][2], zero).isEmpty());
    // One gains, the other loses: it does not.
    Payoff disputed = (network, player) -> network[0][1] ? 2 * player - 1 : 0;
    assertTrue(PairwiseStability.witness(new boolean[2][2], disputed).isEmpty());
  }

  @Test
  void refusesWhatIsNoNetwork() {
    Payoff none = (network, player) -> 0;
    boolean[][] oneWay = {{false, true}, {false, false}};
    boolean[][] loop = {{true}};
    assertThrows(IllegalArgumentException.class, () -> PairwiseStability.witness(oneWay, none));
    assertThrows(IllegalArgumentException.class, () -> PairwiseStability.witness(loop, none));
    assertThrows(IllegalArgumentException.class, () -> PairwiseStability.stable(7, none));
    assertThrows(
        IllegalArgumentException.class,
        () -> PairwiseStability.witness(new boolean[2][2], (network, player) -> Double.NaN));
  }

  /** Benefit δ to the power of the distance from each other player, cost c of each own link. */
  private static Payoff connections(double delta, double cost) {
    return (network, player) -> {
      int n = network.length;
      int[] distance = distances(network, player);
      double payoff = 0;
      for (int j = 0; j < n; j++) {
        if (j != player && distance[j] < n) {
          payoff += FastMath.pow(delta, distance[j]);
        }
      }
      return payoff - cost * degree(network[player]);
    };
  }

  private static int[] distances(boolean[][] network, int from) {
    int n = network.length;
    int[] distance = new int[n];
    Arrays.fill(distance, n);
    distance[from] = 0;
    for (int step = 0; step < n; step++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (network[i][j]) {
            distance[j] = Math.min(distance[j], distance[i] + 1);
          }
        }
      }
    }
    return distance;
  }

  private static boolean connected(boolean[][] network) {
    return Arrays.stream(distances(network, 0)).allMatch(d -> d < network.length);
  }

  private static boolean[][] star(int n) {
    boolean[][] network = new boolean[n][n];
    for (int i = 1; i < n; i++) {
      network[0][i] = true;
      network[i][0] = true;
    }
    return network;
  }

  private static int degree(boolean[] row) {
    int degree = 0;
    for (boolean link : row) {
      degree += link ? 1 : 0;
    }
    return degree;
  }

  private static int links(boolean[][] network) {
    return Arrays.stream(network).mapToInt(PairwiseStabilityTest::degree).sum() / 2;
  }

  // Nobody minds anything, so that all 8 networks are stable: counted in binary, pair by pair.
  @Test
  void networksComeInTheOrderOfTheirPairs() {
    List<boolean[][]> all = PairwiseStability.stable(3, (network, player) -> 0);
    assertEquals(8, all.size());
    for (int code = 0; code < 8; code++) {
      boolean[][] network = all.get(code);
      assertEquals((code & 1) != 0, network[0][1]);
      assertEquals((code & 2) != 0, network[0][2]);
      assertEquals((code & 4) != 0, network[1][2]);
    }
  }

  @Test
  void aLinkGoesBothWaysAndNotToOneself() {
    boolean[][] oneWay = new boolean[3][3];
    oneWay[0][2] = true;
    boolean[][] loop = new boolean[3][3];
    loop[1][1] = true;
    Payoff none = (network, player) -> 0;
    assertThrows(IllegalArgumentException.class, () -> PairwiseStability.witness(oneWay, none));
    assertThrows(IllegalArgumentException.class, () -> PairwiseStability.witness(loop, none));
  }
}
