package entente.ui.cli.answer;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.signed;

import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.Cascade.Line;
import entente.analysis.branch.Move;
import entente.analysis.compare.Values;
import entente.analysis.explain.Posture;
import entente.analysis.report.BranchReport;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import entente.model.measures.AddedMeasure;
import entente.model.measures.Measure;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code branch} answers: in words, as JSON, and as the table of the cascade.
 *
 * @param branch the run and its branch
 * @param cascade the moves that they do not share
 * @param measures measures of the system, in the order of columns
 */
public record BranchAnswer(Branch branch, Cascade cascade, List<Measure> measures) {

  private static final int TOLD = 30;

  private static final List<String> SHOWN =
      AddedMeasure.after(
          List.of(
              "stability",
              "uptake",
              "multi_vector_share",
              "security_mean",
              "security_worst_tenth",
              "effectiveness",
              "hostility_mean",
              "rung_mean"));

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    String name = branch.parent().specification().scenario().name();
    StringBuilder text = new StringBuilder();
    text.append(terminal.bold(name + ", changed from round " + branch.round())).append("\n\n");
    List<ScenarioDiff.Difference> changes = branch.changes();
    changes.forEach(d -> text.append(Terminal.wrap(d.sentence())));
    text.append(changes.isEmpty() ? "Nothing is changed.\n" : "");
    text.append('\n');
    text.append(Terminal.wrap(String.join(" ", BranchReport.sentences(branch, cascade))));
    text.append('\n');
    if (!cascade.moves().isEmpty()) {
      text.append(tree()).append('\n');
    }
    return text.append(table(terminal)).toString();
  }

  private String tree() {
    StringBuilder text = new StringBuilder("What followed from what, from the change on:\n");
    for (Line line : cascade.tree(TOLD)) {
      String indent = "  ".repeat(Math.min(line.depth(), 12));
      text.append(Terminal.wrap(line.move().sentence(), indent + "- ", indent + "  "));
    }
    int more = cascade.moves().size() - TOLD;
    return text.append(more > 0 ? "  and " + more + " later moves, in cascade.csv\n" : "")
        .toString();
  }

  private String table(Terminal terminal) {
    Values values = new Values(measures, List.of());
    int last = branch.last();
    TextTable table = new TextTable(1, "in round " + last, "parent", "branch", "difference");
    for (Measure m : measures) {
      if (SHOWN.contains(m.name())) {
        double there = values.system(branch.parent(), m.name(), last);
        double here = values.system(branch.child(), m.name(), last);
        table.row(m.title(), number(there), number(here), signed(here - there));
      }
    }
    return table.render(terminal);
  }

  /** Returns the answer as an object; the caller adds to it. */
  public Map<String, Object> json(Path folder) {
    Values values = new Values(measures, List.of());
    int last = branch.last();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("round", branch.round());
    json.put("changes", branch.changes());
    json.put("divergence", branch.divergence() < 0 ? null : branch.divergence());
    json.put("firstMove", cascade.moves().isEmpty() ? null : cascade.moves().get(0).round());
    json.put("lastRound", last);
    json.put("words", BranchReport.sentences(branch, cascade));
    json.put("moves", cascade.moves().stream().map(BranchAnswer::json).toList());
    Map<String, Object> ends = new LinkedHashMap<>();
    for (Measure m : measures) {
      double there = values.system(branch.parent(), m.name(), last);
      double here = values.system(branch.child(), m.name(), last);
      Map<String, Object> end = new LinkedHashMap<>();
      end.put("parent", there);
      end.put("branch", here);
      end.put("difference", here - there);
      ends.put(m.name(), end);
    }
    json.put("measures", ends);
    json.put("results", folder.toString());
    return json;
  }

  private static Map<String, Object> json(Move move) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", move.id());
    json.put("round", move.round());
    json.put("when", move.when());
    json.put("state", move.state());
    json.put("name", move.name());
    json.put("kind", move.kind().name().toLowerCase(Locale.ROOT));
    json.put("parentBefore", move.parentBefore());
    json.put("parentAfter", move.parentAfter());
    json.put("branchBefore", move.branchBefore());
    json.put("branchAfter", move.branchAfter());
    json.put("reason", move.reason());
    json.put("tried", move.tried());
    json.put("needs", move.needs());
    json.put("cause", move.cause());
    json.put("words", move.words());
    return json;
  }

  /** Writes the table of the cascade. */
  public void writeCascade(ResultsFolder folder) throws IOException {
    List<String> names = new ArrayList<>(List.of("id", "round", "when", "state", "name", "kind"));
    for (String side : List.of("parent", "branch")) {
      for (String time : List.of("before", "after")) {
        names.add(side + "_bloc_" + time);
        names.add(side + "_seat_" + time);
      }
    }
    names.addAll(List.of("reason", "tried", "needs", "cause"));
    TableWriter table =
        folder.table(
            TableFormat.named(
                "cascade.csv", "One row per move that parent and branch do not share.", names));
    for (Move move : cascade.moves()) {
      table.cell(move.id()).cell(move.round()).cell(move.when());
      table.cell(move.state()).cell(move.name());
      table.cell(move.kind().name().toLowerCase(Locale.ROOT));
      for (Posture posture :
          List.of(
              move.parentBefore(), move.parentAfter(), move.branchBefore(), move.branchAfter())) {
        table.cell(posture.bloc()).cell(posture.seat());
      }
      table.cell(move.reason().isEmpty() ? null : move.reason());
      table.cell(Boolean.toString(move.tried()));
      String needs = move.needs().stream().map(String::valueOf).collect(Collectors.joining(";"));
      table.cell(needs.isEmpty() ? null : needs).cell(move.cause());
      table.end();
    }
  }
}
