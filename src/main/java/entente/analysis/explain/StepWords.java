package entente.analysis.explain;

import entente.model.portfolio.Bar;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import entente.text.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that steps of portfolios, their terms, causes and bars are told in. */
final class StepWords {

  private static final Template LESS = Template.of("as {what} weighed less");
  private static final Template LACK = Template.of("for lack of {what}");
  private static final Template BECAUSE = Template.of("because of {what}");
  private static final Template DRAWN = Template.of("for {what}");

  private static final Template AND = Template.of("{names} and {last}");
  private static final Template OTHER_BLOC =
      Template.of("it was bound to {other}, and one bloc shuts out another");
  private static final Template CONTEST =
      Template.of("it contested with {other} what is held by force");
  private static final Template VETO =
      Template.of("{other}, with which it had an open dispute, stood in the way");

  private static final Map<StepTerm, String> NOUNS =
      Map.ofEntries(
          Map.entry(StepTerm.SAFETY, "protection"),
          Map.entry(StepTerm.COMPANY, "like-minded company"),
          Map.entry(StepTerm.NEARNESS, "nearness to a member"),
          Map.entry(StepTerm.REGIME, "likeness of regimes"),
          Map.entry(StepTerm.TIE, "ties to its leaders"),
          Map.entry(StepTerm.DIALOGUE, "dialogue with those whom it fears or depends on"),
          Map.entry(StepTerm.GOODS, "what only members have"),
          Map.entry(StepTerm.VOICE, "a say in what is decided"),
          Map.entry(StepTerm.KINSHIP, "preparation by a kindred structure"),
          Map.entry(StepTerm.OPPOSITION, "fear of its target"),
          Map.entry(StepTerm.AUTONOMY, "the price in autonomy"),
          Map.entry(StepTerm.PROMISE, "help that did not come"),
          Map.entry(StepTerm.CAMPS, "memberships at odds with it"),
          Map.entry(StepTerm.OCCUPATION, "territory that its leaders hold or contest"),
          Map.entry(StepTerm.PRESSURE, "dependence on its target"),
          Map.entry(StepTerm.WEDGING, "what its target offers to those who keep out"),
          Map.entry(
              StepTerm.COUNTER_OFFER,
              "what its leader offers to those who keep out of what is aimed at it"));

  private StepWords() {}

  /** Returns what a state did, to be followed by the structure. */
  static String did(StepKind kind) {
    return switch (kind) {
      case ASK -> "asked to join";
      case WITHDRAW -> "took back its request to join";
      case JOIN -> "joined";
      case RANK -> "rose in";
      case FREEZE -> "froze its part in";
      case RESUME -> "took up its part again in";
      case LEAVE -> "left";
    };
  }

  /** Returns why it did so. */
  static String cause(StepKind kind, String cause) {
    if (cause.equals(PortfolioStep.CHANCE)) {
      return "by chance";
    }
    if (cause.equals(PortfolioStep.GIVEN)) {
      return "as its player chose";
    }
    if (isBar(cause)) {
      Bar bar = Bar.valueOf(cause.toUpperCase(Locale.ROOT));
      return kind.isAway() ? closed(bar) : opened(bar);
    }
    StepTerm term = term(cause);
    Template towards = term.isCost() ? LESS : DRAWN;
    Template away = term.isCost() ? BECAUSE : LACK;
    return (kind.isAway() ? away : towards).fill("what", noun(term));
  }

  /** Returns whether a cause is something that stood in the way, or has come to. */
  static boolean isBar(String cause) {
    return Arrays.stream(Bar.values()).anyMatch(bar -> bar.word().equals(cause));
  }

  /** Returns a term by its word. */
  static StepTerm term(String word) {
    return StepTerm.of(word);
  }

  /** Returns what a term speaks of. */
  static String noun(StepTerm term) {
    return NOUNS.getOrDefault(term, term.word().replace('_', ' '));
  }

  // What has come to stand between a state and what it had asked for.
  private static String closed(Bar bar) {
    return switch (bar) {
      case NEUTRALITY -> "as its neutrality kept it";
      case OTHER_BLOC -> "as it had turned to another bloc";
      case TARGET -> "as it had become the target";
      case REGION -> "as the treaty does not reach so far";
      default -> "as it closed";
    };
  }

  private static String opened(Bar bar) {
    return switch (bar) {
      case NEUTRALITY -> "as neutrality no longer kept it";
      case DEMOCRACY -> "as it had become democratic enough";
      case CONTEST -> "as no contest over territory stood in the way any longer";
      case VETO -> "as no member stood in the way any longer";
      case HOSTILITY -> "as its members feared it less";
      case GATE -> "as it stood nearer to the founders";
      case OTHER_BLOC -> "as no other bloc kept it";
      case TARGET -> "as it was no longer the target";
      case POLE -> "as others led it no longer";
      case LEFT -> "as enough time had passed since it left";
      case NONE, CLOSED, REGION, WAITING -> "as it opened";
    };
  }

  /** Returns what a state might do, to be followed by the structure. */
  static String toDo(StepKind kind) {
    return switch (kind) {
      case ASK -> "ask to join";
      case WITHDRAW -> "take back its request to join";
      case JOIN -> "join";
      case RANK -> "rise in";
      case FREEZE -> "freeze its part in";
      case RESUME -> "take up its part again in";
      case LEAVE -> "leave";
    };
  }

  /** Returns what a state would have done, where the structure has been named. */
  static String would(StepKind kind) {
    return switch (kind) {
      case ASK -> "have asked";
      case WITHDRAW -> "have taken its request back";
      case JOIN -> "have joined";
      case RANK -> "have risen";
      case FREEZE -> "have frozen its part";
      case RESUME -> "have taken its part up again";
      case LEAVE -> "have left";
    };
  }

  /** Returns what a state would have done that was kept out, to be followed by the structure. */
  static String done(StepKind kind) {
    return kind == StepKind.ASK ? "asked to join" : "joined";
  }

  /** Returns what has a price, as a noun. */
  static String doing(StepKind kind) {
    return switch (kind) {
      case ASK, WITHDRAW, JOIN -> "joining";
      case RANK -> "a rise";
      case FREEZE -> "freezing its part";
      case RESUME -> "taking part";
      case LEAVE -> "leaving";
    };
  }

  /** Returns what a state would have done instead, after “would”. */
  static String stayed(StepKind kind) {
    return switch (kind) {
      case ASK -> "not have asked";
      case WITHDRAW -> "have kept its request";
      case JOIN -> "have stayed out";
      case RANK -> "have stayed what it was there";
      case FREEZE -> "have gone on taking part";
      case RESUME -> "have left its part frozen";
      case LEAVE -> "have stayed";
    };
  }

  /**
   * Returns what stood in the way of a state, as a clause.
   *
   * @param opposite name of the state or structure that it came from; null if none
   * @param law whether the state's neutrality is law
   */
  static String bar(Bar bar, String opposite, boolean law) {
    return switch (bar) {
      case CLOSED -> "nobody new was taken in";
      case TARGET -> "it was itself the target";
      case REGION -> "the treaty did not reach so far";
      case NEUTRALITY ->
          law ? "its neutrality was law and forbade it" : "its policy was to stay out of blocs";
      case OTHER_BLOC -> OTHER_BLOC.fill("other", Wording.the(opposite));
      case POLE -> "a great power does not enter obligations that others lead";
      case LEFT -> "it had left only a few years before";
      case DEMOCRACY -> "it was not democratic enough";
      case GATE -> "it stood too far from the founders";
      case CONTEST -> CONTEST.fill("other", opposite);
      case VETO -> VETO.fill("other", opposite);
      case HOSTILITY -> "too many members were hostile to it";
      case WAITING, NONE -> "its turn had not come";
    };
  }

  /** Returns turning away, as a noun that the structure follows. */
  static String leaving(StepKind kind) {
    return kind == StepKind.FREEZE ? "freezing its part in" : "leaving";
  }

  /** Returns names in a row. */
  static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : AND.fill("names", String.join(", ", names.subList(0, last)), "last", names.get(last));
  }
}
