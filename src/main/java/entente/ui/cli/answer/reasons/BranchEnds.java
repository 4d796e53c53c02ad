package entente.ui.cli.answer.reasons;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.signed;

import entente.analysis.branch.Branch;
import entente.analysis.compare.Values;
import entente.analysis.document.Block;
import entente.model.measures.AddedMeasure;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run and its branch come to in the last round that both have. */
final class BranchEnds {

  /** Names of the measures that are told in words. */
  static final List<String> SHOWN =
      AddedMeasure.after(
          List.of(
              "stability",
              "uptake",
              "multi_vector_share",
              "security_mean",
              "security_worst_tenth",
              "effectiveness",
              "hostility_mean",
              "rung_mean"));

  private BranchEnds() {}

  /**
   * A measure in the last round that both have.
   *
   * @param parent value in the run as it was
   * @param branch value in the branch
   * @param difference branch less parent
   */
  record End(double parent, double branch, double difference) {}

  /** Returns all measures by name, in the order given. */
  static Map<String, End> of(Branch branch, List<Measure> measures) {
    Values values = new Values(measures, List.of());
    Map<String, End> ends = new LinkedHashMap<>();
    for (Measure m : measures) {
      double there = values.system(branch.parent(), m.name(), branch.last());
      double here = values.system(branch.child(), m.name(), branch.last());
      ends.put(m.name(), new End(there, here, here - there));
    }
    return ends;
  }

  /** Returns the table of those measures that are told in words. */
  static Block table(Branch branch, List<Measure> measures) {
    Map<String, End> ends = of(branch, measures);
    List<List<String>> rows = new ArrayList<>();
    for (Measure m : measures) {
      if (SHOWN.contains(m.name())) {
        End end = ends.get(m.name());
        rows.add(
            List.of(
                m.title(), number(end.parent()), number(end.branch()), signed(end.difference())));
      }
    }
    return Block.table(
        "", List.of("in round " + branch.last(), "parent", "branch", "difference"), rows);
  }
}
