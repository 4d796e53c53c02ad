package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.theory.LandscapeStrain.Strain;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeStrainTest {

  /** By hand: a likes b (size 2) and dislikes c (size 3); all three are together. */
  @Test
  void enemiesTogetherAndFriendsApartCount() {
    double[] propensity = {0, 1, -1, 1, 0, 0, -1, 0, 0};
    Landscape landscape = Landscape.of(new double[] {1, 2, 3}, propensity);
    assertEquals(
        List.of(new Strain(0.6, 2), new Strain(0, -1), new Strain(1, 0)),
        LandscapeStrain.of(landscape, 0, 0, 0));
    assertEquals(
        List.of(new Strain(0.4, 1), new Strain(1, 0), new Strain(0, -1)),
        LandscapeStrain.of(landscape, 0, 1, 1));
  }

  @Test
  void anActorThatNobodyPullsHasNone() {
    Landscape landscape = Landscape.of(new double[] {1, 1}, new double[4]);
    assertEquals(
        List.of(new Strain(Double.NaN, -1), new Strain(Double.NaN, -1)),
        LandscapeStrain.of(landscape, 0, 1));
  }

  /** Furnas and Axelrod 2016: the sum of all energies. */
  @Test
  void theSumOfAllEnergiesNeedsNoEnumeration() {
    Landscape landscape = Landscape.of(Tables.MIDDLE_EAST_SIZES, Tables.middleEast());
    assertEquals(0, landscape.energySum().compareTo(new BigDecimal("-47513600")));
  }
}
