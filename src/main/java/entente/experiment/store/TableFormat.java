package entente.experiment.store;

import entente.model.decisions.Term;
import entente.model.measures.Measure;
import entente.model.portfolio.StepTerm;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of a results folder: their files, columns, and what the columns hold.
 *
 * <p>All are RFC 4180 but for the line end, LF: comma, double quote, one header row, UTF-8. A
 * number has a point as its decimal sign and the fewest digits that read back as the same number;
 * an empty cell is undefined.
 *
 * @param file name of the file
 * @param text what a row is
 * @param columns columns in their order
 */
public record TableFormat(String file, String text, List<Column> columns) {

  private static final Template MEASURE = Template.of("{title}{unit}{undefined}.");
  private static final Template WORTH =
      Template.of("Term {term} of what belonging to the structure is worth.");
  private static final Template TERM = Template.of("Term {term} of the {side} option.");

  private static final Column RUN = Column.whole("run", "Number of the run, from 0.");
  private static final Column ROUND =
      Column.whole("round", "Round, from 0, the world itself; a quarter of a year.");
  private static final Column STRUCTURE = Column.text("structure", "Key of the structure.");

  /** Switches, each with its reasons. */
  public static final TableFormat DECISIONS = decisions();

  /** Steps of portfolios, each with its reasons: the same file where portfolios act. */
  public static final TableFormat STEPS = steps();

  /** Postures and memberships by state. */
  public static final TableFormat POSTURES =
      new TableFormat(
          "postures.csv",
          "One row per run, round and state.",
          List.of(
              RUN,
              ROUND,
              Column.text("state", "Key of the state."),
              Column.text("posture", "align with a bloc, lean on a seat, hedge or stand apart."),
              Column.text("structure", "Key of the structure aligned with or leaned on."),
              Column.text(
                  "memberships",
                  "Keys of what it belongs to, with a semicolon, the bloc and the seat first."),
              Column.number("security", "Expected security, 0 to 1.")));

  /** Events, imposed and drawn. */
  public static final TableFormat EVENTS =
      new TableFormat(
          "events.csv",
          "One row per event.",
          List.of(
              RUN,
              ROUND,
              Column.text("kind", "Word for what happened."),
              Column.text("actor", "Key of the state that acted."),
              Column.text("target", "Key of the state acted on."),
              Column.text("structure", "Key of the structure concerned."),
              Column.text("vector", "Vector of security concerned."),
              Column.text("outcome", "Word for how it ended.")));

  /** Returns the table of runs, with what is varied and the given summary measures. */
  public static TableFormat runs(List<String> factors, List<Column> summary) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                RUN,
                Column.text("scenario", "Label of the scenario."),
                Column.whole("point", "Number of the point of the design; 0 is the default point."),
                Column.whole("replicate", "Number of the replicate, from 0.")));
    factors.forEach(f -> columns.add(Column.either(f, "What is varied: " + f + ".")));
    columns.addAll(
        List.of(
            Column.whole("seed", "Seed of the run; run SCENARIO --seed SEED repeats it alone."),
            Column.text("status", "ok or failed."),
            Column.text("stage", "Where it failed; stop if it ended early by a rule."),
            Column.text("message", "Why it failed or ended.")));
    columns.addAll(summary);
    return new TableFormat("runs.csv", "One row per run.", columns);
  }

  /** Returns the table of system measures by round. */
  public static TableFormat rounds(List<Measure> measures) {
    List<Column> columns =
        new ArrayList<>(List.of(RUN, ROUND, Column.number("year", "Start year plus round / 4.")));
    measures.forEach(m -> columns.add(column(m)));
    return new TableFormat("rounds.csv", "One row per run and round.", columns);
  }

  /** Returns the table of structure measures by round. */
  public static TableFormat structures(List<Measure> measures) {
    List<Column> columns = new ArrayList<>(List.of(RUN, ROUND, STRUCTURE));
    measures.forEach(m -> columns.add(column(m)));
    return new TableFormat("structures.csv", "One row per run, round and structure.", columns);
  }

  /** Returns a table of rows by name, as an analysis gives them. */
  public static TableFormat named(String file, String text, List<String> names) {
    return new TableFormat(file, text, names.stream().map(n -> Column.either(n, n)).toList());
  }

  /** Returns the column that a measure fills. */
  public static Column column(Measure m) {
    String unit = m.unit().equals("1") ? "" : " [" + m.unit() + "]";
    String undefined = m.undefined().isEmpty() ? "" : "; undefined " + m.undefined();
    return Column.number(
        m.name(), MEASURE.fill("title", m.title(), "unit", unit, "undefined", undefined));
  }

  /**
   * Returns this table with the columns that a file has; one that this does not know holds what its
   * rows say.
   */
  TableFormat with(List<String> header) {
    Map<String, Column> known =
        columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    return new TableFormat(
        file, text, header.stream().map(n -> known.getOrDefault(n, Column.either(n, n))).toList());
  }

  /** Returns the header. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  private static TableFormat decisions() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                RUN,
                ROUND,
                Column.text("state", "Key of the state that reviewed."),
                Column.text("old_bloc", "Key of the bloc it had."),
                Column.text("old_seat", "Key of the structure whose seat it had."),
                Column.text("new_bloc", "Key of the bloc it chose."),
                Column.text("new_seat", "Key of the structure whose seat it chose."),
                new Column(
                    "admitted",
                    Column.Type.SWITCH,
                    "Whether it was admitted; if not, it kept what it had."),
                Column.text("tipped", "The term that tipped it.")));
    for (String side : List.of("old", "new")) {
      for (Term term : Term.values()) {
        String text = TERM.fill("term", term.word(), "side", side);
        columns.add(Column.number(side + "_" + term.word(), text));
      }
      columns.add(Column.number(side + "_noise", "Noise of the " + side + " option."));
    }
    return new TableFormat("decisions.csv", "One row per switch.", columns);
  }

  private static TableFormat steps() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                RUN,
                ROUND,
                Column.text("state", "Key of the state that took the step."),
                Column.text("step", "ask, withdraw, join, rank, freeze, resume or leave."),
                STRUCTURE,
                Column.text("cause", "What brought it about: a term, what barred it, or chance."),
                Column.number("want", "By how much it was wanted; below 0 it is chance."),
                Column.number(
                    "cost", "What the worth had to reach, or for a step out fall below.")));
    for (StepTerm term : StepTerm.values()) {
      columns.add(Column.number(term.word(), WORTH.fill("term", term.word())));
    }
    return new TableFormat(
        "decisions.csv", "Where portfolios act: one row per step of a portfolio.", columns);
  }
}
