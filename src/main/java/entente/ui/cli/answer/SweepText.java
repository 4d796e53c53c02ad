package entente.ui.cli.answer;

import static entente.text.NumberWords.number;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.report.SweepTables;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sweep.LargestShifts;
import entente.analysis.sweep.Response;
import entente.analysis.sweep.Screening;
import entente.analysis.sweep.Spread;
import entente.analysis.sweep.SweepSentences;
import entente.analysis.sweep.SweepSummary;
import entente.analysis.sweep.Tally;
import entente.experiment.input.Fault;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer of a sweep for a reader: what ran, the means, the best of each map, and which factors
 * move the means.
 *
 * @param summary what the rows gave
 */
public record SweepText(SweepSummary summary) {

  private static final List<String> SHIFTS =
      List.of("a", "b", "measure", "a − b", "95 % interval", "margins");
  private static final int RANKED = 3;
  private static final double LOW = 5;
  private static final double HIGH = 95;

  private static final Template ON = Template.of(" on {scenario}");
  private static final Template NO_EFFECT =
      Template.of(
          """
          {measure}: no factor has a {what}, since no two runs that differ in one factor alone both \
          have a value.""");
  private static final Template CANNOT = Template.of("{factor}: {found}.");
  private static final Template STILL = Template.of("{measure}: no factor moves it.");
  private static final Template LARGEST =
      Template.of(
          """
          {measure} by {what} (95 % interval): {factors}. Verdict: {verdict}.{rank}""");
  private static final String UNRANKED =
      " Those whose intervals overlap cannot be ranked; analyze says how many more runs would tell.";
  private static final Template LARGEST_ONE = Template.of("{factor} {value} ({interval})");
  private static final Template NOT_YET = Template.of("not yet, {reason}");
  private static final Template UNUSABLE = Template.of("unusable because {reason}");
  private static final Template MOVES = Template.of("What moves {measure} most: {factors}.");
  private static final Template MOVES_ONE = Template.of("{factor} ({span})");

  /** Returns the answer. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, summary.design().study().name()));
    blocks.add(new Gap());
    blocks.add(Block.paragraph(SweepSentences.ran(summary)));
    blocks.add(new Gap());
    blocks.add(means());
    blocks.add(new Gap());
    blocks.add(Block.bullets(sentences()));
    if (!LargestShifts.of(summary).isEmpty()) {
      blocks.add(new Gap());
      blocks.add(Block.paragraph("What each change moves most, in margins of the measure:"));
      blocks.add(new Gap());
      blocks.add(new SweepTables(summary).shifts("", SHIFTS));
      blocks.add(Block.paragraph("All measures are in differences.csv."));
    } else if (!summary.differencesShown().isEmpty()) {
      blocks.add(new Gap());
      blocks.add(Block.paragraph("All else being equal:"));
      blocks.add(new Gap());
      blocks.add(
          new SweepTables(summary)
              .differences("", List.of("measure", "a", "b", "a − b", "95 % interval", "verdict")));
      blocks.add(Block.paragraph("All measures are in differences.csv."));
    }
    return blocks;
  }

  private Block means() {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < summary.measures().size(); k++) {
      for (int s = 0; s < summary.scenarios().size(); s++) {
        Tally t = summary.means(k).get(s);
        Spread spread = summary.spreads(k).get(s);
        rows.add(
            List.of(
                summary.measures().get(k).title(),
                summary.scenarios().get(s),
                number(t.mean()),
                number(spread.at(LOW)) + " to " + number(spread.at(HIGH)),
                Integer.toString(t.n())));
      }
    }
    List<String> head = List.of("measure", "scenario", "mean", "5 % to 95 %", "runs");
    return Block.table("", 2, head, rows);
  }

  private List<String> sentences() {
    List<String> out = new ArrayList<>();
    for (Fault idle : summary.design().idle()) {
      String factor = idle.path().replaceFirst("^factors\\.", "");
      out.add(CANNOT.fill("factor", factor, "found", idle.value()));
    }
    summary.grids().forEach(grid -> out.addAll(SweepSentences.best(summary, grid)));
    for (int k = 0; k < summary.measures().size(); k++) {
      String measure = summary.measures().get(k).title();
      for (int s = 0; s < summary.screenings(k).size(); s++) {
        Screening screening = summary.screenings(k).get(s);
        boolean several = summary.scenarios().size() > 1;
        String on = several ? ON.fill("scenario", summary.scenarios().get(s)) : "";
        String factors = factors(screening);
        boolean none =
            !factors.isEmpty() && screening.index(screening.ranked().get(0)).value() == 0;
        out.add(
            factors.isEmpty()
                ? NO_EFFECT.fill("measure", measure + on, "what", screening.what())
                : none
                    ? STILL.fill("measure", measure + on)
                    : LARGEST.fill(
                        "measure",
                        measure + on,
                        "what",
                        screening.what(),
                        "factors",
                        factors,
                        "verdict",
                        verdict(screening.trust()),
                        "rank",
                        screening.trust().verdict() == Trust.Verdict.NOT_YET ? UNRANKED : ""));
      }
      String factors = factors(summary.responses(k));
      if (!factors.isEmpty()) {
        out.add(MOVES.fill("measure", measure, "factors", factors));
      }
    }
    return out;
  }

  private static String factors(Screening screening) {
    return screening.ranked().stream()
        .limit(RANKED)
        .map(
            f ->
                LARGEST_ONE.fill(
                    "factor",
                    screening.factors().get(f),
                    "value",
                    number(screening.index(f).value()),
                    "interval",
                    screening.index(f).interval()))
        .collect(Collectors.joining(", "));
  }

  // As analyze words it, but for the number of runs, which hangs on the input.
  private static String verdict(Trust trust) {
    return switch (trust.verdict()) {
      case TRUST -> trust.words();
      case NOT_YET -> NOT_YET.fill("reason", trust.reason());
      case UNUSABLE -> UNUSABLE.fill("reason", trust.reason());
    };
  }

  private static String factors(List<Response> responses) {
    return responses.stream()
        .filter(Response::sure)
        .sorted(Comparator.comparingDouble(Response::span).reversed())
        .limit(RANKED)
        .map(r -> MOVES_ONE.fill("factor", r.factor(), "span", number(r.span())))
        .collect(Collectors.joining(", "));
  }
}
