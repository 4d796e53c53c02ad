package entente.analysis.claims;

import entente.analysis.claims.Decider.Influence;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimSetting.Kind;
import entente.experiment.claim.ClaimStep;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came out of a claim, in sentences. */
public final class ClaimSentences {

  private static final int NAMED = 3;

  private ClaimSentences() {}

  /** Returns the verdict, and what it rests on. */
  public static String verdict(ClaimFinding finding) {
    SettingFinding plain = finding.plain();
    StepFinding weakest = plain.weakest();
    String word = finding.verdict().words();
    StringBuilder text = new StringBuilder();
    text.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)).append(". ");
    int steps = plain.steps().size();
    text.append("At the default constants ").append(answer(plain.point()));
    if (plain.futures() != null) {
      boolean same = plain.point() == plain.futures();
      text.append(same ? ", and so in the futures" : "; in the futures ");
      text.append(same ? "" : answer(plain.futures()));
    }
    text.append(steps > 1 ? ". The weakest of " + steps + " steps, " : ". It is ");
    text.append(steps > 1 ? quoted(weakest.step()) + ", has " : "");
    text.append(difference(weakest)).append(". ");
    text.append(futures(plain));
    if (weakest.depends()) {
      text.append(" The parts of stability do not agree: it depends on what you call stable.");
    }
    return text.toString();
  }

  private static String answer(Answer answer) {
    return switch (answer) {
      case FOR -> "it comes out as claimed";
      case AGAINST -> "it does not come out";
      case OPEN -> "the runs do not tell";
    };
  }

  private static String quoted(ClaimStep step) {
    String text = step.text().isBlank() ? step.key() : step.text().replaceFirst("\\.$", "");
    return "“" + text + "”";
  }

  /** Returns the difference of a step at the default constants, with its interval. */
  public static String difference(StepFinding step) {
    StepEvidence look = step.point();
    String chosen =
        step.chosen().isEmpty() ? "" : " (" + String.join(" against ", step.chosen()) + ")";
    return "a difference of "
        + NumberWords.signed(look.difference().difference())
        + " (95 % interval "
        + NumberWords.interval(look.difference().low(), look.difference().high())
        + (look.margin() > 0 ? "; what matters is " + NumberWords.number(look.margin()) : "")
        + ")"
        + chosen;
  }

  private static String futures(SettingFinding plain) {
    if (plain.futures() == null) {
      return "No futures were run.";
    }
    double[] ends = plain.interval();
    String share =
        plain.decided() == 0
            ? "In every future some step is a tie"
            : "All of it holds in "
                + NumberWords.percent(plain.share())
                + " of "
                + plain.decided()
                + " futures ("
                + NumberWords.percent(ends[0])
                + " to "
                + NumberWords.percent(ends[1])
                + ")";
    String steps =
        plain.steps().size() == 1
            ? ""
            : "; step by step in "
                + plain.steps().stream()
                    .map(s -> NumberWords.percent(s.futures().share()))
                    .collect(Collectors.joining(", "));
    return share + steps + ".";
  }

  /** Returns what became of the claim without and against its mechanisms. */
  public static String mechanisms(ClaimFinding finding) {
    if (finding.settings().size() == 1) {
      return "No mechanism states it directly.";
    }
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<String> names =
          finding.settings().stream()
              .filter(s -> s.setting().kind() != Kind.PLAIN && s.outcome() == outcome)
              .map(s -> s.setting().name())
              .toList();
      if (!names.isEmpty()) {
        parts.add(outcome.word() + " with " + String.join(", ", names));
      }
    }
    String text = String.join("; ", parts);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** Returns which assumption decides, and where the claim holds. */
  public static List<String> region(ClaimFinding finding) {
    Decider decider = finding.decider();
    if (decider == null) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    String step =
        finding.design().claim().steps().size() > 1 ? " of the step " + decider.step() : "";
    if (decider.influences().isEmpty()) {
      sentences.add(
          "No single assumption surely moves the difference"
              + step
              + " over "
              + finding.holds().length
              + " futures"
              + (decider.hints().isEmpty()
                  ? "."
                  : "; nearest to it come, as chance may give, "
                      + decider.hints().stream()
                          .map(i -> i.path() + " (" + NumberWords.signed(i.rank()) + ")")
                          .collect(Collectors.joining(", "))
                      + "."));
    } else {
      sentences.add(
          "What moves the difference"
              + step
              + " most, by rank correlation (plus: speaks for the claim): "
              + decider.influences().stream()
                  .limit(NAMED)
                  .map(ClaimSentences::influence)
                  .collect(Collectors.joining("; "))
              + (decider.influences().size() > NAMED
                  ? "; " + (decider.influences().size() - NAMED) + " more surely do"
                  : "")
              + ".");
    }
    if (decider.region() != null) {
      sentences.add(
          "It holds in "
              + NumberWords.percent(decider.region().density())
              + " of the futures with "
              + limits(decider.region().limits())
              + ", against "
              + NumberWords.percent(decider.overall())
              + " of all; they are "
              + NumberWords.percent(decider.region().coverage())
              + " of those in which it holds. In regions that one half of the futures chose, it holds"
              + " in "
              + NumberWords.percent(decider.heldOut())
              + " of the other half.");
    }
    return sentences;
  }

  private static String influence(Influence influence) {
    return influence.path()
        + " ("
        + NumberWords.signed(influence.rank())
        + ", "
        + text(influence.path())
        + ")";
  }

  /** Returns what a drawn quantity is, in words. */
  public static String text(String path) {
    String words =
        ParameterCatalog.find(path).map(Quantity::text).orElse("").replaceFirst("\\.$", "");
    String first =
        words.isEmpty()
            ? path
            : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    return path.startsWith("structures.") ? first + ", as moved for all structures" : first;
  }

  private static String limits(Map<String, Object> limits) {
    return limits.entrySet().stream()
        .map(e -> limit(e.getKey(), (List<?>) e.getValue()))
        .collect(Collectors.joining(" and "));
  }

  private static String limit(String path, List<?> ends) {
    Double low = (Double) ends.get(0);
    Double high = (Double) ends.get(1);
    if (low != null && high != null) {
      return path + " from " + NumberWords.number(low) + " to " + NumberWords.number(high);
    }
    return path
        + (low != null
            ? " above " + NumberWords.number(low)
            : " below " + NumberWords.number(high));
  }

  /** Returns the unit in which a step is drawn: what matters to it. */
  public static double unit(ClaimStep step) {
    double margin = ClaimDesign.margin(step);
    if (margin > 0) {
      return margin;
    }
    double own = ClaimDesign.measure(step.measure()).margin();
    return step.per() == null ? own : own / ClaimDesign.measure(step.per()).margin();
  }
}
