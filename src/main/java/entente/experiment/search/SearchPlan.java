package entente.experiment.search;

import entente.experiment.run.Plan;
import entente.experiment.run.Replicates;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.sampling.Axis;
import entente.experiment.study.Criterion;
import entente.experiment.study.SearchDesign;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs of a search, which grow with the designs that it tries: {@code run = (point × settings +
 * setting) × replicates + replicate}. The scenarios as they stand are the first points.
 *
 * <p>All designs meet the same settings and the same random numbers.
 */
public final class SearchPlan implements Plan {

  private final SearchDesign design;
  private final int scenarios;
  private final int settings;
  private final int replicates;
  private final Set<Integer> rounds = new TreeSet<>();
  private final Set<Integer> moments = new TreeSet<>(Set.of(0));
  private final List<List<String>> tried = new ArrayList<>();
  private final Map<Integer, Scenario> made = new ConcurrentHashMap<>();

  /** Creates the plan of a search that has tried nothing. */
  public SearchPlan(SearchDesign design) {
    this.design = design;
    this.scenarios = design.labels().size();
    this.settings = Math.max(1, design.study().futures());
    this.replicates = design.study().replicates();
    for (Criterion criterion : design.criteria()) {
      if (criterion.round() >= 0) {
        rounds.add(criterion.round());
        moments.add(criterion.round());
      }
    }
  }

  /**
   * Returns the plan of a search that has tried some designs.
   *
   * @param designs values of the levers of each, in order
   */
  public static SearchPlan of(SearchDesign design, List<List<String>> designs) {
    SearchPlan plan = new SearchPlan(design);
    plan.add(designs);
    return plan;
  }

  /** Returns the search. */
  public SearchDesign design() {
    return design;
  }

  /** Adds designs behind those there are; no runs may be under way. */
  void add(List<List<String>> designs) {
    made.clear();
    tried.addAll(designs);
  }

  /** Returns the values of the levers of all designs, in order. */
  public List<List<String>> tried() {
    return Collections.unmodifiableList(tried);
  }

  /**
   * Returns how many runs a point has.
   *
   * @throws ArithmeticException if they are more than can be numbered
   */
  public int each() {
    return Math.multiplyExact(settings, replicates);
  }

  /** Returns how many runs there will be when so many designs are tried. */
  public int size(int designs) {
    return Math.toIntExact(((long) scenarios + designs) * each());
  }

  /** Returns the tables that are kept beside that of the runs. */
  public Set<Detail> tables() {
    return rounds.isEmpty() ? EnumSet.noneOf(Detail.class) : EnumSet.of(Detail.ROUNDS);
  }

  @Override
  public int size() {
    return size(tried.size());
  }

  @Override
  public RunSpecification specification(int run) {
    RunSpecification bare = unmade(run);
    return new RunSpecification(
        run,
        made.computeIfAbsent(run / replicates, k -> scenario(bare.point(), k % settings)),
        bare.point(),
        bare.replicate(),
        bare.seed(),
        bare.keep(),
        List.of(),
        List.of(),
        moments);
  }

  private Scenario scenario(int point, int setting) {
    int future = design.study().futures() > 0 ? setting : -1;
    return point < scenarios
        ? design.scenario(point, null, future)
        : design.scenario(0, tried.get(point - scenarios), future);
  }

  @Override
  public RunSpecification unmade(int run) {
    int replicate = run % replicates;
    long seed = Replicates.seed(design.seed(), replicate);
    return new RunSpecification(run, null, run / each(), replicate, seed, tables());
  }

  @Override
  public int label(int run) {
    int point = run / each();
    return point < scenarios ? point : 0;
  }

  @Override
  public List<String> factors() {
    List<String> names = new ArrayList<>(design.levers().stream().map(Axis::name).toList());
    if (design.study().futures() > 0) {
      names.add("future");
    }
    return names;
  }

  @Override
  public List<String> values(int run) {
    int point = run / each();
    List<String> values =
        new ArrayList<>(
            point < scenarios
                ? Collections.nCopies(design.levers().size(), null)
                : tried.get(point - scenarios));
    if (design.study().futures() > 0) {
      values.add(Integer.toString(run / replicates % settings));
    }
    return values;
  }

  @Override
  public boolean keeps(int run, Detail table) {
    return tables().contains(table);
  }

  @Override
  public boolean keepsRound(int round) {
    return rounds.contains(round);
  }
}
