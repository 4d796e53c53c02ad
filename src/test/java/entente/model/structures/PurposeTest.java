package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import org.junit.jupiter.api.Test;

/** A structure loses its target where nobody fears it, and finds one where somebody is feared. */
class PurposeTest {

  private final Yard yard = new Yard(FirstModel.FIVE_STATES);
  private final Purpose purpose =
      new Purpose(yard.parameters, yard.scenario.mechanisms(), yard.relations);
  private final Structure north = yard.structure("north");

  private void fearSouth(double hostility) {
    yard.fear("NORTH", "SOUTH", hostility);
    yard.fear("AMBER", "SOUTH", hostility);
  }

  @Test
  void betweenLapseAndReturnItStaysAsItIs() {
    double between = (yard.parameters.purposeLapse() + yard.parameters.purposeReturn()) / 2;
    fearSouth(between);
    assertEquals(Purpose.Turn.NONE, purpose.follow(north, 1));
    assertTrue(north.aimed());
    fearSouth(yard.parameters.purposeLapse() - 0.01);
    assertEquals(Purpose.Turn.LAPSED, purpose.follow(north, 1));
    assertFalse(north.aimed());
    assertEquals(0, north.focus());
    fearSouth(between);
    assertEquals(Purpose.Turn.NONE, purpose.follow(north, 1));
    assertFalse(north.aimed());
    fearSouth(yard.parameters.purposeReturn() + 0.01);
    assertEquals(Purpose.Turn.FOUND, purpose.follow(north, 1));
    assertEquals(yard.state("SOUTH"), north.target());
    assertEquals(0.8, north.focus());
  }

  @Test
  void fearIsTheMeanOfTheMembersByTheirSay() {
    yard.fear("NORTH", "SOUTH", 0.8);
    yard.fear("AMBER", "SOUTH", 0.2);
    double[] say = north.membership().say();
    double expected = 0.8 * say[yard.state("NORTH")] + 0.2 * say[yard.state("AMBER")];
    assertEquals(expected, purpose.fear(north, yard.state("SOUTH")), 1e-12);
  }

  @Test
  void aStructureThatNeverHadATargetFindsNone() {
    Yard other = new Yard(FirstModel.FIVE_STATES, "structures.north.deterrence_focus=0");
    Purpose rule = new Purpose(other.parameters, other.scenario.mechanisms(), other.relations);
    other.fear("NORTH", "SOUTH", 1);
    assertEquals(Purpose.Turn.NONE, rule.follow(other.structure("north"), 1));
  }

  @Test
  void switchedOffItDoesNothing() {
    Yard other = new Yard(FirstModel.FIVE_STATES, "mechanisms.purpose=0");
    Purpose rule = new Purpose(other.parameters, other.scenario.mechanisms(), other.relations);
    other.fear("NORTH", "SOUTH", 0);
    other.fear("AMBER", "SOUTH", 0);
    assertEquals(Purpose.Turn.NONE, rule.follow(other.structure("north"), 1));
    assertTrue(other.structure("north").aimed());
  }

  @Test
  void whatAnEventImposedIsLeftAloneUntilItsTimeIsUp() {
    north.lapse();
    north.hold(5);
    fearSouth(1);
    assertEquals(Purpose.Turn.NONE, purpose.follow(north, 4));
    assertEquals(Purpose.Turn.FOUND, purpose.follow(north, 5));
  }

  @Test
  void ofThePolesOutsideTheMostFearedBecomesTheTarget() {
    for (String worst : new String[] {"LAKE", "MOOR"}) {
      Yard three = new Yard(FirstModel.THREE_POLES);
      Purpose rule = new Purpose(three.parameters, three.scenario.mechanisms(), three.relations);
      Structure hill = three.structure("hill");
      hill.lapse();
      for (String member : new String[] {"HILL", "FERN"}) {
        for (String pole : new String[] {"LAKE", "MOOR"}) {
          three.fear(member, pole, pole.equals(worst) ? 0.8 : 0.7);
        }
      }
      // Its own leader is a pole too, and never its target.
      three.fear("FERN", "HILL", 1);
      assertEquals(Purpose.Turn.FOUND, rule.follow(hill, 1));
      assertEquals(three.state(worst), hill.target());
    }
  }
}
