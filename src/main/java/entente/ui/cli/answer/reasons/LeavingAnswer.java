package entente.ui.cli.answer.reasons;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.drawing.Figure;
import entente.analysis.explain.Departures;
import entente.analysis.explain.Explanation;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.analysis.explain.Threshold;
import entente.analysis.explain.Wording;
import entente.analysis.figure.explanation.LeavingFigure;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import entente.text.Template;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who leaves a structure first and why, over all runs of one or several scenarios: in words, as
 * JSON, and as tables.
 *
 * @param runs the runs, in order
 * @param summaries what they come to, by scenario
 */
public record LeavingAnswer(List<Run> runs, List<Leaving> summaries) implements EnsembleAnswer {

  private static final Template HEAD =
      Template.of("Who leaves {structure} first, and why: {scenario}");

  private static final Template HEAD_OF_ONE =
      Template.of("When and why {state} leaves {structure}: {scenario}");

  private static final Template NOBODY =
      Template.of("In none of {runs} runs does {state} leave it by its own choice.");

  private static final Template OPENING =
      Template.of(
          """
          In {left} of {runs} runs ({share}) {state} leaves it by its own choice; {first} leaves \
          in round {median} at the median, in the middle half of these runs between rounds {low} \
          and {high}. Without chance {first} would have stayed in {byChance} of them. Shares are \
          of all runs, with the 95 % interval.\
          """);

  private static final Template NOTHING_KEPT_ONE =
      Template.of(
          "In {runs} run nothing that was tried, changed alone, would have kept it in. {change}");

  private static final Template NOTHING_KEPT_SEVERAL =
      Template.of(
          "In {runs} runs nothing that was tried, changed alone, would have kept it in. {change}");

  private static final String CHANGE =
      """
      The change needed is the median share of the quantity's range, with the quartiles, where it \
      would do.\
      """;

  private static final Template INTERVAL = Template.of("{low} to {high}");
  private static final Template WITH_INTERVAL = Template.of("{share} ({low} to {high})");

  private static final int SHOWN = 10;

  /**
   * One run.
   *
   * @param run its number
   * @param scenario label of its scenario
   * @param departures who left
   */
  public record Run(int run, String scenario, Departures departures) {}

  @Override
  public String words(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    for (Leaving l : summaries) {
      if (!blocks.isEmpty()) {
        blocks.add(new Gap());
      }
      String structure = Wording.the(l.structure());
      String head =
          l.state() == null
              ? HEAD.fill("structure", structure, "scenario", l.scenario())
              : HEAD_OF_ONE.fill(
                  "state", l.state(), "structure", structure, "scenario", l.scenario());
      blocks.addAll(List.of(Block.heading(1, head), new Gap(), Block.paragraph(opening(l))));
      if (l.left() > 0) {
        blocks.addAll(List.of(new Gap(), first(l)));
        blocks.addAll(List.of(new Gap(), tipped(l)));
        blocks.addAll(List.of(new Gap(), kept(l), Block.paragraph(change(l))));
      }
    }
    return terminal.render(blocks);
  }

  private static String opening(Leaving l) {
    String state = l.state() == null ? "a state" : l.state();
    if (l.left() == 0) {
      return NOBODY.fill("runs", l.runs(), "state", state);
    }
    return OPENING.fill(
        "left", l.left(),
        "state", state,
        "first", l.state() == null ? "the first" : "it",
        "runs", l.runs(),
        "share", percent(Share.of("", "", l.left(), l.runs()).share()),
        "median", number(l.rounds()[1]),
        "low", number(l.rounds()[0]),
        "high", number(l.rounds()[2]),
        "byChance", l.byChance());
  }

  private static Block first(Leaving l) {
    List<List<String>> rows = new ArrayList<>();
    for (Share s : l.first().subList(0, Math.min(SHOWN, l.first().size()))) {
      double ever = (double) l.everLeft().getOrDefault(s.key(), 0) / l.runs();
      rows.add(row(s.name(), s, percent(ever)));
    }
    int others = l.first().stream().skip(SHOWN).mapToInt(Share::count).sum();
    if (others > 0) {
      String name = (l.first().size() - SHOWN) + " others";
      String share = percent((double) others / l.runs());
      rows.add(List.of(name, Integer.toString(others), share, "", ""));
    }
    if (l.left() < l.runs()) {
      String nobody = l.state() == null ? "nobody" : "never leaves";
      rows.add(row(nobody, Share.of("", "", l.runs() - l.left(), l.runs()), ""));
    }
    return Block.table(
        "", List.of("leaves first", "runs", "share", "95 % interval", "leaves ever in"), rows);
  }

  private static List<String> row(String name, Share s, String ever) {
    return List.of(name, Integer.toString(s.count()), percent(s.share()), interval(s), ever);
  }

  private static Block tipped(Leaving l) {
    return Block.table(
        "",
        List.of("what tipped it", "runs", "share", "95 % interval"),
        l.tipped().stream()
            .map(
                s ->
                    List.of(s.name(), Integer.toString(s.count()), percent(s.share()), interval(s)))
            .toList());
  }

  private static Block kept(Leaving l) {
    List<List<String>> rows = new ArrayList<>();
    for (Keeper k : l.keepers().subList(0, Math.min(SHOWN, l.keepers().size()))) {
      Share nearest = k.nearest();
      String name = nearest.name().replaceFirst("^(its|the) ", "");
      rows.add(
          List.of(
              name.replaceFirst(" of (the )?" + Pattern.quote(l.structure()) + "$", ""),
              share(nearest.share(), nearest.low(), nearest.high()),
              percent((double) k.any() / l.runs()),
              share(k.changes()[1], k.changes()[0], k.changes()[2]),
              k.direction()));
    }
    return Block.table(
        "",
        List.of("would have kept it in", "nearest in", "would do in", "change needed", "to be"),
        rows);
  }

  private static String change(Leaving l) {
    if (l.unkept() == 0) {
      return CHANGE;
    }
    Template nothing = l.unkept() == 1 ? NOTHING_KEPT_ONE : NOTHING_KEPT_SEVERAL;
    return nothing.fill("runs", l.unkept(), "change", CHANGE);
  }

  private static String interval(Share s) {
    return INTERVAL.fill("low", percent(s.low()), "high", percent(s.high()));
  }

  private static String share(double share, double low, double high) {
    return WITH_INTERVAL.fill("share", percent(share), "low", percent(low), "high", percent(high));
  }

  /**
   * All of it as JSON has it.
   *
   * @param from folder of the runs, as it was named
   * @param scenarios what the runs of each scenario come to
   * @param runs who leaves in each run
   */
  private record Whole(String from, List<Leaving> scenarios, List<Row> runs) {}

  /**
   * Who leaves first in one run, what tips it, and what would have kept it in.
   *
   * @param run number of the run
   * @param scenario label of its scenario
   * @param structure name of the structure
   * @param state key of who leaves first; null if nobody does
   * @param name its name; null if nobody leaves
   * @param round round in which it leaves
   * @param when the quarter in words; null if nobody leaves
   * @param together how many leave in that round
   * @param tipped the term whose change tipped it; null if nobody leaves
   * @param tippedBy by how much that change closed the gap
   * @param quantity name of what, changed least, would alone have kept it in; null if nothing would
   * @param value what that was
   * @param stated the value that would have kept it in
   * @param above whether it has to be above that value, not below
   * @param change how far it has to change, as a share of its range
   */
  private record Row(
      int run,
      String scenario,
      String structure,
      String state,
      String name,
      Integer round,
      String when,
      Integer together,
      String tipped,
      Double tippedBy,
      String quantity,
      Double value,
      Double stated,
      Boolean above,
      Double change) {}

  @Override
  public Object json(String from) {
    return new Whole(from, summaries, runs.stream().map(LeavingAnswer::row).toList());
  }

  private static Row row(Run r) {
    Departures d = r.departures();
    Explanation e = d.first().orElse(null);
    Threshold t = d.nearest().orElse(null);
    return new Row(
        r.run(),
        r.scenario(),
        d.structure(),
        d.key(),
        e == null ? null : e.state(),
        e == null ? null : e.round(),
        e == null ? null : e.when(),
        e == null ? null : d.together(),
        e == null ? null : e.tipped(),
        e == null ? null : e.tippedBy(),
        t == null ? null : Leaving.name(t),
        t == null ? null : t.value(),
        t == null ? null : t.stated(),
        t == null ? null : t.above(),
        t == null ? null : t.change());
  }

  @Override
  public List<Figure> figures() {
    return List.of(new LeavingFigure(summaries));
  }

  /** Writes a row for each run, and one for each quantity that would have kept a state in. */
  @Override
  public void writeTables(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder,
        "leavers.csv",
        "One row per run: who leaves first, and why.",
        runs.stream().map(LeavingAnswer::row).toList());
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
