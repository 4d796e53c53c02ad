package entente.analysis.figure;

import static entente.analysis.figure.PictureDigests.MADE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.PlantedClaims;
import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.ObservedRate;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextSpy;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.analysis.figure.comparison.ComparisonFigures;
import entente.analysis.figure.evidence.ClaimsFigure;
import entente.analysis.figure.evidence.HindcastFiguresTest;
import entente.analysis.figure.explanation.BranchFigure;
import entente.analysis.figure.explanation.CascadeFigure;
import entente.analysis.figure.explanation.LeavingFigure;
import entente.analysis.figure.landscape.LandscapeFiguresTest;
import entente.analysis.figure.states.MapFigure;
import entente.analysis.figure.states.NetworkFigure;
import entente.analysis.figure.states.SpaceFiguresTest;
import entente.analysis.figure.study.AnalysisFigures;
import entente.analysis.figure.study.AnalysisFiguresTest;
import entente.analysis.figure.study.SweepFigures;
import entente.analysis.report.AnalysisReport;
import entente.analysis.report.Assumptions;
import entente.analysis.report.BranchReport;
import entente.analysis.report.ClaimsReport;
import entente.analysis.report.ClaimsTables;
import entente.analysis.report.ComparisonReport;
import entente.analysis.report.HindcastReport;
import entente.analysis.report.RunReport;
import entente.analysis.report.SweepReport;
import entente.analysis.study.Chain;
import entente.analysis.study.StudyAnalysis;
import entente.analysis.sweep.Rows;
import entente.analysis.sweep.SweepSummary;
import entente.experiment.run.Progress;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.awt.Graphics2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every figure, and every page, of results that need no long run is what it was when somebody
 * looked at it.
 *
 * <p>Where one differs, it lies in target/pictures to be looked at, and {@code
 * -Dentente.write=true} writes the digests anew.
 */
class GoldenPicturesTest {

  private static final Assumptions ASSUMPTIONS =
      new Assumptions(
          210,
          120,
          96,
          new TreeMap<>(Map.of("A", new TreeMap<>(Map.of("Amber", 0.3, "Birch", 0.0)))),
          List.of("gate"));

  private static final String WORDS =
      "  who_leads_the_platform_and_who_pays_for_it: {choices: {nobody: {set: []},"
          + " the_first: {set: []}, the_second: {set: []}, both: {set: []}}}\n";

  @TempDir Path dir;

  private final PictureDigests pictures = new PictureDigests();

  @Test
  void comparison() throws Exception {
    comparison("comparison", "Dialogue <platform> & co", "Deterrence \"bloc\"");
    pictures.check();
  }

  @Test
  void severalScenarios() throws Exception {
    comparison("several", "Dialogue platform", "Deterrence bloc", "A third world");
    pictures.check();
  }

  private void comparison(String suite, String... names) throws Exception {
    List<Arm> arms = new ArrayList<>();
    for (int k = 0; k < names.length; k++) {
      arms.add(Synthetic.arm(names[k], 0.04 - 0.06 * k, 12));
    }
    ComparisonResult result =
        new Comparer(
                Synthetic.SYSTEM,
                Synthetic.STRUCTURE,
                List.of(new ObservedRate("direct_war", "", 0.01, 0.011, "own count")))
            .compare(arms);
    SecondOpinion second = SecondOpinion.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE);
    pictures.look(
        suite,
        ComparisonFigures.of(result, Synthetic.SYSTEM, Synthetic.STRUCTURE),
        new ComparisonReport(second, ASSUMPTIONS, MADE)::html);
  }

  @Test
  void runs() throws Exception {
    for (int n : new int[] {1, 12}) {
      Arm arm = Arm.of("A", Synthetic.runs("A", 0, n, 5, 120));
      run("run-" + n, arm, Synthetic.SYSTEM, Synthetic.STRUCTURE);
    }
    pictures.check();
  }

  @Test
  void space() throws Exception {
    pictures.look("space", SpaceFiguresTest.figures());
    Arm large = modelled("eurasia-2024", 1, "rounds=4");
    pictures.look(
        "space-large",
        List.of(
            new NetworkFigure(large, SystemMeasures.ALL, true),
            new NetworkFigure(large, SystemMeasures.ALL, false),
            MapFigure.of(List.of(large), SystemMeasures.ALL).get(0)));
    pictures.check();
  }

  /** Returns runs of the model itself. */
  private static Arm modelled(String name, int runs, String... settings) {
    Scenario scenario = ScenarioReader.read(name, Stream.of(settings).map(Setting::parse).toList());
    return Arm.of(
        String.join(" ", settings),
        IntStream.range(0, runs)
            .mapToObj(
                k ->
                    SingleRun.execute(
                        new RunSpecification(
                            k, scenario, 0, k, k + 1, EnumSet.of(Detail.NETWORKS))))
            .toList());
  }

  @Test
  void fewStates() throws Exception {
    List<Arm> arms =
        List.of(
            modelled("five-states", 12, "rounds=40"),
            modelled("five-states", 12, "rounds=40", "structures.platform.deterrence_focus=0.6"));
    List<Measure> structure = StructureMeasures.ALL;
    ComparisonResult result = new Comparer(SystemMeasures.ALL, structure, List.of()).compare(arms);
    pictures.look(
        "few",
        ComparisonFigures.of(result, SystemMeasures.ALL, structure),
        new ComparisonReport(
                SecondOpinion.of(result, SystemMeasures.ALL, structure), ASSUMPTIONS, MADE)
            ::html);
    pictures.check();
  }

  @Test
  void rowsBeyondTheAxisEndInArrows() throws Exception {
    RowsFigure.Frame frame =
        new RowsFigure.Frame(10, 10, 1500, 400, 300, 200, AxisScale.of(-10, 10, 4), 1, 0);
    List<RowsFigure.Row> rows = new ArrayList<>();
    for (double value : new double[] {-30, -10, 0, 10, 30, Double.NaN}) {
      for (RowsFigure.Fill fill : RowsFigure.Fill.values()) {
        rows.add(
            new RowsFigure.Row(
                value + " " + fill, value, value - 5, value + 2, fill, Theme.INK, List.of("note")));
      }
    }
    List<TextSpy.Line> lines = TextSpy.lines(g -> RowsFigure.draw(g, rows, frame));
    assertTrue(lines.stream().anyMatch(line -> line.text().equals("30.0 PALE")));
    pictures.look("rows", List.of(new Plain("rows", g -> RowsFigure.draw(g, rows, frame))));
    pictures.check();
  }

  /** A figure that is one drawing. */
  private record Plain(String name, Consumer<Graphics2D> drawing) implements Figure {
    @Override
    public String title() {
      return name;
    }

    @Override
    public String caption() {
      return name;
    }

    @Override
    public void draw(Graphics2D g) {
      drawing.accept(g);
    }
  }

  private void run(String suite, Arm arm, List<Measure> system, List<Measure> structure)
      throws Exception {
    ComparisonResult alone = new Comparer(system, structure, List.of()).alone(arm);
    RunReport report = new RunReport(alone, system, structure, ASSUMPTIONS, MADE);
    pictures.look(
        suite,
        ComparisonFigures.of(List.of(arm), system, structure),
        drawn -> report.html(drawn, List.of("Amber went.")));
  }

  @Test
  void analyses() throws Exception {
    int k = 0;
    List<StudyAnalysis> analyses = new ArrayList<>(AnalysisFiguresTest.analyses(dir));
    analyses.add(
        Chain.analysis(
            dir,
            Chain.study(3, "{kind: morris, trajectories: 16}"),
            at -> at.x()[0] > 0.9 && at.x()[1] < 0.1 ? Double.NaN : at.x()[0] + at.x()[2]));
    // Cases lie where a word is the second or third of four and the first input is large.
    analyses.add(
        Chain.analysis(
            dir,
            Chain.study(2, "{kind: latin_hypercube, points: 400}") + WORDS,
            at -> at.x()[2] > 0.25 && at.x()[2] < 0.75 && at.x()[0] > 0.4 ? 0.1 * at.x()[1] : 0.9));
    for (StudyAnalysis analysis : analyses) {
      pictures.look(
          "analysis-" + ++k,
          AnalysisFigures.of(analysis),
          new AnalysisReport(analysis, MADE, "sweep x")::html);
    }
    pictures.check();
  }

  @Test
  void sweeps() throws Exception {
    String head =
        """
        scenarios: [five-states, dialogue-platform]
        figure: {measures: [stability, uptake]}
        factors:
          a: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 5}
          b: {path: structures.platform.quota, from: 0, to: 1, steps: 3}
        """;
    String third = "  c: {path: structures.platform.deterrence_focus, values: [0, 0.5]}\n";
    String one = head.replace(", dialogue-platform", "");
    sweep("sweep-grid", one, x -> x[0] > 0.9 && x[1] > 0.9 ? Double.NaN : x[0] - x[1] * x[1]);
    sweep("sweep-panels", one + third, x -> x[0] * x[1] + x[2]);
    sweep("sweep-scenarios", head, x -> x[0] / 2);
    String screen = one.replaceAll(", steps: \\d", "");
    sweep("sweep-morris", screen + "design: {kind: morris, trajectories: 6}\n", x -> x[0] - x[1]);
    sweep("sweep-saltelli", screen + "design: {kind: saltelli, samples: 64}\n", x -> x[0]);
    sweep("sweep-sobol", screen + "design: {kind: sobol, points: 64}\n", x -> x[0] * x[1]);
    pictures.check();
  }

  private void sweep(String suite, String study, ToDoubleFunction<double[]> outcome)
      throws Exception {
    SweepSummary summary =
        Rows.summary(
            dir, study, List.of(Synthetic.SYSTEM.get(0), Synthetic.SYSTEM.get(4)), outcome);
    pictures.look(suite, SweepFigures.of(summary), new SweepReport(summary, MADE)::html);
  }

  @Test
  void landscapes() throws Exception {
    for (String name : List.of("five-powers", "seventeen-nations", "nations-1936", "middle-east")) {
      pictures.look("landscape-" + name, LandscapeFiguresTest.figures(name, 2));
    }
    pictures.look("landscape-3", LandscapeFiguresTest.figures("five-powers", 3));
    pictures.check();
  }

  @Test
  void hindcast() throws Exception {
    pictures.look(
        "hindcast",
        HindcastFiguresTest.figures(),
        new HindcastReport(HindcastFiguresTest.findings(), MADE)::html);
    pictures.check();
  }

  @Test
  void branch() throws Exception {
    Scenario five = ScenarioReader.read("five-states", List.of());
    branch("branch", five, "structures.platform.deterrence_focus=0.6");
    Scenario large = ScenarioReader.read("dialogue-platform", List.of(Setting.parse("rounds=30")));
    branch("branch-large", large, "parameters.choice.switching_cost=0.02");
    pictures.check();
  }

  private void branch(String suite, Scenario scenario, String changed) throws Exception {
    Change change = Change.of(10, Setting.parse(changed));
    Branch branch = Branch.of(new RunSpecification(0, scenario, 0, 0, 4, Set.of()), change);
    Cascade cascade = Cascade.of(branch, Progress.NONE);
    List<Measure> measures = SystemMeasures.ALL;
    pictures.look(
        suite,
        List.of(new BranchFigure(branch, cascade, measures), new CascadeFigure(branch, cascade)),
        new BranchReport(branch, cascade, measures, MADE)::html);
  }

  @Test
  void claims() throws Exception {
    List<ClaimFinding> findings = PlantedClaims.findings(8, 30);
    pictures.look(
        "claims",
        List.of(new ClaimsFigure(findings)),
        drawn -> new ClaimsReport(findings, MADE).html(drawn) + ClaimsTables.markdown(findings));
    pictures.check();
  }

  @Test
  void leaving() throws Exception {
    List<Share> first =
        IntStream.rangeClosed(1, 12)
            .mapToObj(k -> Share.of("S" + k, "State " + k, 13 - k, 90))
            .toList();
    List<Share> tipped = List.of(Share.of("cost", "dearer upkeep", 8, 90));
    Keeper keeper =
        new Keeper(Share.of("quota", "quota", 6, 90), 9, new double[] {0.1, 0.2, 0.4}, 9);
    Keeper either = new Keeper(Share.of("cost", "cost", 3, 90), 5, new double[] {-0.2, 0, 0.1}, 2);
    double[] rounds = {3, 8.5, 21};
    Map<String, Integer> ever = Map.of("A", 12, "B", 7);
    Leaving one =
        new Leaving(
            "Five",
            "Platform",
            null,
            90,
            78,
            2,
            rounds,
            first,
            tipped,
            List.of(keeper, either),
            3,
            ever);
    Leaving none =
        new Leaving(
            "None",
            "Platform",
            null,
            40,
            0,
            0,
            rounds,
            List.of(),
            List.of(),
            List.of(),
            0,
            Map.of());
    pictures.look("leaving-one", List.of(new LeavingFigure(List.of(one))));
    pictures.look("leaving-two", List.of(new LeavingFigure(List.of(one, none))));
    pictures.check();
  }
}
