package entente.analysis.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Progress;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.Setting;
import entente.experiment.search.Search;
import entente.experiment.study.Criterion;
import entente.experiment.study.SearchDesign;
import entente.experiment.study.SearchReader;
import entente.experiment.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small search held against every cell of a grid. */
class SmallGridTest {

  private static final int STEPS = 16;

  @TempDir Path dir;

  @Test
  void aTenthOfTheGridFindsMostOfItsHypervolume() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            dir.resolve("s.yaml"),
            """
            kind: study
            scenarios: [five-states]
            levers:
              open: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 16}
              focus: {path: structures.platform.deterrence_focus, from: 0, to: 1, steps: 16}
            objectives:
              - {measure: stability}
              - {measure: security_mean}
              - {measure: uptake, direction: maximise}
            evaluations: 25
            population: 8
            """);
    SearchDesign design =
        SearchReader.read(
            file.toString(), new StudyReader.Options(1, 0, List.of(new Setting("rounds", "22"))));
    Search search = new Search(design, List.of());
    search.run(
        plan -> {
          LocalRunner runner = new LocalRunner(2, SingleRun::execute);
          int[] there = {search.held()};
          runner.run(
              plan,
              new Ledger() {
                @Override
                public boolean holds(int run) {
                  return run < there[0];
                }

                @Override
                public void enter(RunResult result) {
                  search.tell(result);
                  there[0]++;
                }
              },
              Progress.NONE);
        });
    List<double[]> grid = new ArrayList<>();
    for (int cell = 0; cell < STEPS * STEPS; cell++) {
      int row = cell / STEPS;
      double[] place = {(cell % STEPS + 0.5) / STEPS, (row + 0.5) / STEPS};
      grid.add(values(design, design.values(place)));
    }
    List<double[]> found = search.outcomes().stream().map(o -> o.values()).toList();
    double share = volume(found, grid) / volume(grid, grid);
    assertTrue(share >= 0.98 && share <= 1 + 1e-12, "" + share);
  }

  private static double[] values(SearchDesign design, List<String> levers) {
    RunSpecification run =
        new RunSpecification(
            0,
            design.scenario(0, levers, -1),
            0,
            0,
            design.seed(),
            Set.of(),
            List.of(),
            List.of(),
            Set.of(0));
    double[][] rounds = SingleRun.execute(run).rounds();
    return design.criteria().stream()
        .mapToInt(Criterion::column)
        .mapToDouble(k -> rounds[rounds.length - 1][k])
        .toArray();
  }

  /** Returns the volume over the worst cell of the grid, in the box up to its best. */
  private static double volume(List<double[]> values, List<double[]> grid) {
    List<double[]> shares = new ArrayList<>();
    for (double[] value : values) {
      double[] share = new double[value.length];
      for (int k = 0; k < share.length; k++) {
        int j = k;
        double low = grid.stream().mapToDouble(g -> g[j]).min().orElseThrow();
        double high = grid.stream().mapToDouble(g -> g[j]).max().orElseThrow();
        share[k] = high > low ? (value[k] - low) / (high - low) : 1;
      }
      shares.add(share);
    }
    return Hypervolume.of(shares);
  }
}
