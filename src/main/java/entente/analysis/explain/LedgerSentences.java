package entente.analysis.explain;

import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Ledgers in words, a paragraph for each entry. */
public final class LedgerSentences {

  private static final Template STARTED = Template.of("{state} started with {initial}.");

  private static final Template BOUND =
      Template.of(
          "It does not review, because it founds or leads {structure} and may not leave it.");

  private static final String NO_CONSTANT =
      "The terms of its score keep it there without a constant.";

  private static final Template CONSTANTS =
      Template.of("A constant that its score needs to keep it there: {constants}.");

  private static final Template FOR_BLOC = Template.of("{amount} for that bloc");
  private static final Template FOR_NO_BLOC = Template.of("{amount} for no bloc");
  private static final Template FOR_SEAT = Template.of("{amount} for that seat");

  private static final Template NEVER_REVIEWED =
      Template.of("It never reviewed; a state does so every {interval} rounds on average.");

  private static final Template REVIEWED =
      Template.of("It reviewed {times}; a state does so every {interval} rounds on average.");

  private static final Template MOVED_WITHOUT_REVIEW =
      Template.of(
          """
          {state} did not review in or before round {round}, but was moved without a review of its \
          own.\
          """);

  private static final Template NOT_YET =
      Template.of(
          """
          {state} did not review in or before round {round} and held what it started with, \
          {initial}; a state reviews every {interval} rounds on average.\
          """);

  private static final Template RUN_ENDED =
      Template.of("The run ended in round {round} ({when}); {state} held {end}.");

  private static final Template RUN_ENDED_AS_IT_STARTED =
      Template.of("The run ended in round {round} ({when}); {state} held {end}, as it started.");

  private static final Template NUCLEAR_END =
      Template.of("Nuclear use ended the run in round {round} ({when}); {state} held {end}.");

  private static final Template NUCLEAR_END_AS_IT_STARTED =
      Template.of(
          """
          Nuclear use ended the run in round {round} ({when}); {state} held {end}, as it started.\
          """);

  private static final Template CHOSEN_OUTSIDE =
      Template.of("Round {round}: a choice from outside had {state} choose {choice}.");

  private static final Template ASKED_IN_VAIN =
      Template.of("Round {round}: a choice from outside had {state} ask for {choice} in vain.");

  private static final Template ADMITTED =
      Template.of("Round {round}: an event of the scenario made {state} belong to {structure}.");

  private static final Template WITHDRAWN =
      Template.of("Round {round}: an event of the scenario took {state} out of {structure}.");

  private static final Template EXITED =
      Template.of("Round {round}: {state} left {structure} by that event.");

  private static final Template SUSPENDED =
      Template.of("Round {round}: the members of {structure} suspended {state}.");

  private static final Template REINSTATED =
      Template.of("Round {round}: the members of {structure} reinstated {state}.");

  private static final Template ROSE =
      Template.of("Round {round}: {state} rose to {rank} in {structure}.");

  private LedgerSentences() {}

  /** Returns a ledger in words. */
  public static List<String> of(StateLedger ledger) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(opening(ledger));
    for (LedgerEntry entry : ledger.entries()) {
      paragraphs.add(
          entry instanceof Explanation explanation
              ? ExplanationSentences.of(explanation)
              : of(ledger.name(), (ImposedChange) entry));
    }
    paragraphs.add(ending(ledger));
    return paragraphs;
  }

  private static String opening(StateLedger ledger) {
    String start = STARTED.fill("state", ledger.name(), "initial", ledger.initial().words());
    if (ledger.boundTo() != null) {
      return String.join(" ", start, BOUND.fill("structure", Wording.the(ledger.boundTo())));
    }
    String interval = NumberWords.number(ledger.interval());
    String reviews =
        ledger.reviews() == 0
            ? NEVER_REVIEWED.fill("interval", interval)
            : REVIEWED.fill("times", times(ledger.reviews()), "interval", interval);
    return String.join(" ", start, constants(ledger), reviews);
  }

  /** Returns why there is no review of a state in or before a round. */
  public static String noReview(StateLedger ledger, int round) {
    boolean moved =
        ledger.entries().stream()
            .anyMatch(e -> e instanceof ImposedChange && e.round() <= round && !refused(e));
    if (moved) {
      return MOVED_WITHOUT_REVIEW.fill("state", ledger.name(), "round", round);
    } else if (ledger.boundTo() != null && ledger.reviews() == 0) {
      return opening(ledger);
    }
    return NOT_YET.fill(
        "state", ledger.name(),
        "round", round,
        "initial", ledger.initial().words(),
        "interval", NumberWords.number(ledger.interval()));
  }

  private static String constants(StateLedger ledger) {
    List<String> parts = new ArrayList<>();
    if (ledger.blocConstant() != 0) {
      Template bloc = ledger.initial().bloc() == null ? FOR_NO_BLOC : FOR_BLOC;
      parts.add(bloc.fill("amount", NumberWords.signed(ledger.blocConstant())));
    }
    if (ledger.seatConstant() != 0) {
      parts.add(FOR_SEAT.fill("amount", NumberWords.signed(ledger.seatConstant())));
    }
    return parts.isEmpty() ? NO_CONSTANT : CONSTANTS.fill("constants", String.join(", ", parts));
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  private static String ending(StateLedger ledger) {
    boolean moved = ledger.entries().stream().anyMatch(e -> !refused(e));
    Template told =
        ledger.nuclear()
            ? moved ? NUCLEAR_END : NUCLEAR_END_AS_IT_STARTED
            : moved ? RUN_ENDED : RUN_ENDED_AS_IT_STARTED;
    return told.fill(
        "round", ledger.last(),
        "when", ledger.when(),
        "state", ledger.name(),
        "end", ledger.end().words());
  }

  private static boolean refused(LedgerEntry entry) {
    return entry instanceof Explanation e
        ? e.outcome() != Explanation.Outcome.MOVED
        : ((ImposedChange) entry).inVain();
  }

  private static String of(String name, ImposedChange imposed) {
    if (imposed.kind().equals(ImposedChange.GIVEN) || imposed.inVain()) {
      Template asked = imposed.inVain() ? ASKED_IN_VAIN : CHOSEN_OUTSIDE;
      return asked.fill("round", imposed.round(), "state", name, "choice", imposed.detail());
    }
    String structure = Wording.the(imposed.structure());
    Template change =
        switch (imposed.kind()) {
          case "admission" -> ADMITTED;
          case "withdrawal" -> WITHDRAWN;
          case "exit" -> EXITED;
          case "suspension" -> SUSPENDED;
          case "reinstatement" -> REINSTATED;
          default -> null;
        };
    return change == null
        ? ROSE.fill(
            "round",
            imposed.round(),
            "state",
            name,
            "rank",
            imposed.detail(),
            "structure",
            structure)
        : change.fill("round", imposed.round(), "state", name, "structure", structure);
  }
}
