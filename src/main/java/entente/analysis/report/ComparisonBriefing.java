package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.Verdict;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the first page of a comparison says, of the first pair of scenarios in full. */
final class ComparisonBriefing {

  /** What is told first; stability is never read without uptake and security. */
  private static final List<String> FIRST =
      List.of("stability", "uptake", "security_worst_tenth", "direct_war");

  /** Which numbers are shown, as far as there are any; others fill the places that stay empty. */
  private static final List<String> NUMBERS =
      List.of("stability", "security_worst_tenth", "direct_war");

  private final ComparisonResult result;
  private final UnaryOperator<String> titles;
  private final Assumptions assumptions;
  private final List<Comparison> headlines;

  ComparisonBriefing(
      ComparisonResult result, UnaryOperator<String> titles, Assumptions assumptions) {
    this.result = result;
    this.titles = titles;
    this.assumptions = assumptions;
    List<Arm> arms = result.arms();
    this.headlines = Briefing.of(result, arms.get(0).label(), arms.get(1).label());
  }

  /** Returns the page. */
  BriefingPage page(String title) {
    String question =
        result.arms().stream()
            .map(arm -> arm.scenario().question())
            .filter(q -> q != null && !q.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
    return new BriefingPage(title, question, verdict(), facts(), silent());
  }

  private String verdict() {
    List<Comparison> first = new ArrayList<>();
    List<Arm> arms = result.arms();
    if (arms.size() == 2) {
      first.addAll(headlines.stream().filter(c -> FIRST.contains(c.measure())).toList());
    } else {
      for (int i = 0; i < arms.size(); i++) {
        for (int j = i + 1; j < arms.size(); j++) {
          Briefing.of(result, arms.get(i).label(), arms.get(j).label()).stream()
              .limit(1)
              .forEach(first::add);
        }
      }
    }
    String list = ComparisonReport.list(first.isEmpty() ? headlines : first);
    // Several pairs take the room of the figure, so that the page stays one in print.
    return arms.size() > 2 ? "<div class=\"many\">\n" + list + "</div>\n" : list;
  }

  private List<BriefingPage.Fact> facts() {
    List<Comparison> shown = new ArrayList<>();
    for (String name : NUMBERS) {
      headlines.stream()
          .filter(c -> c.measure().equals(name) && !Double.isNaN(c.difference()))
          .forEach(shown::add);
    }
    headlines.stream()
        .filter(c -> !shown.contains(c) && !Double.isNaN(c.difference()))
        .forEach(shown::add);
    return shown.stream().limit(BriefingPage.FACTS).map(this::fact).toList();
  }

  private BriefingPage.Fact fact(Comparison c) {
    String futures =
        Double.isNaN(c.futuresAHigher())
            ? ""
            : "; higher in " + NumberWords.percent(c.futuresAHigher()) + " of futures";
    return new BriefingPage.Fact(
        NumberWords.signed(c.difference()),
        titles.apply(c.measure())
            + ": "
            + result.name(c.a())
            + " minus "
            + result.name(c.b())
            + ", "
            + NumberWords.number(c.year()),
        "95 % interval " + NumberWords.interval(c.low(), c.high()) + futures);
  }

  private List<String> silent() {
    List<String> out = new ArrayList<>();
    List<Comparison> open =
        headlines.stream().filter(c -> c.verdict() == Verdict.CANNOT_TELL).toList();
    if (!open.isEmpty()) {
      out.add(
          "Which scenario has more or less of this, the runs cannot tell: " + names(open) + ".");
    }
    List<Comparison> split =
        headlines.stream().filter(c -> !open.contains(c) && !c.robust()).toList();
    if (!split.isEmpty()) {
      out.add(
          "Whether it holds for other constants than the default ones: the futures are split on "
              + names(split)
              + ".");
    }
    List<String> misfits = RateSentences.misfits(result);
    if (!misfits.isEmpty()) {
      out.add(
          "How fast things change: "
              + (misfits.size() == 1
                  ? "one observed rate does"
                  : misfits.size() + " observed rates do")
              + " not fit the model. "
              + misfits.get(0));
    }
    out.add(assumptions.forecast());
    return out;
  }

  private String names(List<Comparison> of) {
    return of.stream()
        .map(c -> titles.apply(c.measure()).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
