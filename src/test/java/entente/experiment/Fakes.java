package entente.experiment;

import entente.analysis.Blank;
import entente.experiment.run.Experiment;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.model.Mechanisms;
import entente.model.decisions.Switch;
import entente.model.decisions.Term;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenarios and results that no model made. */
public final class Fakes {

  public static final List<Measure> SYSTEM = List.of(measure("stability"), measure("uptake"));
  public static final List<Measure> STRUCTURE = List.of(measure("depth"));

  private static final Mechanisms MECHANISMS =
      Blank.of(Mechanisms.class, Map.of("added", Map.of()));

  private Fakes() {}

  public static Scenario scenario(String key, int rounds) {
    return Blank.of(
        Scenario.class,
        Map.of("key", key, "start", 2024.0, "rounds", rounds, "mechanisms", MECHANISMS));
  }

  public static Experiment experiment(int replicates, String... keys) {
    return new Experiment(
        List.of(keys).stream().map(k -> scenario(k, 3)).toList(),
        7,
        List.of(RunBlock.replicates(replicates)),
        Set.of(Detail.values()));
  }

  /** Returns a small result whose numbers follow from the seed. */
  public static RunResult execute(RunSpecification s) {
    int rounds = s.scenario().rounds() + 1;
    double[][] system = new double[rounds][];
    double[][][] byStructure = new double[rounds][][];
    for (int r = 0; r < rounds; r++) {
      system[r] = new double[] {r == 0 ? Double.NaN : s.seed() * 1e-19, r / 3.0};
      byStructure[r] = new double[][] {{0.1 * r}, {1e-7}};
    }
    double[] terms = new double[Term.COUNT];
    return new RunResult(
        s,
        RunResult.Status.OK,
        "",
        "",
        List.of("AAA", "B,B"),
        List.of("bloc", "platform"),
        system,
        byStructure,
        new float[rounds][2],
        new byte[rounds][2],
        new byte[rounds][2],
        new BitSet[0][],
        new boolean[rounds][2],
        new int[][] {{0, 1}},
        new byte[rounds][1],
        List.of(new Switch(1, 0, -1, -1, 0, 1, terms, terms, 0.5, 0.25, "noise", true)),
        List.of(),
        List.of(new Happening(2, "crisis", -1, 1, -1, 0, "lost \"twice\"\nand again")),
        List.of());
  }

  private static Measure measure(String name) {
    return new Measure(name, name, "1", 0, 1, Better.HIGHER, 0.01, "", "", "");
  }
}
