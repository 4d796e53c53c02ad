package entente.analysis.claims;

import entente.analysis.statistic.Holm;
import entente.experiment.claim.Claim;
import entente.experiment.claim.ClaimArm;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimSetting;
import entente.experiment.claim.ClaimStep;
import entente.experiment.claim.MeasureName;
import entente.experiment.run.ClaimPlan;
import entente.experiment.run.ClaimPlan.Cell;
import entente.experiment.scenario.AlternativeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges claims by the values of their runs. */
public final class ClaimJudge {

  private final ClaimPlan plan;
  private final ClaimValues values;

  /** Makes a judge of the claims of a plan. */
  public ClaimJudge(ClaimPlan plan, ClaimValues values) {
    this.plan = plan;
    this.values = values;
  }

  /** Returns the findings, claim by claim. */
  public List<ClaimFinding> findings() {
    List<ClaimFinding> findings = new ArrayList<>();
    for (int c = 0; c < plan.claims().size(); c++) {
      findings.add(finding(c));
    }
    return findings;
  }

  private ClaimFinding finding(int c) {
    ClaimDesign design = plan.claims().get(c);
    List<SettingFinding> settings = new ArrayList<>();
    Map<ClaimSetting, ClaimOutcome> outcomes = new LinkedHashMap<>();
    for (int s = 0; s < design.settings().size(); s++) {
      SettingFinding found = setting(c, s);
      settings.add(found);
      outcomes.put(found.setting(), found.outcome());
    }
    List<double[]> oriented = oriented(c, 0);
    double[] holds = holds(oriented);
    List<Map<String, Double>> draws = draws(design, holds.length);
    Decider decider = null;
    if (holds.length > 0) {
      StepFinding weakest = settings.get(0).weakest();
      int at = settings.get(0).steps().indexOf(weakest);
      decider = Decider.of(weakest.step().key(), oriented.get(at), holds, draws);
    }
    return new ClaimFinding(
        design,
        List.copyOf(settings),
        ClaimRule.verdict(outcomes),
        beside(c),
        decider,
        draws,
        oriented,
        holds,
        values.failures(c));
  }

  private SettingFinding setting(int c, int s) {
    ClaimDesign design = plan.claims().get(c);
    List<StepFinding> steps = new ArrayList<>();
    List<StepEvidence> points = looks(c, s, false);
    List<StepEvidence> futures = looks(c, s, true);
    boolean drawn = plan.count(c, s, true) > 0;
    for (int k = 0; k < points.size(); k++) {
      ClaimStep step = design.claim().steps().get(k);
      boolean noWorse = step.direction().noWorse();
      List<Integer> atPoint = parts(c, s, step, false);
      List<Integer> inFutures = parts(c, s, step, true);
      Answer point = ClaimRule.point(points.get(k), noWorse, atPoint);
      boolean alone = ClaimRule.point(points.get(k), noWorse, List.of()) == point;
      steps.add(
          new StepFinding(
              step,
              points.get(k),
              futures.get(k),
              point,
              ClaimRule.futures(futures.get(k), noWorse, inFutures),
              contrast(c, s, step, false).chosen(),
              !alone));
    }
    Answer point = ClaimRule.all(steps.stream().map(StepFinding::atPoint).toList());
    double[] holds = holds(oriented(c, s));
    int decided = (int) Arrays.stream(holds).filter(Double::isFinite).count();
    int held = (int) Arrays.stream(holds).filter(h -> h > 0).count();
    List<Answer> answers = steps.stream().map(StepFinding::inFutures).toList();
    Answer inFutures = drawn ? ClaimRule.allInFutures(answers, decided, held) : null;
    return new SettingFinding(
        design.settings().get(s),
        List.copyOf(steps),
        point,
        inFutures,
        ClaimRule.outcome(point, inFutures),
        decided,
        held);
  }

  private List<StepEvidence> looks(int c, int s, boolean future) {
    List<StepEvidence> looks = new ArrayList<>();
    for (ClaimStep step : plan.claims().get(c).claim().steps()) {
      looks.add(
          StepEvidence.of(contrast(c, s, step, future).values(), step, ClaimDesign.margin(step)));
    }
    double[] holm = Holm.adjust(looks.stream().mapToDouble(StepEvidence::p).toArray());
    for (int k = 0; k < holm.length; k++) {
      looks.set(k, looks.get(k).corrected(holm[k]));
    }
    return looks;
  }

  private StepContrast contrast(int c, int s, ClaimStep step, boolean future) {
    return StepContrast.of(step, source(c, s, future));
  }

  private StepContrast.Source source(int c, int s, boolean future) {
    ClaimDesign design = plan.claims().get(c);
    return (arm, word, round) -> values.of(new Cell(c, s, design.arm(arm), future, 0), word, round);
  }

  /** Returns the signs that are sure of the parts of a step's measure. */
  private List<Integer> parts(int c, int s, ClaimStep step, boolean future) {
    List<Integer> signs = new ArrayList<>();
    StepContrast whole = contrast(c, s, step, future);
    for (MeasureName part : StabilityParts.of(MeasureName.of(step.measure()))) {
      StepContrast own = whole.part(step, part, source(c, s, future));
      signs.add(StepEvidence.of(own.values(), step, ClaimDesign.margin(step)).sureSign());
    }
    return signs;
  }

  private List<double[]> oriented(int c, int s) {
    return plan.claims().get(c).claim().steps().stream()
        .map(
            step ->
                StepEvidence.oriented(
                    contrast(c, s, step, true).values(), step, ClaimDesign.margin(step)))
        .toList();
  }

  /** Returns 1 where every step lies on its side, 0 where one lies on the other, else NaN. */
  private static double[] holds(List<double[]> oriented) {
    double[] holds = new double[oriented.get(0).length];
    for (int k = 0; k < holds.length; k++) {
      int at = k;
      boolean fails = oriented.stream().anyMatch(v -> v[at] < 0);
      boolean all = oriented.stream().allMatch(v -> v[at] > 0);
      holds[k] = fails ? 0 : all ? 1 : Double.NaN;
    }
    return holds;
  }

  private List<Map<String, Double>> draws(ClaimDesign design, int futures) {
    List<Map<String, Double>> draws = new ArrayList<>();
    for (int k = 0; k < futures; k++) {
      draws.add(
          AlternativeSettings.quantities(
              design.arms().get(0).scenario(), plan.seed(), k, design.fixed()));
    }
    return draws;
  }

  private Map<String, double[]> beside(int c) {
    Claim claim = plan.claims().get(c).claim();
    Map<String, double[]> means = new LinkedHashMap<>();
    for (String measure : claim.beside()) {
      StepContrast.Source source = source(c, 0, false);
      means.put(
          measure,
          claim.arms().stream()
              .map(ClaimArm::key)
              .map(arm -> source.of(arm, MeasureName.of(measure), ClaimValues.last(claim)))
              .mapToDouble(
                  v -> Arrays.stream(v).filter(Double::isFinite).average().orElse(Double.NaN))
              .toArray());
    }
    return means;
  }
}
