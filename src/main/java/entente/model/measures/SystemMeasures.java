package entente.model.measures;

import java.util.List;
import java.util.stream.Stream;

/** The measures of the system of states as a whole, and of its focal structure. */
public final class SystemMeasures {

  private static final List<Definition> DEFINITIONS =
      Stream.of(
              StabilityMeasures.all(),
              ChoiceMeasures.all(),
              SecurityMeasures.all(),
              OrderMeasures.all(),
              FocalMeasures.all())
          .flatMap(List::stream)
          .toList();

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

  /** Returns all measures of the snapshot that the history holds as now; NaN where undefined. */
  public double[] evaluate() {
    frame = new Frame(history, togetherness);
    return DEFINITIONS.stream().mapToDouble(d -> d.function().applyAsDouble(frame)).toArray();
  }

  /** Returns what the last evaluation worked out for several measures. */
  Frame frame() {
    return frame;
  }
}
