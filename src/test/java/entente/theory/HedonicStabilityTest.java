package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.theory.HedonicStability.Notion;
import entente.theory.HedonicStability.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Aziz and Savani, Handbook of Computational Social Choice, ch. 15; Bogomolnaia and Jackson 2002.
 */
class HedonicStabilityTest {

  private static final String ROOMMATES = "12 13 1 123;23 12 2 123;13 23 3 123";
  private static final String GUEST = "12 1 123 13;12 2 123 23;123 23 13 3";
  private static final String COMMON_BEST = "123 12 13 1;123 12 23 2;123 13 23 3";

  /** Columns: game, then the stable structures in each sense. */
  @ParameterizedTest
  @CsvSource({
    ROOMMATES + ", 1|2|3 12|3 13|2 1|23, '', '', '', '', 12|3 13|2 1|23, 12|3 13|2 1|23",
    GUEST + ", 1|2|3 12|3, 12|3, 12|3, '', 12|3, 12|3 13|2 1|23 123, 1|23 123",
    COMMON_BEST + ", 1|2|3 12|3 13|2 1|23 123, 123, 123, 123, 123, 123, 123"
  })
  void printedGames(
      String game,
      String rational,
      String core,
      String strictCore,
      String nash,
      String individual,
      String contractualIndividual,
      String contractualNash) {
    Map<Notion, List<List<Long>>> found = HedonicStability.survey(game(game));
    assertEquals(structures(rational), words(found.get(Notion.INDIVIDUALLY_RATIONAL)));
    assertEquals(structures(core), words(found.get(Notion.CORE)));
    assertEquals(structures(strictCore), words(found.get(Notion.STRICT_CORE)));
    assertEquals(structures(nash), words(found.get(Notion.NASH)));
    assertEquals(structures(individual), words(found.get(Notion.INDIVIDUAL)));
    assertEquals(
        structures(contractualIndividual), words(found.get(Notion.CONTRACTUAL_INDIVIDUAL)));
    assertEquals(structures(contractualNash), words(found.get(Notion.CONTRACTUAL_NASH)));
  }

  @Test
  void everyNoHasItsReason() {
    HedonicGame guest = game(GUEST);
    // Player 3 would rather join the pair, which does not want it.
    assertEquals(
        Optional.of(new Witness(2, 0b111)),
        HedonicStability.witness(guest, List.of(0b011L, 0b100L), Notion.NASH));
    assertEquals(
        Optional.empty(),
        HedonicStability.witness(guest, List.of(0b011L, 0b100L), Notion.INDIVIDUAL));
    assertEquals(
        Optional.of(new Witness(-1, 0b011)),
        HedonicStability.witness(guest, List.of(0b001L, 0b010L, 0b100L), Notion.CORE));
    assertEquals("player 2 would move to form {0, 1, 2}", new Witness(2, 7).toString());
    assertEquals("coalition {0, 1} would form", new Witness(-1, 3).toString());
  }

  @Test
  void countsPartitions() {
    int[] bell = {1, 2, 5, 15, 52, 203, 877, 4140, 21147, 115975};
    for (int n = 1; n <= 10; n++) {
      int[] count = {0};
      Partitions.each(n, n, groups -> count[0]++);
      assertEquals(bell[n - 1], count[0]);
      assertEquals(bell[n - 1], Partitions.count(n, n));
      assertEquals(1 << (n - 1), Partitions.count(n, 2));
    }
  }

  /** Axelrod and Bennett 1993 as a hedonic game: their minima are what nobody would leave. */
  @Test
  void weakLandscapeMinimaAreNashStable() {
    Random random = new Random(21);
    for (int trial = 0; trial < 400; trial++) {
      int n = 2 + random.nextInt(7);
      double[] tenths = random.ints(n, 1, 5).mapToDouble(i -> i / 10.0).toArray();
      double[] coarse =
          Arrays.stream(RandomGames.symmetric(random, n)).map(p -> Math.rint(3 * p) / 10).toArray();
      crossCheck(tenths, coarse);
    }
  }

  private static void crossCheck(double[] sizes, double[] propensity) {
    Set<List<Integer>> minima =
        LandscapeEnumeration.of(Landscape.of(sizes, propensity), Landscape.Ties.WEAK)
            .minima()
            .stream()
            .map(Landscape.Minimum::sides)
            .collect(Collectors.toSet());
    Set<List<Integer>> stable =
        HedonicStability.stable(new AdditivelySeparable(sizes, propensity), Notion.NASH, 2).stream()
            .map(
                structure ->
                    IntStream.range(0, sizes.length)
                        .mapToObj(i -> (structure.get(0) >> i & 1) == 1 ? 0 : 1)
                        .toList())
            .collect(Collectors.toSet());
    assertEquals(minima, stable);
  }

  /** The same on every configuration of the printed tables, too many players to enumerate. */
  @Test
  void weakMinimaOfThePrintedTablesAreNashStable() {
    assertEquals(4, crossCheckOneByOne(Tables.FIVE_POWERS, Tables.allEnemies(5)));
    assertEquals(1, crossCheckOneByOne(Tables.MIDDLE_EAST_SIZES, Tables.middleEast()));
    assertEquals(226, crossCheckOneByOne(Tables.SEVENTEEN_NATIONS, Tables.allEnemies(17)));
  }

  private static int crossCheckOneByOne(double[] sizes, double[] propensity) {
    int n = sizes.length;
    HedonicGame game = new AdditivelySeparable(sizes, propensity);
    Set<List<Integer>> minima =
        LandscapeEnumeration.of(Landscape.of(sizes, propensity), Landscape.Ties.WEAK)
            .minima()
            .stream()
            .map(Landscape.Minimum::sides)
            .collect(Collectors.toSet());
    Partitions.each(
        n,
        2,
        groups -> {
          boolean stable =
              HedonicStability.witness(game, Coalitions.of(groups), Notion.NASH, 2).isEmpty();
          assertEquals(stable, minima.contains(Arrays.stream(groups).boxed().toList()));
        });
    return minima.size();
  }

  /** NS ⊆ IS ⊆ CIS, NS ⊆ CNS ⊆ CIS, strict core ⊆ core ∩ IS; a definition by words agrees. */
  @Test
  void bruteForceAndInclusions() {
    Random random = new Random(22);
    for (int trial = 0; trial < 300; trial++) {
      int n = 1 + random.nextInt(5);
      HedonicGame game = random(random, n);
      Map<Notion, List<List<Long>>> found = HedonicStability.survey(game);
      assertTrue(found.get(Notion.INDIVIDUAL).containsAll(found.get(Notion.NASH)));
      assertTrue(found.get(Notion.CONTRACTUAL_NASH).containsAll(found.get(Notion.NASH)));
      assertTrue(
          found.get(Notion.CONTRACTUAL_INDIVIDUAL).containsAll(found.get(Notion.INDIVIDUAL)));
      assertTrue(
          found.get(Notion.CONTRACTUAL_INDIVIDUAL).containsAll(found.get(Notion.CONTRACTUAL_NASH)));
      assertTrue(found.get(Notion.CORE).containsAll(found.get(Notion.STRICT_CORE)));
      assertTrue(found.get(Notion.INDIVIDUAL).containsAll(found.get(Notion.STRICT_CORE)));
      assertTrue(found.get(Notion.INDIVIDUALLY_RATIONAL).containsAll(found.get(Notion.CORE)));
      Partitions.each(
          n,
          n,
          groups -> {
            List<Long> structure = Coalitions.of(groups);
            for (Notion notion : Notion.values()) {
              boolean stable = plainly(game, structure, notion);
              assertEquals(stable, found.get(notion).contains(structure));
              assertEquals(stable, HedonicStability.witness(game, structure, notion).isEmpty());
            }
          });
    }
  }

  /** Every coalition that could form by one move or together, and who would have to agree. */
  private static boolean plainly(HedonicGame game, List<Long> structure, Notion notion) {
    int n = game.players();
    for (long formed = 1; formed < 1 << n; formed++) {
      boolean allGain = true;
      boolean noneLoses = true;
      boolean someGain = false;
      for (int i = 0; i < n; i++) {
        if ((formed >> i & 1) == 1) {
          int gain = game.compare(i, formed, home(structure, i));
          allGain &= gain > 0;
          noneLoses &= gain >= 0;
          someGain |= gain > 0;
        }
      }
      if ((notion == Notion.CORE && allGain)
          || (notion == Notion.STRICT_CORE && noneLoses && someGain)) {
        return false;
      }
      for (int i = 0; i < n; i++) {
        long joined = formed & ~(1L << i);
        long home = home(structure, i);
        boolean possible =
            (formed >> i & 1) == 1 && home != formed && (joined == 0 || structure.contains(joined));
        if (!possible || game.compare(i, formed, home) <= 0) {
          continue;
        }
        boolean welcome = true;
        boolean free = true;
        for (int j = 0; j < n; j++) {
          long left = home & ~(1L << i);
          welcome &= (joined >> j & 1) == 0 || game.compare(j, formed, joined) >= 0;
          free &= (left >> j & 1) == 0 || game.compare(j, left, home) >= 0;
        }
        boolean moves =
            switch (notion) {
              case INDIVIDUALLY_RATIONAL -> joined == 0;
              case NASH -> true;
              case INDIVIDUAL -> welcome;
              case CONTRACTUAL_NASH -> free;
              case CONTRACTUAL_INDIVIDUAL -> welcome && free;
              default -> false;
            };
        if (moves) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void relabellingPermutesTheAnswer() {
    Random random = new Random(23);
    for (int trial = 0; trial < 50; trial++) {
      int n = 4;
      double[] ones = {1, 1, 1, 1};
      double[] worth = random.ints(16, -3, 4).mapToDouble(i -> i).toArray();
      double[] turned = new double[16];
      for (int i = 0; i < 16; i++) {
        turned[15 - i] = worth[i];
      }
      Map<Notion, List<List<Long>>> a =
          HedonicStability.survey(new AdditivelySeparable(ones, worth));
      Map<Notion, List<List<Long>>> b =
          HedonicStability.survey(new AdditivelySeparable(ones, turned));
      for (Notion notion : Notion.values()) {
        Set<Set<Long>> mirrored =
            b.get(notion).stream()
                .map(
                    s ->
                        s.stream()
                            .map(c -> Long.reverse(c) >>> (64 - n))
                            .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        assertEquals(
            a.get(notion).stream().map(HashSet::new).collect(Collectors.toSet()), mirrored);
      }
    }
  }

  @Test
  void tenPlayersAreEnumerated() {
    Random random = new Random(24);
    double[] ones = new double[10];
    Arrays.fill(ones, 1);
    double[] symmetric = RandomGames.symmetric(random, 10);
    Map<Notion, List<List<Long>>> found =
        HedonicStability.survey(new AdditivelySeparable(ones, symmetric));
    // Symmetric worths have a potential, and its maximum is Nash stable.
    assertFalse(found.get(Notion.NASH).isEmpty());
  }

  /** Bogomolnaia and Jackson 2002: symmetric additive games have a potential. */
  @Test
  void bestRepliesSettleInSymmetricGames() {
    Random random = new Random(25);
    double[] sizes = new double[60];
    Arrays.fill(sizes, 1);
    HedonicGame game = new AdditivelySeparable(sizes, RandomGames.symmetric(random, 60));
    List<Long> alone = IntStream.range(0, 60).mapToObj(i -> 1L << i).toList();
    BestReplies.Outcome outcome = BestReplies.from(game, alone, 60, 100_000);
    assertTrue(outcome.settled());
    assertTrue(HedonicStability.witness(game, outcome.structure(), Notion.NASH).isEmpty());
    assertEquals(1, BestReplies.from(game, alone, 60, 1).moves());
    assertFalse(BestReplies.from(game, alone, 60, 1).settled());
    List<Long> together = List.of((1L << 60) - 1);
    assertEquals(2, BestReplies.from(game, together, 2, 100_000).structure().size());
  }

  @Test
  void bestRepliesMayGoRoundInCircles() {
    BestReplies.Outcome outcome = BestReplies.from(game(ROOMMATES), List.of(1L, 2L, 4L), 3, 1000);
    assertFalse(outcome.settled());
    assertEquals(1000, outcome.moves());
  }

  @Test
  void refusesWhatIsNoGame() {
    HedonicGame game = game(GUEST);
    assertRefused("no player", () -> HedonicStability.witness(game, List.of(7L, 0L), Notion.NASH));
    assertRefused("without {2}", () -> HedonicStability.witness(game, List.of(3L), Notion.NASH));
    assertRefused("{1, 2}", () -> HedonicStability.witness(game, List.of(3L, 6L), Notion.NASH));
    assertRefused(
        "players 0 to 2", () -> HedonicStability.witness(game, List.of(15L), Notion.NASH));
    assertRefused("no limit", () -> HedonicStability.stable(game, Notion.CORE, 2));
    assertRefused("limit", () -> HedonicStability.stable(game, Notion.NASH, 0));
    assertRefused("each coalition once", () -> game("1 1;2"));
    assertRefused("Maybe it belongs", () -> game("2;2"));
    assertRefused("players 0 to 1", () -> game("13;2"));
    double[] ones = new double[40];
    Arrays.fill(ones, 1);
    HedonicGame forty = new AdditivelySeparable(ones, new double[1600]);
    assertRefused("at most 10", () -> HedonicStability.stable(forty, Notion.NASH));
    List<Long> together = List.of((1L << 40) - 1);
    assertRefused("at most 20", () -> HedonicStability.witness(forty, together, Notion.CORE));
    assertTrue(HedonicStability.witness(forty, together, Notion.NASH).isEmpty());
  }

  private static void assertRefused(String part, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static HedonicGame random(Random random, int n) {
    List<List<Long>> lists = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Long> list = new ArrayList<>();
      for (long c = 1; c < 1 << n; c++) {
        if ((c >> i & 1) == 1 && random.nextInt(4) > 0) {
          list.add(c);
        }
      }
      Collections.shuffle(list, random);
      lists.add(list);
    }
    return new ListedPreferences(lists);
  }

  private static long home(List<Long> structure, int player) {
    return structure.stream().filter(c -> (c >> player & 1) == 1).findFirst().orElseThrow();
  }

  private static HedonicGame game(String text) {
    List<List<Long>> lists = new ArrayList<>();
    for (String player : text.split(";")) {
      lists.add(Arrays.stream(player.split(" ")).map(HedonicStabilityTest::coalition).toList());
    }
    return new ListedPreferences(lists);
  }

  private static long coalition(String digits) {
    return digits.chars().mapToLong(digit -> 1L << (digit - '1')).sum();
  }

  private static Set<Set<Long>> structures(String text) {
    Set<Set<Long>> structures = new HashSet<>();
    for (String structure : text.isEmpty() ? new String[0] : text.trim().split(" ")) {
      Set<Long> coalitions = new HashSet<>();
      for (String digits : structure.split("\\|")) {
        coalitions.add(coalition(digits));
      }
      structures.add(coalitions);
    }
    return structures;
  }

  private static Set<Set<Long>> words(List<List<Long>> structures) {
    return structures.stream().map(HashSet::new).collect(Collectors.toSet());
  }

  @Test
  void whoWouldRatherBeAloneIsNamed() {
    HedonicGame game =
        new ListedPreferences(
            List.of(List.of(0b111L, 0b001L), List.of(0b111L, 0b010L), List.of(0b100L, 0b111L)));
    assertEquals(
        Optional.of(new Witness(2, 0b100L)),
        HedonicStability.witness(game, List.of(0b111L), Notion.INDIVIDUALLY_RATIONAL));
  }

  @Test
  void theCoreHasNoLimitOnCoalitions() {
    HedonicGame game = new ListedPreferences(List.of(List.of(0b11L, 0b01L), List.of(0b11L, 0b10L)));
    assertTrue(HedonicStability.witness(game, List.of(0b11L), Notion.CORE, 2).isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> HedonicStability.witness(game, List.of(0b11L), Notion.CORE, 1));
  }
}
