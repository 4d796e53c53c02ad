package entente.ui.cli.answer.reasons;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.explain.PortfolioLedger;
import entente.analysis.explain.PortfolioMoment;
import entente.analysis.explain.PortfolioSentences;
import entente.analysis.explain.StepOption;
import entente.model.portfolio.Bar;
import entente.model.portfolio.StepTerm;
import entente.text.NumberWords;
import entente.text.Template;
import entente.ui.cli.stored.StoredRow;
import entente.ui.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a state did what it did with its portfolio, in words and as an object.
 *
 * @param stored the run
 * @param ledger the ledger of the state
 * @param round the round asked for; null for the whole ledger
 * @param moment the review asked for; empty if there was none
 */
public record PortfolioWhyAnswer(
    StoredRow stored, PortfolioLedger ledger, Integer round, Optional<PortfolioMoment> moment) {

  private static final Template HEAD = Template.of("{state} in {scenario}, row {row}");
  private static final Template NOT_YET =
      Template.of("{state} did not look at its memberships in or before round {round}.");
  private static final Template OPTION = Template.of("({number}) {step} {structure}");

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    return terminal.render(blocks());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.heading(
            1,
            HEAD.fill(
                "state", ledger.name(),
                "scenario", stored.scenario().name(),
                "row", stored.row())));
    for (String paragraph : told()) {
      blocks.add(new Gap());
      blocks.add(Block.paragraph(paragraph));
    }
    if (round == null) {
      blocks.addAll(List.of(new Gap(), steps("at the end", ledger.next())));
    } else if (moment.isPresent()) {
      List<StepOption> options = moment.get().options();
      blocks.addAll(List.of(new Gap(), steps("at this review", options), new Gap()));
      blocks.add(terms(options));
    }
    return blocks;
  }

  /** Returns what is told. */
  List<String> told() {
    return round == null
        ? PortfolioSentences.of(ledger)
        : List.of(
            moment
                .map(m -> PortfolioSentences.of(ledger, m))
                .orElseGet(() -> NOT_YET.fill("state", ledger.name(), "round", round)));
  }

  private static Block steps(String when, List<StepOption> options) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < options.size(); k++) {
      StepOption o = options.get(k);
      String step = o.step().word();
      rows.add(
          List.of(
              OPTION.fill("number", k + 1, "step", step, "structure", o.structure()),
              NumberWords.number(o.worth()),
              NumberWords.number(o.cost()),
              NumberWords.signed(o.want()),
              NumberWords.percent(o.chance()),
              o.bar() == Bar.NONE ? "" : o.bar().word().replace('_', ' ')));
    }
    return Block.table(
        "", List.of(when, "worth", "takes", "wanted by", "chance a year", "bar"), rows);
  }

  private static Block terms(List<StepOption> options) {
    List<String> head = new ArrayList<>(List.of("worth by term"));
    for (int k = 1; k <= options.size(); k++) {
      head.add("(" + k + ")");
    }
    List<List<String>> rows = new ArrayList<>();
    for (StepTerm term : StepTerm.values()) {
      List<Double> cells = options.stream().map(o -> o.terms().get(term.word())).toList();
      if (cells.stream().anyMatch(x -> x != 0)) {
        rows.add(row(term.word(), cells));
      }
    }
    rows.add(row("worth", options.stream().map(StepOption::worth).toList()));
    return Block.table("", head, rows);
  }

  private static List<String> row(String name, List<Double> cells) {
    List<String> row = new ArrayList<>(List.of(name));
    cells.forEach(x -> row.add(x == 0 ? "0" : NumberWords.signed(x)));
    return row;
  }

  /** Returns the answer as an object. */
  public Object json() {
    return PortfolioWhyJson.of(this);
  }
}
