package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Structures by the parts that they play, and which ranks in them count. */
public record PartOf(
    @Param(text = "Parts that the structures play.", word = "[]") List<String> roles,
    @Param(text = "Whether any rank counts, and not full membership alone.", word = "false")
        boolean any) {

  /** Returns the structures of a run. */
  int[] of(RunRecord run) {
    return structures(run, roles);
  }

  /** Returns whether a state is in one of the structures at the end of a year. */
  boolean holds(RunRecord run, int year, int state) {
    for (int structure : of(run)) {
      if (run.in(year, structure, state, any)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the structures of a run that play one of several parts. */
  static int[] structures(RunRecord run, List<String> roles) {
    return named(roles).stream().flatMapToInt(role -> Arrays.stream(run.of(role))).toArray();
  }

  /** Returns the parts that words name; a word that names none is left out. */
  static List<StructureRole> named(List<String> roles) {
    return roles.stream().map(StructureRole::named).filter(Objects::nonNull).toList();
  }
}
