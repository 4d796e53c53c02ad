package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import entente.model.structures.Status;
import java.util.List;
import java.util.stream.Stream;

/** Members that leave, a year. */
public record Exits(
    @Param(text = "Parts whose members are looked at.", word = "[]") List<String> roles,
    @Param(text = "Whether any rank counts.", word = "false") boolean any,
    @Param(text = "Whether a frozen part counts as left.", word = "false") boolean freezes,
    @Param(text = "Parts whose rate is taken away.", word = "[]") List<String> less)
    implements PatternRule {

  @Override
  public List<String> words() {
    return Stream.concat(roles.stream(), less.stream()).toList();
  }

  @Override
  public List<StructureRole> parts() {
    return PartOf.named(words());
  }

  @Override
  public double value(List<RunRecord> runs) {
    double rate = rate(runs, roles, freezes);
    return less.isEmpty() ? rate : rate - rate(runs, less, false);
  }

  private double rate(List<RunRecord> runs, List<String> of, boolean frozenIsOut) {
    return Ratio.over(runs, (run, counter) -> count(run, counter, of, frozenIsOut));
  }

  private void count(RunRecord run, Ratio.Counter counter, List<String> of, boolean frozenIsOut) {
    for (int structure : PartOf.structures(run, of)) {
      for (int year = 1; year <= run.last(); year++) {
        for (int state = 0; state < run.size(); state++) {
          if (run.moves(state) && in(run, year - 1, structure, state, frozenIsOut)) {
            counter.add(!in(run, year, structure, state, frozenIsOut));
          }
        }
      }
    }
  }

  private boolean in(RunRecord run, int year, int structure, int state, boolean frozenIsOut) {
    return run.in(year, structure, state, any)
        && !(frozenIsOut && run.status(year, structure, state) == Status.SUSPENDED);
  }
}
