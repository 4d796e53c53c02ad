package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rounds are kept, and what of them. */
class RoundsTest {

  private static final double NONE = Double.NaN;
  private static final Measure OTHER =
      new Measure("other", "", "1", 0, 1, Better.NEITHER, 0, "", "", "");

  @TempDir Path dir;

  private Rounds rounds(String more) throws Exception {
    String study = Chain.study(1, "{kind: full}").replace("to: 1}", "to: 1, steps: 3}");
    return new Rounds(
        Chain.runs(
            dir,
            study.replace("[five-states]", "[five-states, dialogue-platform]") + more,
            List.of(Chain.MEASURE, OTHER),
            (at, m) -> 1));
  }

  @Test
  void roundsAreThoseNamedOrADozenSpreadEvenly() throws Exception {
    // Round 0 is the world as it was given.
    assertEquals(List.of(5, 9), rounds("horizons: [9, 0, 5]\n").rounds());
    assertEquals(
        IntStream.rangeClosed(1, 12).boxed().toList(), rounds("set: [rounds=12]\n").rounds());
    // Twelfths of 13, rounded: 6.5 becomes 7.
    assertEquals(
        List.of(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13), rounds("set: [rounds=13]\n").rounds());
  }

  @Test
  void eachRunHasItsPlace() throws Exception {
    Rounds rounds = rounds("horizons: [5, 9]\nreplicates: 2\n");
    // Scenarios turn fastest, then points, then replicates: twelve runs, of which the last is not
    // there. Round 7 is not kept.
    for (int run = 0; run < 11; run++) {
      for (int round : new int[] {5, 7, 9}) {
        Map<String, String> row =
            Map.of(
                "run", Integer.toString(run),
                "round", Integer.toString(round),
                "stability", Integer.toString(100 * round + run),
                "other", run == 2 ? "" : Integer.toString(-run));
        rounds.add(row::get);
      }
    }
    assertArrayEquals(new double[][] {{500, 506}, {502, 508}, {504, 510}}, rounds.at(0, 0, 0));
    assertArrayEquals(new double[][] {{901, 907}, {903, 909}, {905, NONE}}, rounds.at(1, 0, 1));
    assertArrayEquals(new double[][] {{0, -6}, {NONE, -8}, {-4, -10}}, rounds.at(0, 1, 1));
  }
}
