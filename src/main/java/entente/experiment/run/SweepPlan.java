package entente.experiment.run;

import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.study.RandomNumbers;
import entente.experiment.study.Study;
import entente.experiment.study.SweepDesign;
import entente.model.Chance;
import entente.model.dynamics.Scenario;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs of a study, replicate-major: {@code run = (replicate × points + point) × scenarios +
 * scenario}, so that more replicates append runs and move none.
 *
 * <p>With common random numbers all runs of a replicate share its seed; with independent ones each
 * has a seed of its own, made of that and its place in the replicate.
 */
public final class SweepPlan implements Plan {

  // Points that come again with each replicate are made once; more of them than this would not fit.
  private static final int KEPT_POINTS = 500;

  private final Map<Integer, Scenario> made = new ConcurrentHashMap<>();
  private final SweepDesign design;
  private final List<String> labels;
  private final List<String> factors;
  private final int scenarios;
  private final int size;
  private final Set<Detail> keep;
  private final Set<Integer> horizons = new TreeSet<>();

  /**
   * Makes the runs of a study.
   *
   * @param more tables to keep beside those that the study names
   */
  public SweepPlan(SweepDesign design, Set<Detail> more) {
    this.design = design;
    this.labels = List.copyOf(design.texts().keySet());
    this.factors = design.axes().stream().map(axis -> axis.name()).toList();
    this.scenarios = design.scenarios().size();
    Study study = design.study();
    long runs = (long) design.size() * scenarios * study.replicates();
    this.size = Math.toIntExact(runs);
    this.keep = EnumSet.noneOf(Detail.class);
    study.keep().forEach(word -> keep.add(Detail.valueOf(word.toUpperCase(Locale.ROOT))));
    keep.addAll(more);
    study.horizons().forEach(round -> horizons.add(Integer.valueOf(round)));
  }

  /** Returns the study that this is the plan of. */
  public SweepDesign design() {
    return design;
  }

  /** Returns the labels of the scenarios that take part. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the tables that are kept. */
  public Set<Detail> tables() {
    return Set.copyOf(keep);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public RunSpecification specification(int run) {
    RunSpecification bare = unmade(run);
    Study study = design.study();
    return new RunSpecification(
        run,
        scenario(run, bare.point()),
        bare.point(),
        bare.replicate(),
        bare.seed(),
        keep,
        study.stop(),
        study.defined(),
        moments());
  }

  // Where no table but those of measures is kept and nothing stops a run, only the rounds that
  // these have are measured, and else the last one alone.
  private Set<Integer> moments() {
    boolean measures = Set.of(Detail.ROUNDS, Detail.STRUCTURES).containsAll(keep);
    if (!measures || !design.study().stop().isEmpty()) {
      return Set.of();
    }
    return keep.isEmpty() ? Set.of(0) : Set.copyOf(horizons);
  }

  private Scenario scenario(int run, int point) {
    int each = design.size() * scenarios;
    return each <= KEPT_POINTS && size > each
        ? made.computeIfAbsent(run % each, k -> design.scenario(run % scenarios, point))
        : design.scenario(run % scenarios, point);
  }

  @Override
  public RunSpecification unmade(int run) {
    int each = design.size() * scenarios;
    int place = run % each;
    int replicate = run / each;
    long common = Replicates.seed(design.seed(), replicate);
    boolean own = design.study().randomNumbers() == RandomNumbers.INDEPENDENT;
    long seed = own ? Chance.join(common, place + 1L) : common;
    return new RunSpecification(run, null, place / scenarios, replicate, seed, keep);
  }

  @Override
  public int label(int run) {
    int point = unmade(run).point();
    return labels.indexOf(design.label(run % scenarios, point));
  }

  @Override
  public List<String> factors() {
    return factors;
  }

  @Override
  public List<String> values(int run) {
    return design.values(unmade(run).point());
  }

  @Override
  public boolean keeps(int run, Detail table) {
    return keep.contains(table);
  }

  @Override
  public boolean keepsRound(int round) {
    return horizons.isEmpty() || horizons.contains(round);
  }

  @Override
  public double seconds() {
    return design.study().limits().seconds();
  }
}
