package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants that make the postures of round 0 best replies. */
class InitialConstantsTest {

  private static final double LEAD = 0.05;

  private static double[] sums(Desk desk, int state) {
    double[][] terms = desk.terms(state);
    double[] sums = new double[terms.length];
    for (int o = 0; o < sums.length; o++) {
      for (double term : terms[o]) {
        sums[o] += term;
      }
      sums[o] -= terms[o][Term.SWITCHING.ordinal()];
    }
    return sums;
  }

  @ParameterizedTest
  @ValueSource(strings = {"five-states", "eurasia-2024", "deterrence-bloc", "dialogue-platform"})
  void atFullSizeEachInitialPostureIsTheBestOfTheBlocs(String name) {
    Desk desk = new Desk(Scenes.read(name));
    InitialConstants.set(desk.situation, desk.options, desk.scoring, 1);
    boolean[] open = new boolean[desk.options.count()];
    int needed = 0;
    for (int i = 0; i < desk.world.size(); i++) {
      double[] sums = sums(desk, i);
      int present = desk.options.present(i);
      desk.options.open(i, 0, open);
      int held = desk.options.withoutSeat(present);
      for (int o = 0; o < sums.length; o++) {
        if (open[o] && o != held && desk.options.seat(o) < 0) {
          assertTrue(sums[held] >= sums[o] + LEAD - 1e-12, desk.world.state(i).key());
        }
      }
      if (desk.options.seat(present) >= 0) {
        assertTrue(sums[present] >= sums[held] + LEAD - 1e-12, desk.world.state(i).key());
      }
      needed += desk.scoring.blocConstant(i) > 0 ? 1 : 0;
    }
    assertTrue(needed > 0);
  }

  @Test
  void theyAreTheSmallestThatDo() {
    Desk desk = new Desk(Scenes.read("eurasia-2024"));
    double[][] without = new double[desk.world.size()][];
    for (int i = 0; i < without.length; i++) {
      without[i] = sums(desk, i);
    }
    InitialConstants.set(desk.situation, desk.options, desk.scoring, 1);
    boolean[] open = new boolean[desk.options.count()];
    for (int i = 0; i < without.length; i++) {
      desk.options.open(i, 0, open);
      int held = desk.options.withoutSeat(desk.options.present(i));
      double best = Double.NEGATIVE_INFINITY;
      for (int o = 0; o < open.length; o++) {
        if (open[o] && o != held && desk.options.seat(o) < 0) {
          best = Math.max(best, without[i][o]);
        }
      }
      double gap = Math.max(0, best + LEAD - without[i][held]);
      assertEquals(gap, desk.scoring.blocConstant(i), 1e-12);
    }
  }

  @Test
  void theirSizeScalesThem() {
    Desk full = new Desk(Scenes.read("eurasia-2024"));
    Desk half = new Desk(Scenes.read("eurasia-2024"));
    Desk none = new Desk(Scenes.read("eurasia-2024"));
    InitialConstants.set(full.situation, full.options, full.scoring, 1);
    InitialConstants.set(half.situation, half.options, half.scoring, 0.5);
    InitialConstants.set(none.situation, none.options, none.scoring, 0);
    for (int i = 0; i < full.world.size(); i++) {
      assertEquals(full.scoring.blocConstant(i) / 2, half.scoring.blocConstant(i), 1e-15);
      assertEquals(full.scoring.seatConstant(i) / 2, half.scoring.seatConstant(i), 1e-15);
      assertEquals(0, none.scoring.blocConstant(i));
    }
  }

  @Test
  void aStructureThatOnlyItsFoundersAreInDoesNotChangeThem() {
    Desk with = new Desk(Scenes.read("eurasia-2024"));
    Desk without = new Desk(Scenes.read("multi-vector"));
    InitialConstants.set(with.situation, with.options, with.scoring, 1);
    InitialConstants.set(without.situation, without.options, without.scoring, 1);
    for (int i = 0; i < with.world.size(); i++) {
      assertEquals(without.scoring.blocConstant(i), with.scoring.blocConstant(i), 0);
    }
  }
}
