package entente.analysis.hindcast;

import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceCard.Lead;
import entente.analysis.hindcast.score.ForecasterNames;
import entente.analysis.hindcast.score.ScoreValue;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the rolling hindcast shows, in sentences: where the model loses, and what decides. */
public final class RollingSentences {

  /** The rules that decide. */
  public static final List<String> DECIDING =
      List.of("ratesPerYear", "ratesPerYearBefore", "logit", "logitBefore");

  private static final Template LOST =
      Template.of("On {units} the model is worse than {rule} in {score}: {where}.");
  private static final Template FINDING = Template.of("{when} the model is {verdicts}");
  private static final String NOWHERE = "The model is nowhere worse than one of the rules.";
  private static final Template THAN = Template.of("{better} than {rules}");
  private static final Template SURELY = Template.of("surely {better}");
  private static final Template UNSURE = Template.of("{better}, but not surely");

  private RollingSentences() {}

  /** Returns where the model loses to a rule that decides, a sentence for each rule and score. */
  public static List<String> of(RollingHindcast hindcast) {
    List<String> sentences = new ArrayList<>();
    for (String units : List.of(ChanceCard.MOVES, ChanceCard.WITH_EXITS)) {
      for (String rule : DECIDING) {
        for (boolean log : new boolean[] {true, false}) {
          String where =
              hindcast.cards().stream()
                  .filter(card -> score(card.lead(units, rule), log).value() > 0)
                  .map(card -> period(card.period()))
                  .collect(Collectors.joining(", "));
          if (!where.isEmpty()) {
            sentences.add(
                LOST.fill(
                    "units", units(units),
                    "rule", ForecasterNames.of(rule),
                    "score", score(log),
                    "where", where));
          }
        }
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(NOWHERE);
    }
    return sentences;
  }

  /** Returns in one line how the model's log score of moves is beside the two rules as trained. */
  public static String finding(RollingHindcast hindcast) {
    OriginCard card = hindcast.deciding();
    ScoreValue rates = card.lead(ChanceCard.MOVES, "ratesPerYear").by().logScore();
    ScoreValue logit = card.lead(ChanceCard.MOVES, "logit").by().logScore();
    List<String> verdicts = new ArrayList<>();
    if (verdict(rates).equals(verdict(logit))) {
      verdicts.add(than(rates, "rates per year open and a logit"));
    } else {
      verdicts.add(than(rates, "rates per year open"));
      verdicts.add(than(logit, "a logit"));
    }
    String when = hindcast.has(RollingHindcast.UNSEEN) ? "From 2008 on" : "In seen years";
    return FINDING.fill("when", when, "verdicts", String.join("; ", verdicts));
  }

  /** Returns what a difference of a score says of the model beside a rule, or several. */
  public static String than(ScoreValue by, String rules) {
    String than = THAN.fill("better", better(by), "rules", rules);
    return sure(by) ? SURELY.fill("better", than) : UNSURE.fill("better", than);
  }

  /** Returns what a difference of a score says of the model, for which less is better. */
  public static String verdict(ScoreValue by) {
    return sure(by) ? SURELY.fill("better", better(by)) : UNSURE.fill("better", better(by));
  }

  private static boolean sure(ScoreValue by) {
    return by.high() < 0 || by.low() > 0;
  }

  private static String better(ScoreValue by) {
    return by.value() < 0 ? "better" : "worse";
  }

  private static ScoreValue score(Lead lead, boolean log) {
    return log ? lead.by().logScore() : lead.by().brier();
  }

  private static String score(boolean log) {
    return log ? "log score" : "Brier score";
  }

  private static String units(String word) {
    return word.equals(ChanceCard.MOVES) ? "moves" : "moves and exits";
  }

  /** Returns an origin or several in words, by the word of their card. */
  public static String period(String word) {
    return switch (word) {
      case RollingHindcast.SEEN -> "1996 to 2004 together";
      case RollingHindcast.UNSEEN -> "2008 to 2016 together";
      case RollingHindcast.ALL -> "all together";
      default -> word.substring(word.indexOf('-') + 1);
    };
  }
}
