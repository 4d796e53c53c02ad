package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.model.Param;
import entente.model.structures.Status;
import java.util.List;

/** Steps in all structures together, a state and year. */
public record Portfolio(
    @Param(text = "Which steps are counted: join, leave, rank.") Step step,
    @Param(text = "The structures, by the parts that they play.", word = "[]")
        List<PartOf> structures)
    implements PatternRule {

  /** A step in a portfolio of memberships. */
  public enum Step {
    /** Comes to be in a structure. */
    JOIN,
    /** Is in it no more. */
    LEAVE,
    /** Has another rank in it. */
    RANK
  }

  @Override
  public List<String> words() {
    return structures.stream().flatMap(part -> part.roles().stream()).toList();
  }

  @Override
  public double value(List<RunRecord> runs) {
    return Ratio.over(runs, this::count);
  }

  private void count(RunRecord run, Ratio.Counter counter) {
    for (int year = 1; year <= run.last(); year++) {
      for (int state = 0; state < run.size(); state++) {
        if (run.moves(state)) {
          counter.add(steps(run, year, state), 1);
        }
      }
    }
  }

  private int steps(RunRecord run, int year, int state) {
    int steps = 0;
    for (PartOf part : structures) {
      for (int structure : part.of(run)) {
        boolean before = run.in(year - 1, structure, state, part.any());
        boolean now = run.in(year, structure, state, part.any());
        boolean counts =
            switch (step) {
              case JOIN -> now && !before;
              case LEAVE -> before && !now;
              case RANK -> before && now && part.any() && promoted(run, year, structure, state);
            };
        steps += counts ? 1 : 0;
      }
    }
    return steps;
  }

  private static boolean promoted(RunRecord run, int year, int structure, int state) {
    Status before = run.status(year - 1, structure, state);
    Status now = run.status(year, structure, state);
    return before != now && before != Status.SUSPENDED && now != Status.SUSPENDED;
  }
}
