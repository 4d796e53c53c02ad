package entente.ui.cli.answer.reasons;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.explain.Explanation;
import entente.analysis.explain.ExplanationSentences;
import entente.analysis.explain.LedgerSentences;
import entente.analysis.explain.OptionScore;
import entente.analysis.explain.Posture;
import entente.analysis.explain.StateLedger;
import entente.analysis.explain.Threshold;
import entente.model.decisions.Term;
import entente.text.NumberWords;
import entente.text.Template;
import entente.ui.cli.stored.StoredRow;
import entente.ui.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a state did what it did, in words and as an object.
 *
 * @param stored the run
 * @param ledger the ledger of the state
 * @param round the round asked for; null for the whole ledger
 * @param review the review asked for; empty if there was none
 */
public record WhyAnswer(
    StoredRow stored, StateLedger ledger, Integer round, Optional<Explanation> review) {

  private static final Template HEAD = Template.of("{state} in {scenario}, row {row}");
  private static final Template OPTION = Template.of("({number}) {posture}");
  private static final Template HELD = Template.of("{option}, held");
  private static final Template CHOSEN = Template.of("{option}, chosen");
  private static final Template CLOSED = Template.of("Not open: {postures}");

  private static final Template JUDGED =
      Template.of("It judged threats at {threats} of what they were and help at {help}.");

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
                "state",
                ledger.name(),
                "scenario",
                stored.scenario().name(),
                "row",
                stored.row())));
    if (round == null) {
      for (String paragraph : LedgerSentences.of(ledger)) {
        blocks.add(new Gap());
        blocks.add(Block.paragraph(paragraph));
      }
      return blocks;
    }
    blocks.add(new Gap());
    blocks.add(Block.paragraph(told()));
    if (review.isPresent()) {
      blocks.add(new Gap());
      blocks.addAll(options(review.get()));
      if (!review.get().thresholds().isEmpty()) {
        blocks.add(new Gap());
        blocks.add(thresholds(review.get()));
      }
    }
    return blocks;
  }

  /** Returns what is told of the round asked for. */
  String told() {
    return review
        .map(ExplanationSentences::of)
        .orElseGet(() -> LedgerSentences.noReview(ledger, round));
  }

  private static List<Block> options(Explanation e) {
    List<OptionScore> open = e.options().stream().filter(OptionScore::open).toList();
    List<Block> blocks = new ArrayList<>(List.of(scores(open), new Gap()));
    for (int k = 0; k < open.size(); k++) {
      Posture posture = open.get(k).posture();
      String words = OPTION.fill("number", k + 1, "posture", posture.words());
      String held = posture.equals(e.held()) ? HELD.fill("option", words) : words;
      blocks.add(Block.paragraph(posture.equals(e.chosen()) ? CHOSEN.fill("option", held) : held));
    }
    List<String> closed =
        e.options().stream().filter(o -> !o.open()).map(o -> o.posture().words()).toList();
    if (!closed.isEmpty()) {
      blocks.add(Block.paragraph(CLOSED.fill("postures", String.join("; ", closed))));
    }
    String threats = NumberWords.percent(e.threatNoise());
    String help = NumberWords.percent(e.helpNoise());
    blocks.add(Block.paragraph(JUDGED.fill("threats", threats, "help", help)));
    return blocks;
  }

  private static Block scores(List<OptionScore> open) {
    List<String> head = new ArrayList<>(List.of("score by term"));
    for (int k = 1; k <= open.size(); k++) {
      head.add("(" + k + ")");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Term term : Term.values()) {
      int t = term.ordinal();
      if (open.stream().anyMatch(o -> o.terms().get(t) != 0)) {
        rows.add(row(term.word(), open.stream().map(o -> o.terms().get(t)).toList()));
      }
    }
    rows.add(row("noise", open.stream().map(OptionScore::noise).toList()));
    rows.add(row("sum", open.stream().map(OptionScore::total).toList()));
    return Block.table("", head, rows);
  }

  private static List<String> row(String name, List<Double> cells) {
    List<String> row = new ArrayList<>(List.of(name.replace('_', ' ')));
    cells.forEach(x -> row.add(x == 0 ? "0" : NumberWords.signed(x)));
    return row;
  }

  private static Block thresholds(Explanation e) {
    List<List<String>> rows = new ArrayList<>();
    for (Threshold t : e.thresholds()) {
      rows.add(
          List.of(
              t.name().replaceFirst("^its ", "").replaceFirst(",$", ""),
              NumberWords.number(t.value()),
              (t.above() ? "above " : "below ") + NumberWords.number(t.beyond()),
              t.edge() ? "on the edge" : NumberWords.percent(t.change())));
    }
    return Block.table(
        "", List.of("changed alone", "it was", "changes the choice", "share of its range"), rows);
  }

  /** Returns the answer as an object. */
  public Object json() {
    return WhyJson.of(this);
  }
}
