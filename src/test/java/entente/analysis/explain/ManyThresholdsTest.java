package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import org.junit.jupiter.api.Test;

/** Thresholds of the shipped scenarios, as many as two hundred switches have. */
class ManyThresholdsTest {

  @Test
  void forTwoHundredSwitchesOfShippedScenariosTheThresholdIsTrue() {
    ThresholdsTest.Told told =
        ThresholdsTest.check(Scenes.read(FirstModel.DIALOGUE_PLATFORM, "rounds=60"), 1)
            .plus(ThresholdsTest.check(Scenes.read(FirstModel.DIALOGUE_PLATFORM, "rounds=60"), 2))
            .plus(ThresholdsTest.check(Scenes.read(FirstModel.DETERRENCE_BLOC, "rounds=80"), 3))
            .plus(ThresholdsTest.check(Scenes.read(FirstModel.MULTI_VECTOR, "rounds=80"), 4))
            .plus(ThresholdsTest.check(Scenes.read(FirstModel.EURASIA_2024, "rounds=80"), 5));
    for (int seed = 1; seed <= 120; seed++) {
      told = told.plus(ThresholdsTest.check(Scenes.read(FirstModel.FIVE_STATES), seed));
    }
    assertTrue(told.switches() >= 200, told::toString);
    assertTrue(told.thresholds() >= 200, told::toString);
  }
}
