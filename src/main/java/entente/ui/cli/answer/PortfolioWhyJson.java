package entente.ui.cli.answer;

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

  /** The state, and the run that it is looked at in. */
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

  /** The whole ledger. */
  private record Whole(
      @JsonUnwrapped Head head,
      List<Entry> entries,
      List<Wish> unmet,
      List<Option> next,
      List<Belonging> end,
      int lastRound,
      boolean nuclear,
      List<String> words) {}

  /** One review, or none. */
  private record One(@JsonUnwrapped Head head, int round, Review review, List<String> words) {}

  private record Review(
      int round, String when, List<Belonging> held, List<Option> options, Step taken) {}

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

  private record Happened(int round, String when, String kind, String name, String detail)
      implements Entry {}

  /** What it wanted and could not have. */
  private record Wish(int from, int to, boolean throughout, @JsonUnwrapped Option option) {}

  /** A step with all that speaks for it and against it. */
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
