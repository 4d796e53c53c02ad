package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.model.Param;
import java.util.List;

/** Changes of side, a state and year. */
public record SideChanges(
    @Param(text = "The sides; a state stands on the first that it is in, or on none.", word = "[]")
        List<PartOf> sides)
    implements PatternRule {

  @Override
  public List<String> words() {
    return sides.stream().flatMap(side -> side.roles().stream()).toList();
  }

  @Override
  public boolean standsIn(RunRecord run) {
    return sides.stream().allMatch(side -> side.of(run).length > 0);
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    for (int state = 0; state < run.size(); state++) {
      if (run.moves(state)) {
        int before = side(run, 0, state);
        for (int year = 1; year <= run.last(); year++) {
          int now = side(run, year, state);
          counter.add(now != before);
          before = now;
        }
      }
    }
  }

  private int side(RunRecord run, int year, int state) {
    int side = 0;
    while (side < sides.size() && !sides.get(side).holds(run, year, state)) {
      side++;
    }
    return side;
  }
}
