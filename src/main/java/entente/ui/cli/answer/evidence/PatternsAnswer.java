package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.patterns.PatternFinding;
import entente.analysis.patterns.PatternFindings;
import entente.analysis.report.PatternTables;
import entente.ui.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs say of patterns, in words and as an object.
 *
 * @param findings what they say
 * @param advice what to give so that more can be judged; empty without
 */
public record PatternsAnswer(PatternFindings findings, String advice) {

  /**
   * The answer as JSON.
   *
   * @param met how many patterns are met
   * @param all how many there are
   * @param runs runs of each world
   * @param patterns the patterns, world by world
   */
  private record Json(int met, int all, int runs, List<OfPattern> patterns) {}

  /**
   * One pattern in one world.
   *
   * @param pattern key of the pattern
   * @param world key of the world
   * @param observed what was observed
   * @param tolerance what counts as met, from low to high; an open end is undefined
   * @param low lower end of the range of single runs; undefined without one
   * @param high upper end of that range
   * @param mean the number of all runs together; undefined if there is none
   * @param met whether it is met; null if it is undefined
   * @param unit unit of the number
   * @param says the pattern in a sentence
   * @param why why it is undefined; empty if it is not
   * @param source where what was observed comes from
   */
  private record OfPattern(
      String pattern,
      String world,
      double observed,
      List<Double> tolerance,
      double low,
      double high,
      double mean,
      Boolean met,
      String unit,
      String says,
      String why,
      String source) {

    static OfPattern of(PatternFinding f) {
      return new OfPattern(
          f.pattern().key(),
          f.world(),
          f.pattern().observed(),
          List.of(f.pattern().low(), f.pattern().high()),
          f.low(),
          f.high(),
          f.mean(),
          f.defined() ? f.met() : null,
          f.pattern().unit().word(),
          f.pattern().says(),
          f.why(),
          f.pattern().source());
    }
  }

  /** Returns the answer in words, what is missed first. */
  public String words(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(findings.sentence()));
    table(blocks, "Missed", findings.missed());
    undefined(blocks);
    table(blocks, "Met", findings.met());
    if (!advice.isEmpty() && !findings.undefined().isEmpty()) {
      blocks.add(new Gap());
      blocks.add(Block.paragraph(advice));
    }
    return terminal.render(blocks);
  }

  private static void table(List<Block> blocks, String heading, List<PatternFinding> findings) {
    if (!findings.isEmpty()) {
      blocks.add(new Gap());
      blocks.add(Block.heading(2, heading));
      blocks.add(PatternTables.byKey(findings));
    }
  }

  private void undefined(List<Block> blocks) {
    if (findings.undefined().isEmpty()) {
      return;
    }
    Map<List<String>, List<String>> worlds = new LinkedHashMap<>();
    for (PatternFinding f : findings.undefined()) {
      worlds
          .computeIfAbsent(List.of(f.pattern().key(), f.why()), key -> new ArrayList<>())
          .add(f.world());
    }
    List<List<String>> rows = new ArrayList<>();
    worlds.forEach(
        (what, where) -> rows.add(List.of(what.get(0), String.join(", ", where), what.get(1))));
    blocks.add(new Gap());
    String heading = findings.own() ? "Not judged" : "Undefined, which counts as missed";
    blocks.add(Block.heading(2, heading));
    blocks.add(Block.table("", 3, List.of("pattern", "worlds", "because"), rows));
  }

  /** Returns the answer as an object. */
  public Object json() {
    return new Json(
        findings.met().size(),
        findings.all().size(),
        findings.runs(),
        findings.all().stream().map(OfPattern::of).toList());
  }
}
