package entente.ui.cli.answer;

import entente.analysis.explain.Explanation;
import entente.analysis.explain.ImposedChange;
import entente.analysis.explain.LedgerEntry;
import entente.analysis.explain.LedgerSentences;
import entente.analysis.explain.OptionScore;
import entente.analysis.explain.Posture;
import entente.analysis.explain.Reason;
import entente.analysis.explain.StateLedger;
import entente.analysis.explain.Threshold;
import entente.model.decisions.Term;
import entente.text.NumberWords;
import entente.ui.cli.stored.StoredRow;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    String head = ledger.name() + " in " + stored.scenario().name() + ", row " + stored.row();
    text.append(terminal.bold(head)).append("\n\n");
    if (round == null) {
      LedgerSentences.of(ledger).forEach(p -> text.append(Terminal.wrap(p)).append('\n'));
    } else if (review.isEmpty()) {
      text.append(Terminal.wrap(LedgerSentences.noReview(ledger, round))).append('\n');
    } else {
      text.append(Terminal.wrap(LedgerSentences.of(review.get()))).append('\n');
      text.append(table(review.get(), terminal));
      text.append('\n').append(thresholds(review.get(), terminal));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static String table(Explanation e, Terminal terminal) {
    List<OptionScore> open = e.options().stream().filter(OptionScore::open).toList();
    List<String> head = new ArrayList<>(List.of("score by term"));
    for (int k = 0; k < open.size(); k++) {
      head.add("(" + (k + 1) + ")");
    }
    TextTable table = new TextTable(1, head.toArray(String[]::new));
    for (Term term : Term.values()) {
      int t = term.ordinal();
      if (open.stream().anyMatch(o -> o.terms().get(t) != 0)) {
        row(table, term.word(), open.stream().map(o -> o.terms().get(t)).toList());
      }
    }
    row(table, "noise", open.stream().map(OptionScore::noise).toList());
    row(table, "sum", open.stream().map(OptionScore::total).toList());
    StringBuilder text = new StringBuilder(table.render(terminal)).append('\n');
    for (int k = 0; k < open.size(); k++) {
      Posture posture = open.get(k).posture();
      text.append("(").append(k + 1).append(") ").append(posture.words());
      text.append(posture.equals(e.held()) ? ", held" : "");
      text.append(posture.equals(e.chosen()) ? ", chosen" : "").append('\n');
    }
    List<String> closed =
        e.options().stream().filter(o -> !o.open()).map(o -> o.posture().words()).toList();
    text.append(closed.isEmpty() ? "" : Terminal.wrap("Not open: " + String.join("; ", closed)));
    return text.append(
            Terminal.wrap(
                "It judged threats at "
                    + NumberWords.percent(e.threatNoise())
                    + " of what they were and help at "
                    + NumberWords.percent(e.helpNoise())
                    + "."))
        .toString();
  }

  private static void row(TextTable table, String name, List<Double> cells) {
    List<String> row = new ArrayList<>(List.of(name.replace('_', ' ')));
    cells.forEach(x -> row.add(x == 0 ? "0" : NumberWords.signed(x)));
    table.row(row.toArray());
  }

  private static String thresholds(Explanation e, Terminal terminal) {
    TextTable table =
        new TextTable(1, "changed alone", "it was", "changes the choice", "share of its range");
    for (Threshold t : e.thresholds()) {
      table.row(
          t.name().replaceFirst("^its ", "").replaceFirst(",$", ""),
          NumberWords.number(t.value()),
          (t.above() ? "above " : "below ") + NumberWords.number(t.beyond()),
          t.edge() ? "on the edge" : NumberWords.percent(t.change()));
    }
    return table.isEmpty() ? "" : table.render(terminal);
  }

  /** Returns the answer as an object. */
  public Map<String, Object> json() {
    Map<String, Object> json = stored.json();
    json.put("state", ledger.key());
    json.put("name", ledger.name());
    json.put("boundTo", ledger.boundTo());
    json.put("initial", posture(ledger.initial()));
    json.put("blocConstant", ledger.blocConstant());
    json.put("seatConstant", ledger.seatConstant());
    json.put("reviews", ledger.reviews());
    if (round == null) {
      json.put("entries", ledger.entries().stream().map(WhyAnswer::entry).toList());
      json.put("end", posture(ledger.end()));
      json.put("lastRound", ledger.last());
      json.put("nuclear", ledger.nuclear());
      json.put("words", LedgerSentences.of(ledger));
    } else {
      json.put("round", round);
      json.put("review", review.map(WhyAnswer::explanation).orElse(null));
      json.put(
          "words",
          List.of(
              review
                  .map(LedgerSentences::of)
                  .orElseGet(() -> LedgerSentences.noReview(ledger, round))));
    }
    return json;
  }

  private static Map<String, Object> entry(LedgerEntry entry) {
    if (entry instanceof Explanation explanation) {
      return explanation(explanation);
    }
    ImposedChange imposed = (ImposedChange) entry;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("round", imposed.round());
    json.put("outcome", imposed.inVain() ? "refused" : "imposed");
    json.put("kind", imposed.kind());
    json.put("structure", imposed.structure());
    json.put("detail", imposed.detail());
    return json;
  }

  private static Map<String, Object> explanation(Explanation e) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("round", e.round());
    json.put("when", e.when());
    json.put("outcome", e.outcome().name().toLowerCase(Locale.ROOT));
    json.put("held", posture(e.held()));
    json.put("chosen", posture(e.chosen()));
    json.put("runnerUp", posture(e.runnerUp()));
    json.put("rival", posture(e.rival()));
    Map<String, Object> reasons = new LinkedHashMap<>();
    e.reasons().forEach((Reason r) -> reasons.put(r.term(), r.amount()));
    json.put("reasons", reasons);
    json.put("lead", e.lead());
    json.put("withoutNoise", posture(e.withoutNoise()));
    json.put("threatNoise", e.threatNoise());
    json.put("helpNoise", e.helpNoise());
    json.put("before", e.before());
    json.put("tipped", e.tipped());
    json.put("tippedBy", e.tippedBy());
    json.put("options", e.options().stream().map(WhyAnswer::option).toList());
    json.put("thresholds", e.thresholds().stream().map(t -> threshold(t, e)).toList());
    return json;
  }

  private static Map<String, Object> option(OptionScore option) {
    Map<String, Object> json = posture(option.posture());
    json.put("open", option.open());
    if (option.open()) {
      Map<String, Object> terms = new LinkedHashMap<>();
      for (Term term : Term.values()) {
        terms.put(term.word(), option.terms().get(term.ordinal()));
      }
      terms.put("noise", option.noise());
      json.put("terms", terms);
      json.put("total", option.total());
    }
    return json;
  }

  private static Map<String, Object> threshold(Threshold t, Explanation e) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("quantity", t.quantity().kind().name().toLowerCase(Locale.ROOT));
    json.put("name", t.name().replaceFirst(",$", ""));
    json.put("value", t.value());
    json.put("low", t.low());
    json.put("high", t.high());
    json.put("inside", t.inside());
    json.put("beyond", t.beyond());
    json.put("stated", t.stated());
    json.put("throughout", t.throughout());
    json.put("instead", posture(t.instead()));
    json.put("told", e.told().contains(t));
    return json;
  }

  private static Map<String, Object> posture(Posture posture) {
    if (posture == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bloc", posture.bloc());
    json.put("seat", posture.seat());
    return json;
  }
}
