package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.sweep.Rows;
import entente.analysis.sweep.Screening;
import entente.analysis.sweep.SweepSummary;
import entente.experiment.study.SweepDesign;
import entente.model.measures.Measure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep says of its factors and what an analysis of it says are one computation. */
class SameNumbersTest {

  private static final Measure OUTCOME =
      new Measure("stability", "Stability", "1", 0, 1, Measure.Better.HIGHER, 0.01, "", "", "");

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: morris, trajectories: 6}",
        "{kind: saltelli, samples: 16}",
        "{kind: saltelli, samples: 16, second_order: true}"
      })
  void aSweepAndItsAnalysisGiveOneNumber(String kind) throws Exception {
    String study =
        """
        scenarios: [five-states]
        figure: {measures: [stability]}
        replicates: 2
        factors:
          a: {path: structures.platform.inclusiveness, from: 0, to: 1}
          b: {path: structures.platform.quota, from: 0, to: 1}
        design:\s"""
            + kind
            + "\n";
    Rows.Outcome outcome = (x, s, r) -> r == 1 && x[0] > 0.9 ? Double.NaN : x[0] * x[1] + r * x[1];
    SweepSummary summary = Rows.summary(dir, study, List.of(OUTCOME), outcome);
    SweepDesign design = summary.design();
    StudyRuns runs = new StudyRuns(design, List.of(OUTCOME));
    for (int run = 0; run < 2 * design.size(); run++) {
      List<String> values = design.values(run % design.size());
      double[] x = values.stream().mapToDouble(Double::parseDouble).toArray();
      double value = outcome.of(x, 0, run / design.size());
      String status = Double.isNaN(value) ? "failed" : "ok";
      Map<String, String> row =
          Map.of("run", "" + run, "status", status, OUTCOME.name(), Double.toString(value));
      runs.add(row::get);
    }
    Sensitivity analysis = Estimator.of(runs, 1).estimate(0, 0);
    Screening sweep = summary.screenings(0).get(0);
    for (int k = 0; k < 2; k++) {
      assertEquals(analysis.influences().get(k).main(), sweep.index(k));
    }
    assertEquals(analysis.trust(), sweep.trust());
  }
}
