package entente.ui.cli.answer.reasons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import entente.ui.cli.stored.StoredRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a state did what it did, as JSON has it. */
final class WhyJson {

  private WhyJson() {}

  /**
   * The state, and the run that it is looked at in.
   *
   * @param from folder of the run, as it was named
   * @param scenario label of the scenario
   * @param row number of the run
   * @param seed seed of the run
   * @param state key of the state
   * @param name name of the state
   * @param boundTo name of the structure that it founds or leads and may not leave; null if it
   *     reviews
   * @param initial what it held in round 0
   * @param blocConstant constant on its initial bloc, or on having none, in units of score
   * @param seatConstant constant on its initial seat, in units of score
   * @param reviews how many reviews it had
   */
  private record Head(
      String from,
      String scenario,
      int row,
      long seed,
      String state,
      String name,
      String boundTo,
      Posture initial,
      double blocConstant,
      double seatConstant,
      int reviews) {}

  /** What stands in the ledger at a time. */
  private sealed interface Entry permits Review, Imposed {}

  /**
   * The whole ledger.
   *
   * @param entries what changed, in order
   * @param end what it held at the end
   * @param lastRound last round of the run
   * @param nuclear whether nuclear use ended the run
   * @param words all of it in sentences
   */
  private record Whole(
      @JsonUnwrapped Head head,
      List<Entry> entries,
      Posture end,
      int lastRound,
      boolean nuclear,
      List<String> words) {}

  /**
   * One review, or none.
   *
   * @param round the round that was asked for
   * @param review the last review in or before it; null if there was none
   * @param words it in sentences
   */
  private record One(@JsonUnwrapped Head head, int round, Review review, List<String> words) {}

  /**
   * What was done to it.
   *
   * @param round the round
   * @param outcome whether it was imposed, or refused
   * @param kind word of the chronicle for it
   * @param structure name of the structure concerned; null for a choice given from outside
   * @param detail what the chronicle adds; may be empty
   */
  private record Imposed(int round, String outcome, String kind, String structure, String detail)
      implements Entry {}

  /**
   * A review and what came of it.
   *
   * @param round the round
   * @param when the quarter in words
   * @param outcome what came of it
   * @param held what the state held
   * @param chosen what it chose
   * @param runnerUp what it liked second; null if nothing else was open
   * @param rival what the choice is compared with; null if nothing else was open
   * @param reasons what spoke for the choice against it, by term, the largest first
   * @param lead how much better it liked the choice than what it liked second, noise included;
   *     undefined where scores do not count
   * @param withoutNoise what it would have chosen without tastes
   * @param threatNoise factor by which it misjudged threats
   * @param helpNoise factor by which it misjudged help
   * @param before round of the review before; 0 if there was none
   * @param tipped the term whose change since then tipped it; empty for a stay
   * @param tippedBy by how much that change closed the gap; undefined if it cannot be said
   * @param options all options, term by term
   * @param thresholds what would have changed the choice, the smallest change first
   */
  private record Review(
      int round,
      String when,
      String outcome,
      Posture held,
      Posture chosen,
      Posture runnerUp,
      Posture rival,
      Map<String, Double> reasons,
      double lead,
      Posture withoutNoise,
      double threatNoise,
      double helpNoise,
      int before,
      String tipped,
      double tippedBy,
      List<Option> options,
      List<Change> thresholds)
      implements Entry {}

  /**
   * An option; one that was not open has no score.
   *
   * @param open whether it was open
   * @param terms its score by term, noise with them; left out if it was not open
   * @param total sum of the terms; left out if it was not open
   */
  private record Option(
      @JsonUnwrapped Posture posture,
      boolean open,
      @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Double> terms,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double total) {}

  /**
   * What would have changed the choice.
   *
   * @param quantity kind of the quantity
   * @param name its name in words
   * @param value what it was
   * @param low the smallest value that was tried
   * @param high the largest value that was tried
   * @param inside the last value with which the choice stays
   * @param beyond the first value with which it does not
   * @param stated the value that is told: the first beyond, rounded away
   * @param throughout whether every value tried from there to the end of the range changes the
   *     choice
   * @param instead what the state would have held with it
   * @param told whether the sentences tell it
   */
  private record Change(
      String quantity,
      String name,
      double value,
      double low,
      double high,
      double inside,
      double beyond,
      double stated,
      boolean throughout,
      Posture instead,
      boolean told) {}

  /** Returns the answer. */
  static Object of(WhyAnswer answer) {
    StateLedger ledger = answer.ledger();
    Head head = head(answer.stored(), ledger);
    return answer.round() == null
        ? new Whole(
            head,
            ledger.entries().stream().map(WhyJson::entry).toList(),
            ledger.end(),
            ledger.last(),
            ledger.nuclear(),
            LedgerSentences.of(ledger))
        : new One(
            head,
            answer.round(),
            answer.review().map(WhyJson::review).orElse(null),
            List.of(answer.told()));
  }

  private static Head head(StoredRow stored, StateLedger ledger) {
    return new Head(
        stored.folder().toString(),
        stored.label(),
        stored.row(),
        stored.seed(),
        ledger.key(),
        ledger.name(),
        ledger.boundTo(),
        ledger.initial(),
        ledger.blocConstant(),
        ledger.seatConstant(),
        ledger.reviews());
  }

  private static Entry entry(LedgerEntry entry) {
    if (entry instanceof Explanation explanation) {
      return review(explanation);
    }
    ImposedChange imposed = (ImposedChange) entry;
    return new Imposed(
        imposed.round(),
        imposed.inVain() ? "refused" : "imposed",
        imposed.kind(),
        imposed.structure(),
        imposed.detail());
  }

  private static Review review(Explanation e) {
    Map<String, Double> reasons = new LinkedHashMap<>();
    e.reasons().forEach((Reason r) -> reasons.put(r.term(), r.amount()));
    return new Review(
        e.round(),
        e.when(),
        e.outcome().name().toLowerCase(Locale.ROOT),
        e.held(),
        e.chosen(),
        e.runnerUp(),
        e.rival(),
        reasons,
        e.lead(),
        e.withoutNoise(),
        e.threatNoise(),
        e.helpNoise(),
        e.before(),
        e.tipped(),
        e.tippedBy(),
        e.options().stream().map(WhyJson::option).toList(),
        e.thresholds().stream().map(t -> change(t, e)).toList());
  }

  private static Option option(OptionScore option) {
    if (!option.open()) {
      return new Option(option.posture(), false, null, null);
    }
    Map<String, Double> terms = new LinkedHashMap<>();
    for (Term term : Term.values()) {
      terms.put(term.word(), option.terms().get(term.ordinal()));
    }
    terms.put("noise", option.noise());
    return new Option(option.posture(), true, terms, option.total());
  }

  private static Change change(Threshold t, Explanation e) {
    return new Change(
        t.quantity().kind().name().toLowerCase(Locale.ROOT),
        t.name().replaceFirst(",$", ""),
        t.value(),
        t.low(),
        t.high(),
        t.inside(),
        t.beyond(),
        t.stated(),
        t.throughout(),
        t.instead(),
        e.told().contains(t));
  }
}
