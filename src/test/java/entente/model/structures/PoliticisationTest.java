package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body in which one side dominates comes to serve it. */
class PoliticisationTest {

  private final Yard yard = new Yard("five-states");
  private final Politicisation rule =
      new Politicisation(yard.parameters, yard.scenario.mechanisms());

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 0", "0.6, 0.32", "0.75, 0.5", "0.9, 0.32", "1, 0"})
  void thePullIsLargestBetweenBalanceAndUnison(double dominantSide, double pull) {
    assertEquals(pull, rule.pull(dominantSide), 1e-12);
  }

  @Test
  void aSideIsOneStateOrTheMembersOfABloc() {
    Structure platform = yard.structure("platform");
    double alone = platform.membership().dominance();
    assertEquals(alone, rule.dominantSide(platform, yard.structures), 1e-15);
    for (String northerner : new String[] {"NORTH", "AMBER", "BIRCH"}) {
      platform.membership().set(yard.state(northerner), Status.MEMBER, 1);
      yard.structure("north").membership().set(yard.state(northerner), Status.MEMBER, 1);
    }
    double north = 0;
    for (String northerner : new String[] {"NORTH", "AMBER", "BIRCH"}) {
      north += platform.membership().say()[yard.state(northerner)];
    }
    double largest = Math.max(north, platform.membership().dominance());
    assertEquals(largest, rule.dominantSide(platform, yard.structures), 1e-12);
  }

  @Test
  void itFollowsThePullAndGrowsWithLosses() {
    Structure platform = yard.structure("platform");
    double pull = rule.pull(rule.dominantSide(platform, yard.structures));
    platform.setPoliticisation(0.1);
    rule.follow(platform, yard.structures);
    double followed = 0.1 + yard.parameters.politicisationPace() * (pull - 0.1);
    assertEquals(followed, platform.politicisation(), 1e-15);
    rule.afterLoss(platform);
    double lost = followed + yard.parameters.politicisationLoss() * (1 - followed);
    assertEquals(lost, platform.politicisation(), 1e-15);
  }

  @Test
  void itTakesEffectAndStaysWithinItsLimits() {
    Structure platform = yard.structure("platform");
    platform.setEffectiveness(0.8);
    platform.setPoliticisation(0.25);
    assertEquals(0.6, platform.effect(), 1e-15);
    for (int k = 0; k < 500; k++) {
      rule.afterLoss(platform);
      rule.follow(platform, List.of());
      assertTrue(platform.politicisation() >= 0 && platform.politicisation() <= 1);
    }
  }
}
