package entente.model.measures;

import static entente.model.measures.Measure.Better.HIGHER;
import static entente.model.measures.Measure.Better.LOWER;
import static entente.model.measures.Measure.Better.NEITHER;

import entente.model.dynamics.Snapshot;
import entente.model.measures.Measure.Better;
import entente.model.states.Vector;
import entente.theory.Gini;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The measures of the system of states as a whole, and of its focal structure. */
public final class SystemMeasures {

  private static final List<Definition> DEFINITIONS = definitions();

  /** The measures, in the order of the columns of {@code rounds.csv}. */
  public static final List<Measure> ALL = DEFINITIONS.stream().map(Definition::measure).toList();

  private final Togetherness togetherness;
  private final History history;
  private Frame frame;

  /** Makes the measures of one run. */
  public SystemMeasures(History history, int states) {
    this.history = history;
    togetherness = new Togetherness(states);
  }

  private record Definition(Measure measure, ToDoubleFunction<Frame> function) {}

  /** Returns all measures of the snapshot that the history holds as now; NaN where undefined. */
  public double[] evaluate() {
    frame = new Frame(history, togetherness);
    return DEFINITIONS.stream().mapToDouble(d -> d.function().applyAsDouble(frame)).toArray();
  }

  /** Returns what the last evaluation worked out for several measures. */
  Frame frame() {
    return frame;
  }

  private static List<Definition> definitions() {
    List<Definition> list = new ArrayList<>();
    addStability(list);
    addChoice(list);
    addSecurity(list);
    addOrder(list);
    addFocal(list);
    return List.copyOf(list);
  }

  private static void add(
      List<Definition> list,
      String name,
      String title,
      Better better,
      double margin,
      String formula,
      String source,
      String undefined,
      ToDoubleFunction<Frame> function) {
    add(list, name, title, "1", 0, 1, better, margin, formula, source, undefined, function);
  }

  private static void add(
      List<Definition> list,
      String name,
      String title,
      String unit,
      double low,
      double high,
      Better better,
      double margin,
      String formula,
      String source,
      String undefined,
      ToDoubleFunction<Frame> function) {
    list.add(
        new Definition(
            new Measure(name, title, unit, low, high, better, margin, formula, source, undefined),
            function));
  }

  private static void addStability(List<Definition> list) {
    add(
        list,
        "stability",
        "Coalition stability",
        HIGHER,
        0.01,
        "(retention × incentive × cohesion)^⅓, cohesion below 0 counted as 0",
        "index of this project; see its parts",
        "before year 5, and where a part is undefined",
        f -> Stability.index(retention(f), incentive(f), f.cohesion().cohesion()));
    add(
        list,
        "retention",
        "Retention",
        HIGHER,
        0.02,
        "share, by head, of memberships in chosen structures of 20 rounds ago that are held now",
        "",
        "before round 20, and if nobody was a member then",
        SystemMeasures::retention);
    add(
        list,
        "retention_by_capability",
        "Retention by capability, one year",
        HIGHER,
        0.01,
        "the same over 4 rounds, by capability; saturated by the poles, shown for honesty",
        "",
        "before round 4, and if nobody was a member then",
        f -> Stability.retention(f.history(), -1, 4, true));
    add(
        list,
        "incentive",
        "Incentive to stay",
        HIGHER,
        0.02,
        "mean, over the states that review, of the logit probability to stay, with the switching cost",
        "d'Aspremont and others 1983; Bogomolnaia and Jackson 2002",
        "if no state reviews",
        SystemMeasures::incentive);
    add(
        list,
        "incentive_without_cost",
        "Incentive without switching cost",
        HIGHER,
        0.02,
        "the same if switching cost nothing; the difference is inertia",
        "",
        "if no state reviews",
        f -> Stability.meanOver(f.now(), -1, f.now().stayWithoutCost()));
    add(
        list,
        "strict_best_replies",
        "Strict best replies",
        HIGHER,
        0.02,
        "share of the states that review whose present option beats every other open one",
        "Bogomolnaia and Jackson 2002",
        "if no state reviews",
        SystemMeasures::strictShare);
    add(
        list,
        "open_options",
        "Open options",
        "options",
        1,
        Double.POSITIVE_INFINITY,
        NEITHER,
        0.1,
        "mean number of options open to a state, the present one included; a closed gate looks like stability",
        "",
        "",
        f -> mean(f.now().openOptions()));
    add(
        list,
        "cohesion",
        "Cohesion",
        "1",
        Double.NEGATIVE_INFINITY,
        1,
        HIGHER,
        0.02,
        "1 − frustration / what the same amount of togetherness would give by chance",
        "Axelrod and Bennett 1993; form of this project",
        "if chance gives no frustration",
        f -> f.cohesion().cohesion());
    add(
        list,
        "friends_apart",
        "Friends apart",
        LOWER,
        0.02,
        "share of positive propensity between states that share no structure",
        "Axelrod and Bennett 1993",
        "without positive propensities",
        f -> f.cohesion().friendsApart());
    add(
        list,
        "enemies_together",
        "Enemies together",
        LOWER,
        0.01,
        "share of negative propensity between states that share a structure",
        "Axelrod and Bennett 1993",
        "without negative propensities",
        f -> f.cohesion().enemiesTogether());
    add(
        list,
        "cohesion_initial_hostility",
        "Cohesion on the hostility of round 0",
        "1",
        Double.NEGATIVE_INFINITY,
        1,
        HIGHER,
        0.02,
        "cohesion with the hostility of round 0, since dialogue lowers hostility by assumption",
        "Axelrod and Bennett 1993",
        "if chance gives no frustration",
        f -> f.cohesionAtFirst().cohesion());
  }

  private static void addChoice(List<Definition> list) {
    add(
        list,
        "uptake",
        "Uptake",
        NEITHER,
        0.05,
        "share, by head, of the states without a bloc in round 0, founders apart, that belong to the focal structure",
        "",
        "without a focal structure, or if all had a bloc",
        SystemMeasures::uptake);
    add(
        list,
        "multi_vector_share",
        "Multi-vector states",
        NEITHER,
        0.03,
        "share, by head, of states without bloc and seat whose ties to the poles are even (above 0.5)",
        "Kuik 2008",
        "",
        f -> share(f.now(), f.now()::hedges));
    add(
        list,
        "aligned_share",
        "Aligned states",
        NEITHER,
        0.03,
        "share, by head, of states in an exclusive structure",
        "",
        "",
        f -> share(f.now(), i -> f.now().bloc()[i] >= 0));
    add(
        list,
        "turnover",
        "Turnover",
        "1 / year",
        0,
        1,
        NEITHER,
        0.01,
        "share, by head, of states whose posture differs from that of 4 rounds ago",
        "",
        "before round 4",
        SystemMeasures::turnover);
  }

  private static void addSecurity(List<Definition> list) {
    add(
        list,
        "security_mean",
        "Mean security",
        HIGHER,
        0.01,
        "mean over states of the probability that no attack succeeds if one comes on each vector, weighted by severity",
        "Tullock 1980",
        "",
        f -> mean(f.now().security()));
    add(
        list,
        "security_worst_tenth",
        "Security of the worst-off tenth",
        HIGHER,
        0.01,
        "mean security of the lowest tenth of the states, rounded up",
        "Rawls 1971",
        "",
        f -> Wellbeing.worstTenth(f.sortedSecurity()));
    add(
        list,
        "security_worst_tenth_without_belligerents",
        "Worst-off tenth without belligerents",
        HIGHER,
        0.01,
        "the same without the states at direct war in round 0",
        "Rawls 1971",
        "if all were at war",
        f -> Wellbeing.worstTenthWithoutBelligerents(f.history()));
    add(
        list,
        "security_gini",
        "Inequality of security",
        LOWER,
        0.01,
        "Gini coefficient of security over states",
        "Gini 1912",
        "if all security is 0",
        f -> Gini.of(f.now().security()));
    add(
        list,
        "security_realised",
        "Realised security",
        HIGHER,
        0.02,
        "one less the share of this round's crises, by severity, behind which the attack succeeded",
        "",
        "in a round without crises",
        f -> f.now().realisedSecurity());
    add(
        list,
        "security_community",
        "Security community",
        HIGHER,
        0.02,
        "share of the pairs on the ladder whose hazard of war is below 0.0001 a round",
        "Deutsch 1957",
        "without pairs",
        f -> Wellbeing.securityCommunity(f.now()));
    for (Vector vector : Vector.values()) {
      if (vector != Vector.MILITARY) {
        add(
            list,
            "hybrid_load_" + vector.word(),
            "Crises, " + vector.word(),
            "crises / round",
            0,
            Double.POSITIVE_INFINITY,
            LOWER,
            0.1,
            "number of crises on this vector in the round",
            "",
            "",
            f -> f.now().hybridLoad()[vector.ordinal()]);
      }
    }
    add(
        list,
        "hybrid_load",
        "Hybrid crises",
        "crises / round",
        0,
        Double.POSITIVE_INFINITY,
        LOWER,
        0.2,
        "number of crises on all vectors but the military in the round",
        "",
        "",
        SystemMeasures::hybridLoad);
  }

  private static void addOrder(List<Definition> list) {
    add(
        list,
        "hostility_mean",
        "Mean hostility",
        LOWER,
        0.005,
        "mean hostility over all pairs, weighted by the root of the product of capabilities",
        "",
        "without pairs",
        f -> Wellbeing.meanHostility(f.now()));
    add(
        list,
        "poles",
        "Effective number of poles",
        "poles",
        1,
        Double.POSITIVE_INFINITY,
        NEITHER,
        0.1,
        "1 / Σ s², s the capability share of a bloc or of a state without one",
        "Laakso and Taagepera 1979",
        "",
        f -> Camps.effectiveNumber(f.now()));
    add(
        list,
        "polarisation",
        "Polarisation",
        "1",
        0,
        Double.POSITIVE_INFINITY,
        LOWER,
        0.005,
        "Σ Σ π_g^2.3 π_h × distance over groups by posture",
        "Esteban and Ray 1994, α = 1.3",
        "",
        f -> Camps.polarisation(f.now()));
    add(
        list,
        "rung_mean",
        "Mean rung",
        "rung",
        0,
        5,
        LOWER,
        0.05,
        "mean rung of the pairs on the ladder, weighted by the root of the product of capabilities",
        "",
        "without pairs",
        f -> Wellbeing.meanRung(f.now()));
    add(
        list,
        "rung_of_poles",
        "Highest rung between poles",
        "rung",
        0,
        5,
        LOWER,
        0.1,
        "highest rung of a pair of poles",
        "",
        "with fewer than two poles",
        f -> Wellbeing.highestRungOfPoles(f.now()));
    add(
        list,
        "wars",
        "New direct wars",
        "wars",
        0,
        Double.POSITIVE_INFINITY,
        LOWER,
        0.2,
        "number of direct wars begun since round 0",
        "",
        "",
        f -> f.now().newWars());
    add(
        list,
        "direct_war",
        "Direct war with a pole",
        LOWER,
        0.02,
        "1 if a direct war has begun between poles, or between a pole and a member of a structure aimed at it",
        "",
        "",
        f -> f.now().poleWar() ? 1 : 0);
    add(
        list,
        "nuclear_use",
        "Nuclear use",
        LOWER,
        0.01,
        "1 if nuclear weapons have been used, which ends the run",
        "",
        "",
        f -> f.now().nuclear() ? 1 : 0);
    add(
        list,
        "arms_control",
        "Arms control",
        HIGHER,
        0.02,
        "level of arms control",
        "",
        "",
        f -> f.now().armsControl());
    add(list, "norms", "Norms", HIGHER, 0.02, "level of norms", "", "", f -> f.now().norms());
  }

  private static void addFocal(List<Definition> list) {
    String none = "without a focal structure";
    add(
        list,
        "members",
        "Members of the focal structure",
        "states",
        0,
        Double.POSITIVE_INFINITY,
        NEITHER,
        1,
        "number of states that belong to the focal structure, whatever their status",
        "",
        none,
        f -> ofFocal(f, k -> members(k)));
    add(
        list,
        "dominance",
        "Dominance",
        NEITHER,
        0.02,
        "largest share of the say in one hand in the focal structure",
        "",
        none,
        f -> ofFocal(f, Snapshot.OfStructure::dominance));
    add(
        list,
        "depth",
        "Depth",
        NEITHER,
        0.05,
        "depth of the focal structure",
        "",
        none,
        f -> ofFocal(f, Snapshot.OfStructure::depth));
    add(
        list,
        "effectiveness",
        "Effectiveness",
        HIGHER,
        0.02,
        "share of its cases that the focal structure is expected to win, a moving average",
        "Downs, Rocke and Barsoom 1998",
        none,
        f -> ofFocal(f, Snapshot.OfStructure::effectiveness));
    add(
        list,
        "spread",
        "Spread of positions",
        "position",
        0,
        Double.POSITIVE_INFINITY,
        NEITHER,
        0.02,
        "root mean square distance of the focal structure's members from their mean position",
        "",
        none + ", and without members",
        f -> ofFocal(f, Snapshot.OfStructure::spread));
    add(
        list,
        "survival",
        "Survival",
        HIGHER,
        0.02,
        "1 while the focal structure holds anybody but its founders and leaders",
        "",
        none,
        f -> ofFocal(f, SystemMeasures::survives));
  }

  private static double retention(Frame f) {
    return Stability.retention(f.history(), -1, History.FIVE_YEARS, false);
  }

  private static double incentive(Frame f) {
    return Stability.meanOver(f.now(), -1, f.now().stay());
  }

  private static double strictShare(Frame f) {
    double[] strict = new double[f.now().size()];
    for (int i = 0; i < strict.length; i++) {
      boolean reviews = !Double.isNaN(f.now().stay()[i]);
      strict[i] = !reviews ? Double.NaN : f.now().strictBestReply()[i] ? 1 : 0;
    }
    return Stability.meanOver(f.now(), -1, strict);
  }

  private static double uptake(Frame f) {
    Snapshot.OfStructure focal = f.history().focal();
    if (focal == null) {
      return Double.NaN;
    }
    int eligible = 0;
    int in = 0;
    for (int i = 0; i < f.now().size(); i++) {
      if (f.history().first().bloc()[i] < 0 && !focal.founded()[i]) {
        eligible++;
        in += focal.weight()[i] > 0 ? 1 : 0;
      }
    }
    return (double) in / eligible;
  }

  private static double turnover(Frame f) {
    Snapshot then = f.history().ago(4);
    if (then == null) {
      return Double.NaN;
    }
    Snapshot now = f.now();
    return share(now, i -> now.bloc()[i] != then.bloc()[i] || now.seat()[i] != then.seat()[i]);
  }

  private static double hybridLoad(Frame f) {
    double sum = 0;
    for (int v = 1; v < Vector.COUNT; v++) {
      sum += f.now().hybridLoad()[v];
    }
    return sum;
  }

  private static double ofFocal(Frame f, ToDoubleFunction<Snapshot.OfStructure> function) {
    Snapshot.OfStructure focal = f.history().focal();
    return focal == null ? Double.NaN : function.applyAsDouble(focal);
  }

  /** Returns how many states belong to a structure. */
  static double members(Snapshot.OfStructure structure) {
    int count = 0;
    for (double w : structure.weight()) {
      count += w > 0 ? 1 : 0;
    }
    return count;
  }

  /** Returns 1 if a structure holds anybody but its founders and leaders, else 0. */
  static double survives(Snapshot.OfStructure structure) {
    for (int i = 0; i < structure.weight().length; i++) {
      if (structure.weight()[i] > 0 && !structure.founded()[i]) {
        return 1;
      }
    }
    return 0;
  }

  private static double share(Snapshot now, java.util.function.IntPredicate counts) {
    int count = 0;
    for (int i = 0; i < now.size(); i++) {
      count += counts.test(i) ? 1 : 0;
    }
    return (double) count / now.size();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double mean(int[] values) {
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
