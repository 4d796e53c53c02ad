package entente.analysis.patterns;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.rule.PatternRule;
import entente.analysis.sensitivity.Resample;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges patterns by the runs of a world. */
public final class PatternJudge {

  private static final int RESAMPLES = 100;
  private static final double TAIL = 0.025;
  private static final Template NO_PART = Template.of("no structure plays the part {part}");
  private static final String TOO_FEW_PARTS = "too few structures play its parts";
  private static final Template NOT_KNOWN = Template.of("the model has no {known}");
  private static final String NOTHING = "nothing to count in these runs";

  private final String world;
  private final List<RunRecord> runs;
  private final long seed;

  /**
   * Makes a judge.
   *
   * @param world key of the world
   * @param runs its runs, at least one
   * @param seed seed of the resamples
   */
  public PatternJudge(String world, List<RunRecord> runs, long seed) {
    this.world = world;
    this.runs = List.copyOf(runs);
    this.seed = seed;
  }

  /** Returns what the runs say of a pattern. */
  public PatternFinding judge(PatternFile.Judged pattern) {
    String missing = missing(pattern.rule());
    if (!missing.isEmpty()) {
      return undefined(pattern.terms(), missing);
    }
    double value = pattern.rule().value(runs);
    if (Double.isNaN(value)) {
      return undefined(pattern.terms(), NOTHING);
    }
    double[] range = range(pattern.rule());
    return new PatternFinding(pattern.terms(), world, value, range[0], range[1], "");
  }

  private PatternFinding undefined(PatternTerms pattern, String why) {
    return new PatternFinding(pattern, world, Double.NaN, Double.NaN, Double.NaN, why);
  }

  private String missing(PatternRule rule) {
    RunRecord any = runs.get(0);
    for (StructureRole part : rule.parts()) {
      if (!any.has(part)) {
        return NO_PART.fill("part", part.word());
      }
    }
    if (!rule.standsIn(any)) {
      return TOO_FEW_PARTS;
    }
    for (Known known : rule.reads()) {
      if (!known.in(any)) {
        return NOT_KNOWN.fill("known", known.words());
      }
    }
    return "";
  }

  private double[] range(PatternRule rule) {
    double[] values =
        (rule.needsManyRuns() ? resamples() : runs.stream().map(List::of).toList())
            .stream().mapToDouble(rule::value).filter(Double::isFinite).sorted().toArray();
    return new double[] {Resample.quantile(values, TAIL), Resample.quantile(values, 1 - TAIL)};
  }

  private List<List<RunRecord>> resamples() {
    Chance chance = new Chance(seed);
    List<List<RunRecord>> resamples = new ArrayList<>();
    for (int b = 0; b < RESAMPLES; b++) {
      int resample = b;
      resamples.add(
          IntStream.range(0, runs.size())
              .mapToDouble(r -> chance.uniform(Purpose.RESAMPLE, r, 0, resample))
              .mapToObj(u -> runs.get((int) (u * runs.size())))
              .toList());
    }
    return resamples;
  }
}
