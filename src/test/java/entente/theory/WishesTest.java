package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.theory.HedonicStability.Notion;
import entente.theory.Wishes.Wish;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {

  /** Aziz and Savani, Handbook of Computational Social Choice, ch. 15: the undesired guest. */
  private static final HedonicGame GUEST =
      new ListedPreferences(
          List.of(
              List.of(0b011L, 0b001L, 0b111L, 0b101L),
              List.of(0b011L, 0b010L, 0b111L, 0b110L),
              List.of(0b111L, 0b110L, 0b101L, 0b100L)));

  @Test
  void theGuestWantsInAndBothHostsObject() {
    assertEquals(
        List.of(new Wish(2, 0b111L, 0b011L, 0)), Wishes.of(GUEST, List.of(0b011L, 0b100L)));
  }

  @Test
  void theBestWishComesFirst() {
    List<Wish> wishes = Wishes.of(GUEST, List.of(0b101L, 0b010L));
    assertEquals(new Wish(0, 0b011L, 0, 0b100L), wishes.get(0));
    assertEquals(new Wish(0, 0b001L, 0, 0b100L), wishes.get(1));
  }

  // The first would rather be alone than with the second, which comes first in the structure.
  @Test
  void wishesOfOnePlayerAreInItsOwnOrder() {
    HedonicGame game =
        new ListedPreferences(
            List.of(List.of(0b001L, 0b011L, 0b101L), List.of(0b010L), List.of(0b100L, 0b101L)));
    List<Wish> wishes = Wishes.of(game, List.of(0b101L, 0b010L));
    assertEquals(
        List.of(0b001L, 0b011L),
        wishes.stream().filter(w -> w.player() == 0).map(Wish::coalition).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void wishesAgreeWithStability(long seed) {
    Random random = new Random(seed);
    int n = 5;
    double[] affinity = new double[n * n];
    for (int k = 0; k < affinity.length; k++) {
      affinity[k] = random.nextInt(7) - 3;
    }
    HedonicGame game = new AdditivelySeparable(new double[] {1, 1, 1, 1, 1}, affinity);
    for (List<Long> structure : HedonicStability.structures(n)) {
      List<Wish> wishes = Wishes.of(game, structure);
      assertEquals(stable(game, structure, Notion.NASH), wishes.isEmpty());
      assertEquals(
          stable(game, structure, Notion.INDIVIDUAL), wishes.stream().noneMatch(Wish::accepted));
      assertEquals(
          stable(game, structure, Notion.CONTRACTUAL_NASH),
          wishes.stream().noneMatch(w -> w.left() == 0));
      assertEquals(
          stable(game, structure, Notion.CONTRACTUAL_INDIVIDUAL),
          wishes.stream().noneMatch(w -> w.accepted() && w.left() == 0));
    }
  }

  @Test
  void structuresAreCountedByBell() {
    assertEquals(203, HedonicStability.structures(6).size());
    assertThrows(IllegalArgumentException.class, () -> HedonicStability.structures(11));
  }

  private static boolean stable(HedonicGame game, List<Long> structure, Notion notion) {
    return HedonicStability.witness(game, structure, notion).isEmpty();
  }
}
