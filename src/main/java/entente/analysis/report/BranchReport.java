package entente.analysis.report;

import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.Cascade.Line;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.experiment.scenario.ScenarioDiff;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a branch: briefing, the cascade as a tree and as a chart, measures of both runs, how
 * to repeat it.
 */
public final class BranchReport {

  /** So many moves are told; all are in the table beside the report. */
  public static final int TOLD = 60;

  private final Branch branch;
  private final Cascade cascade;
  private final List<Measure> measures;
  private final Values values;
  private final Provenance provenance;

  /** Makes the report of runs that have these measures as columns. */
  public BranchReport(
      Branch branch, Cascade cascade, List<Measure> measures, Provenance provenance) {
    this.branch = branch;
    this.cascade = cascade;
    this.measures = List.copyOf(measures);
    this.values = new Values(measures, List.of());
    this.provenance = provenance;
  }

  /**
   * Returns the page.
   *
   * @param figures figures, the first of them for the briefing
   */
  public String html(List<Drawn> figures) {
    StringBuilder body = new StringBuilder("<main>\n");
    String title = scenario().name() + ", changed from round " + branch.round();
    body.append(
        new BriefingPage(title, "What followed from the change?", verdict(), facts(), silent())
            .html(figures.get(0), provenance));
    body.append("<h2>What followed from what</h2>\n");
    figures.stream().skip(1).forEach(f -> body.append(Page.figure(f)));
    body.append(tree());
    body.append("<h2>Measures</h2>\n").append(table());
    body.append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(title, body.toString());
  }

  private Scenario scenario() {
    return branch.parent().specification().scenario();
  }

  private String verdict() {
    List<String> changes =
        branch.changes().stream().map(ScenarioDiff.Difference::sentence).toList();
    String changed = changes.isEmpty() ? Html.text("p", "Nothing is changed.") : Html.list(changes);
    return changed + Html.text("p", String.join(" ", sentences(branch, cascade)));
  }

  /** Returns what became of a branch, in a few sentences. */
  public static List<String> sentences(Branch branch, Cascade cascade) {
    List<String> out = new ArrayList<>();
    int first = branch.divergence();
    if (first < 0) {
      out.add("The branch is the same as its parent to the last bit.");
      return out;
    }
    out.add("Before round " + first + " the two are the same to the last bit.");
    if (cascade.moves().isEmpty()) {
      out.add("No state moves in one of them only.");
    } else {
      int count = cascade.moves().size();
      long states = cascade.moves().stream().map(move -> move.state()).distinct().count();
      out.add("The first move that differs comes in " + cascade.moves().get(0).sentence() + ".");
      out.add(
          (count == 1 ? "It is the only one." : count + " moves of " + states(states) + " differ.")
              + after(count));
    }
    int there = Branch.last(branch.parent());
    int here = Branch.last(branch.child());
    if (there != here) {
      out.add(
          there > here
              ? "Nuclear use ends the branch in round " + here + "."
              : "Nuclear use ended the parent in round " + there + ".");
    }
    return out;
  }

  private static String states(long count) {
    return count == 1 ? "1 state" : count + " states";
  }

  private static String after(int count) {
    return count > Cascade.MOST
        ? " What followed from what was tried for the first " + Cascade.MOST + " of them."
        : "";
  }

  private List<BriefingPage.Fact> facts() {
    List<BriefingPage.Fact> facts = new ArrayList<>();
    long states = cascade.moves().stream().map(move -> move.state()).distinct().count();
    facts.add(
        new BriefingPage.Fact(
            Integer.toString(cascade.moves().size()),
            "moves that parent and branch do not share",
            "of " + states(states)));
    for (String name : List.of("stability", "security_mean")) {
      measures.stream().filter(m -> m.name().equals(name)).forEach(m -> facts.add(fact(m)));
    }
    return facts;
  }

  private BriefingPage.Fact fact(Measure m) {
    int last = branch.last();
    double there = values.system(branch.parent(), m.name(), last);
    double here = values.system(branch.child(), m.name(), last);
    return new BriefingPage.Fact(
        NumberWords.signed(here - there),
        m.title() + ", " + NumberWords.number(Math.floor(scenario().year(last))),
        NumberWords.number(there)
            + " in the parent, "
            + NumberWords.number(here)
            + " in the branch");
  }

  private List<String> silent() {
    return List.of(
        "Whether the change matters on the whole: one run is an example. Compare the scenario with"
            + " its variant over many seeds.",
        "What a policy of the real world would do: the branch follows the model's rules and this"
            + " run's chance.");
  }

  private String tree() {
    if (cascade.moves().isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder(
            Html.text(
                "p",
                "Each move stands under the latest that it needed: without that one it would not"
                    + " have come. The reason is what speaks otherwise than in the parent."));
    int depth = 0;
    for (Line line : cascade.tree(TOLD)) {
      for (; depth < line.depth(); depth++) {
        out.append("<ul>\n");
      }
      for (; depth > line.depth(); depth--) {
        out.append("</ul>\n");
      }
      out.append(Html.text("li", line.move().sentence()));
    }
    for (; depth > 0; depth--) {
      out.append("</ul>\n");
    }
    int more = cascade.moves().size() - TOLD;
    return out.append(more > 0 ? Html.text("p", more + " later moves are in cascade.csv.") : "")
        .toString();
  }

  private String table() {
    int last = branch.last();
    List<List<String>> rows = new ArrayList<>();
    for (Measure m : measures) {
      double there = values.system(branch.parent(), m.name(), last);
      double here = values.system(branch.child(), m.name(), last);
      rows.add(
          List.of(
              m.title() + (m.unit().equals("1") ? "" : " (" + m.unit() + ")"),
              NumberWords.number(there),
              NumberWords.number(here),
              NumberWords.signed(here - there),
              NumberWords.number(m.margin())));
    }
    return Html.table(
        "In round " + last + ", the last that both have; a dash is undefined",
        List.of("Measure", "Parent", "Branch", "Difference", "Smallest that matters"),
        rows);
  }
}
