package entente.analysis.report;

import entente.analysis.branch.Branch;
import entente.analysis.branch.BranchSentences;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.Cascade.Line;
import entente.analysis.branch.StepDifferences;
import entente.analysis.compare.Values;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Fact;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.experiment.scenario.ScenarioDiff;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a branch: briefing, the cascade as a tree and as a chart, measures of both runs, how
 * to repeat it.
 */
public final class BranchReport {

  private static final String QUESTION = "What followed from the change?";

  private static final Template OF_ONE = Template.of("of {states} state");
  private static final Template OF_SEVERAL = Template.of("of {states} states");
  private static final Template IN_YEAR = Template.of("{measure}, {year}");
  private static final Template WITH_UNIT = Template.of("{measure} ({unit})");
  private static final Template BOTH =
      Template.of("{parent} in the parent, {branch} in the branch");

  private static final List<String> SILENT =
      List.of(
          """
          Whether the change matters on the whole: one run is an example. Compare the scenario \
          with its variant over many seeds.\
          """,
          """
          What a policy of the real world would do: the branch follows the model's rules and this \
          run's chance.\
          """);

  private static final String TREE =
      """
      Each move stands under the latest that it needed: without that one it would not have come. \
      The reason is what speaks otherwise than in the parent.\
      """;

  private static final Template MORE = Template.of("{moves} later moves are in cascade.csv.");

  private static final Template MORE_STEPS = Template.of("{steps} later steps are in steps.csv.");

  private static final Template LAST =
      Template.of("In round {round}, the last that both have; a dash is undefined");

  /** So many moves are told; all are in the table beside the report. */
  private static final int TOLD = 60;

  private final Branch branch;
  private final List<String> told;
  private final Fact moved;
  private final List<Block> moves;
  private final List<Measure> measures;
  private final Values values;
  private final Provenance provenance;

  private BranchReport(
      Branch branch,
      List<String> told,
      Fact moved,
      List<Block> moves,
      List<Measure> measures,
      Provenance provenance) {
    this.branch = branch;
    this.told = told;
    this.moved = moved;
    this.moves = moves;
    this.measures = List.copyOf(measures);
    this.values = new Values(measures, List.of());
    this.provenance = provenance;
  }

  /** Makes the report of runs that have these measures as columns. */
  public BranchReport(
      Branch branch, Cascade cascade, List<Measure> measures, Provenance provenance) {
    this(
        branch,
        BranchSentences.of(branch, cascade),
        moved(
            cascade.moves().size(),
            "moves that parent and branch do not share",
            cascade.moves().stream().map(move -> move.state()).distinct().count()),
        tree(cascade),
        measures,
        provenance);
  }

  /** Makes the report of runs of portfolios that have these measures as columns. */
  public BranchReport(
      Branch branch, StepDifferences differences, List<Measure> measures, Provenance provenance) {
    this(
        branch,
        differences.sentences(branch),
        moved(
            differences.steps().size(),
            "steps that parent and branch do not share",
            differences.states()),
        steps(differences),
        measures,
        provenance);
  }

  /**
   * Returns the page.
   *
   * @param figures figures, the first of them for the briefing
   */
  public String html(List<Drawn> figures) {
    String title = BranchSentences.title(branch);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new BriefingPage(
                title, QUESTION, verdict(), facts(), SILENT.stream().map(Item::of).toList())
            .section(figures.get(0), provenance));
    if (figures.size() > 1 || !moves.isEmpty()) {
      blocks.add(Block.heading(2, figures.size() > 1 ? "What followed from what" : "Steps"));
      blocks.addAll(ReportPage.figures(figures.subList(1, figures.size())));
      blocks.addAll(moves);
    }
    blocks.add(Block.heading(2, "Measures"));
    blocks.add(table());
    blocks.add(ReportPage.repeat(provenance));
    return ReportPage.of(title, blocks);
  }

  private Scenario scenario() {
    return branch.parent().specification().scenario();
  }

  private List<Block> verdict() {
    List<String> changes =
        branch.changes().stream().map(ScenarioDiff.Difference::sentence).toList();
    return List.of(
        changes.isEmpty() ? Block.paragraph(BranchSentences.UNCHANGED) : Block.bullets(changes),
        Block.paragraph(String.join(" ", told)));
  }

  private static Fact moved(int count, String what, long states) {
    return new Fact(
        Integer.toString(count), what, (states == 1 ? OF_ONE : OF_SEVERAL).fill("states", states));
  }

  private static List<Block> steps(StepDifferences differences) {
    if (differences.steps().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.bullets(
            differences.steps().stream().limit(TOLD).map(StepDifferences::sentence).toList()));
    int more = differences.steps().size() - TOLD;
    if (more > 0) {
      blocks.add(Block.paragraph(MORE_STEPS.fill("steps", more)));
    }
    return blocks;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(moved);
    for (String name : List.of("stability", "security_mean")) {
      measures.stream().filter(m -> m.name().equals(name)).forEach(m -> facts.add(fact(m)));
    }
    return facts;
  }

  private Fact fact(Measure m) {
    int last = branch.last();
    double there = values.system(branch.parent(), m.name(), last);
    double here = values.system(branch.child(), m.name(), last);
    String year = NumberWords.number(Math.floor(scenario().year(last)));
    return new Fact(
        NumberWords.signed(here - there),
        IN_YEAR.fill("measure", m.title(), "year", year),
        BOTH.fill("parent", NumberWords.number(there), "branch", NumberWords.number(here)));
  }

  private static List<Block> tree(Cascade cascade) {
    if (cascade.moves().isEmpty()) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (Line line : cascade.tree(TOLD)) {
      items.add(new Item(line.depth(), Role.PLAIN, List.of(new Words(line.move().sentence()))));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(TREE));
    blocks.add(new Bullets(Role.PLAIN, items));
    int more = cascade.moves().size() - TOLD;
    if (more > 0) {
      blocks.add(Block.paragraph(MORE.fill("moves", more)));
    }
    return blocks;
  }

  private Block table() {
    int last = branch.last();
    List<List<String>> rows = new ArrayList<>();
    for (Measure m : measures) {
      double there = values.system(branch.parent(), m.name(), last);
      double here = values.system(branch.child(), m.name(), last);
      rows.add(
          List.of(
              m.unit().equals("1")
                  ? m.title()
                  : WITH_UNIT.fill("measure", m.title(), "unit", m.unit()),
              NumberWords.number(there),
              NumberWords.number(here),
              NumberWords.signed(here - there),
              NumberWords.number(m.margin())));
    }
    return Block.table(
        LAST.fill("round", last),
        List.of("Measure", "Parent", "Branch", "Difference", "Smallest that matters"),
        rows);
  }
}
