package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.sweep.LargestShifts;
import entente.analysis.sweep.Response;
import entente.analysis.sweep.Screening;
import entente.analysis.sweep.Spread;
import entente.analysis.sweep.SweepSentences;
import entente.analysis.sweep.SweepSummary;
import entente.analysis.sweep.Tally;
import entente.experiment.sampling.Axis;
import entente.experiment.study.Study;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page of a sweep: its question, what ran, its figures, what failed, how to repeat it. */
public final class SweepReport {

  private static final int RANKED = 15;

  private static final Template EFFECTS = Template.of("{measure}, largest difference of two means");
  private static final Template SCREENING = Template.of("{measure}, {what}");
  private static final Template SCREENING_ON = Template.of("{measure}, {what} on {scenario}");
  private static final Template DIFFERENCES =
      Template.of(
          """
          A − B at the same point otherwise, replicate by replicate; intervals are over {over}. The \
          verdict is on A""");
  private static final Template FAILED = Template.of("{n} by stage: {stages}.");

  private final SweepSummary summary;
  private final Provenance provenance;

  /** Makes the report of a sweep. */
  public SweepReport(SweepSummary summary, Provenance provenance) {
    this.summary = summary;
    this.provenance = provenance;
  }

  /** Returns the page with these figures. */
  public String html(List<Drawn> figures) {
    Study study = summary.design().study();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(
            Role.BRIEFING,
            List.of(
                Block.heading(1, study.name()),
                Block.paragraph(Role.QUESTION, new Words(study.question())),
                Block.paragraph(SweepSentences.ran(summary)),
                Block.paragraph(study.about()))));
    blocks.addAll(ReportPage.figures(figures));
    blocks.add(Block.heading(2, "Means"));
    blocks.add(means());
    blocks.add(Block.heading(2, "What moves the means"));
    blocks.addAll(effects());
    blocks.addAll(differences());
    blocks.add(Block.heading(2, "Factors"));
    blocks.add(factors());
    blocks.add(Block.heading(2, "Failed runs"));
    blocks.addAll(failures());
    blocks.add(ReportPage.repeat(provenance));
    return ReportPage.of(study.name(), blocks);
  }

  private Block means() {
    List<String> head = new ArrayList<>(List.of("Measure"));
    for (String scenario : summary.scenarios()) {
      head.add(scenario);
      head.add("5 % to 95 %");
      head.add("runs");
    }
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < summary.measures().size(); k++) {
      List<String> row = new ArrayList<>(List.of(summary.measures().get(k).title()));
      for (int s = 0; s < summary.scenarios().size(); s++) {
        Tally tally = summary.means(k).get(s);
        Spread spread = summary.spreads(k).get(s);
        row.add(NumberWords.number(tally.mean()));
        row.add(
            spread.n() == 0
                ? "–"
                : NumberWords.number(spread.at(5)) + " to " + NumberWords.number(spread.at(95)));
        row.add(Integer.toString(tally.n()));
      }
      rows.add(row);
    }
    return Block.table(
        "Mean and spread over all runs that define the measure at their end", head, rows);
  }

  private List<Block> effects() {
    List<Block> out = new ArrayList<>();
    for (int k = 0; k < summary.measures().size(); k++) {
      for (int s = 0; s < summary.screenings(k).size(); s++) {
        if (!summary.screenings(k).get(s).ranked().isEmpty()) {
          out.add(screening(k, s));
        }
      }
      List<Response> ranked =
          summary.responses(k).stream()
              .sorted(Comparator.comparingDouble(Response::span).reversed())
              .limit(RANKED)
              .toList();
      List<List<String>> rows = new ArrayList<>();
      for (Response r : ranked) {
        rows.add(List.of(r.factor(), NumberWords.number(r.span()), r.sure() ? "yes" : "no"));
      }
      if (!rows.isEmpty()) {
        String caption = EFFECTS.fill("measure", summary.measures().get(k).title());
        List<String> head = List.of("Factor", "Difference", "Beyond the intervals");
        out.add(Block.table(caption, head, rows));
      }
    }
    return out;
  }

  private List<Block> differences() {
    if (!LargestShifts.of(summary).isEmpty()) {
      return List.of(
          Block.heading(2, "What each change moves most"),
          new SweepTables(summary)
              .shifts(
                  "In margins of the measure; all measures are in differences.csv",
                  List.of("A", "B", "Measure", "A − B", "95 % interval", "Margins")));
    }
    if (summary.differencesShown().isEmpty()) {
      return List.of();
    }
    boolean single = summary.design().study().replicates() == 1;
    return List.of(
        Block.heading(2, "Differences"),
        new SweepTables(summary)
            .differences(
                DIFFERENCES.fill("over", single ? "points" : "replicates"),
                List.of("Measure", "A", "B", "A − B", "95 % interval", "Verdict")));
  }

  private Block screening(int k, int s) {
    Screening screening = summary.screenings(k).get(s);
    List<List<String>> rows = new ArrayList<>();
    for (int f : screening.ranked().stream().limit(RANKED).toList()) {
      rows.add(
          List.of(
              screening.factors().get(f),
              NumberWords.number(screening.index(f).value()),
              screening.index(f).interval()));
    }
    String measure = summary.measures().get(k).title();
    String caption =
        summary.scenarios().size() > 1
            ? SCREENING_ON.fill(
                "measure",
                measure,
                "what",
                screening.what(),
                "scenario",
                summary.scenarios().get(s))
            : SCREENING.fill("measure", measure, "what", screening.what());
    return Block.table(caption, List.of("Factor", "Value", "95 % interval"), rows);
  }

  private Block factors() {
    List<List<String>> rows = new ArrayList<>();
    for (Axis axis : summary.design().axes()) {
      String values =
          axis.range() != null
              ? NumberWords.number(axis.range().from())
                  + " to "
                  + NumberWords.number(axis.range().to())
              : axis.size() > 12 ? axis.size() + " levels" : String.join(", ", axis.levels());
      rows.add(List.of(axis.name(), axis.text(), values));
    }
    return Block.table("What is varied", List.of("Factor", "What it is", "Values"), rows);
  }

  private List<Block> failures() {
    if (summary.failed() == 0) {
      return List.of(Block.paragraph("None."));
    }
    List<List<String>> rows = new ArrayList<>();
    for (SweepSummary.FailedRun run : summary.failures()) {
      rows.add(List.of("run " + run.run(), run.stage(), run.message(), run.seed()));
    }
    String words = FAILED.fill("n", summary.failed(), "stages", summary.stages());
    String caption =
        summary.failed() > rows.size() ? "The first " + rows.size() : "All of them, by run";
    return List.of(
        Block.paragraph(words),
        Block.table(caption, List.of("Run", "Stage", "Message", "Seed"), rows));
  }
}
