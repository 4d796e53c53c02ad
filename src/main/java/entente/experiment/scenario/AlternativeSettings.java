package entente.experiment.scenario;

import entente.experiment.input.RecordWalk;
import entente.model.Chance;
import entente.model.Mechanisms;
import entente.model.Param;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings drawn from the plausible range of every assumption.
 *
 * <p>Each draw hangs on the seed, the number of the future and the name of the quantity alone, so
 * that one future is the same for every scenario. Constants and conditions are uniform on their
 * range; those that were calibrated together are one of the sets that fit about equally well. What
 * a scenario sets for its structures is moved by up to half the width of the range, all structures
 * by the same draw; the taste of each state for autonomy is moved by up to 0.15. Mechanisms, and
 * quantities without a range, stay as they are.
 */
public final class AlternativeSettings {
  private static final double AUTONOMY_SPREAD = 0.15;
  private static final String CALIBRATED = "calibrated";

  private final Chance chance;
  private final int future;
  private final Set<String> fixed;
  private final Mechanisms mechanisms;

  private AlternativeSettings(long seed, int future, Set<String> fixed, Mechanisms mechanisms) {
    this.chance = new Chance(seed);
    this.future = future;
    this.fixed = fixed;
    this.mechanisms = mechanisms;
  }

  /**
   * Returns a scenario as it is in one future.
   *
   * @param base the scenario at its own values
   * @param seed seed of the experiment
   * @param future number of the future, from 0
   */
  public static Scenario draw(Scenario base, long seed, int future) {
    return draw(base, seed, future, Set.of());
  }

  /**
   * Returns a scenario as it is in one future, with some quantities left as they are.
   *
   * @param fixed dotted paths that are not drawn, as {@code parameters.choice.precision}, {@code
   *     structures.*.quota} for all structures, {@code states.autonomy}
   */
  public static Scenario draw(Scenario base, long seed, int future, Set<String> fixed) {
    return new AlternativeSettings(seed, future, fixed, base.mechanisms()).apply(base);
  }

  /**
   * Returns what a future draws, by dotted path: the value of each constant and condition, and how
   * far each quantity of structures is moved.
   */
  public static SortedMap<String, Double> quantities(
      Scenario base, long seed, int future, Set<String> fixed) {
    AlternativeSettings futures = new AlternativeSettings(seed, future, fixed, base.mechanisms());
    SortedMap<String, Double> drawn = new TreeMap<>();
    if (!base.structures().isEmpty()) {
      RecordWalk.map(
          base.structures().get(0),
          "structures.*",
          (path, component, value) -> {
            Param param = component.getAnnotation(Param.class);
            if (futures.isDrawn(path, param, component)) {
              drawn.put(path, futures.shift(path, param));
            }
            return value;
          });
    }
    RecordWalk.Leaf keep =
        (path, component, value) -> {
          if (futures.isDrawn(path, component.getAnnotation(Param.class), component)) {
            drawn.put(path, (double) futures.drawn(path, component, value));
          }
          return value;
        };
    RecordWalk.map(base.conditions(), "conditions", keep);
    RecordWalk.map(base.parameters(), "parameters", keep);
    return drawn;
  }

  private Scenario apply(Scenario s) {
    List<StructureTerms> structures =
        s.structures().stream()
            .map(terms -> RecordWalk.map(terms, "structures.*", this::moved))
            .toList();
    return new Scenario(
        s.key(),
        s.name(),
        s.question(),
        s.about(),
        s.focal(),
        s.start(),
        s.rounds(),
        s.states().stream().map(this::state).toList(),
        s.pairs(),
        s.choices(),
        structures,
        s.events(),
        s.rules(),
        RecordWalk.map(s.conditions(), "conditions", this::drawn),
        RecordWalk.map(s.parameters(), "parameters", this::drawn),
        s.mechanisms());
  }

  private Object drawn(String path, RecordComponent component, Object value) {
    Param param = component.getAnnotation(Param.class);
    if (!isDrawn(path, param, component)) {
      return value;
    }
    // One draw for all that was calibrated, so that a future has one of the sets as a whole.
    OptionalDouble calibrated = CalibratedSets.shipped().value(path, uniform(CALIBRATED));
    return calibrated.isPresent()
        ? calibrated.getAsDouble()
        : param.from() + uniform(path) * (param.to() - param.from());
  }

  private Object moved(String path, RecordComponent component, Object value) {
    Param param = component.getAnnotation(Param.class);
    if (!isDrawn(path, param, component)) {
      return value;
    }
    double moved = (double) value + shift(path, param);
    return Math.min(param.high(), Math.max(param.low(), moved));
  }

  private double shift(String path, Param param) {
    return (2 * uniform(path) - 1) * (param.to() - param.from()) / 2;
  }

  private boolean isDrawn(String path, Param param, RecordComponent component) {
    return param != null
        && component.getType() == double.class
        && !Double.isNaN(param.from())
        && !fixed.contains(path)
        && !IdleQuantities.contains(path, mechanisms);
  }

  private StateFacts state(StateFacts s) {
    if (fixed.contains("states.autonomy")) {
      return s;
    }
    double shift = (2 * uniform("states.autonomy", s.key()) - 1) * AUTONOMY_SPREAD;
    return new StateFacts(
        s.key(),
        s.name(),
        s.region(),
        s.capability(),
        s.capabilityPath(),
        s.latitude(),
        s.longitude(),
        s.position(),
        Math.min(1, Math.max(0, s.autonomy() + shift)),
        s.nuclear(),
        s.pole(),
        s.vulnerability(),
        s.dependence(),
        s.democracy(),
        s.neutrality());
  }

  private double uniform(String path) {
    return chance.uniform(Chance.Purpose.FUTURE, Chance.hash(path), 0, future);
  }

  private double uniform(String path, String key) {
    return chance.uniform(Chance.Purpose.FUTURE, Chance.hash(path), Chance.hash(key), future);
  }
}
