package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A state does what the others of its region do at the start of the period: the chance of a
 * destination is the share of them that stand there, of leaving the share that is out.
 */
public record RegionShare() implements ChanceRule {

  @Override
  public String name() {
    return "region";
  }

  @Override
  public Telling tell(Targets targets) {
    List<AtRisk> units = AtRisk.all(targets);
    double[] chances = new double[units.size()];
    for (int u = 0; u < chances.length; u++) {
      AtRisk unit = units.get(u);
      List<StateFacts> others = others(targets, unit.state(), unit.region());
      long there =
          others.stream()
              .filter(
                  other ->
                      unit.way().leaves()
                          ? !unit.way()
                              .held(targets.history(), other.key(), targets.period().start())
                          : stance(targets, other) == unit.way().stance())
              .count();
      chances[u] = Telling.chance((double) there, others.size());
    }
    List<double[]> stances = new ArrayList<>();
    for (StateFacts state : targets.states()) {
      List<StateFacts> others = others(targets, state.key(), state.region());
      int[] counts = new int[Stance.values().length];
      others.forEach(other -> counts[stance(targets, other).ordinal()]++);
      stances.add(Telling.stances(counts, others.size()));
    }
    return new Telling(name(), chances, stances);
  }

  private static Stance stance(Targets targets, StateFacts state) {
    return targets.history().stance(state.key(), targets.period().start());
  }

  private static List<StateFacts> others(Targets targets, String key, String region) {
    return targets.states().stream()
        .filter(other -> other.region().equals(region) && !other.key().equals(key))
        .toList();
  }
}
