package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.document.Block.Table;
import entente.analysis.hindcast.Findings;
import entente.analysis.report.HindcastTables;
import entente.ui.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a hindcast found, in words and as an object.
 *
 * @param findings what it found
 */
public record HindcastAnswer(Findings findings) {

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    List<Table> tables = new ArrayList<>();
    findings.cards().forEach(card -> tables.add(HindcastTables.scores(card)));
    findings.tests().forEach(card -> tables.add(HindcastTables.leads(card)));
    tables.add(HindcastTables.destinations(findings.cards()));
    tables.add(HindcastTables.beside(findings.cards()));
    tables.add(HindcastTables.counts(findings.cards()));
    tables.add(HindcastTables.ablations(findings));
    tables.add(HindcastTables.parameters(findings));
    tables.add(HindcastTables.facts(findings.facts()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(findings.verdict().sentence()));
    for (Table table : tables) {
      blocks.add(new Gap());
      blocks.add(Block.heading(2, table.caption()));
      blocks.add(new Table("", table.left(), table.head(), table.rows()));
    }
    return terminal.render(blocks);
  }

  /** Returns the answer as an object. */
  public Object json() {
    return HindcastJson.of(findings);
  }
}
