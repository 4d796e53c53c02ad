package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pull on each actor, against the energies themselves in exact decimals. */
class LandscapeFieldTest {

  private static final int ACTORS = 6;

  // Sizes of up to so many digits: links of one limb, of two, and of many; some moves are ties.
  @ParameterizedTest
  @CsvSource({"1, 1", "8, 2", "18, 3", "40, 4"})
  void aMoveRisesAsTheEnergyDoes(int digits, long seed) {
    Random random = new Random(seed);
    for (int trial = 0; trial < 40; trial++) {
      Landscape landscape = landscape(random, digits);
      LandscapeField field = new LandscapeField(ACTORS, landscape.links());
      boolean[] other = new boolean[ACTORS];
      for (int i = 0; i < ACTORS; i++) {
        other[i] = random.nextBoolean();
      }
      field.reset(other);
      check(landscape, field, other);
      for (int step = 0; step < 5; step++) {
        int actor = random.nextInt(ACTORS);
        field.flip(actor);
        other[actor] = !other[actor];
        check(landscape, field, other);
      }
      field.reset(new boolean[ACTORS]);
      check(landscape, field, new boolean[ACTORS]);
    }
  }

  private static Landscape landscape(Random random, int digits) {
    BigDecimal[] sizes = new BigDecimal[ACTORS];
    BigDecimal[] propensity = new BigDecimal[ACTORS * ACTORS];
    for (int i = 0; i < ACTORS; i++) {
      // Two actors of each size, so that some moves rise alike.
      sizes[i] =
          i % 2 == 1
              ? sizes[i - 1]
              : BigDecimal.TEN.pow(random.nextInt(digits)).add(new BigDecimal(random.nextInt(9)));
      for (int j = 0; j <= i; j++) {
        BigDecimal pull = new BigDecimal(random.nextInt(5) - 2);
        propensity[i * ACTORS + j] = pull;
        propensity[j * ACTORS + i] = pull;
      }
    }
    return Landscape.of(sizes, propensity);
  }

  private static BigDecimal energy(Landscape landscape, boolean[] other, int moved) {
    int[] sides = new int[ACTORS];
    for (int i = 0; i < ACTORS; i++) {
      sides[i] = other[i] != (i == moved) ? 1 : 0;
    }
    return landscape.energy(sides);
  }

  private static void check(Landscape landscape, LandscapeField field, boolean[] other) {
    BigDecimal here = energy(landscape, other, -1);
    BigDecimal lowest = here;
    int steepest = -1;
    boolean strict = true;
    for (int i = 0; i < ACTORS; i++) {
      BigDecimal there = energy(landscape, other, i);
      assertEquals(there.compareTo(here), field.rise(i));
      assertEquals(other[i], field.other(i));
      strict &= there.compareTo(here) > 0;
      if (there.compareTo(lowest) < 0) {
        lowest = there;
        steepest = i;
      }
    }
    assertEquals(steepest, field.steepest(), "the first of equals");
    assertEquals(strict, field.strict());
  }
}
