package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Trust.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores by trees of the points of every design, at the end and over time. */
class PointScoresTest {

  @TempDir Path dir;

  private PointScores scoring(String study) throws Exception {
    StudyRuns runs = Chain.runs(dir, study, at -> Chain.ishigami(at.x()));
    return PointScores.all(runs, null, 1).get(0);
  }

  @Test
  void everyDesignThatMovesSeveralFactorsIsScored() throws Exception {
    PointScores two = scoring(Chain.study(3, "{kind: saltelli, samples: 64}"));
    assertEquals(64, two.scores().blocks());
    assertEquals(320, two.scores().rows());
    assertEquals("rows", two.rows());
    assertEquals(5, two.runsPerRow());
    PointScores walks = scoring(Chain.study(3, "{kind: morris, trajectories: 16}"));
    assertEquals(16, walks.scores().blocks());
    assertEquals("trajectories", walks.rows());
    PointScores cube = scoring(Chain.study(3, "{kind: latin_hypercube, points: 300}"));
    assertEquals(300, cube.scores().blocks());
    assertEquals(2, cube.ranked().get(2));
    assertTrue(
        PointScoresSentences.told(cube).contains("of the variance of points that were held out"));
    StudyRuns one =
        Chain.runs(dir, Chain.study(3, "{kind: one_at_a_time}"), at -> Chain.ishigami(at.x()));
    assertEquals(List.of(), PointScores.all(one, null, 1));
  }

  @Test
  void pointsOfOneAlternativeSettingAreHeldOutTogether() throws Exception {
    String study =
        """
        kind: study
        scenarios: [five-states]
        figure: {measures: [stability]}
        design: {kind: full}
        factors:
          open: {path: structures.platform.inclusiveness, values: [0, 1]}
          future: {futures: 10}
        """;
    PointScores s = PointScores.all(Chain.runs(dir, study, at -> at.x()[0]), null, 1).get(0);
    assertEquals(10, s.scores().blocks());
    assertEquals(20, s.scores().rows());
    assertEquals("settings", s.rows());
    assertEquals("open", s.inputs().get(s.ranked().get(0)));
  }

  @Test
  void overTimeAnInputMayCeaseToMatter() throws Exception {
    PointScores s =
        Chain.overTime(
                dir,
                Chain.study(2, "{kind: latin_hypercube, points: 80}"),
                at -> at.x()[0],
                at -> at.x()[1])
            .scorings()
            .get(0);
    assertEquals(List.of(4, 8), s.rounds());
    assertTrue(s.overTime().get(0).scores().get(0).value() > 0.8);
    assertEquals(0, s.overTime().get(0).scores().get(1).value(), 0.05);
    assertTrue(s.overTime().get(1).scores().get(1).value() > 0.8);
  }

  @Test
  void whatDoesNotVaryHasNoScore() throws Exception {
    StudyRuns runs =
        Chain.runs(dir, Chain.study(2, "{kind: latin_hypercube, points: 40}"), at -> 1);
    PointScores s = PointScores.all(runs, null, 1).get(0);
    assertEquals(Verdict.UNUSABLE, s.trust().verdict());
    assertEquals(
        "Stability on five-states: nothing to score. Verdict: unusable because the output does not"
            + " vary.",
        PointScoresSentences.told(s));
  }
}
