package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.GeneralRate;
import entente.analysis.compare.Values;
import entente.analysis.document.Block;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.explain.LargestMoves;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
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
  private static final Template IN_UNIT = Template.of("{title} ({unit})");

  /** The figure of the second page. */
  private static final List<String> SECOND = List.of("moves");

  private static final String ONE = "Measures by year; a dash is undefined";
  private static final Template MEANS =
      Template.of("Measures by year, mean of {n} runs; a dash is undefined");

  private final ComparisonResult result;
  private final Arm arm;
  private final List<Measure> system;
  private final List<Measure> structure;
  private final Assumptions assumptions;
  private final Provenance provenance;
  private final List<GeneralRate> general;

  /** Makes the report of a scenario's runs that have these measures as columns. */
  public RunReport(
      ComparisonResult alone,
      List<Measure> system,
      List<Measure> structure,
      Assumptions assumptions,
      Provenance provenance) {
    this(alone, system, structure, assumptions, provenance, List.of());
  }

  /** Makes the same with rates beside those of another world, where this one has none. */
  public RunReport(
      ComparisonResult alone,
      List<Measure> system,
      List<Measure> structure,
      Assumptions assumptions,
      Provenance provenance,
      List<GeneralRate> general) {
    this.general = List.copyOf(general);
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
    return html(figures, why, List.of());
  }

  /**
   * Returns the page with parts between the briefing and what happened.
   *
   * @param between the parts, as {@link TryIt#section}
   */
  public String html(List<Drawn> figures, List<String> why, List<Block> between) {
    List<Block> second = new ArrayList<>();
    second.add(Block.heading(2, "What happened"));
    second.addAll(ReportPage.named(figures, SECOND));
    if (!why.isEmpty()) {
      second.add(Block.heading(2, "Why states moved"));
      second.add(Block.paragraph(LargestMoves.rule(arm.runs().get(0)) + " Told of the first run."));
      second.add(Block.bullets(why));
    }
    List<Block> rest = new ArrayList<>();
    List<Block> others = ReportPage.others(figures, SECOND);
    if (!others.isEmpty()) {
      rest.add(Block.heading(2, "Further figures"));
      rest.addAll(others);
    }
    rest.add(Block.heading(2, "All measures"));
    rest.add(measures());
    rest.addAll(Misfits.blocks(result, general));
    rest.add(new ComparisonTables(result, system, structure).rates());
    rest.addAll(assumptions.blocks());
    RightAndWrong.of(result).ifPresent(told -> rest.addAll(told.chapter()));
    rest.addAll(ReportPage.howToRepeat(provenance));
    BriefingPage first = new RunBriefing(result, system, assumptions).page();
    return ReportPage.of(
        arm.name(), first.section(figures.get(0), provenance), between, second, rest);
  }

  private Block measures() {
    Values values = new Values(system, List.of());
    int rounds = arm.scenario().rounds();
    int[] shown = IntStream.of(0, 20, 40, rounds).filter(r -> r <= rounds).distinct().toArray();
    List<List<String>> rows = new ArrayList<>();
    for (Measure m : system) {
      List<String> row = new ArrayList<>();
      row.add(
          m.unit().equals("1") ? m.title() : IN_UNIT.fill("title", m.title(), "unit", m.unit()));
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
    return Block.table(good > 1 ? MEANS.fill("n", good) : ONE, head, rows);
  }
}
