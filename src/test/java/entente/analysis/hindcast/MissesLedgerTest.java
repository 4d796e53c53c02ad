package entente.analysis.hindcast;

import static entente.analysis.hindcast.MissesTest.TIES;
import static entente.analysis.hindcast.MissesTest.misses;
import static entente.analysis.hindcast.MissesTest.unit;
import static entente.analysis.hindcast.MissesTest.why;
import static entente.analysis.hindcast.MissesTest.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import entente.experiment.run.Replicates;
import entente.model.decisions.Review;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Which reviews and which options the explanation of a miss looks at, beside the runs themselves.
 */
class MissesLedgerTest {

  // Outside of it, Mongolia may join the East alone, 0.3, or with a seat, 0.5: the better counts.
  @Test
  void theBestOfSeveralWays() {
    String why = why(world(TIES, "structures.east.members=[]"), 1, "MNG", Stance.EAST);
    assertTrue(why.contains("it took it once. Where it was open it scored 0.500 above"), why);
  }

  // A period that starts a year after the run leaves out its first four rounds, in which Poland
  // went West.
  @Test
  void onlyReviewsOfThePeriodCount() {
    Scenario longer = world(TIES, "rounds=8");
    List<Unit> units = List.of(unit("POL", Stance.WEST, true));
    String why = misses(longer, 1993, units, 0).explained(1, 1).get(0).why();
    assertEquals(
        "In 100 % of 4 reviews in 1 runs it held the way there already, most of the time as a"
            + " partner, in 0 % the way was closed; it never took it.",
        why);
  }

  // With all weights as usual Poland stays outside: the gap is the mean difference of the scores of
  // the reviews, of the best option in the West and of what it holds.
  @Test
  void theGapIsTheMeanDifferenceOfScores() {
    List<String> settings = new ArrayList<>(MissesTest.EXACT);
    settings.add("rounds=4");
    Scenario scenario = Small.world(settings.toArray(new String[0]));
    double sum = 0;
    for (int r = 0; r < 2; r++) {
      Simulation run = new Simulation(scenario, Replicates.seed(1, r));
      int poland = run.snapshot().world().index("POL");
      int west = run.snapshot().structures().indexOf(run.snapshot().structure("west"));
      for (int round = 0; round < 4; round++) {
        run.next();
        Review review = run.lastReview(poland);
        double best = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < review.open().length; o++) {
          boolean there = review.open()[o] && run.options().bloc(o) == west;
          best = there ? Math.max(best, review.score(o)) : best;
        }
        assertEquals(review.present(), review.chosen());
        sum += best - review.score(review.present());
      }
    }
    String why = why(scenario, 2, "POL", Stance.WEST);
    assertTrue(sum < 0);
    assertTrue(why.contains(" scored " + NumberWords.number(-sum / 8) + " below "), why);
    // At most three terms each way, the largest first.
    for (String side : why.split(": for it ")[1].split("; against it ")) {
      double[] sizes = sizes(side);
      assertEquals(3, sizes.length);
      double[] ordered = sizes.clone();
      Arrays.sort(ordered);
      for (int k = 0; k < 3; k++) {
        assertEquals(ordered[2 - k], sizes[k]);
      }
    }
  }

  private static double[] sizes(String terms) {
    Matcher matcher = Pattern.compile("[+−](\\d\\.\\d+)").matcher(terms);
    return matcher.results().mapToDouble(m -> Double.parseDouble(m.group(1))).toArray();
  }
}
