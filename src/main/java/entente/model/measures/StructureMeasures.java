package entente.model.measures;

import static entente.model.measures.Measure.Better.HIGHER;
import static entente.model.measures.Measure.Better.LOWER;
import static entente.model.measures.Measure.Better.NEITHER;

import entente.model.dynamics.Snapshot;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.List;

/** The measures of one structure. */
public final class StructureMeasures {

  private static final List<Definition> DEFINITIONS = definitions();

  /** The measures, in the order of the columns of {@code structures.csv}. */
  public static final List<Measure> ALL = DEFINITIONS.stream().map(Definition::measure).toList();

  private final SystemMeasures system;

  /** Makes the measures of the structures of one run; they follow an evaluation of the system's. */
  public StructureMeasures(SystemMeasures system) {
    this.system = system;
  }

  private interface Function {
    double of(Frame frame, int structure);
  }

  private record Definition(Measure measure, Function function) {}

  /**
   * Returns all measures of a structure in the round that the system's measures were last evaluated
   * for.
   */
  public double[] evaluate(int structure) {
    Frame frame = system.frame();
    return DEFINITIONS.stream().mapToDouble(d -> d.function().of(frame, structure)).toArray();
  }

  private static void add(
      List<Definition> list,
      String name,
      String title,
      String unit,
      double high,
      Better better,
      double margin,
      String formula,
      String undefined,
      Function function) {
    list.add(
        new Definition(
            new Measure(name, title, unit, 0, high, better, margin, formula, "", undefined),
            function));
  }

  private static List<Definition> definitions() {
    List<Definition> list = new ArrayList<>();
    double any = Double.POSITIVE_INFINITY;
    add(
        list,
        "stability",
        "Stability",
        "1",
        1,
        HIGHER,
        0.02,
        "(retention × incentive × cohesion)^⅓ of this structure, cohesion below 0 counted as 0",
        "where a part is undefined",
        (f, k) -> Stability.index(retention(f, k), incentive(f, k), f.cohesionOf(k).cohesion()));
    add(
        list,
        "retention",
        "Retention",
        "1",
        1,
        HIGHER,
        0.02,
        "share, by head, of the members of 20 rounds ago who are members now",
        "before round 20, and without members then",
        StructureMeasures::retention);
    add(
        list,
        "incentive",
        "Incentive to stay",
        "1",
        1,
        HIGHER,
        0.02,
        "mean probability to stay of those members who review",
        "if no member reviews",
        StructureMeasures::incentive);
    Measure cohesion =
        new Measure(
            "cohesion",
            "Cohesion",
            "1",
            Double.NEGATIVE_INFINITY,
            1,
            HIGHER,
            0.02,
            "cohesion of this structure against all others, each alone; below 0 if worse than chance",
            "",
            "if chance gives no frustration");
    list.add(new Definition(cohesion, (f, k) -> f.cohesionOf(k).cohesion()));
    add(
        list,
        "members",
        "Members",
        "states",
        any,
        NEITHER,
        1,
        "number of states that belong, whatever their status",
        "",
        (f, k) -> SystemMeasures.members(of(f, k)));
    add(
        list,
        "capability",
        "Capability",
        "1",
        1,
        NEITHER,
        0.02,
        "capability share of the members, each by the weight of its status",
        "",
        StructureMeasures::capability);
    add(
        list,
        "depth",
        "Depth",
        "1",
        1,
        NEITHER,
        0.05,
        "how far institutionalised",
        "",
        (f, k) -> of(f, k).depth());
    add(
        list,
        "obligations",
        "Obligations",
        "1",
        1,
        NEITHER,
        0.05,
        "how binding for a full member",
        "",
        (f, k) -> of(f, k).obligations());
    add(
        list,
        "effectiveness",
        "Effectiveness",
        "1",
        1,
        HIGHER,
        0.02,
        "share of its cases that it is expected to win, a moving average",
        "",
        (f, k) -> of(f, k).effectiveness());
    add(
        list,
        "cases",
        "Cases",
        "cases",
        any,
        NEITHER,
        5,
        "cases taken up since round 0",
        "",
        (f, k) -> of(f, k).cases());
    add(
        list,
        "won",
        "Cases won",
        "cases",
        any,
        HIGHER,
        5,
        "cases won since round 0",
        "",
        (f, k) -> of(f, k).won());
    add(
        list,
        "politicisation",
        "Politicisation",
        "1",
        1,
        LOWER,
        0.02,
        "how far it serves one side",
        "",
        (f, k) -> of(f, k).politicisation());
    add(
        list,
        "credibility",
        "Credibility",
        "1",
        1,
        HIGHER,
        0.02,
        "share of promised help that members expect to come",
        "",
        (f, k) -> of(f, k).credibility());
    add(
        list,
        "dominance",
        "Dominance",
        "1",
        1,
        NEITHER,
        0.02,
        "largest share of the say in one hand",
        "",
        (f, k) -> of(f, k).dominance());
    add(
        list,
        "spread",
        "Spread of positions",
        "position",
        any,
        NEITHER,
        0.02,
        "root mean square distance of the members from their mean position",
        "without members",
        (f, k) -> of(f, k).spread());
    add(
        list,
        "focus",
        "Deterrence focus in force",
        "1",
        1,
        NEITHER,
        0.05,
        "deterrence focus, 0 while the target has lapsed",
        "",
        (f, k) -> of(f, k).focus());
    add(
        list,
        "survival",
        "Survival",
        "1",
        1,
        HIGHER,
        0.02,
        "1 while it holds anybody but its founders and leaders",
        "",
        (f, k) -> SystemMeasures.survives(of(f, k)));
    return List.copyOf(list);
  }

  private static Snapshot.OfStructure of(Frame frame, int structure) {
    return frame.now().structures().get(structure);
  }

  private static double retention(Frame frame, int structure) {
    return Stability.retention(frame.history(), structure, History.FIVE_YEARS, false);
  }

  private static double incentive(Frame frame, int structure) {
    return Stability.meanOver(frame.now(), structure, frame.now().stay());
  }

  private static double capability(Frame frame, int structure) {
    double[] weight = of(frame, structure).weight();
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * frame.now().capability()[i];
    }
    return sum;
  }
}
