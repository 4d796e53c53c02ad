package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.patterns.PatternFinding;
import entente.analysis.patterns.PatternUnit;
import java.util.List;

/** Tables of what runs say of patterns. */
public final class PatternTables {

  private static final List<String> HEAD =
      List.of("pattern", "world", "observed", "tolerance", "model", "95 % range");

  private PatternTables() {}

  /** Returns a table of findings by the keys of their patterns. */
  public static Block byKey(List<PatternFinding> findings) {
    return Block.table("", 2, HEAD, findings.stream().map(f -> row(f.pattern().key(), f)).toList());
  }

  /** Returns a table of findings by the sentences of their patterns. */
  static Block inWords(List<PatternFinding> findings) {
    return Block.table(
        "", 2, HEAD, findings.stream().map(f -> row(f.pattern().says(), f)).toList());
  }

  /** Returns a table of undefined findings with the reason. */
  static Block undefined(List<PatternFinding> findings) {
    return Block.table(
        "",
        3,
        List.of("pattern", "world", "undefined because"),
        findings.stream().map(f -> List.of(f.pattern().says(), f.world(), f.why())).toList());
  }

  private static List<String> row(String name, PatternFinding finding) {
    PatternUnit unit = finding.pattern().unit();
    return List.of(
        name,
        finding.world(),
        unit.words(finding.pattern().observed()),
        unit.range(finding.pattern().low(), finding.pattern().high()),
        unit.words(finding.mean()),
        unit.range(finding.low(), finding.high()));
  }
}
