package entente.model.measures;

import entente.model.dynamics.Snapshot;
import java.util.List;

/** The measures of one structure. */
public final class StructureMeasures {

  private static final double ANY = Double.POSITIVE_INFINITY;

  private static final List<OfStructure> DEFINITIONS =
      List.of(
          new OfStructure(
              Definition.named("stability", "Stability")
                  .higherIsBetter()
                  .margin(0.02)
                  .formula(
                      "(retention × incentive × cohesion)^⅓ of this structure, cohesion below 0 counted as 0")
                  .undefined("where a part is undefined")
                  .measure(),
              (f, k) ->
                  Stability.index(retention(f, k), incentive(f, k), f.cohesionOf(k).cohesion())),
          new OfStructure(
              Definition.named("retention", "Retention")
                  .higherIsBetter()
                  .margin(0.02)
                  .formula("share, by head, of the members of 20 rounds ago who are members now")
                  .undefined("before round 20, and without members then")
                  .measure(),
              StructureMeasures::retention),
          new OfStructure(
              Definition.named("incentive", "Incentive to stay")
                  .higherIsBetter()
                  .margin(0.02)
                  .formula("mean probability to stay of those members who review")
                  .undefined("if no member reviews")
                  .measure(),
              StructureMeasures::incentive),
          new OfStructure(
              Definition.named("cohesion", "Cohesion")
                  .range(Double.NEGATIVE_INFINITY, 1)
                  .higherIsBetter()
                  .margin(0.02)
                  .formula(
                      "cohesion of this structure against all others, each alone; below 0 if worse than chance")
                  .undefined("if chance gives no frustration")
                  .measure(),
              (f, k) -> f.cohesionOf(k).cohesion()),
          new OfStructure(
              Definition.named("members", "Members")
                  .unit("states")
                  .range(0, ANY)
                  .margin(1)
                  .formula("number of members, observers and partners, without the suspended")
                  .measure(),
              (f, k) -> FocalMeasures.members(of(f, k))),
          new OfStructure(
              Definition.named("capability", "Capability")
                  .margin(0.02)
                  .formula("capability share of the members, each by the weight of its status")
                  .measure(),
              StructureMeasures::capability),
          new OfStructure(
              Definition.named("depth", "Depth")
                  .margin(0.05)
                  .formula("how far institutionalised")
                  .measure(),
              (f, k) -> of(f, k).depth()),
          new OfStructure(
              Definition.named("obligations", "Obligations")
                  .margin(0.05)
                  .formula("how binding for a full member")
                  .measure(),
              (f, k) -> of(f, k).obligations()),
          new OfStructure(
              Definition.named("effectiveness", "Effectiveness")
                  .higherIsBetter()
                  .margin(0.02)
                  .formula("share of its cases that it is expected to win, a moving average")
                  .measure(),
              (f, k) -> of(f, k).effectiveness()),
          new OfStructure(
              Definition.named("cases", "Cases")
                  .unit("cases")
                  .range(0, ANY)
                  .margin(5)
                  .formula("cases taken up since round 0")
                  .measure(),
              (f, k) -> of(f, k).cases()),
          new OfStructure(
              Definition.named("won", "Cases won")
                  .unit("cases")
                  .range(0, ANY)
                  .higherIsBetter()
                  .margin(5)
                  .formula("cases won since round 0")
                  .measure(),
              (f, k) -> of(f, k).won()),
          new OfStructure(
              Definition.named("politicisation", "Politicisation")
                  .lowerIsBetter()
                  .margin(0.02)
                  .formula("how far it serves one side")
                  .measure(),
              (f, k) -> of(f, k).politicisation()),
          new OfStructure(
              Definition.named("credibility", "Credibility")
                  .higherIsBetter()
                  .margin(0.02)
                  .formula("share of promised help that members expect to come")
                  .measure(),
              (f, k) -> of(f, k).credibility()),
          new OfStructure(
              Definition.named("dominance", "Dominance")
                  .margin(0.02)
                  .formula("largest share of the say in one hand")
                  .measure(),
              (f, k) -> of(f, k).dominance()),
          new OfStructure(
              Definition.named("spread", "Spread of positions")
                  .unit("position")
                  .range(0, ANY)
                  .margin(0.02)
                  .formula("root mean square distance of the members from their mean position")
                  .undefined("without members")
                  .measure(),
              (f, k) -> of(f, k).spread()),
          new OfStructure(
              Definition.named("focus", "Deterrence focus in force")
                  .margin(0.05)
                  .formula("deterrence focus, 0 while the target has lapsed")
                  .measure(),
              (f, k) -> of(f, k).focus()),
          new OfStructure(
              Definition.named("survival", "Survival")
                  .higherIsBetter()
                  .margin(0.02)
                  .formula("1 while it holds anybody but its founders and leaders")
                  .measure(),
              (f, k) -> FocalMeasures.survives(of(f, k))));

  private static final OfStructure[] FUNCTIONS = DEFINITIONS.toArray(OfStructure[]::new);

  /** The measures, in the order of the columns of {@code structures.csv}. */
  public static final List<Measure> ALL = DEFINITIONS.stream().map(OfStructure::measure).toList();

  private final SystemMeasures system;

  /** Makes the measures of the structures of one run; they follow an evaluation of the system's. */
  public StructureMeasures(SystemMeasures system) {
    this.system = system;
  }

  private interface Function {
    double of(SharedMeasures frame, int structure);
  }

  private record OfStructure(Measure measure, Function function) {}

  /**
   * Returns all measures of a structure in the round that the system's measures were last evaluated
   * for.
   */
  public double[] evaluate(int structure) {
    SharedMeasures frame = system.frame();
    double[] values = new double[FUNCTIONS.length];
    for (int m = 0; m < values.length; m++) {
      values[m] = FUNCTIONS[m].function().of(frame, structure);
    }
    return values;
  }

  private static Snapshot.OfStructure of(SharedMeasures frame, int structure) {
    return frame.now().structures().get(structure);
  }

  private static double retention(SharedMeasures frame, int structure) {
    return Stability.retention(frame.history(), structure, History.FIVE_YEARS, false);
  }

  private static double incentive(SharedMeasures frame, int structure) {
    return Stability.meanOver(frame.now(), structure, frame.now().stay());
  }

  private static double capability(SharedMeasures frame, int structure) {
    double[] weight = of(frame, structure).weight();
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * frame.now().capability()[i];
    }
    return sum;
  }
}
