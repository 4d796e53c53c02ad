package entente.theory;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a result of theory is not defined for is refused by its name, whatever the result. */
class ArgumentsTest {

  private static final double[] ONE = {1};
  private static final double[] TWO = {1, 1};
  private static final double[] FOUR = {0, 1, 1, 0};
  private static final double NAN = Double.NaN;
  private static final HedonicGame GAME = new AdditivelySeparable(TWO, FOUR);
  private static final List<Long> ALONE = List.of(1L, 2L);
  private static final List<Long> OVERLAPPING = List.of(3L, 2L);

  private static BigDecimal[] decimals(int... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
  }

  static Stream<Arguments> alliances() {
    return Stream.of(
        arguments(
            "strengths[1]",
            (Executable) () -> WarStability.withoutTrade(decimals(1, 0), BigDecimal.ONE)),
        arguments(
            "defence advantage",
            (Executable) () -> WarStability.withoutTrade(decimals(1, 1), BigDecimal.ZERO)),
        arguments(
            "trade",
            (Executable)
                () ->
                    WarStability.withTrade(
                        decimals(1, 1), BigDecimal.ONE, BigDecimal.ONE, decimals(0))),
        arguments(
            "spoils",
            (Executable)
                () ->
                    WarStability.withTrade(
                        decimals(1, 1), BigDecimal.ONE, BigDecimal.ZERO, decimals(0, 1))),
        arguments(
            "network[1,0]",
            (Executable)
                () ->
                    WarStability.withoutTrade(decimals(1, 1), BigDecimal.ONE)
                        .failures(new int[] {0, 1})),
        arguments(
            "countries",
            (Executable)
                () ->
                    WarStability.withoutTrade(decimals(1, 1, 1, 1, 1, 1, 1), BigDecimal.ONE)
                        .survey()));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("propensity, camps", (Executable) () -> AboveChance.totals(TWO, new double[3])),
        arguments(
            "propensity, camps",
            (Executable)
                () -> AboveChance.of(AboveChance.totals(TWO, FOUR), TWO, FOUR, new long[3])),
        arguments("structure[1]", (Executable) () -> BestReplies.from(GAME, OVERLAPPING, 2, 9)),
        arguments("limit", (Executable) () -> BestReplies.from(GAME, ALONE, 1, 9)),
        arguments("maxMoves", (Executable) () -> BestReplies.from(GAME, ALONE, 2, -1)),
        arguments(
            "outside[0]",
            (Executable) () -> CartelStability.sizes(TWO, new double[] {NAN, 1}, true, true)),
        arguments(
            "inside[1]",
            (Executable) () -> CartelStability.sizes(new double[] {0, NAN}, TWO, true, true)),
        arguments(
            "structure[1]",
            (Executable)
                () -> HedonicStability.witness(GAME, OVERLAPPING, HedonicStability.Notion.NASH, 2)),
        arguments(
            "limit",
            (Executable)
                () -> HedonicStability.witness(GAME, ALONE, HedonicStability.Notion.NASH, 1)),
        arguments("structure[1]", (Executable) () -> Wishes.of(GAME, OVERLAPPING)),
        arguments(
            "network[1]",
            (Executable)
                () ->
                    PairwiseStability.witness(
                        new boolean[][] {{false, true}, {true}}, (network, i) -> 0)),
        arguments(
            "sizes[0]", (Executable) () -> Polarisation.ofDistances(new double[] {-1}, ONE, 1, 1)),
        arguments(
            "distances", (Executable) () -> Polarisation.ofDistances(TWO, new double[3], 1, 1)),
        arguments(
            "distances[3]",
            (Executable) () -> Polarisation.ofDistances(TWO, new double[] {0, 1, 1, NAN}, 1, 1)),
        arguments("scale", (Executable) () -> Polarisation.ofDistances(TWO, FOUR, 1, 0)),
        arguments(
            "scale",
            (Executable) () -> Polarisation.ofDistances(TWO, FOUR, 1, Double.POSITIVE_INFINITY)),
        arguments("fatigue", (Executable) () -> Richardson.stable(1, 1, 0, 1)),
        arguments("fatigue", (Executable) () -> Richardson.stable(1, 1, 1, 0)),
        arguments("reaction", (Executable) () -> Richardson.stable(-1, 1, 1, 1)),
        arguments(
            "fatigue", (Executable) () -> Richardson.eigenvalues(new double[0], new double[0])),
        arguments("reaction", (Executable) () -> Richardson.eigenvalues(new double[3], TWO)),
        arguments(
            "reaction[1]",
            (Executable)
                () ->
                    Richardson.eigenvalues(new double[] {0, Double.POSITIVE_INFINITY, 1, 0}, TWO)),
        arguments(
            "fatigue[0]", (Executable) () -> Richardson.eigenvalues(FOUR, new double[] {NAN, 1})),
        arguments("grievance", (Executable) () -> Richardson.equilibrium(FOUR, TWO, ONE)),
        arguments(
            "grievance[1]",
            (Executable) () -> Richardson.equilibrium(FOUR, TWO, new double[] {0, NAN})),
        arguments("weights", (Executable) () -> VotingGame.of(1)),
        arguments("weights[1]", (Executable) () -> VotingGame.of(1, 1, -1)),
        arguments("quota", (Executable) () -> VotingGame.of(0, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource({"refused", "alliances"})
  void isRefusedByName(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name), message);
  }
}
