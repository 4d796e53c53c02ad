package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A term of the score is its weight times the strength of its mechanism times what it measures. */
class StrengthTest {

  private static double[][][] terms(String... settings) {
    Desk desk = new Desk(Scenes.read("five-states", settings));
    double[][][] all = new double[desk.world.size()][][];
    for (int i = 0; i < all.length; i++) {
      all[i] = desk.terms(i);
    }
    return all;
  }

  private static int place(String word) {
    return Term.values().stream().map(Term::word).toList().indexOf(word);
  }

  // Multiplied by a power of two or by −1, nothing is rounded; the other terms keep their bits.
  private static void assertTimes(
      double factor, String word, double[][][] ones, double[][][] others) {
    boolean some = false;
    for (int i = 0; i < ones.length; i++) {
      for (int o = 0; o < ones[i].length; o++) {
        double[] expected = ones[i][o].clone();
        some |= expected[place(word)] != 0;
        expected[place(word)] *= factor;
        double[] there = others[i][o].clone();
        // Without sign: a term that is off may be −0.
        there[place(word)] += 0.0;
        expected[place(word)] += 0.0;
        assertArrayEquals(expected, there, word + " " + i + " " + o);
      }
    }
    assertTrue(some, word + " is nowhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "affinity",
        "leader_tie",
        "autonomy",
        "entrapment",
        "pressure",
        "hedging",
        "dialogue"
      })
  void aMechanismIsOffAtZeroAndReversedBelow(String word) {
    double[][][] on = terms("mechanisms." + word + "=1");
    assertTimes(0, word, on, terms("mechanisms." + word + "=0"));
    assertTimes(-1, word, on, terms("mechanisms." + word + "=-1"));
    assertTimes(0.5, word, on, terms("mechanisms." + word + "=0.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"security", "affinity", "leader_tie", "autonomy", "hedging", "upkeep"})
  void aWeightMultipliesItsTerm(String word) {
    String path = "parameters.weights." + word + "=";
    assertTimes(2, word, terms(path + "0.25"), terms(path + "0.5"));
    double[][][] none = terms(path + "0");
    assertEquals(
        0,
        Arrays.stream(none)
            .flatMap(Arrays::stream)
            .mapToDouble(t -> Math.abs(t[place(word)]))
            .sum());
  }
}
