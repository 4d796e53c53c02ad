package entente.ui.cli.answer;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.discovery.Box;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.CaseTable;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Resampling;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What scenario discovery says, in words and as an object.
 *
 * @param name the table as the user named it
 * @param rows the rows it is about
 * @param found what was found
 */
public record DiscoveryAnswer(String name, DiscoveryRows rows, Discovery found) {

  private static final double SURE = 0.8;

  /** Returns the answer as an object. */
  public Map<String, Object> json() {
    CaseTable table = rows.table();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cases", rows.rule().text());
    json.put("rows", table.rows());
    json.put("caseCount", table.caseCount());
    json.put("leftOutOutcome", rows.unknown());
    json.put("leftOutInput", rows.incomplete());
    json.put("peel", found.prim().peel());
    json.put("massMin", found.prim().massMin());
    json.put("trajectory", found.trajectory().stream().map(DiscoveryAnswer::step).toList());
    json.put("chosen", found.chosen());
    json.put("refined", step(found.refined()));
    Resampling again = found.resampling();
    Map<String, Object> resampling = new LinkedHashMap<>();
    resampling.put("samples", again.samples());
    resampling.put("restricted", again.restricted());
    resampling.put("restrictedByDensity", again.restrictedByDensity());
    resampling.put("heldOutCoverage", again.heldOutCoverage());
    resampling.put("heldOutDensity", again.heldOutDensity());
    json.put("resampling", resampling);
    json.put("tree", found.leaves().stream().map(DiscoveryAnswer::step).toList());
    return json;
  }

  private static Map<String, Object> step(BoxStep step) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("points", step.points());
    one.put("cases", step.cases());
    one.put("mass", step.mass());
    one.put("coverage", step.coverage());
    one.put("density", step.density());
    one.put("restricted", step.restricted());
    one.put("limits", step.limits());
    one.put("quasiP", step.quasiP());
    return one;
  }

  /** Writes the trajectory as a table, one row per box. */
  public void writeTrajectory(ResultsFolder folder) throws IOException {
    List<String> names =
        new ArrayList<>(List.of("box", "points", "cases", "mass", "coverage", "density"));
    names.add("restricted");
    for (CaseInput factor : found.table().factors()) {
      if (factor.categorical()) {
        names.add(factor.name() + "_words");
      } else {
        names.addAll(List.of(factor.name() + "_low", factor.name() + "_high"));
      }
      names.add(factor.name() + "_quasi_p");
    }
    TableWriter table =
        folder.table(TableFormat.named("trajectory.csv", "One row per box.", names));
    for (int k = 0; k < found.trajectory().size(); k++) {
      BoxStep step = found.trajectory().get(k);
      table.cell(k).cell(step.points()).cell(step.cases()).cell(step.mass());
      table.cell(step.coverage()).cell(step.density()).cell(step.restricted());
      for (int j = 0; j < found.table().factors().size(); j++) {
        limits(table, step, j);
      }
      table.end();
    }
  }

  private void limits(TableWriter table, BoxStep step, int input) {
    CaseInput factor = found.table().factors().get(input);
    Box box = step.box();
    if (factor.categorical()) {
      table.cell(box.restricts(input) ? kept(step, factor, ";") : null);
    } else {
      table.cell(finite(box.low(input))).cell(finite(box.high(input)));
    }
    table.cell(step.quasiP().getOrDefault(factor.name(), Double.NaN));
  }

  private static double finite(double limit) {
    return Double.isInfinite(limit) ? Double.NaN : limit;
  }

  private static String kept(BoxStep step, CaseInput factor, String between) {
    List<?> words = (List<?>) step.limits().get(factor.name());
    return String.join(between, words.stream().map(String::valueOf).toList());
  }

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    CaseTable table = rows.table();
    StringBuilder text = new StringBuilder();
    text.append(name).append(": ").append(rows.rule().text()).append(" in ");
    text.append(table.caseCount()).append(" of ").append(table.rows()).append(" rows, ");
    text.append(percent((double) table.caseCount() / table.rows())).append('\n');
    text.append(leftOut()).append('\n').append(trajectory(terminal)).append('\n');
    text.append(box(terminal)).append('\n').append(refined()).append('\n').append(heldOut());
    text.append('\n').append(tree());
    return text.toString();
  }

  private String leftOut() {
    int left = rows.unknown() + rows.incomplete();
    if (left == 0) {
      return "";
    }
    CaseTable table = rows.table();
    int most = table.caseCount() + left;
    double low = (double) table.caseCount() / rows.rows();
    double high = (double) most / rows.rows();
    return left
        + (left == 1 ? " row is" : " rows are")
        + " left out: "
        + rows.unknown()
        + " without an outcome (failed runs have none), "
        + rows.incomplete()
        + " without an input. Were none or all of them cases, the share would be "
        + percent(low)
        + " or "
        + percent(high)
        + ".\n";
  }

  private String trajectory(Terminal terminal) {
    TextTable lines =
        new TextTable(0, "box", "points", "mass", "coverage", "density", "restricted");
    List<BoxStep> steps = found.trajectory();
    for (int k = 0; k < steps.size(); k++) {
      BoxStep step = steps.get(k);
      lines.row(
          (k == found.chosen() ? "→ " : "") + k,
          step.points(),
          percent(step.mass()),
          percent(step.coverage()),
          percent(step.density()),
          step.restricted());
    }
    return lines.render(terminal);
  }

  private String box(Terminal terminal) {
    BoxStep box = found.box();
    if (box.restricted() == 0) {
      return "Box 0 restricts nothing: no peel raises the share of cases.\n";
    }
    TextTable lines =
        new TextTable(2, "in box " + found.chosen(), "limits", "quasi-p", "found again in halves");
    for (int j : box.box().restricted()) {
      CaseInput factor = found.table().factors().get(j);
      lines.row(
          factor.name(),
          limits(box, factor, j),
          small(box.quasiP().get(factor.name())),
          percent(found.resampling().restricted().get(factor.name())));
    }
    return lines.render(terminal) + doubts(box);
  }

  private String doubts(BoxStep box) {
    List<String> doubtful =
        box.quasiP().entrySet().stream()
            .filter(
                e ->
                    e.getValue() > Discovery.DOUBT
                        || found.resampling().restricted().get(e.getKey()) < SURE)
            .map(Map.Entry::getKey)
            .toList();
    return doubtful.isEmpty()
        ? ""
        : "May be chance (quasi-p above "
            + number(Discovery.DOUBT)
            + ", or found again in less than "
            + percent(SURE)
            + " of halves): "
            + String.join(", ", doubtful)
            + ".\n";
  }

  private static String limits(BoxStep step, CaseInput factor, int input) {
    Box box = step.box();
    if (factor.categorical()) {
      List<String> out = new ArrayList<>(factor.levels());
      out.removeAll((List<?>) step.limits().get(factor.name()));
      return out.size() < factor.levels().size() - out.size()
          ? "not " + String.join(", ", out)
          : kept(step, factor, " or ");
    }
    boolean open = Double.isInfinite(box.low(input));
    if (open || Double.isInfinite(box.high(input))) {
      return open ? "≤ " + number(box.high(input)) : "≥ " + number(box.low(input));
    }
    return number(box.low(input)) + " to " + number(box.high(input));
  }

  private static String small(double p) {
    return p < 0.0001 ? "< 0.0001" : number(p);
  }

  private String refined() {
    BoxStep box = found.refined();
    List<String> sides = new ArrayList<>();
    for (int j : box.box().restricted()) {
      CaseInput factor = found.table().factors().get(j);
      sides.add(factor.name() + " " + limits(box, factor, j));
    }
    return "Refined (inputs of high quasi-p dropped, then pasted): "
        + figures(box)
        + (sides.isEmpty() ? "" : "\n  " + String.join(", ", sides))
        + "\n";
  }

  private static String figures(BoxStep box) {
    return "coverage " + percent(box.coverage()) + ", density " + percent(box.density());
  }

  private String heldOut() {
    Resampling again = found.resampling();
    return again.samples() == 0
        ? ""
        : "On rows that did not choose it, a box of this coverage has coverage "
            + percent(again.heldOutCoverage())
            + ", density "
            + percent(again.heldOutDensity())
            + " ("
            + again.samples()
            + " random halves).\n";
  }

  private String tree() {
    List<BoxStep> leaves = found.majority();
    if (leaves.isEmpty()) {
      return "The classification tree has no leaf in which most rows are cases; of its "
          + found.leaves().size()
          + " the densest has "
          + percent(found.leaves().get(0).density())
          + ".\n";
    }
    StringBuilder text = new StringBuilder("Classification tree: most rows are cases where\n");
    for (BoxStep leaf : leaves) {
      List<String> sides = new ArrayList<>();
      for (int j : leaf.box().restricted()) {
        CaseInput factor = found.table().factors().get(j);
        sides.add(factor.name() + " " + limits(leaf, factor, j));
      }
      text.append("  ").append(String.join(", ", sides)).append(": ").append(figures(leaf));
      text.append('\n');
    }
    return text.toString();
  }
}
