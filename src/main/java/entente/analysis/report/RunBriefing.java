package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.Values;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Fact;
import entente.analysis.document.Block.Item;
import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Wilson;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** What the first page says of one scenario alone, run once or several times. */
final class RunBriefing {

  private static final List<String> NUMBERS =
      List.of("stability", "uptake", "security_worst_tenth", "security_mean");

  private static final Template ONE_RUN =
      Template.of(
          """
          One run of {years} years. One run is an example and no finding: compare scenarios over \
          many.""");
  private static final Template ONE_RUN_CUT =
      Template.of(
          """
          One run of {years} years, cut short by nuclear use. One run is an example and no finding: \
          compare scenarios over many.""");
  private static final Template RUNS =
      Template.of("{n} runs of {years} years. Numbers are means over them.");
  private static final Template STAYS = Template.of("{measure} stays about {level} in {year}.");
  private static final Template RISES =
      Template.of("{measure} rises from {from} in {first} to {to} in {last}.");
  private static final Template FALLS =
      Template.of("{measure} falls from {from} in {first} to {to} in {last}.");
  private static final Template WAR = Template.of("{what}: yes, in {year}");
  private static final Template NO_WAR = Template.of("{what}: no");
  private static final Template WAR_SHARE = Template.of("{what} in {share} of runs");
  private static final Template MEASURE = Template.of("{measure}, {year}");
  private static final Template INTERVAL = Template.of("95 % interval of the mean {low} to {high}");
  private static final Template MISFIT = Template.of("How fast things change: {misfit}");

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

  private List<Block> verdict() {
    int rounds = arm.scenario().rounds();
    String years = NumberWords.number((double) rounds / Scenario.ROUNDS_A_YEAR);
    List<String> out = new ArrayList<>();
    if (one()) {
      boolean ended = !values.alive(arm.runs().get(0), rounds);
      out.add((ended ? ONE_RUN_CUT : ONE_RUN).fill("years", years));
    } else {
      out.add(RUNS.fill("n", arm.runs().size(), "years", years));
    }
    for (Measure m : system) {
      if (NUMBERS.contains(m.name())) {
        out.add(change(m));
      }
    }
    out.removeIf(String::isEmpty);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(String.join(" ", out)));
    String wars = wars();
    if (!wars.isEmpty()) {
      blocks.add(Block.paragraph(wars));
    }
    return blocks;
  }

  private String wars() {
    List<String> out = new ArrayList<>();
    result
        .risks()
        .forEach(
            r -> {
              String what = title(r.what());
              out.add(
                  !one()
                      ? WAR_SHARE.fill("what", what, "share", NumberWords.percent(r.share()))
                      : r.share() > 0
                          ? WAR.fill("what", what, "year", when(r.what()))
                          : NO_WAR.fill("what", what));
            });
    return out.isEmpty() ? "" : String.join("; ", out) + ".";
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
    if (Math.abs(to - from) < m.margin()) {
      return STAYS.fill("measure", m.title(), "level", NumberWords.number(to), "year", year(last));
    }
    return (to > from ? RISES : FALLS)
        .fill(
            "measure",
            m.title(),
            "from",
            NumberWords.number(from),
            "first",
            year(first),
            "to",
            NumberWords.number(to),
            "last",
            year(last));
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

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (String name : NUMBERS) {
      system.stream().filter(m -> m.name().equals(name)).forEach(m -> fact(m, facts));
    }
    return facts.subList(0, Math.min(BriefingPage.FACTS, facts.size()));
  }

  private void fact(Measure m, List<Fact> facts) {
    int last = arm.scenario().rounds();
    while (last > 0 && at(m, last).length == 0) {
      last--;
    }
    double[] all = at(m, last);
    if (all.length == 0) {
      return;
    }
    PairedDifference mean = PairedDifference.of(all, new double[all.length]);
    // Of events the interval of a share, which knows that it is no less than none.
    double[] share = Wilson.interval(mean.meanA(), mean.n());
    boolean events = PairedDifference.counts(all, new double[all.length]) && mean.meanA() >= 0;
    facts.add(
        new Fact(
            NumberWords.number(mean.meanA()),
            MEASURE.fill("measure", m.title(), "year", year(last)),
            all.length == 1
                ? "one run: nothing says how sure"
                : INTERVAL.fill(
                    "low",
                    NumberWords.number(events ? share[0] : mean.low()),
                    "high",
                    NumberWords.number(events ? share[1] : mean.high()))));
  }

  private List<Item> silent() {
    List<String> out = new ArrayList<>();
    out.add(
        one()
            ? "What another seed would give, or which scenario is better."
            : "Which scenario is better: that takes a comparison on the same seeds.");
    List<String> misfits = RateSentences.misfits(result);
    if (!misfits.isEmpty()) {
      out.add(MISFIT.fill("misfit", misfits.get(0)));
    }
    out.add(assumptions.forecast());
    List<Item> items = new ArrayList<>(out.stream().map(Item::of).toList());
    RightAndWrong.of(result).ifPresent(told -> items.add(told.item()));
    return items;
  }

  private String title(String measure) {
    return system.stream()
        .filter(m -> m.name().equals(measure))
        .map(Measure::title)
        .findFirst()
        .orElse(measure);
  }
}
