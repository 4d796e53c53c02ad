package entente.analysis.explain;

import entente.analysis.explain.Wording.Form;
import entente.model.decisions.Tipping;
import entente.text.NumberWords;
import entente.text.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An explanation in words: what came of a review, why, and what would have changed that. */
public final class ExplanationSentences {

  private static final Template MOVED = Template.of("{state} {move} in round {round} ({when})");

  private static final Template REFUSED =
      Template.of("{state} wished to {move} in round {round} ({when})");

  private static final Template STAYED =
      Template.of(
          "{state} reviewed in round {round} ({when}) and kept {held} rather than to {move}");

  private static final Template STAYED_ALONE =
      Template.of(
          "{state} reviewed in round {round} ({when}) and kept {held}; nothing else was open");

  private static final Template WITHOUT_REASON = Template.of("{what}.");
  private static final Template FOR = Template.of("{what}: {reasons}.");
  private static final Template AGAINST = Template.of("{what}: against it {against}.");
  private static final Template FOR_AND_AGAINST =
      Template.of("{what}: {reasons}; against it {against}.");

  private static final String KEPT = "It was refused and kept what it had.";

  private static final String CHANCE_ALONE =
      "Precision is 0, so that scores do not count and chance alone chose.";

  private static final Template WITHOUT_CHANCE =
      Template.of("Without chance it would have {instead}.");

  private static final String ROUND_0 = "round 0";
  private static final String IN_ROUND_0 = "in round 0";
  private static final Template REVIEW = Template.of("its review in round {round}");
  private static final Template AT_REVIEW = Template.of("at its review in round {round}");
  private static final Template WISHED_BEFORE = Template.of("It had wished the same {then}.");
  private static final Template NOT_OPEN = Template.of("That was not open to it {then}.");

  private static final Template TIPPED =
      Template.of("What tipped it since {since}: {what} ({amount}).");

  private static final String NO_THRESHOLD =
      "No quantity, changed alone within its range, would have changed that.";

  private static final Template THRESHOLD =
      Template.of("It would have {instead} had {conditions}.");

  private static final String OR = ", or ";

  private static final Template HERE_AND_THERE =
      Template.of("{quantity} been {stated} and not {was}");

  private static final Template AT_THE_END = Template.of("{quantity} been {stated} (it was {was})");

  private static final Template ABOVE =
      Template.of("{quantity} been above {stated} (it was {was})");

  private static final Template BELOW =
      Template.of("{quantity} been below {stated} (it was {was})");

  /** What is left out of a sentence: a reason smaller than this share of the largest one. */
  private static final double SMALL = 0.05;

  private static final int MOST_REASONS = 4;

  private ExplanationSentences() {}

  /** Returns an explanation in words. */
  public static String of(Explanation e) {
    List<String> sentences = new ArrayList<>();
    sentences.add(first(e));
    if (e.outcome() == Explanation.Outcome.REFUSED) {
      sentences.add(KEPT);
    }
    chance(e).ifPresent(sentences::add);
    tipped(e).ifPresent(sentences::add);
    sentences.addAll(thresholds(e));
    return String.join(" ", sentences);
  }

  private static String first(Explanation e) {
    String what = head(e);
    String reasons = list(e, 1);
    String against = list(e, -1);
    if (against.isEmpty()) {
      return reasons.isEmpty()
          ? WITHOUT_REASON.fill("what", what)
          : FOR.fill("what", what, "reasons", reasons);
    }
    return reasons.isEmpty()
        ? AGAINST.fill("what", what, "against", against)
        : FOR_AND_AGAINST.fill("what", what, "reasons", reasons, "against", against);
  }

  private static String head(Explanation e) {
    String name = e.state();
    int round = e.round();
    String when = e.when();
    String held = e.held().words();
    if (e.outcome() == Explanation.Outcome.MOVED) {
      String move = Wording.move(e.held(), e.chosen(), Form.PAST);
      return MOVED.fill("state", name, "move", move, "round", round, "when", when);
    } else if (e.outcome() == Explanation.Outcome.REFUSED) {
      String move = Wording.move(e.held(), e.chosen(), Form.BASE);
      return REFUSED.fill("state", name, "move", move, "round", round, "when", when);
    } else if (e.runnerUp() == null) {
      return STAYED_ALONE.fill("state", name, "round", round, "when", when, "held", held);
    }
    String move = Wording.move(e.held(), e.runnerUp(), Form.BASE);
    return STAYED.fill("state", name, "round", round, "when", when, "held", held, "move", move);
  }

  private static String list(Explanation e, int sign) {
    double least = e.reasons().isEmpty() ? 0 : SMALL * Math.abs(e.reasons().get(0).amount());
    return e.reasons().stream()
        .filter(r -> Math.signum(r.amount()) == sign && Math.abs(r.amount()) >= least)
        .limit(MOST_REASONS)
        .map(Reason::words)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> chance(Explanation e) {
    if (Double.isNaN(e.lead()) && e.runnerUp() != null) {
      return Optional.of(CHANCE_ALONE);
    }
    return e.withoutNoise().equals(e.chosen())
        ? Optional.empty()
        : Optional.of(WITHOUT_CHANCE.fill("instead", instead(e, e.withoutNoise())));
  }

  private static String instead(Explanation e, Posture instead) {
    return instead.equals(e.held())
        ? Wording.stay(e.held(), e.chosen(), Form.PARTICIPLE)
        : Wording.move(e.held(), instead, Form.PARTICIPLE);
  }

  private static Optional<String> tipped(Explanation e) {
    String then = e.before() == 0 ? IN_ROUND_0 : AT_REVIEW.fill("round", e.before());
    if (e.outcome() == Explanation.Outcome.STAYED) {
      return Optional.empty();
    } else if (e.wishedBefore()) {
      return Optional.of(WISHED_BEFORE.fill("then", then));
    } else if (e.tipped().equals(Tipping.NEWLY_OPENED)) {
      return Optional.of(NOT_OPEN.fill("then", then));
    }
    if (e.tippedBy() <= 0) {
      return Optional.empty(); // nothing spoke more for it than before
    }
    String since = e.before() == 0 ? ROUND_0 : REVIEW.fill("round", e.before());
    String amount = NumberWords.signed(e.tippedBy());
    return Optional.of(
        TIPPED.fill("since", since, "what", Wording.tipped(e.tipped()), "amount", amount));
  }

  /** Returns the thresholds worth telling, a sentence for each thing that they lead to. */
  public static List<String> thresholds(Explanation e) {
    if (e.runnerUp() == null) {
      return List.of();
    }
    List<Threshold> told = e.told();
    if (told.isEmpty()) {
      return List.of(NO_THRESHOLD);
    }
    List<String> sentences = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (int k = 0; k < told.size(); k++) {
      Posture instead = told.get(k).instead();
      conditions.add(condition(told.get(k)));
      if (k + 1 == told.size() || !instead.equals(told.get(k + 1).instead())) {
        String all = String.join(OR, conditions);
        sentences.add(THRESHOLD.fill("instead", instead(e, instead), "conditions", all));
        conditions.clear();
      }
    }
    return sentences;
  }

  private static String condition(Threshold t) {
    int decimals = Math.max(2, decimals(t.stated()));
    boolean end = t.stated() == (t.above() ? t.high() : t.low());
    Template told = !t.throughout() ? HERE_AND_THERE : end ? AT_THE_END : t.above() ? ABOVE : BELOW;
    return told.fill(
        "quantity", t.name(),
        "stated", NumberWords.fixed(t.stated(), decimals),
        "was", NumberWords.fixed(t.value(), decimals));
  }

  private static int decimals(double x) {
    return Math.max(0, new BigDecimal(Double.toString(x)).stripTrailingZeros().scale());
  }
}
