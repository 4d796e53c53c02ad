package entente.ui.cli.answer;

import entente.analysis.search.FrontStanding;
import entente.analysis.search.SearchSentences;
import entente.analysis.search.SearchSummary;
import entente.analysis.search.SearchSummary.Generation;
import entente.experiment.sampling.Axis;
import entente.experiment.search.DesignOutcome;
import entente.experiment.store.Column;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableSink;
import entente.experiment.store.TableStore;
import entente.experiment.study.Criterion;
import entente.experiment.study.Over;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What {@code search} answers as JSON, and its tables.
 *
 * @param study key of the study
 * @param front the designs of the front; for diversity the first of each cell
 * @param scenarios the scenarios as they stand
 * @param hypervolume share of the box of outcomes that the front beats, from 0 to 1; for diversity
 *     the share of all cells that were met
 * @param box lower and upper end of the range of each objective
 * @param evaluations how many designs were tried
 * @param feasible how many of them meet all conditions
 */
public record SearchAnswer(
    String study,
    List<Design> front,
    List<Design> scenarios,
    double hypervolume,
    Map<String, double[]> box,
    int evaluations,
    int feasible) {

  /**
   * A design, or a scenario as it stands.
   *
   * @param design its number in the order of trial; absent for a scenario
   * @param scenario label of the scenario
   * @param levers values of the levers, as they are set
   * @param objectives value of each objective
   * @param robustness how each objective fares over the alternative settings
   * @param enough share of the settings in which it is good enough; undefined without a rule
   * @param undefined how many of its runs lack a value
   * @param why why it is there
   */
  public record Design(
      Integer design,
      String scenario,
      Map<String, String> levers,
      Map<String, Double> objectives,
      Map<String, FrontStanding.Robust> robustness,
      double enough,
      int undefined,
      String why) {}

  /** Returns the answer on a search. */
  public static SearchAnswer of(SearchSummary summary) {
    Map<String, double[]> box = new LinkedHashMap<>();
    for (int k = 0; k < summary.ranges().length; k++) {
      box.put(summary.design().criteria().get(k).name(), summary.ranges()[k]);
    }
    return new SearchAnswer(
        summary.design().study().key(),
        summary.found().stream().map(s -> design(summary, s)).toList(),
        summary.scenarios().stream().map(s -> design(summary, s)).toList(),
        summary.hypervolume(),
        box,
        summary.evaluations(),
        summary.feasible());
  }

  private static Design design(SearchSummary summary, FrontStanding s) {
    Map<String, String> levers = new LinkedHashMap<>();
    for (int k = 0; k < s.levers().size(); k++) {
      levers.put(summary.design().levers().get(k).name(), s.levers().get(k));
    }
    Map<String, Double> objectives = new LinkedHashMap<>();
    Map<String, FrontStanding.Robust> robustness = new LinkedHashMap<>();
    for (int k = 0; k < s.robustness().size(); k++) {
      String name = summary.design().criteria().get(k).name();
      objectives.put(name, s.outcome().values()[k]);
      robustness.put(name, s.robustness().get(k));
    }
    return new Design(
        s.design() < 0 ? null : s.design(),
        s.label(),
        levers,
        objectives,
        robustness,
        s.enough(),
        s.undefined(),
        s.why());
  }

  /** Writes the tables of a search. */
  public static void write(SearchSummary summary, TableStore folder) throws IOException {
    front(summary, folder);
    TableSink generations =
        folder.table(
            new TableFormat(
                "generations.csv",
                "One row per generation of a search.",
                List.of(
                    Column.whole("evaluations", "Designs tried by its end."),
                    Column.number("hypervolume", "Share of the box that the front beats."),
                    Column.whole("front", "Designs of the front."))));
    for (Generation generation : summary.generations()) {
      generations
          .cell(generation.evaluations())
          .cell(generation.hypervolume())
          .cell(generation.front())
          .end();
    }
    designs(summary, folder);
    if (summary.design().study().futures() > 0 && !summary.found().isEmpty()) {
      futures(summary, folder);
    }
  }

  private static void front(SearchSummary summary, TableStore folder) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.whole("design", "Number of the design in the order of trial."));
    for (Axis lever : summary.design().levers()) {
      columns.add(Column.either(lever.name(), lever.text()));
    }
    for (Criterion c : summary.design().criteria()) {
      columns.add(objective(c));
    }
    for (Criterion c : summary.design().criteria()) {
      columns.add(Column.number(c.name() + "_mean", "Mean over the settings."));
      columns.add(Column.number(c.name() + "_worst", "Worst of the settings."));
      columns.add(Column.number(c.name() + "_quantile", "What its share falls short of."));
      columns.add(Column.number(c.name() + "_regret", "90th percentile of the regret."));
    }
    columns.add(Column.number("enough", "Share of the settings in which it is good enough."));
    columns.add(Column.whole("undefined", "Runs without a value of an objective."));
    columns.add(Column.text("why", "Why it is on the front."));
    String text = "One row per design of the front of a search.";
    TableSink front = folder.table(new TableFormat("front.csv", text, columns));
    for (FrontStanding s : summary.found()) {
      front.cell(s.design());
      s.levers().forEach(front::cell);
      for (double value : s.outcome().values()) {
        front.cell(value);
      }
      for (FrontStanding.Robust robust : s.robustness()) {
        front
            .cell(robust.mean())
            .cell(robust.worst())
            .cell(robust.quantile())
            .cell(robust.regret());
      }
      front.cell(s.enough()).cell(s.undefined()).cell(s.why()).end();
    }
  }

  private static Column objective(Criterion c) {
    String what = c.over() == Over.REGRET ? "Objective: regret in " : "Objective: ";
    return Column.number(c.name(), what + c.measure().title() + ".");
  }

  private static void designs(SearchSummary summary, TableStore folder) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.whole("design", "Number of the design in the order of trial."));
    for (Axis lever : summary.design().levers()) {
      columns.add(Column.either(lever.name(), lever.text()));
    }
    for (Criterion c : summary.design().criteria()) {
      columns.add(objective(c));
    }
    columns.add(Column.text("feasible", "Whether it meets all conditions."));
    String text = "One row per design that a search tried.";
    TableSink designs = folder.table(new TableFormat("designs.csv", text, columns));
    for (int k = 0; k < summary.outcomes().size(); k++) {
      DesignOutcome outcome = summary.outcomes().get(k);
      designs.cell(k);
      summary.tried().get(k).forEach(designs::cell);
      for (double value : outcome.values()) {
        designs.cell(value);
      }
      designs.cell(Boolean.toString(outcome.feasible())).end();
    }
  }

  private static void futures(SearchSummary summary, TableStore folder) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.whole("future", "Number of the alternative settings."));
    SortedMap<String, Double> first = summary.design().drawn(0);
    first.keySet().forEach(path -> columns.add(Column.number(path, "What the settings draw.")));
    for (FrontStanding s : summary.found()) {
      for (Criterion c : summary.design().criteria()) {
        String name = SearchSentences.column(c.name(), s.design());
        String what = c.over() == Over.REGRET ? "Regret in " : "";
        columns.add(Column.number(name, what + c.measure().title() + " of that design."));
      }
    }
    String text = "One row per alternative setting of a search.";
    TableSink futures = folder.table(new TableFormat("futures.csv", text, columns));
    List<double[]> values = new ArrayList<>();
    for (FrontStanding s : summary.found()) {
      for (int k = 0; k < summary.design().criteria().size(); k++) {
        values.add(summary.counted(s.point(), k));
      }
    }
    for (int f = 0; f < summary.design().study().futures(); f++) {
      futures.cell(f);
      summary.design().drawn(f).values().forEach(futures::cell);
      for (double[] column : values) {
        futures.cell(column[f]);
      }
      futures.end();
    }
  }
}
