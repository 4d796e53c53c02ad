package entente.analysis.report;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.document.Block;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Standing;
import entente.analysis.study.Influence;
import entente.analysis.study.Method;
import entente.analysis.study.PointScores;
import entente.analysis.study.PointScoresSentences;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyRuns;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The tables of an analysis, each column told once; in brief, as a terminal shows them, they have
 * fewer and shorter ones.
 */
public final class StudyTables {

  private static final Template OVER_FUTURES =
      Template.of("Over {futures} alternative settings; good enough is {rule}");
  private static final Template LARGEST = Template.of("The {shown} largest of {all}");
  private static final String ALL = "All inputs, by size";
  private static final String WITHOUT_OUTCOME =
      "Runs without an outcome; no value is ever filled in for an estimate";

  private static final int MOST = 20;

  private StudyTables() {}

  /**
   * A column.
   *
   * @param title its title; null where it is left out
   * @param brief its title in brief; null where it is left out
   * @param cell what stands in a row
   */
  private record Column<T>(String title, String brief, Function<T, String> cell) {}

  private static <T> Block table(
      String caption, boolean brief, List<Column<T>> columns, List<T> rows) {
    Function<Column<T>, String> title = brief ? Column::brief : Column::title;
    List<Column<T>> shown = columns.stream().filter(c -> title.apply(c) != null).toList();
    return Block.table(
        caption,
        shown.stream().map(title).toList(),
        rows.stream().map(r -> shown.stream().map(c -> c.cell().apply(r)).toList()).toList());
  }

  /** Returns how scenarios stand over alternative settings. */
  static Block standings(Robustness r) {
    String caption = OVER_FUTURES.fill("futures", r.outcomes().futures(), "rule", r.rule().text());
    return table(caption, false, standings(), r.standings());
  }

  /** Returns how scenarios stand over alternative settings, in brief. */
  public static Block standingsInBrief(Robustness r) {
    return table("", true, standings(), r.standings());
  }

  private static List<Column<Standing>> standings() {
    return List.of(
        new Column<>("Scenario", "architecture", Standing::architecture),
        new Column<>("5 %", "5 %", s -> number(s.percentiles()[1])),
        new Column<>("Median", "median", s -> number(s.percentiles()[3])),
        new Column<>("95 %", "95 %", s -> number(s.percentiles()[5])),
        new Column<>("Ahead in", "wins", s -> percent(s.wins())),
        new Column<>("Mean regret", "mean regret", s -> number(s.regret().mean().value())),
        new Column<>("Regret, 90 %", "regret, 90 %", s -> number(s.regret().high().value())),
        new Column<>("95 % interval", null, s -> s.regret().high().interval()),
        new Column<>("Largest", "largest", s -> number(s.regret().most())),
        new Column<>("Good enough in", "good enough", s -> percent(s.satisficing().share())),
        new Column<>("95 % interval", null, s -> shares(s.satisficing().interval())));
  }

  private static String shares(double[] ends) {
    return percent(ends[0]) + " to " + percent(ends[1]);
  }

  /** Returns the indices of the inputs, the largest first. */
  static Block indices(Sensitivity s) {
    List<Influence> shown = s.ranked().stream().limit(MOST).toList();
    int all = s.influences().size();
    String caption = all > shown.size() ? LARGEST.fill("shown", shown.size(), "all", all) : ALL;
    List<Column<Influence>> columns = indexColumns(s);
    columns.add(
        new Column<>(
            "Verdict",
            null,
            i -> s.words(i.trust()) + (i.told() ? "" : "; not told from nothing")));
    return table(caption, false, columns, shown);
  }

  /** Returns the indices of so many inputs, the largest first, in brief. */
  public static Block indicesInBrief(Sensitivity s, int most) {
    List<Influence> shown = s.ranked().stream().limit(most).toList();
    int widest = shown.stream().mapToInt(i -> verdict(s, i).length()).max().orElse(0);
    List<Column<Influence>> columns = indexColumns(s);
    // Words stand to the left of their column.
    columns.add(new Column<>(null, padded("verdict", widest), i -> padded(verdict(s, i), widest)));
    return table("", true, columns, shown);
  }

  private static List<Column<Influence>> indexColumns(Sensitivity s) {
    List<Column<Influence>> columns = new ArrayList<>();
    columns.add(new Column<>("Input", "input", Influence::input));
    columns.add(new Column<>(s.method().index(), brief(s.method()), i -> number(i.main().value())));
    columns.add(new Column<>("95 % interval", "95 % interval", i -> i.main().interval()));
    if (s.influences().stream().anyMatch(i -> i.first() != null)) {
      columns.add(new Column<>("First order", "first", i -> number(i.first().value())));
      columns.add(new Column<>("95 % interval", null, i -> i.first().interval()));
    } else if (s.method() == Method.MORRIS) {
      columns.add(new Column<>("μ", null, i -> number(i.mu())));
      columns.add(new Column<>("σ", "σ", i -> number(i.sigma())));
    }
    if (s.leftOut() > 0) {
      columns.add(
          new Column<>(
              "Bounds, if missing", null, i -> number(i.ifLow()) + " to " + number(i.ifHigh())));
    }
    return columns;
  }

  private static String brief(Method method) {
    return switch (method) {
      case MORRIS -> "μ*";
      case REGRESSION, RANKS -> "coefficient";
      case SOBOL, GRID -> "total";
    };
  }

  private static String verdict(Sensitivity s, Influence i) {
    return s.words(i.trust()).replaceFirst(" because .*", "");
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }

  /** Returns the scores of the inputs by trees, the largest first. */
  static Block scores(PointScores s) {
    List<Integer> shown = s.ranked().stream().limit(MOST).toList();
    int all = s.inputs().size();
    String caption = all > shown.size() ? LARGEST.fill("shown", shown.size(), "all", all) : ALL;
    List<Column<Integer>> columns =
        List.of(
            new Column<>("Input", null, k -> s.inputs().get(k)),
            new Column<>("Score", null, k -> number(s.scores().scores().get(k).value())),
            new Column<>("95 % interval", null, k -> s.scores().scores().get(k).interval()),
            new Column<>("Verdict", null, k -> PointScoresSentences.words(s, s.each().get(k))));
    return table(caption, false, columns, shown);
  }

  /** Returns how many runs of each scenario have no outcome in each measure. */
  static Block missing(StudyRuns runs) {
    List<List<String>> rows = new ArrayList<>();
    for (int s = 0; s < runs.scenarios().size(); s++) {
      for (int m = 0; m < runs.measures().size(); m++) {
        rows.add(
            List.of(
                runs.scenarios().get(s),
                runs.measures().get(m).title(),
                Integer.toString(runs.failures(s)),
                Integer.toString(runs.undefined(s, m))));
      }
    }
    return Block.table(
        WITHOUT_OUTCOME, List.of("Scenario", "Measure", "Failed", "Undefined at the end"), rows);
  }
}
