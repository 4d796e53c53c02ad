package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.model.Param;
import java.util.List;
import java.util.stream.Stream;

/** Wars between neighbours with a defence pact, against those of neighbours without. */
public record AlliedNeighbours(
    @Param(text = "Parts of structures that join all their members.", word = "[]") List<String> all,
    @Param(text = "Parts of structures that join each member with a founder.", word = "[]")
        List<String> hub)
    implements PatternRule {

  @Override
  public List<String> words() {
    return Stream.concat(all.stream(), hub.stream()).toList();
  }

  @Override
  public double value(List<RunRecord> runs) {
    Pacts pacts = new Pacts(all, hub);
    return Ratio.quotient(
        runs,
        (run, joined, others) ->
            WarYears.count(
                run,
                (year, a, b) -> Regions.border(run, a, b),
                (year, a, b) -> pacts.join(run, year, a, b),
                joined,
                others));
  }
}
