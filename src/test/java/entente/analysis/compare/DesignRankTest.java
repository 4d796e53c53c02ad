package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignRankTest {

  // Three scenarios in four draws, by hand; in the last draw two share the first place.
  private static final double[][] DRAWS = {{3, 2, 1}, {1, 2, 3}, {3, 1, 2}, {4, 4, 0}};

  @Test
  void ranksChancesAndRegretByHand() {
    DesignRank first = DesignRank.of("m", "A", 0, 1, DRAWS, DRAWS);
    assertEquals(4, first.n());
    assertEquals((1 + 3 + 1 + 1.5) / 4, first.meanRank(), 1e-12);
    assertEquals((1 + 0 + 1 + 0.5) / 4, first.best(), 1e-12);
    // Regret 0, 2, 0, 0; quantile(c(0, 0, 0, 2), .9) in R is 1.4.
    assertEquals(0, first.regretMedian(), 1e-12);
    assertEquals(1.4, first.regretHigh(), 1e-12);
    assertEquals(2, first.regretWorst());
    // Where less is better.
    DesignRank last = DesignRank.of("m", "C", 2, -1, DRAWS, new double[0][]);
    assertEquals((1 + 3 + 2 + 1) / 4.0, last.meanRank(), 1e-12);
    assertEquals(0.5, last.best(), 1e-12);
    assertTrue(Double.isNaN(last.futuresBest()) && Double.isNaN(last.regretWorst()));
  }

  @Test
  void whoIsAlwaysBestHasExactlyOne() {
    double[][] nine = new double[9][];
    Arrays.fill(nine, new double[] {3, 2, 1});
    DesignRank first = DesignRank.of("m", "A", 0, 1, nine, nine);
    assertEquals(1, first.best());
    assertEquals(1, first.meanRank());
    assertEquals(1, first.futuresBest());
  }

  @Test
  void chancesOfAllSumToOne() {
    List<Arm> arms =
        List.of(
            Synthetic.arm("A", 0.04, 12), Synthetic.arm("B", 0, 12), Synthetic.arm("C", -0.04, 12));
    ComparisonResult result =
        new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of()).compare(arms);
    List<DesignRank> ranks = DesignRank.of(result, Synthetic.SYSTEM);
    assertEquals(5 * 3, ranks.size());
    for (int k = 0; k < ranks.size(); k += 3) {
      List<DesignRank> three = ranks.subList(k, k + 3);
      assertEquals(1, three.stream().mapToDouble(DesignRank::best).sum(), 1e-9);
      assertEquals(6, three.stream().mapToDouble(DesignRank::meanRank).sum(), 1e-9);
      assertEquals(1, three.stream().mapToDouble(DesignRank::futuresBest).sum(), 1e-9);
    }
    assertTrue(
        DesignRank.of(
                new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of())
                    .compare(arms.subList(0, 2)),
                Synthetic.SYSTEM)
            .isEmpty());
  }
}
