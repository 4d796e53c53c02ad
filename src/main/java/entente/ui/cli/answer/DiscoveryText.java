package entente.ui.cli.answer;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.discovery.Box;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.CaseTable;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Resampling;
import entente.analysis.document.Block;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What scenario discovery says, in words.
 *
 * @param name the table as the user named it
 * @param rows the rows it is about
 * @param found what was found
 */
public record DiscoveryText(String name, DiscoveryRows rows, Discovery found) {

  private static final Template CASES =
      Template.of("{name}: {rule} in {cases} of {rows} {noun}, {share}");
  private static final Template POINTS =
      Template.of(
          """
          Each point counts once, by the mean of its runs ({runs} in all), which spread about it by \
          {spread} (standard deviation). The mean of {unsure} of the {points} points lies within two \
          standard errors of the limit: chance decides on which side they are.\
          """);
  private static final Template SINGLE =
      Template.of(
          """
          Rows are single runs, since {input} differs between the runs of a point. They are not \
          independent: random halves share points, so what is found again in them flatters.\
          """);
  private static final Template ROW_LEFT_OUT =
      Template.of(
          """
          {count} row is left out: {outcome} without an outcome (failed runs have none), {input} \
          without an input. Were none or all of them cases, the share would be {low} or {high}.\
          """);
  private static final Template ROWS_LEFT_OUT =
      Template.of(
          """
          {count} rows are left out: {outcome} without an outcome (failed runs have none), {input} \
          without an input. Were none or all of them cases, the share would be {low} or {high}.\
          """);
  private static final String NO_LIMITS =
      "Box 0 restricts nothing: no peel raises the share of cases.";
  private static final Template DOUBTFUL =
      Template.of(
          """
          May be chance (quasi-p above {doubt}, or found again in less than {sure} of halves): \
          {inputs}.\
          """);
  private static final String NONE_LEFT = "Refined, no input is left: none has a low quasi-p.";
  private static final Template REFINED =
      Template.of("Refined (inputs of high quasi-p dropped, then pasted): {shares}");
  private static final Template HELD_OUT =
      Template.of(
          """
          On rows that did not choose it, a box of this coverage has coverage {coverage}, density \
          {density} ({halves} random halves).\
          """);
  private static final Template NO_LEAF =
      Template.of(
          """
          The classification tree has no leaf in which most rows are cases; of its {leaves} the \
          densest has {density}.\
          """);
  private static final String LEAVES = "Classification tree: most rows are cases where";
  private static final Template LEAF = Template.of("{limits}: {shares}");
  private static final Template SHARES = Template.of("coverage {coverage}, density {density}");

  private static final Template MORE = Template.of(" and {n} more");
  private static final int LISTED = 10;
  private static final double SURE = 0.8;
  // Lines below another are set in.
  private static final String SET_IN = "  ";

  /** Returns the answer. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    CaseTable table = rows.table();
    blocks.add(
        Block.paragraph(
            CASES.fill(
                "name",
                name,
                "rule",
                rows.rule().text(),
                "noun",
                rows.replicates() == null ? "rows" : "points",
                "cases",
                table.caseCount(),
                "rows",
                table.rows(),
                "share",
                percent((double) table.caseCount() / table.rows()))));
    told(blocks);
    leftOut(blocks);
    blocks.add(new Block.Gap());
    blocks.add(trajectory());
    blocks.add(new Block.Gap());
    box(blocks);
    blocks.add(new Block.Gap());
    if (found.refined().restricted() == 0) {
      blocks.add(Block.paragraph(NONE_LEFT));
    } else {
      blocks.add(Block.paragraph(REFINED.fill("shares", shares(found.refined()))));
      blocks.add(Block.paragraph(SET_IN + limits(found.refined())));
    }
    blocks.add(new Block.Gap());
    heldOut(blocks);
    blocks.add(new Block.Gap());
    tree(blocks);
    return blocks;
  }

  private void told(List<Block> blocks) {
    rows.read().forEach(line -> blocks.add(Block.paragraph(line)));
    if (rows.replicates() != null) {
      blocks.add(
          Block.paragraph(
              POINTS.fill(
                  "runs",
                  rows.replicates().runs(),
                  "spread",
                  number(rows.replicates().spread()),
                  "unsure",
                  rows.replicates().unsure(),
                  "points",
                  rows.rows())));
    }
    if (rows.differs() != null) {
      blocks.add(Block.paragraph(SINGLE.fill("input", rows.differs())));
    }
  }

  private void leftOut(List<Block> blocks) {
    int left = rows.unknown() + rows.incomplete();
    if (left == 0) {
      return;
    }
    int cases = rows.table().caseCount();
    Template words = left == 1 ? ROW_LEFT_OUT : ROWS_LEFT_OUT;
    blocks.add(
        Block.paragraph(
            words.fill(
                "count",
                left,
                "outcome",
                rows.unknown(),
                "input",
                rows.incomplete(),
                "low",
                percent((double) cases / rows.rows()),
                "high",
                percent((double) (cases + left) / rows.rows()))));
  }

  private Block trajectory() {
    List<List<String>> lines = new ArrayList<>();
    List<BoxStep> steps = found.trajectory();
    for (int k = 0; k < steps.size(); k++) {
      BoxStep step = steps.get(k);
      lines.add(
          List.of(
              (k == found.chosen() ? "→ " : "") + k,
              Integer.toString(step.points()),
              percent(step.mass()),
              percent(step.coverage()),
              percent(step.density()),
              Integer.toString(step.restricted())));
    }
    return Block.table(
        "", 0, List.of("box", "points", "mass", "coverage", "density", "restricted"), lines);
  }

  private void box(List<Block> blocks) {
    BoxStep box = found.box();
    if (box.restricted() == 0) {
      blocks.add(Block.paragraph(NO_LIMITS));
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    for (int j : box.box().restricted()) {
      CaseInput factor = found.table().factors().get(j);
      lines.add(
          List.of(
              factor.name(),
              limits(box, factor, j),
              small(box.quasiP().get(factor.name())),
              percent(found.resampling().restricted().get(factor.name())),
              percent(found.resampling().restrictedByDensity().get(factor.name()))));
    }
    String first = "in box " + found.chosen();
    List<String> head =
        List.of(first, "limits", "quasi-p", "found again by coverage", "by density");
    blocks.add(Block.table("", 2, head, lines));
    List<String> doubtful =
        box.quasiP().entrySet().stream()
            .filter(
                e ->
                    e.getValue() > Discovery.DOUBT
                        || found.resampling().restricted().get(e.getKey()) < SURE)
            .map(Map.Entry::getKey)
            .toList();
    if (!doubtful.isEmpty()) {
      blocks.add(
          Block.paragraph(
              DOUBTFUL.fill(
                  "doubt",
                  number(Discovery.DOUBT),
                  "sure",
                  percent(SURE),
                  "inputs",
                  String.join(", ", doubtful))));
    }
  }

  private void heldOut(List<Block> blocks) {
    Resampling again = found.resampling();
    if (again.samples() > 0) {
      blocks.add(
          Block.paragraph(
              HELD_OUT.fill(
                  "coverage",
                  percent(again.heldOutCoverage()),
                  "density",
                  percent(again.heldOutDensity()),
                  "halves",
                  again.samples())));
    }
  }

  private void tree(List<Block> blocks) {
    List<BoxStep> leaves = found.majority();
    if (leaves.isEmpty()) {
      String densest = percent(found.leaves().get(0).density());
      blocks.add(
          Block.paragraph(NO_LEAF.fill("leaves", found.leaves().size(), "density", densest)));
      return;
    }
    blocks.add(Block.paragraph(LEAVES));
    for (BoxStep leaf : leaves) {
      String words = LEAF.fill("limits", limits(leaf), "shares", shares(leaf));
      blocks.add(Block.paragraph(SET_IN + words));
    }
  }

  private static String shares(BoxStep box) {
    return SHARES.fill("coverage", percent(box.coverage()), "density", percent(box.density()));
  }

  private String limits(BoxStep step) {
    List<String> sides = new ArrayList<>();
    for (int j : step.box().restricted()) {
      CaseInput factor = found.table().factors().get(j);
      sides.add(factor.name() + " " + limits(step, factor, j));
    }
    return String.join(", ", sides);
  }

  private static String limits(BoxStep step, CaseInput factor, int input) {
    Box box = step.box();
    if (factor.categorical()) {
      List<String> out = new ArrayList<>(factor.levels());
      out.removeAll((List<?>) step.limits().get(factor.name()));
      return out.size() < factor.levels().size() - out.size()
          ? "not " + words(out, ", ")
          : words(
              ((List<?>) step.limits().get(factor.name())).stream().map(String::valueOf).toList(),
              " or ");
    }
    boolean open = Double.isInfinite(box.low(input));
    if (open || Double.isInfinite(box.high(input))) {
      return open ? "≤ " + number(box.high(input)) : "≥ " + number(box.low(input));
    }
    return number(box.low(input)) + " to " + number(box.high(input));
  }

  /** Returns the words of an input that are in a box. */
  static String kept(BoxStep step, CaseInput factor, String between) {
    List<?> words = (List<?>) step.limits().get(factor.name());
    return String.join(between, words.stream().map(String::valueOf).toList());
  }

  private static String words(List<String> words, String between) {
    int more = words.size() - LISTED;
    return more <= 1
        ? String.join(between, words)
        : String.join(between, words.subList(0, LISTED)) + MORE.fill("n", more);
  }

  private static String small(double p) {
    return p < 0.0001 ? "< 0.0001" : number(p);
  }
}
