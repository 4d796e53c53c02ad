package entente.analysis.report;

import entente.analysis.compare.BaseRate;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.GeneralRate;
import entente.analysis.compare.RateSentences;
import entente.analysis.document.Block;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** What does not fit the world, in words. */
final class Misfits {

  private static final String HEAD = "What does not fit the world";
  private static final String UNOBSERVED =
      "No rates were observed in this world that the model's could meet.";
  private static final String ELSEWHERE =
      """
      No rates were observed in this world. Those of the shipped worlds, from 1992 to 2024, stand \
      beside the model's: they say how fast the states there moved, not how fast those here have \
      to. A few states that are all neighbours may fight more often a pair.""";
  private static final String YEARS =
      """
      A rate is judged where the one observed would give at least ten events in all runs together. \
      With fewer years nothing can be told.""";
  private static final String ALL_FIT = "Every rate with an observation beside it fits.";
  private static final String NOT_FITTED =
      "Nothing in the model is fitted to these rates. Those that do not fit:";
  private static final String RARE =
      """
      Where changes are too rare, structures look more lasting than they are, in all scenarios \
      alike.""";

  private static final Template RANGE = Template.of("{low} to {high}");
  private static final double THOUSAND = 1000;

  private Misfits() {}

  /**
   * Returns the head of the section; the table of rates follows it.
   *
   * @param general rates beside those of another world, told where this one has none of its own
   */
  static List<Block> blocks(ComparisonResult result, List<GeneralRate> general) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(2, HEAD));
    List<String> misfits = RateSentences.misfits(result);
    boolean foreign = result.rates().stream().noneMatch(BaseRate::observed);
    if (foreign && !general.isEmpty()) {
      blocks.add(Block.paragraph(ELSEWHERE));
      blocks.add(Block.paragraph(YEARS));
      blocks.add(table(result, general));
    } else if (foreign) {
      blocks.add(Block.paragraph(UNOBSERVED));
    } else if (misfits.isEmpty()) {
      blocks.add(Block.paragraph(ALL_FIT));
    } else {
      blocks.add(Block.paragraph(NOT_FITTED));
      blocks.add(Block.bullets(misfits));
      if (result.rates().stream().anyMatch(r -> r.misfit().contains("rare"))) {
        blocks.add(Block.paragraph(RARE));
      }
    }
    return blocks;
  }

  private static String range(double low, double high) {
    return Double.isNaN(high)
        ? "–"
        : RANGE.fill(
            "low", NumberWords.number(THOUSAND * low), "high", NumberWords.number(THOUSAND * high));
  }

  private static Block table(ComparisonResult result, List<GeneralRate> general) {
    List<List<String>> rows = new ArrayList<>();
    for (GeneralRate each : general) {
      BaseRate rate = each.rate();
      String fit = rate.fits() ? "alike" : rate.misfit();
      rows.add(
          List.of(
              RateSentences.name(rate, result),
              result.name(rate.scenario()),
              NumberWords.number(THOUSAND * rate.perYear()),
              range(Math.max(0, rate.low()), rate.high()),
              range(rate.observedLow(), rate.observedHigh()),
              rate.source(),
              each.enough() ? fit : "too few years"));
    }
    return Block.table(
        "Events a year per 1000 in the model, and as they were observed elsewhere",
        List.of("Events", "Scenario", "Model", "95 % interval", "Elsewhere", "Source", "Beside it"),
        rows);
  }
}
