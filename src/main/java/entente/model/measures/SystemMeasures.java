package entente.model.measures;

import entente.model.Added;
import java.util.List;
import java.util.stream.Stream;

/** The measures of the system of states as a whole, and of its focal structure. */
public final class SystemMeasures {

  private static final List<Definition> BUILT_IN =
      Stream.of(
              StabilityMeasures.all(),
              ChoiceMeasures.all(),
              SecurityMeasures.all(),
              OrderMeasures.all(),
              FocalMeasures.all())
          .flatMap(List::stream)
          .toList();

  /** The added measures. */
  static final List<AddedMeasure> ADDED =
      Added.of(AddedMeasure.class, added -> added.definition().measure().name(), taken());

  private static final List<Definition> DEFINITIONS =
      Stream.concat(BUILT_IN.stream(), ADDED.stream().map(AddedMeasure::definition)).toList();

  private static final Definition[] FUNCTIONS = DEFINITIONS.toArray(Definition[]::new);

  /** The measures, in the order of the columns of {@code rounds.csv}. */
  public static final List<Measure> ALL = DEFINITIONS.stream().map(Definition::measure).toList();

  private final Togetherness togetherness;
  private final History history;
  private SharedMeasures frame;

  // Names of other measures, and of what stands beside measures in tables.
  private static List<String> taken() {
    return Stream.of(
            BUILT_IN.stream().map(definition -> definition.measure().name()),
            Bipolarity.ALL.stream().map(Measure::name),
            Stream.of("run", "round", "year", "scenario", "point", "block", "replicate"),
            Stream.of("seed", "status", "stage", "message"))
        .flatMap(names -> names)
        .toList();
  }

  /** Makes the measures of one run. */
  public SystemMeasures(History history, int states) {
    this.history = history;
    togetherness = new Togetherness(states);
  }

  /** Returns all measures of the snapshot that the history holds as now; NaN where undefined. */
  public double[] evaluate() {
    frame = new SharedMeasures(history, togetherness);
    double[] values = new double[FUNCTIONS.length];
    for (int m = 0; m < values.length; m++) {
      values[m] = FUNCTIONS[m].function().applyAsDouble(frame);
    }
    return values;
  }

  /** Returns what the last evaluation worked out for several measures. */
  SharedMeasures frame() {
    return frame;
  }
}
