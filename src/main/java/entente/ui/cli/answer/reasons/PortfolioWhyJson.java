package entente.ui.cli.answer.reasons;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.explain.Belonging;
import entente.analysis.explain.Circumstance;
import entente.analysis.explain.PortfolioEntry;
import entente.analysis.explain.PortfolioLedger;
import entente.analysis.explain.PortfolioMoment;
import entente.analysis.explain.StepOption;
import entente.analysis.explain.TakenStep;
import entente.analysis.explain.UnmetWish;
import entente.ui.cli.stored.StoredRow;
import java.util.List;
import java.util.Map;

/** Why a state did what it did with its portfolio, as JSON has it. */
final class PortfolioWhyJson {

  private PortfolioWhyJson() {}

  /**
   * The state, and the run that it is looked at in.
   *
   * @param from folder of the run, as it was named
   * @param scenario label of the scenario
   * @param row number of the run
   * @param seed seed of the run
   * @param state key of the state
   * @param name name of the state
   * @param initial what it belonged to in round 0
   * @param asked what it had asked for before, with the year, by name of the structure
   * @param neutrality what kept it from obligations in round 0, as a word; null if nothing did
   * @param fighting names of the states that it was at war with in round 0
   * @param contesting names of the states with which it contested in round 0 what is held by force
   * @param reviews how many reviews it had
   */
  private record Head(
      String from,
      String scenario,
      int row,
      long seed,
      String state,
      String name,
      List<Belonging> initial,
      Map<String, Double> asked,
      String neutrality,
      List<String> fighting,
      List<String> contesting,
      int reviews) {}

  /** What stands in the ledger at a time. */
  private sealed interface Entry permits Step, Happened {}

  /**
   * The whole ledger.
   *
   * @param entries what it did and what happened to it, in order
   * @param unmet what it wanted and could not have, in order
   * @param next what it might have done next, as things stood at the end
   * @param end what it belonged to at the end
   * @param lastRound last round of the run
   * @param nuclear whether nuclear use ended the run
   * @param words all of it in sentences
   */
  private record Whole(
      @JsonUnwrapped Head head,
      List<Entry> entries,
      List<Wish> unmet,
      List<Option> next,
      List<Belonging> end,
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
   * A review and what came of it.
   *
   * @param round the round
   * @param when the quarter in words
   * @param held what the state belonged to
   * @param options what it might have done
   * @param taken the step that it took; null if it took none
   */
  private record Review(
      int round, String when, List<Belonging> held, List<Option> options, Step taken) {}

  /**
   * A step that it took.
   *
   * @param round the round
   * @param when the quarter in words
   * @param cause word for why it came about
   * @param byChance whether staying scored higher, so that only chance explains it
   * @param turning terms each of which, had it been 0, would have turned the step, the largest
   *     first
   * @param wantedSince first round since which it had been open and wanted at every review
   * @param becomes what the state became in the structure, as a word; null if it went out
   */
  private record Step(
      int round,
      String when,
      @JsonUnwrapped Option option,
      String cause,
      boolean byChance,
      List<String> turning,
      int wantedSince,
      String becomes)
      implements Entry {}

  /**
   * What happened to it.
   *
   * @param round the round
   * @param when the quarter in words
   * @param kind word of the chronicle for it
   * @param name name of the structure or of the other state concerned; null if there is none
   * @param detail what the chronicle adds; may be empty
   */
  private record Happened(int round, String when, String kind, String name, String detail)
      implements Entry {}

  /**
   * What it wanted and could not have.
   *
   * @param from round of the first such review
   * @param to round of the last such review
   * @param throughout whether these are all reviews of the run
   */
  private record Wish(int from, int to, boolean throughout, @JsonUnwrapped Option option) {}

  /**
   * A step with all that speaks for it and against it.
   *
   * @param step what it might do
   * @param structure name of the structure
   * @param status what the state was in it, as a word; null if it was outside
   * @param bar what kept it from that, or, if it had asked, what kept it from being invited
   * @param opposite name of the state or structure that the bar came from; null if none
   * @param asked whether it had asked and was not in yet
   * @param worth what belonging was worth to it, the sum of the terms
   * @param terms what that was made of, by term
   * @param burden what belonging burdened it with; undefined if it was outside
   * @param sunk what leaving would have cost for what was sunk into the membership; undefined if
   *     outside
   * @param effort what leaving would have cost whatever was left; undefined if outside
   * @param cost what the worth had to reach, or for a step out to fall below
   * @param want by how much the step was wanted
   * @param chance chance of the step in a year, if nothing bars it
   */
  private record Option(
      String step,
      String structure,
      String status,
      String bar,
      String opposite,
      boolean asked,
      double worth,
      Map<String, Double> terms,
      double burden,
      double sunk,
      double effort,
      double cost,
      double want,
      double chance) {}

  /** Returns the answer. */
  static Object of(PortfolioWhyAnswer answer) {
    PortfolioLedger ledger = answer.ledger();
    Head head = head(answer.stored(), ledger);
    return answer.round() == null
        ? new Whole(
            head,
            ledger.entries().stream().map(PortfolioWhyJson::entry).toList(),
            ledger.unmet().stream().map(PortfolioWhyJson::wish).toList(),
            ledger.next().stream().map(PortfolioWhyJson::option).toList(),
            ledger.end(),
            ledger.last(),
            ledger.nuclear(),
            answer.told())
        : new One(
            head,
            answer.round(),
            answer.moment().map(PortfolioWhyJson::review).orElse(null),
            answer.told());
  }

  private static Head head(StoredRow stored, PortfolioLedger ledger) {
    return new Head(
        stored.folder().toString(),
        stored.label(),
        stored.row(),
        stored.seed(),
        ledger.key(),
        ledger.name(),
        ledger.initial(),
        ledger.asked(),
        ledger.neutrality(),
        ledger.fighting(),
        ledger.contesting(),
        ledger.reviews());
  }

  private static Entry entry(PortfolioEntry entry) {
    if (entry instanceof TakenStep step) {
      return step(step);
    }
    Circumstance c = (Circumstance) entry;
    return new Happened(c.round(), c.when(), c.kind(), c.name(), c.detail());
  }

  private static Step step(TakenStep step) {
    return new Step(
        step.round(),
        step.when(),
        option(step.option()),
        step.cause(),
        step.byChance(),
        step.turning(),
        step.wanted(),
        step.status());
  }

  private static Wish wish(UnmetWish wish) {
    return new Wish(wish.from(), wish.to(), wish.throughout(), option(wish.option()));
  }

  private static Review review(PortfolioMoment m) {
    return new Review(
        m.round(),
        m.when(),
        m.held(),
        m.options().stream().map(PortfolioWhyJson::option).toList(),
        m.taken().map(PortfolioWhyJson::step).orElse(null));
  }

  private static Option option(StepOption o) {
    return new Option(
        o.step().word(),
        o.structure(),
        o.status(),
        o.bar().word(),
        o.opposite(),
        o.asked(),
        o.worth(),
        o.terms(),
        o.burden(),
        o.sunk(),
        o.effort(),
        o.cost(),
        o.want(),
        o.chance());
  }
}
