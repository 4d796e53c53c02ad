package entente.analysis.sweep;

import entente.experiment.input.FaultsException;
import entente.experiment.study.Study;
import entente.experiment.study.SweepDesign;
import entente.model.dynamics.Scenario;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a sweep says of itself, in sentences. */
public final class SweepSentences {

  private static final Template RAN =
      Template.of(
          """
          {runs} runs: {points} points of a design of the kind {kind}{scenarios}, {each}, {numbers} \
          random numbers. {failed} runs failed{stopped} {horizon}""");
  private static final Template ON_SCENARIOS = Template.of(" on {n} scenarios");
  private static final String ONE_EACH = "1 run each";
  private static final Template EACH = Template.of("{n} runs each");
  private static final Template STOPPED = Template.of("; {n} ended early by a rule of the study.");

  private static final Template AFTER =
      Template.of("Outcomes are those at the end of a run, after {years} years.");
  private static final int NONE = -1;
  private static final String AT_THE_END = "Outcomes are those at the end of a run.";

  private static final Template BEST =
      Template.of(
          """
          {measure}: best at {across} {x}, {upward} {y} ({mean}); {others}.""");
  private static final Template AT = Template.of("{measure} at {panel} {level}");
  private static final Template FINDING =
      Template.of("{measure} is {best} {where}{across} {xs} and {upward} {ys}{third}");
  private static final Template SAME = Template.of("{measure} is the same in every cell");
  private static final Template ALIKE = Template.of("{measure}: no cell can be told from the best");
  private static final Template SPAN = Template.of("{first} to {last}");
  private static final Template WHATEVER = Template.of(", whatever the {third}");
  private static final String UNSURE = ", by too few runs to be sure";
  private static final String NO_OTHER = "every other cell can be told from it";
  private static final String ONE_OTHER = "one other cell cannot be told from it";
  private static final Template OTHERS = Template.of("{n} other cells cannot be told from it");
  private static final String ONE_UNTOLD =
      "one other cell has fewer than two pairs of runs, too few to tell";
  private static final Template UNTOLD =
      Template.of("{n} other cells have fewer than two pairs of runs, too few to tell");

  private SweepSentences() {}

  /** Returns when in a run its outcome is read. */
  public static String horizon(SweepDesign design) {
    Set<Integer> rounds = new TreeSet<>();
    for (int scenario = 0; scenario < design.scenarios().size(); scenario++) {
      rounds.add(rounds(design, scenario));
    }
    rounds.remove(NONE);
    return rounds.size() == 1
        ? AFTER.fill(
            "years", NumberWords.number(rounds.iterator().next() / (double) Scenario.ROUNDS_A_YEAR))
        : AT_THE_END;
  }

  // Of the first point whose values go together.
  private static int rounds(SweepDesign design, int scenario) {
    int rounds = NONE;
    for (int p = 0; p < design.size() && rounds == NONE; p++) {
      try {
        rounds = design.scenario(scenario, p).rounds();
      } catch (FaultsException e) {
        rounds = NONE;
      }
    }
    return rounds;
  }

  /** Returns what ran, in a sentence or two. */
  public static String ran(SweepSummary summary) {
    Study study = summary.design().study();
    int scenarios = summary.design().scenarios().size();
    return RAN.fill(
        "runs",
        summary.runs(),
        "points",
        summary.design().size(),
        "kind",
        study.design().word(),
        "scenarios",
        scenarios > 1 ? ON_SCENARIOS.fill("n", scenarios) : "",
        "each",
        study.replicates() == 1 ? ONE_EACH : EACH.fill("n", study.replicates()),
        "numbers",
        study.randomNumbers().name().toLowerCase(Locale.ROOT),
        "failed",
        summary.failed(),
        "stopped",
        summary.stopped() > 0 ? STOPPED.fill("n", summary.stopped()) : ".",
        "horizon",
        horizon(summary.design()));
  }

  /** Returns which cell of each panel of a map is best, and how many are as good. */
  public static List<String> best(SweepSummary summary, Grid grid) {
    List<String> out = new ArrayList<>();
    String panel = summary.panel();
    for (int p = 0; p < grid.panels().size(); p++) {
      int[] best = grid.best(p);
      if (best == null) {
        continue;
      }
      String measure = grid.measure().title();
      out.add(
          BEST.fill(
              "measure",
              panel.isEmpty()
                  ? measure
                  : AT.fill(
                      "measure", measure,
                      "panel", words(panel),
                      "level", words(grid.panels().get(p))),
              "across",
              words(summary.across()),
              "x",
              words(grid.xs().get(best[1])),
              "upward",
              words(summary.upward()),
              "y",
              words(grid.ys().get(best[0])),
              "mean",
              NumberWords.number(grid.mean(p, best[0], best[1])),
              "others",
              others(grid, p)));
    }
    return out;
  }

  /**
   * Returns where a map is best, or highest if neither is better, in one line; the cells that
   * cannot be told from the best lie within what it names. Empty without a value.
   *
   * @param across what the levels across belong to
   * @param upward what the levels upward belong to
   * @param third what the panels belong to; empty with one
   */
  public static String finding(String across, String upward, String third, Grid grid) {
    BestCells cells = BestCells.of(grid);
    String measure = grid.measure().title();
    if (cells.none()) {
      return "";
    }
    if (cells.flat()) {
      return SAME.fill("measure", measure);
    }
    if (cells.all()) {
      return ALIKE.fill("measure", measure);
    }
    boolean one = cells.xs().size() == 1 && cells.ys().size() == 1;
    String whatever =
        grid.panels().size() > 1 && cells.alike() ? WHATEVER.fill("third", words(third)) : "";
    return FINDING.fill(
        "measure",
        measure,
        "best",
        cells.highest() ? "highest" : "best",
        "where",
        one ? "at " : "within ",
        "across",
        words(across),
        "xs",
        span(grid.xs(), cells.xs()),
        "upward",
        words(upward),
        "ys",
        span(grid.ys(), cells.ys()),
        "third",
        cells.unsure() ? UNSURE : whatever);
  }

  // Levels that are numbers run from one to another; words are told one by one.
  private static String span(List<String> levels, SortedSet<Integer> places) {
    List<String> told = places.stream().map(k -> words(levels.get(k))).toList();
    int last = told.size() - 1;
    if (last == 0) {
      return told.get(0);
    }
    boolean numbers = levels.stream().allMatch(level -> level.matches("[-−+.\\dEe]+"));
    return numbers
        ? SPAN.fill("first", told.get(0), "last", told.get(last))
        : String.join(", ", told.subList(0, last)) + " or " + told.get(last);
  }

  /** Returns the name of a factor or a level as a reader says it. */
  public static String words(String name) {
    return name.matches("[-−+.\\dEe]+") ? name : name.replace('_', ' ').replaceFirst("^.*\\.", "");
  }

  private static String others(Grid grid, int panel) {
    int good = 0;
    for (int y = 0; y < grid.ys().size(); y++) {
      for (int x = 0; x < grid.xs().size(); x++) {
        good += grid.asGood(panel, y, x) ? 1 : 0;
      }
    }
    int cells = grid.untold(panel);
    String untold = cells > 1 ? UNTOLD.fill("n", cells) : ONE_UNTOLD;
    if (good == 1) {
      return cells == 0 ? NO_OTHER : untold;
    }
    String others = good == 2 ? ONE_OTHER : OTHERS.fill("n", good - 1);
    return cells == 0 ? others : others + "; " + untold;
  }
}
