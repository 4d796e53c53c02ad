package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.Values;
import entente.analysis.statistic.PairedDifference;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;

/** What the first page says of one scenario alone, run once or several times. */
final class RunBriefing {

  private static final List<String> NUMBERS =
      List.of("stability", "uptake", "security_worst_tenth", "security_mean");

  private final ComparisonResult result;
  private final Arm arm;
  private final List<Measure> system;
  private final Values values;
  private final Assumptions assumptions;

  RunBriefing(ComparisonResult result, List<Measure> system, Assumptions assumptions) {
    this.result = result;
    this.arm = result.arms().get(0);
    this.system = system;
    this.values = new Values(system, List.of());
    this.assumptions = assumptions;
  }

  /** Returns the page. */
  BriefingPage page() {
    String question = arm.scenario().question() == null ? "" : arm.scenario().question();
    return new BriefingPage(arm.name(), question, verdict(), facts(), silent());
  }

  private boolean one() {
    return arm.runs().size() == 1;
  }

  private String verdict() {
    int rounds = arm.scenario().rounds();
    String years = NumberWords.number((double) rounds / Scenario.ROUNDS_A_YEAR);
    List<String> out = new ArrayList<>();
    if (one()) {
      boolean ended = !values.alive(arm.runs().get(0), rounds);
      out.add(
          "One run of "
              + years
              + " years"
              + (ended ? ", cut short by nuclear use" : "")
              + ". One run is an example and no finding: compare scenarios over many.");
    } else {
      out.add(arm.runs().size() + " runs of " + years + " years. Numbers are means over them.");
    }
    for (Measure m : system) {
      if (NUMBERS.contains(m.name())) {
        out.add(change(m));
      }
    }
    out.removeIf(String::isEmpty);
    return "<p>" + Html.escape(String.join(" ", out)) + "</p>\n" + wars();
  }

  private String wars() {
    List<String> out = new ArrayList<>();
    result
        .risks()
        .forEach(
            r -> {
              String what = title(r.what());
              out.add(
                  one()
                      ? what + (r.share() > 0 ? ": yes, in " + when(r.what()) : ": no")
                      : what + " in " + NumberWords.percent(r.share()) + " of runs");
            });
    return out.isEmpty() ? "" : Html.text("p", String.join("; ", out) + ".");
  }

  private String when(String what) {
    RunResult run = arm.runs().get(0);
    for (int r = 0; r <= arm.scenario().rounds(); r++) {
      if (values.system(run, what, r) > 0) {
        return NumberWords.number(Math.floor(arm.scenario().year(r)));
      }
    }
    return "no year";
  }

  // From the first round in which a measure is defined to the last.
  private String change(Measure m) {
    int first = -1;
    int last = -1;
    for (int r = 0; r <= arm.scenario().rounds(); r++) {
      if (!Double.isNaN(mean(m, r))) {
        first = first < 0 ? r : first;
        last = r;
      }
    }
    if (first == last) {
      return "";
    }
    double from = mean(m, first);
    double to = mean(m, last);
    return m.title()
        + (Math.abs(to - from) < m.margin()
            ? " stays about " + NumberWords.number(to)
            : (to > from ? " rises from " : " falls from ")
                + NumberWords.number(from)
                + " in "
                + year(first)
                + " to "
                + NumberWords.number(to))
        + " in "
        + year(last)
        + ".";
  }

  private String year(int round) {
    return NumberWords.number(Math.floor(arm.scenario().year(round)));
  }

  private double[] at(Measure m, int round) {
    return arm.runs().stream()
        .mapToDouble(run -> values.system(run, m.name(), round))
        .filter(x -> !Double.isNaN(x))
        .toArray();
  }

  private double mean(Measure m, int round) {
    double[] all = at(m, round);
    return PairedDifference.of(all, new double[all.length]).meanA();
  }

  private List<BriefingPage.Fact> facts() {
    List<BriefingPage.Fact> facts = new ArrayList<>();
    for (String name : NUMBERS) {
      system.stream().filter(m -> m.name().equals(name)).forEach(m -> fact(m, facts));
    }
    return facts.subList(0, Math.min(BriefingPage.FACTS, facts.size()));
  }

  private void fact(Measure m, List<BriefingPage.Fact> facts) {
    int last = arm.scenario().rounds();
    while (last > 0 && at(m, last).length == 0) {
      last--;
    }
    double[] all = at(m, last);
    if (all.length == 0) {
      return;
    }
    PairedDifference mean = PairedDifference.of(all, new double[all.length]);
    facts.add(
        new BriefingPage.Fact(
            NumberWords.number(mean.meanA()),
            m.title() + ", " + year(last),
            all.length == 1
                ? "one run: nothing says how sure"
                : "95 % interval of the mean "
                    + NumberWords.number(mean.low())
                    + " to "
                    + NumberWords.number(mean.high())));
  }

  private List<String> silent() {
    List<String> out = new ArrayList<>();
    out.add(
        one()
            ? "What another seed would give, or which scenario is better."
            : "Which scenario is better: that takes a comparison on the same seeds.");
    List<String> misfits = RateSentences.misfits(result);
    if (!misfits.isEmpty()) {
      out.add("How fast things change: " + misfits.get(0));
    }
    out.add(assumptions.forecast());
    return out;
  }

  private String title(String measure) {
    return system.stream()
        .filter(m -> m.name().equals(measure))
        .map(Measure::title)
        .findFirst()
        .orElse(measure);
  }
}
