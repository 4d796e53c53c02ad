package entente.ui.cli.answer;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.explain.Departures;
import entente.analysis.explain.Explanation;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.analysis.explain.Threshold;
import entente.analysis.explain.Wording;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who leaves a structure first and why, over all runs of one or several scenarios: in words, as
 * JSON, and as tables.
 *
 * @param runs the runs, in order
 * @param summaries what they come to, by scenario
 */
public record LeavingAnswer(List<Run> runs, List<Leaving> summaries) {

  private static final int SHOWN = 10;

  /**
   * One run.
   *
   * @param run its number
   * @param scenario label of its scenario
   * @param departures who left
   */
  public record Run(int run, String scenario, Departures departures) {}

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    for (Leaving l : summaries) {
      text.append(text.length() == 0 ? "" : "\n");
      String head = "Who leaves " + Wording.the(l.structure()) + " first, and why: " + l.scenario();
      text.append(terminal.bold(head)).append("\n\n").append(Terminal.wrap(opening(l)));
      if (l.left() > 0) {
        text.append('\n').append(first(l, terminal));
        text.append('\n').append(tipped(l, terminal));
        text.append('\n').append(kept(l, terminal));
      }
    }
    return text.toString();
  }

  private static String opening(Leaving l) {
    Share some = Share.of("", "", l.left(), l.runs());
    String runs = l.left() + " of " + l.runs() + " runs (" + percent(some.share()) + ")";
    if (l.left() == 0) {
      return "In none of " + l.runs() + " runs does a state leave it by its own choice.";
    }
    return "In "
        + runs
        + " a state leaves it by its own choice; the first leaves in round "
        + number(l.rounds()[1])
        + " at the median, in the middle half of these runs between rounds "
        + number(l.rounds()[0])
        + " and "
        + number(l.rounds()[2])
        + ". Without chance the first would have stayed in "
        + l.byChance()
        + " of them. Shares are of all runs, with the 95 % interval.";
  }

  private static String first(Leaving l, Terminal terminal) {
    TextTable table =
        new TextTable(1, "leaves first", "runs", "share", "95 % interval", "leaves ever in");
    for (Share s : l.first().subList(0, Math.min(SHOWN, l.first().size()))) {
      double ever = (double) l.everLeft().getOrDefault(s.key(), 0) / l.runs();
      table.row(s.name(), s.count(), percent(s.share()), interval(s), percent(ever));
    }
    int others = l.first().stream().skip(SHOWN).mapToInt(Share::count).sum();
    if (others > 0) {
      String name = (l.first().size() - SHOWN) + " others";
      table.row(name, others, percent((double) others / l.runs()), "", "");
    }
    if (l.left() < l.runs()) {
      Share none = Share.of("", "", l.runs() - l.left(), l.runs());
      table.row("nobody", none.count(), percent(none.share()), interval(none), "");
    }
    return table.render(terminal);
  }

  private static String tipped(Leaving l, Terminal terminal) {
    TextTable table = new TextTable(1, "what tipped it", "runs", "share", "95 % interval");
    l.tipped().forEach(s -> table.row(s.name(), s.count(), percent(s.share()), interval(s)));
    return table.render(terminal);
  }

  private static String kept(Leaving l, Terminal terminal) {
    TextTable table =
        new TextTable(
            1, "would have kept it in", "nearest in", "would do in", "change needed", "to be");
    for (Keeper k : l.keepers().subList(0, Math.min(SHOWN, l.keepers().size()))) {
      String name = k.nearest().name().replaceFirst("^(its|the) ", "");
      table.row(
          name.replaceFirst(" of (the )?" + Pattern.quote(l.structure()) + "$", ""),
          percent(k.nearest().share()) + " (" + interval(k.nearest()) + ")",
          percent((double) k.any() / l.runs()),
          percent(k.changes()[1])
              + " ("
              + percent(k.changes()[0])
              + " to "
              + percent(k.changes()[2])
              + ")",
          k.direction());
    }
    String nothing =
        l.unkept() == 0
            ? ""
            : "In "
                + l.unkept()
                + (l.unkept() == 1 ? " run" : " runs")
                + " nothing that was tried, changed alone, would have kept it in. ";
    return table.render(terminal)
        + Terminal.wrap(
            nothing
                + "The change needed is the median share of the quantity's range, with the quartiles,"
                + " where it would do.");
  }

  private static String interval(Share s) {
    return percent(s.low()) + " to " + percent(s.high());
  }

  /** Returns the answer as an object; the caller adds to it. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenarios", summaries);
    List<Map<String, Object>> rows = new ArrayList<>();
    runs.forEach(r -> rows.add(row(r)));
    json.put("runs", rows);
    return json;
  }

  private static Map<String, Object> row(Run r) {
    Departures d = r.departures();
    Explanation e = d.first().orElse(null);
    Threshold t = d.nearest().orElse(null);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run", r.run());
    row.put("scenario", r.scenario());
    row.put("structure", d.structure());
    row.put("state", d.key());
    row.put("name", e == null ? null : e.state());
    row.put("round", e == null ? null : e.round());
    row.put("when", e == null ? null : e.when());
    row.put("together", e == null ? null : d.together());
    row.put("tipped", e == null ? null : e.tipped());
    row.put("tippedBy", e == null || Double.isNaN(e.tippedBy()) ? null : e.tippedBy());
    row.put("quantity", t == null ? null : Leaving.name(t));
    row.put("value", t == null ? null : t.value());
    row.put("stated", t == null ? null : t.stated());
    row.put("above", t == null ? null : t.above());
    row.put("change", t == null ? null : t.change());
    return row;
  }

  /** Writes a row for each run, and one for each quantity that would have kept a state in. */
  public void writeTables(ResultsFolder folder) throws IOException {
    List<String> names = new ArrayList<>(row(runs.get(0)).keySet());
    TableWriter table =
        folder.table(
            TableFormat.named("leavers.csv", "One row per run: who leaves first, and why.", names));
    for (Run r : runs) {
      for (Object value : row(r).values()) {
        if (value instanceof Number number) {
          table.cell(number.doubleValue());
        } else {
          table.cell(value == null ? null : value.toString());
        }
      }
      table.end();
    }
    TableWriter keepers =
        folder.table(
            TableFormat.named(
                "keepers.csv",
                "One row per run and quantity that, changed alone, would have kept it in.",
                List.of(
                    "run",
                    "scenario",
                    "state",
                    "kind",
                    "quantity",
                    "value",
                    "low",
                    "high",
                    "stated",
                    "above",
                    "change")));
    for (Run r : runs) {
      for (Threshold t : r.departures().keeping()) {
        keepers.cell(r.run()).cell(r.scenario()).cell(r.departures().key());
        keepers.cell(t.quantity().kind().name().toLowerCase(Locale.ROOT)).cell(Leaving.name(t));
        keepers.cell(t.value()).cell(t.low()).cell(t.high()).cell(t.stated());
        keepers.cell(Boolean.toString(t.above())).cell(t.change());
        keepers.end();
      }
    }
  }
}
