package entente.ui.cli.option;

import entente.experiment.table.CaseRule;
import entente.ui.cli.terminal.ShellWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What an analysis is asked for, as its canonical command says it.
 *
 * @param measures names of the measures; those that the study shows if it is empty
 * @param cases which runs are cases; null for the usual ones
 * @param enough what is good enough, by measure
 * @param seed seed of bootstrap, halves and folds
 */
public record AnalysisOptions(List<String> measures, String cases, List<String> enough, long seed) {

  /** Returns the canonical command. */
  public String command(String folder) {
    List<String> words = new ArrayList<>(List.of("analyze", folder));
    if (!measures.isEmpty()) {
      words.addAll(List.of("--measures", String.join(",", measures)));
    }
    if (cases != null) {
      words.addAll(List.of("--cases", cases));
    }
    enough.forEach(rule -> words.addAll(List.of("--enough", rule)));
    words.addAll(List.of("--seed", Long.toString(seed)));
    return ShellWords.line(words);
  }

  /** Reads a canonical command. */
  public static AnalysisOptions of(String command) {
    List<String> words = ShellWords.split(command);
    List<String> measures = List.of();
    String cases = null;
    List<String> enough = new ArrayList<>();
    long seed = 1;
    for (int k = 2; k + 1 < words.size(); k += 2) {
      String value = words.get(k + 1);
      switch (words.get(k)) {
        case "--measures" -> measures = List.of(value.split(","));
        case "--cases" -> cases = value;
        case "--enough" -> enough.add(value);
        default -> seed = Long.parseLong(value);
      }
    }
    return new AnalysisOptions(measures, cases, enough, seed);
  }

  /** Returns the rule of the cases; null if none is given. */
  public CaseRule caseRule() {
    return cases == null ? null : CaseRule.parse(cases);
  }

  /** Returns the rules of what is good enough. */
  public List<CaseRule> enoughRules() {
    return enough.stream().map(CaseRule::parse).toList();
  }
}
