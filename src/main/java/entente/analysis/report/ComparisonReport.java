package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseDependence;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.DesignRank;
import entente.analysis.compare.GeneralRate;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.SettingsSentences;
import entente.analysis.compare.Verdict;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Strong;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The page of a comparison: question, verdicts, figures, tables, assumptions, how to repeat it. */
public final class ComparisonReport {

  /** The figure of the second page. */
  private static final List<String> SECOND = List.of("differences");

  private static final String COMPETING =
      """
      Nuclear use ends a run and so competes with direct war: a run that it ends counts as one \
      without any later war, and each share is of all runs.""";

  private static final String RANKS =
      """
      Rank and chance are over the replicates, in which all share their random numbers, and in which \
      all have a value. Regret is how far a scenario falls short of the best of them in the same \
      alternative setting, in the unit of the measure: what is never far from the best may be \
      preferred to what is best most often.""";
  private static final String EACH =
      """
      Each interval is for its state and horizon alone, not corrected for how many states are looked \
      at; what was asked before anything was run counts for more than what was found among them.""";

  private final ComparisonResult result;
  private final SecondOpinion second;
  private final ComparisonTables tables;
  private final Assumptions assumptions;
  private final Provenance provenance;
  private final List<GeneralRate> general;

  /** Makes the report of a comparison with what other statistics say of it. */
  public ComparisonReport(SecondOpinion second, Assumptions assumptions, Provenance provenance) {
    this(second, assumptions, provenance, List.of());
  }

  /** Makes the same with rates beside those of another world, where this one has none. */
  public ComparisonReport(
      SecondOpinion second,
      Assumptions assumptions,
      Provenance provenance,
      List<GeneralRate> general) {
    this.general = List.copyOf(general);
    this.second = second;
    this.result = second.result();
    this.tables = new ComparisonTables(result, second.system(), second.structure());
    this.assumptions = assumptions;
    this.provenance = provenance;
  }

  /**
   * Returns the page.
   *
   * @param figures figures, the first of them for the briefing
   */
  public String html(List<Drawn> figures) {
    return html(figures, List.of());
  }

  /**
   * Returns the page with parts between the briefing and the second page.
   *
   * @param between the parts, as {@link TryIt#section}
   */
  public String html(List<Drawn> figures, List<Block> between) {
    String title = Arm.names(result.arms());
    ComparisonBriefing briefing =
        new ComparisonBriefing(result, m -> tables.title(m, ""), assumptions);
    return ReportPage.of(
        title,
        briefing.page(title).section(figures.get(0), provenance),
        between,
        second(briefing, figures),
        appendix(figures));
  }

  // The second page: verdicts that the first had no room for, and how large every difference is.
  private List<Block> second(ComparisonBriefing briefing, List<Drawn> figures) {
    List<Block> blocks = new ArrayList<>();
    List<Block> further = ofPairs((a, b) -> verdicts(briefing, a, b));
    if (!further.isEmpty()) {
      blocks.add(Block.heading(2, "Further verdicts"));
      blocks.addAll(further);
    }
    List<Block> chosen = ofPairs((a, b) -> sentences(tables.chosen(a, b)));
    if (!chosen.isEmpty()) {
      blocks.add(Block.heading(2, ComparisonTables.CHOSEN));
      blocks.addAll(chosen);
    }
    blocks.add(Block.heading(2, "What differs"));
    blocks.addAll(ReportPage.named(figures, SECOND));
    return blocks;
  }

  private List<Block> appendix(List<Drawn> figures) {
    List<Block> blocks = new ArrayList<>();
    List<DesignRank> ranks = DesignRank.of(result, second.system());
    if (!ranks.isEmpty()) {
      blocks.add(Block.heading(2, "Which is best?"));
      blocks.add(Block.paragraph(RANKS));
      blocks.addAll(tables.ranks(ranks));
    }
    blocks.add(Block.heading(2, "What the verdicts rest on"));
    if (result.arms().stream().anyMatch(arm -> !arm.futures().isEmpty())) {
      blocks.add(Block.paragraph(SettingsSentences.RULE));
    }
    blocks.addAll(
        ofPairs(
            (a, b) ->
                List.of(
                    Block.paragraph(Briefing.pairs(Briefing.of(result, a.label(), b.label()))))));
    List<Block> chosen = ofPairs(tables::chosenTable);
    if (!chosen.isEmpty()) {
      blocks.add(Block.heading(2, ComparisonTables.CHOSEN));
      blocks.addAll(chosen);
      blocks.add(Block.paragraph(EACH));
    }
    List<String> bases = BaseDependence.sentences(result);
    if (!bases.isEmpty()) {
      blocks.add(Block.bullets(bases));
    }
    List<Block> others = ReportPage.others(figures, SECOND);
    if (!others.isEmpty()) {
      blocks.add(Block.heading(2, "Further figures"));
      blocks.addAll(others);
    }
    blocks.add(Block.heading(2, "All measures"));
    blocks.addAll(ofPairs(tables::comparisons));
    blocks.add(Block.heading(2, "Do other statistics say the same?"));
    blocks.add(Block.paragraph(SecondOpinionTables.RULE));
    blocks.addAll(ofPairs(new SecondOpinionTables(second)::blocks));
    blocks.add(Block.heading(2, "Risk of war"));
    blocks.add(Block.paragraph(COMPETING));
    blocks.add(tables.risks());
    blocks.add(Block.heading(2, "Winners and losers"));
    blocks.addAll(ofPairs((a, b) -> List.of(tables.states(a, b))));
    List<Block> robustness = ofPairs(tables::robustness);
    if (!robustness.isEmpty()) {
      blocks.add(Block.heading(2, "Does it hold without the constants of initial postures?"));
      blocks.addAll(robustness);
    }
    blocks.addAll(Misfits.blocks(result, general));
    blocks.add(tables.rates());
    blocks.addAll(assumptions.blocks());
    RightAndWrong.of(result).ifPresent(told -> blocks.addAll(told.chapter()));
    blocks.addAll(ReportPage.howToRepeat(provenance));
    return blocks;
  }

  private static List<Block> sentences(List<String> words) {
    return words.isEmpty() ? List.of() : List.of(Block.bullets(words));
  }

  private List<Block> verdicts(ComparisonBriefing briefing, Arm a, Arm b) {
    List<Comparison> further = new ArrayList<>(Briefing.of(result, a.label(), b.label()));
    further.removeAll(briefing.told());
    return further.isEmpty() ? List.of() : List.of(list(further));
  }

  /** Returns verdicts as a list. */
  static Block list(List<Comparison> verdicts) {
    return new Bullets(Role.VERDICTS, verdicts.stream().map(ComparisonReport::item).toList());
  }

  private static Item item(Comparison c) {
    String verdict = c.verdict().word();
    String capital = Template.capital(verdict);
    return new Item(1, role(c), List.of(new Strong(capital + "."), new Words("\n" + c.sentence())));
  }

  private static Role role(Comparison c) {
    boolean told = c.verdict().signed() || c.verdict() == Verdict.EQUIVALENT;
    if (c.verdict() == Verdict.DEPENDS || told && !c.robust()) {
      return Role.DEPENDS;
    }
    return c.verdict().signed() ? Role.SIGN : Role.OPEN;
  }

  private List<Block> ofPairs(BiFunction<Arm, Arm, List<Block>> told) {
    List<Block> blocks = new ArrayList<>();
    List<Arm> arms = result.arms();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        blocks.addAll(told.apply(arms.get(i), arms.get(j)));
      }
    }
    return blocks;
  }
}
