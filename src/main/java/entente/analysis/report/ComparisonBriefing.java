package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.SettingsSentences;
import entente.analysis.compare.Verdict;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Fact;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.text.NumberWords;
import entente.text.Template;
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

  private static final Template DIFFERENCE = Template.of("{measure}: {a} minus {b}, {year}");
  private static final Template INTERVAL = Template.of("95 % interval {interval}");
  private static final Template INTERVAL_AND_FUTURES =
      Template.of("95 % interval {interval}; higher in {higher} alternative settings");
  private static final Template UNTOLD =
      Template.of("Which scenario has more or less of this, the runs cannot tell: {measures}.");
  private static final Template SPLIT =
      Template.of(
          """
          Whether it holds beyond the default constants: alternative settings are split on \
          {measures}.""");
  private static final Template MISFIT =
      Template.of(
          """
          How fast things change: one observed rate does not fit the model. {misfit}""");
  private static final Template MISFITS =
      Template.of(
          """
          How fast things change: {n} observed rates do not fit the model. {misfit}""");

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

  private List<Block> verdict() {
    Block list = ComparisonReport.list(told());
    // Several pairs take the room of the figure, so that the page stays one in print.
    return List.of(result.arms().size() > 2 ? Block.section(Role.MANY, List.of(list)) : list);
  }

  /** Returns the verdicts that the page tells: of two scenarios some, of more one of each pair. */
  List<Comparison> told() {
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
    return first.isEmpty() ? headlines : first;
  }

  private List<Fact> facts() {
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

  private Fact fact(Comparison c) {
    String interval = NumberWords.interval(c.low(), c.high());
    return new Fact(
        NumberWords.signed(c.difference()),
        DIFFERENCE.fill(
            "measure",
            titles.apply(c.measure()),
            "a",
            result.name(c.a()),
            "b",
            result.name(c.b()),
            "year",
            NumberWords.number(c.year())),
        Double.isNaN(c.futuresAHigher())
            ? INTERVAL.fill("interval", interval)
            : INTERVAL_AND_FUTURES.fill(
                "interval", interval, "higher", SettingsSentences.higher(c.futures())));
  }

  private List<Item> silent() {
    List<String> out = new ArrayList<>();
    List<Comparison> open =
        headlines.stream().filter(c -> c.verdict() == Verdict.CANNOT_TELL).toList();
    if (!open.isEmpty()) {
      out.add(UNTOLD.fill("measures", names(open)));
    }
    List<Comparison> split =
        headlines.stream().filter(c -> !open.contains(c) && !c.robust()).toList();
    if (!split.isEmpty()) {
      out.add(SPLIT.fill("measures", names(split)));
    }
    List<String> misfits = RateSentences.misfits(result);
    if (misfits.size() == 1) {
      out.add(MISFIT.fill("misfit", misfits.get(0)));
    } else if (!misfits.isEmpty()) {
      out.add(MISFITS.fill("n", misfits.size(), "misfit", misfits.get(0)));
    }
    out.add(assumptions.forecast());
    List<Item> items = new ArrayList<>(out.stream().map(Item::of).toList());
    RightAndWrong.of(result).ifPresent(told -> items.add(told.item()));
    return items;
  }

  private String names(List<Comparison> of) {
    return of.stream()
        .map(c -> titles.apply(c.measure()).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
