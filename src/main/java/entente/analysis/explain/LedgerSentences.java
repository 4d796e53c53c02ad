package entente.analysis.explain;

import entente.analysis.explain.Wording.Form;
import entente.model.decisions.Tipping;
import entente.text.NumberWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Explanations and ledgers in words, a paragraph for each entry. */
public final class LedgerSentences {

  /** What is left out of a sentence: a reason smaller than this share of the largest one. */
  private static final double SMALL = 0.05;

  private static final int MOST_REASONS = 4;

  private LedgerSentences() {}

  /** Returns a ledger in words. */
  public static List<String> of(StateLedger ledger) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(opening(ledger));
    for (LedgerEntry entry : ledger.entries()) {
      paragraphs.add(
          entry instanceof Explanation explanation
              ? of(explanation)
              : of(ledger.name(), (ImposedChange) entry));
    }
    paragraphs.add(ending(ledger));
    return paragraphs;
  }

  private static String opening(StateLedger ledger) {
    String start = ledger.name() + " started with " + ledger.initial().words() + ".";
    if (ledger.boundTo() != null) {
      return start
          + " It does not review, because it founds or leads "
          + the(ledger.boundTo())
          + " and may not leave it.";
    }
    String reviews =
        (ledger.reviews() == 0 ? " It never reviewed" : " It reviewed " + times(ledger.reviews()))
            + "; a state does so every "
            + NumberWords.number(ledger.interval())
            + " rounds on average.";
    return start + constants(ledger) + reviews;
  }

  /** Returns why there is no review of a state in or before a round. */
  public static String noReview(StateLedger ledger, int round) {
    boolean moved =
        ledger.entries().stream()
            .anyMatch(e -> e instanceof ImposedChange && e.round() <= round && !refused(e));
    if (moved) {
      return ledger.name()
          + " did not review in or before round "
          + round
          + ", but was moved without a review of its own.";
    }
    return ledger.boundTo() != null && ledger.reviews() == 0
        ? opening(ledger)
        : ledger.name()
            + " did not review in or before round "
            + round
            + " and held what it started with, "
            + ledger.initial().words()
            + "; a state reviews every "
            + NumberWords.number(ledger.interval())
            + " rounds on average.";
  }

  private static String constants(StateLedger ledger) {
    List<String> parts = new ArrayList<>();
    if (ledger.blocConstant() != 0) {
      parts.add(
          NumberWords.signed(ledger.blocConstant())
              + (ledger.initial().bloc() == null ? " for no bloc" : " for that bloc"));
    }
    if (ledger.seatConstant() != 0) {
      parts.add(NumberWords.signed(ledger.seatConstant()) + " for that seat");
    }
    return parts.isEmpty()
        ? " The terms of its score keep it there without a constant."
        : " A constant that its score needs to keep it there: " + String.join(", ", parts) + ".";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  private static String ending(StateLedger ledger) {
    boolean moved = ledger.entries().stream().anyMatch(e -> !refused(e));
    return (ledger.nuclear() ? "Nuclear use ended the run in round " : "The run ended in round ")
        + ledger.last()
        + " ("
        + ledger.when()
        + "); "
        + ledger.name()
        + " held "
        + ledger.end().words()
        + (moved ? "." : ", as it started.");
  }

  private static boolean refused(LedgerEntry entry) {
    return entry instanceof Explanation e
        ? e.outcome() != Explanation.Outcome.MOVED
        : ((ImposedChange) entry).inVain();
  }

  private static String of(String name, ImposedChange imposed) {
    if (imposed.kind().equals(ImposedChange.GIVEN) || imposed.inVain()) {
      return "Round "
          + imposed.round()
          + ": a choice from outside had "
          + name
          + (imposed.inVain() ? " ask for " : " choose ")
          + imposed.detail()
          + (imposed.inVain() ? " in vain." : ".");
    }
    String structure = the(imposed.structure());
    String what =
        switch (imposed.kind()) {
          case "admission" -> "an event of the scenario made " + name + " belong to " + structure;
          case "withdrawal" -> "an event of the scenario took " + name + " out of " + structure;
          case "exit" -> name + " left " + structure + " by that event";
          case "suspension" -> "the members of " + structure + " suspended " + name;
          case "reinstatement" -> "the members of " + structure + " reinstated " + name;
          default -> name + " rose to " + imposed.detail() + " in " + structure;
        };
    return "Round " + imposed.round() + ": " + what + ".";
  }

  /** Returns an explanation in words. */
  public static String of(Explanation e) {
    StringBuilder text = new StringBuilder(head(e));
    text.append(reasons(e)).append('.');
    if (e.outcome() == Explanation.Outcome.REFUSED) {
      text.append(" It was refused and kept what it had.");
    }
    text.append(chance(e)).append(tipped(e));
    thresholds(e).forEach(sentence -> text.append(' ').append(sentence));
    return text.toString();
  }

  private static String head(Explanation e) {
    String when = " in round " + e.round() + " (" + e.when() + ")";
    return switch (e.outcome()) {
      case MOVED -> e.state() + " " + Wording.move(e.held(), e.chosen(), Form.PAST) + when;
      case REFUSED ->
          e.state() + " wished to " + Wording.move(e.held(), e.chosen(), Form.BASE) + when;
      case STAYED -> e.state() + " reviewed" + when + " and kept " + e.held().words() + second(e);
    };
  }

  private static String second(Explanation e) {
    return e.runnerUp() == null
        ? "; nothing else was open"
        : " rather than to " + Wording.move(e.held(), e.runnerUp(), Form.BASE);
  }

  private static String reasons(Explanation e) {
    String fors = list(e, 1);
    String against = list(e, -1);
    return (fors.isEmpty() ? "" : ": " + fors)
        + (against.isEmpty() ? "" : (fors.isEmpty() ? ": " : "; ") + "against it " + against);
  }

  private static String list(Explanation e, int sign) {
    double least = e.reasons().isEmpty() ? 0 : SMALL * Math.abs(e.reasons().get(0).amount());
    return e.reasons().stream()
        .filter(r -> Math.signum(r.amount()) == sign && Math.abs(r.amount()) >= least)
        .limit(MOST_REASONS)
        .map(Reason::words)
        .collect(Collectors.joining(", "));
  }

  private static String chance(Explanation e) {
    if (Double.isNaN(e.lead()) && e.runnerUp() != null) {
      return " Precision is 0, so that scores do not count and chance alone chose.";
    }
    return e.withoutNoise().equals(e.chosen())
        ? ""
        : " Without chance it would have " + instead(e, e.withoutNoise()) + ".";
  }

  private static String instead(Explanation e, Posture instead) {
    return instead.equals(e.held())
        ? Wording.stay(e.held(), e.chosen(), Form.PARTICIPLE)
        : Wording.move(e.held(), instead, Form.PARTICIPLE);
  }

  private static String tipped(Explanation e) {
    String since = e.before() == 0 ? "round 0" : "its review in round " + e.before();
    String then = e.before() == 0 ? "in round 0" : "at " + since;
    if (e.outcome() == Explanation.Outcome.STAYED) {
      return "";
    } else if (e.wishedBefore()) {
      return " It had wished the same " + then + ".";
    } else if (e.tipped().equals(Tipping.NEWLY_OPENED)) {
      return " That was not open to it " + then + ".";
    }
    if (e.tippedBy() <= 0) {
      return ""; // nothing spoke more for it than before
    }
    return " What tipped it since "
        + since
        + ": "
        + Wording.tipped(e.tipped())
        + " ("
        + NumberWords.signed(e.tippedBy())
        + ").";
  }

  /** Returns the thresholds worth telling, a sentence each. */
  public static List<String> thresholds(Explanation e) {
    if (e.runnerUp() == null) {
      return List.of();
    }
    List<Threshold> told = e.told();
    if (told.isEmpty()) {
      return List.of("No quantity, changed alone within its range, would have changed that.");
    }
    List<String> sentences = new ArrayList<>();
    for (int k = 0; k < told.size(); k++) {
      boolean again = k > 0 && told.get(k).instead().equals(told.get(k - 1).instead());
      if (again) {
        String before = sentences.remove(sentences.size() - 1);
        String joined = before.substring(0, before.length() - 1) + ", or ";
        sentences.add(joined + condition(told.get(k)) + ".");
      } else {
        sentences.add(
            "It would have "
                + instead(e, told.get(k).instead())
                + " had "
                + condition(told.get(k))
                + ".");
      }
    }
    return sentences;
  }

  private static String condition(Threshold t) {
    int decimals = Math.max(2, decimals(t.stated()));
    String stated = fixed(t.stated(), decimals);
    String was = fixed(t.value(), decimals);
    if (!t.throughout()) {
      return t.name() + " been " + stated + " and not " + was;
    }
    boolean end = t.stated() == (t.above() ? t.high() : t.low());
    return t.name()
        + " been "
        + (end ? stated : (t.above() ? "above " : "below ") + stated)
        + " (it was "
        + was
        + ")";
  }

  private static int decimals(double x) {
    return Math.max(0, new BigDecimal(Double.toString(x)).stripTrailingZeros().scale());
  }

  private static String fixed(double x, int decimals) {
    return new BigDecimal(x)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString()
        .replace('-', '−');
  }

  private static String the(String structure) {
    return Wording.the(structure);
  }
}
