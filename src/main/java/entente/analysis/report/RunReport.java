package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.explain.LargestMoves;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The page of one scenario alone: briefing, figures, why states moved, measures, what does not fit
 * the world, assumptions, how to repeat it.
 */
public final class RunReport {

  private final ComparisonResult result;
  private final Arm arm;
  private final List<Measure> system;
  private final List<Measure> structure;
  private final Assumptions assumptions;
  private final Provenance provenance;

  /** Makes the report of a scenario's runs that have these measures as columns. */
  public RunReport(
      ComparisonResult alone,
      List<Measure> system,
      List<Measure> structure,
      Assumptions assumptions,
      Provenance provenance) {
    this.result = alone;
    this.arm = alone.arms().get(0);
    this.system = List.copyOf(system);
    this.structure = List.copyOf(structure);
    this.assumptions = assumptions;
    this.provenance = provenance;
  }

  /**
   * Returns the page.
   *
   * @param figures figures, the first of them for the briefing
   * @param why sentences that say why states moved; the section is left out without any
   */
  public String html(List<Drawn> figures, List<String> why) {
    StringBuilder body = new StringBuilder("<main>\n");
    body.append(
        new RunBriefing(result, system, assumptions).page().html(figures.get(0), provenance));
    body.append("<h2>What happened</h2>\n");
    figures.stream().skip(1).forEach(f -> body.append(Page.figure(f)));
    if (!why.isEmpty()) {
      body.append("<h2>Why states moved</h2>\n")
          .append(Html.text("p", LargestMoves.RULE + " Told of the first run."))
          .append(Html.list(why));
    }
    body.append("<h2>Measures</h2>\n").append(measures());
    body.append(Misfits.html(result))
        .append(new ComparisonTables(result, system, structure).rates());
    body.append(assumptions.html()).append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(arm.name(), body.toString());
  }

  private String measures() {
    Values values = new Values(system, List.of());
    int rounds = arm.scenario().rounds();
    int[] shown = IntStream.of(0, 20, 40, rounds).filter(r -> r <= rounds).distinct().toArray();
    List<List<String>> rows = new ArrayList<>();
    for (Measure m : system) {
      List<String> row = new ArrayList<>();
      row.add(m.title() + (m.unit().equals("1") ? "" : " (" + m.unit() + ")"));
      for (int round : shown) {
        OptionalDouble mean =
            arm.runs().stream()
                .mapToDouble(run -> values.system(run, m.name(), round))
                .filter(x -> !Double.isNaN(x))
                .average();
        row.add(NumberWords.number(mean.orElse(Double.NaN)));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("Measure"));
    Arrays.stream(shown).forEach(round -> head.add(NumberWords.number(arm.scenario().year(round))));
    long good = arm.runs().stream().filter(r -> r.status() == RunResult.Status.OK).count();
    return Html.table(
        "Measures by year"
            + (good > 1 ? ", mean of " + good + " runs" : "")
            + "; a dash is undefined",
        head,
        rows);
  }
}
