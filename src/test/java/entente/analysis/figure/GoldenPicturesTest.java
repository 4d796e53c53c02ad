package entente.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.Blank;
import entente.analysis.ReferenceFont;
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
import entente.analysis.explain.Leaving;
import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.analysis.report.AnalysisReport;
import entente.analysis.report.Assumptions;
import entente.analysis.report.BranchReport;
import entente.analysis.report.ClaimsReport;
import entente.analysis.report.ClaimsTable;
import entente.analysis.report.ComparisonReport;
import entente.analysis.report.HindcastReport;
import entente.analysis.report.RunReport;
import entente.analysis.report.SweepReport;
import entente.analysis.study.StudyAnalysis;
import entente.analysis.sweep.Rows;
import entente.analysis.sweep.SweepSummary;
import entente.experiment.design.Change;
import entente.experiment.design.ScenarioReader;
import entente.experiment.design.Setting;
import entente.experiment.run.Progress;
import entente.experiment.run.RunSpecification;
import entente.experiment.store.Digests;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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

  private static final Path GOLDEN = Path.of("src/test/resources/golden/pictures.txt");
  private static final Path DRAWN = Path.of("target/pictures");
  private static final Provenance MADE =
      new Provenance("Entente", "what made it", "1 to 12", new TreeMap<>(Map.of("A", "00ff")));
  private static final Assumptions ASSUMPTIONS =
      new Assumptions(
          210,
          120,
          96,
          new TreeMap<>(Map.of("A", new TreeMap<>(Map.of("Amber", 0.3, "Birch", 0.0)))),
          List.of("gate"));

  @TempDir Path dir;

  private final List<String> digests = new ArrayList<>();

  /** Draws figures and keeps the digest of each. */
  private List<Drawn> look(String suite, List<Figure> figures) throws Exception {
    Path folder = Files.createDirectories(DRAWN.resolve(suite));
    List<Drawn> drawn = figures.stream().map(f -> Drawn.of(f, MADE)).toList();
    for (Drawn d : drawn) {
      Files.writeString(folder.resolve(d.figure().name() + ".svg"), d.document());
      digests.add(suite + "/" + d.figure().name() + " " + digest(d.document()));
    }
    return drawn;
  }

  /** Draws figures and their page; its digest is that of the page without the pictures. */
  private void look(String suite, List<Figure> figures, Function<List<Drawn>, String> page)
      throws Exception {
    List<Drawn> drawn = look(suite, figures);
    String text = page.apply(drawn);
    Files.writeString(DRAWN.resolve(suite).resolve("report.html"), text);
    for (Drawn d : drawn) {
      text = text.replace(d.svg(), d.figure().name());
    }
    digests.add(suite + "/report.html " + digest(text));
  }

  private static String digest(String text) {
    return Digests.of(text).substring(0, 16);
  }

  /** Holds what was drawn since the last check against what is stored of the same suites. */
  private void check() throws Exception {
    ReferenceFont.assume();
    Set<String> suites = new HashSet<>();
    digests.forEach(line -> suites.add(line.split("/")[0]));
    if (Boolean.getBoolean("entente.write")) {
      List<String> all = new ArrayList<>(Files.readAllLines(GOLDEN));
      all.removeIf(line -> suites.contains(line.split("/")[0]));
      all.addAll(digests);
      Files.write(GOLDEN, all.stream().sorted().toList());
    }
    List<String> stored =
        Files.readAllLines(GOLDEN).stream()
            .filter(line -> suites.contains(line.split("/")[0]))
            .toList();
    assertEquals(
        String.join("\n", stored),
        String.join("\n", digests.stream().sorted().toList()),
        "look into target/pictures, then: mvn test -Dtest=GoldenPicturesTest -Dentente.write=true");
  }

  @Test
  void comparison() throws Exception {
    comparison("comparison", "Dialogue <platform> & co", "Deterrence \"bloc\"");
    check();
  }

  @Test
  void severalScenarios() throws Exception {
    comparison("several", "Dialogue platform", "Deterrence bloc", "A third world");
    check();
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
    look(
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
    check();
  }

  @Test
  void space() throws Exception {
    List<Figure> figures = SpaceFiguresTest.figures();
    look("space", figures);
    check();
  }

  private void run(String suite, Arm arm, List<Measure> system, List<Measure> structure)
      throws Exception {
    ComparisonResult alone = new Comparer(system, structure, List.of()).alone(arm);
    RunReport report = new RunReport(alone, system, structure, ASSUMPTIONS, MADE);
    look(
        suite,
        ComparisonFigures.of(List.of(arm), system, structure),
        drawn -> report.html(drawn, List.of("Amber went.")));
  }

  @Test
  void analyses() throws Exception {
    int k = 0;
    for (StudyAnalysis analysis : AnalysisFiguresTest.analyses(dir)) {
      look(
          "analysis-" + ++k,
          AnalysisFigures.of(analysis),
          new AnalysisReport(analysis, MADE, "sweep x")::html);
    }
    check();
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
    check();
  }

  private void sweep(String suite, String study, ToDoubleFunction<double[]> outcome)
      throws Exception {
    SweepSummary summary =
        Rows.summary(
            dir, study, List.of(Synthetic.SYSTEM.get(0), Synthetic.SYSTEM.get(4)), outcome);
    look(suite, SweepFigures.of(summary), new SweepReport(summary, MADE)::html);
  }

  @Test
  void landscapes() throws Exception {
    for (String name : List.of("five-powers", "seventeen-nations", "nations-1936", "middle-east")) {
      look("landscape-" + name, LandscapeFiguresTest.figures(name, 2));
    }
    look("landscape-3", LandscapeFiguresTest.figures("five-powers", 3));
    check();
  }

  @Test
  void hindcast() throws Exception {
    look(
        "hindcast",
        HindcastFiguresTest.figures(),
        new HindcastReport(HindcastFiguresTest.findings(), MADE)::html);
    check();
  }

  @Test
  void branch() throws Exception {
    Scenario scenario = ScenarioReader.read("five-states", List.of());
    Change change = Change.of(10, Setting.parse("structures.platform.deterrence_focus=0.6"));
    Branch branch = Branch.of(new RunSpecification(0, scenario, 0, 0, 4, Set.of()), change);
    Cascade cascade = Cascade.of(branch, Progress.NONE);
    List<Measure> measures = SystemMeasures.ALL;
    look(
        "branch",
        List.of(new BranchFigure(branch, cascade, measures), new CascadeFigure(branch, cascade)),
        new BranchReport(branch, cascade, measures, MADE)::html);
    check();
  }

  @Test
  void claims() throws Exception {
    List<ClaimFinding> findings = PlantedClaims.findings(8, 30);
    look(
        "claims",
        List.of(new ClaimsFigure(findings)),
        drawn -> new ClaimsReport(findings, MADE).html(drawn) + ClaimsTable.markdown(findings));
    check();
  }

  @Test
  void leaving() throws Exception {
    List<Share> first = List.of(Share.of("A", "Amber", 9, 40), Share.of("B", "Birch", 4, 40));
    List<Share> tipped = List.of(Share.of("cost", "dearer upkeep", 8, 40));
    Keeper keeper =
        new Keeper(Share.of("quota", "quota", 6, 40), 9, new double[] {0.1, 0.2, 0.4}, 9);
    Keeper either = new Keeper(Share.of("cost", "cost", 3, 40), 5, new double[] {-0.2, 0, 0.1}, 2);
    double[] rounds = {3, 8.5, 21};
    Map<String, Integer> ever = Map.of("A", 12, "B", 7);
    Leaving one =
        new Leaving(
            "Five", "Platform", 40, 13, 2, rounds, first, tipped, List.of(keeper, either), 3, ever);
    Leaving none =
        Blank.of(
            Leaving.class,
            Map.of("scenario", "None", "structure", "Platform", "runs", 40, "rounds", rounds));
    look("leaving-one", List.of(new LeavingFigure(List.of(one))));
    look("leaving-two", List.of(new LeavingFigure(List.of(one, none))));
    check();
  }
}
