package entente.analysis.study;

import entente.analysis.sensitivity.Trust.Verdict;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.study.Study;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do where indices cannot be believed, or not yet: which design, how large, how it is run.
 */
public final class NextStep {

  private static final String READ_TREES =
      """
      Next: read the scores by trees, which need no straight line and can be trusted here; no run \
      is needed.\
      """;
  private static final Template RUN =
      Template.of(
          """
          Next: `{change}` in the study, {runs} runs; then `entente sweep STUDY` and `entente analyze \
          DIR` again.\
          """);
  private static final Template SIZED = Template.of("design: {kind: {design}, {size}: {number}}");
  private static final Template FUTURES = Template.of("{factor}: {futures: {number}}");
  private static final Template REPLICATES = Template.of("replicates: {number}");
  private static final Template SHAPELESS =
      Template.of(
          """
          Indices that assume no shape: `design: {kind: saltelli, samples: {samples}}`, {runs} runs.\
          """);
  private static final String MISSING =
      """
      Next: see in runs.csv why runs have no outcome (stage, message); narrow the ranges of the \
      factors, or ask for a measure that is defined there.\
      """;
  private static final String ROWS =
      "Next: more rows in the design, or a design that fills the ranges, as latin_hypercube.";

  private static final int SAMPLES = 256;
  private static final double MOST_LEFT_OUT = 0.1;
  private static final double MOST_CHANCE = 0.5;

  private final StudyAnalysis analysis;
  private final Study study;
  private final DesignKind kind;
  private final int points;

  private NextStep(StudyAnalysis analysis) {
    this.analysis = analysis;
    this.study = analysis.runs().design().study();
    this.kind = study.design().kind();
    this.points = analysis.runs().design().size();
  }

  /** Returns what to do next about indices, in sentences; none where they can be trusted. */
  public static List<String> of(StudyAnalysis analysis, Sensitivity s) {
    return s.trust().verdict() == Verdict.TRUST ? List.of() : new NextStep(analysis).steps(s);
  }

  private List<String> steps(Sensitivity s) {
    int all = s.rows() + s.leftOut();
    if (s.leftOut() > MOST_LEFT_OUT * all) {
      return List.of(MISSING);
    }
    if (s.trust().verdict() == Verdict.NOT_YET) {
      return List.of(larger(s));
    }
    // What does not vary gets no better by more of it.
    if (s.influences().stream().noneMatch(i -> i.size() > 0)) {
      return List.of();
    }
    boolean line = s.method() == Method.REGRESSION || s.method() == Method.RANKS;
    return line ? withoutLine(s) : List.of(replicates(s));
  }

  private List<String> withoutLine(Sensitivity s) {
    PointScores scoring =
        analysis.scorings().stream()
            .filter(t -> t.measure().equals(s.measure()) && t.scenario().equals(s.scenario()))
            .findFirst()
            .orElse(null);
    if (scoring != null && scoring.trust().verdict() == Verdict.TRUST) {
      return List.of(READ_TREES);
    }
    List<String> steps = new ArrayList<>();
    boolean later = scoring != null && scoring.trust().verdict() == Verdict.NOT_YET;
    if (!later && s.noise().shareOfMeans() > MOST_CHANCE) {
      steps.add(replicates(s));
    } else {
      int blocks = scoring == null ? points : scoring.scores().blocks();
      double more = later ? scoring.trust().moreRows() * points / blocks : points;
      steps.add(more(more));
    }
    int groups = analysis.runs().design().groupNames().size();
    boolean futures =
        analysis.runs().design().axes().stream().anyMatch(a -> a.kind() != Axis.Kind.SETTINGS);
    if (!futures && kind != DesignKind.SALTELLI) {
      long runs = runs((double) SAMPLES * (groups + 2), study.replicates());
      steps.add(SHAPELESS.fill("samples", SAMPLES, "runs", runs));
    }
    return steps;
  }

  /** Returns how so many more points are had. */
  private String more(double more) {
    double all = points + more;
    Axis future =
        analysis.runs().design().axes().stream()
            .filter(a -> a.kind() == Axis.Kind.FUTURE)
            .findFirst()
            .orElse(null);
    if (future != null && kind == DesignKind.FULL) {
      String futures = Sensitivity.about(future.size() * all / points);
      double each = (double) points / future.size();
      return run(
          FUTURES.fill("factor", future.name(), "number", futures),
          runs(Double.parseDouble(futures) * each, study.replicates()));
    }
    return switch (kind) {
      case LATIN_HYPERCUBE, RANDOM, SOBOL, FULL -> {
        String number = Sensitivity.about(all);
        String design = (kind == DesignKind.FULL ? DesignKind.LATIN_HYPERCUBE : kind).word();
        yield run(
            SIZED.fill("design", design, "size", "points", "number", number),
            runs(Double.parseDouble(number), study.replicates()));
      }
      default -> ROWS;
    };
  }

  private String larger(Sensitivity s) {
    double more = s.trust().moreRows();
    int groups = analysis.runs().design().groupNames().size();
    return switch (s.method()) {
      case MORRIS -> {
        String all = Sensitivity.about(study.design().trajectories() + more);
        long runs = runs(Double.parseDouble(all) * (groups + 1), study.replicates());
        yield run(SIZED.fill("design", kind.word(), "size", "trajectories", "number", all), runs);
      }
      case SOBOL -> {
        // Samples of a sequence are best powers of two.
        long all = Long.highestOneBit((long) (study.design().samples() + more - 1)) << 1;
        long block = points / Math.max(1, study.design().samples());
        yield run(
            SIZED.fill("design", kind.word(), "size", "samples", "number", all),
            runs((double) all * block, study.replicates()));
      }
      case GRID -> {
        String all = Sensitivity.about(study.replicates() + more);
        yield run(REPLICATES.fill("number", all), runs(points, Double.parseDouble(all)));
      }
      case REGRESSION, RANKS -> more(more);
    };
  }

  private String replicates(Sensitivity s) {
    double share = s.noise().share();
    // With so many, chance makes at most half of the variance of the means.
    double enough = Double.isNaN(share) || share >= 1 ? 0 : Math.ceil(share / (1 - share));
    double all = Math.max(2.0 * study.replicates(), enough);
    return run(REPLICATES.fill("number", (long) all), runs(points, all));
  }

  private static String run(String change, long runs) {
    return RUN.fill("change", change, "runs", runs);
  }

  private long runs(double of, double replicates) {
    return Math.round(of * replicates * analysis.runs().scenarios().size());
  }
}
