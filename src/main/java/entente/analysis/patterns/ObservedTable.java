package entente.analysis.patterns;

import entente.analysis.patterns.rule.ObservedCases;
import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the table of cases that came about, which a rule names. */
final class ObservedTable {

  private static final List<String> PAIRS = List.of("a", "b", "before");
  private static final List<String> STATES = List.of("key", "status", "since");

  private final Faults faults;

  ObservedTable(Faults faults) {
    this.faults = faults;
  }

  /**
   * Returns the cases; none, with a fault, if the table cannot be read.
   *
   * @param name what the rule says
   * @param pairs whether the cases are pairs
   */
  ObservedCases read(Node name, String path, boolean pairs) {
    if (!(name instanceof Node.Scalar scalar)) {
      return new ObservedCases(Set.of(), Set.of());
    }
    Mark mark = scalar.mark();
    Source source = mark.source().relative(scalar.text());
    if (!source.exists()) {
      faults.at(mark, path).word(scalar.text()).expected("a table next to this file");
      return new ObservedCases(Set.of(), Set.of());
    }
    String text = new SourceFiles(faults).text(source);
    return text == null
        ? new ObservedCases(Set.of(), Set.of())
        : read(new TableText(source, text, 0, 0), pairs);
  }

  private ObservedCases read(TableText text, boolean pairs) {
    Table table = Table.read(text, faults);
    table.columns(pairs ? PAIRS : STATES, pairs ? PAIRS : STATES);
    Set<String> yes = new HashSet<>();
    Set<String> out = new HashSet<>();
    for (Table.Row row : table.rows()) {
      RowReader reader = new RowReader(row, "row", faults);
      if (pairs) {
        String key = ObservedCases.pair(reader.text("a"), reader.text("b"));
        (reader.flag("before") ? out : yes).add(key);
      } else {
        yes.add(reader.text("key"));
      }
    }
    return new ObservedCases(Set.copyOf(yes), Set.copyOf(out));
  }
}
