package entente.experiment.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.model.Chance;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedDesignTest {

  /** A design that gives the points it was made with, whatever it is asked for. */
  private record Fixed(double[]... given) implements AddedDesign {

    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public String text() {
      return "Always the same.";
    }

    @Override
    public String source() {
      return "assumed";
    }

    @Override
    public UnitDesign points(int points, List<String> factors, Chance chance) {
      return UnitDesign.of(given);
    }
  }

  private static UnitDesign check(int points, double[]... given) {
    return CheckedDesign.of(new Fixed(given), points, List.of("a", "b"), new Chance(1));
  }

  @Test
  void goodPointsComeThrough() {
    UnitDesign design = check(2, new double[] {0, 1}, new double[] {0.5, 0.25});
    assertEquals(2, design.size());
    assertEquals(0.25, design.at(1, 1));
  }

  @Test
  void whatIsNoDesignIsRefused() {
    assertFault("it has 1 points", 2, new double[] {0, 1});
    assertFault("point 0 has b at 1.5, not from 0 to 1", 1, new double[] {0, 1.5});
    assertFault("point 0 has a at NaN, not from 0 to 1", 1, new double[] {Double.NaN, 0});
  }

  private static void assertFault(String says, int points, double[]... given) {
    var fault = assertThrows(IllegalArgumentException.class, () -> check(points, given));
    assertEquals(says, fault.getMessage());
  }
}
