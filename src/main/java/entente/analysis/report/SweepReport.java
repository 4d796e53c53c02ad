package entente.analysis.report;

import entente.analysis.compare.Comparison;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.sweep.Response;
import entente.analysis.sweep.Screening;
import entente.analysis.sweep.Spread;
import entente.analysis.sweep.SweepSummary;
import entente.analysis.sweep.Tally;
import entente.experiment.sampling.Axis;
import entente.experiment.study.Study;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page of a sweep: its question, what ran, its figures, what failed, how to repeat it. */
public final class SweepReport {

  private static final int RANKED = 15;

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
    StringBuilder body = new StringBuilder("<main>\n<section class=\"briefing\">\n");
    body.append(Html.text("h1", study.name()));
    body.append("<p class=\"question\">").append(Html.escape(study.question())).append("</p>\n");
    body.append(Html.text("p", ran()));
    body.append(Html.text("p", study.about()));
    body.append("</section>\n");
    figures.forEach(figure -> body.append(Page.figure(figure)));
    body.append("<h2>Means</h2>\n").append(means());
    body.append("<h2>What moves the means</h2>\n").append(effects());
    body.append(differences());
    body.append("<h2>Factors</h2>\n").append(factors());
    body.append("<h2>Failed runs</h2>\n").append(failures());
    body.append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(study.name(), body.toString());
  }

  /** Returns what ran, in a sentence or two. */
  public String ran() {
    Study study = summary.design().study();
    int points = summary.design().size();
    int scenarios = summary.design().scenarios().size();
    return summary.runs()
        + " runs: "
        + points
        + " points of a design of the kind "
        + study.design().word()
        + (scenarios > 1 ? " on " + scenarios + " scenarios" : "")
        + ", "
        + study.replicates()
        + (study.replicates() == 1 ? " run each" : " runs each")
        + ", "
        + study.randomNumbers().name().toLowerCase(java.util.Locale.ROOT)
        + " random numbers. "
        + summary.failed()
        + " runs failed"
        + (summary.stopped() > 0
            ? "; " + summary.stopped() + " ended early by a rule of the study."
            : ".");
  }

  private String means() {
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
    return Html.table(
        "Mean and spread over all runs that define the measure at their end", head, rows);
  }

  private String effects() {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < summary.measures().size(); k++) {
      for (int s = 0; s < summary.screenings(k).size(); s++) {
        out.append(screening(k, s));
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
        String caption = summary.measures().get(k).title() + ", largest difference of two means";
        List<String> head = List.of("Factor", "Difference", "Beyond the intervals");
        out.append(Html.table(caption, head, rows));
      }
    }
    return out.toString();
  }

  private String differences() {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : summary.differencesShown()) {
      rows.add(
          List.of(
              c.measure(),
              c.a(),
              c.b(),
              NumberWords.number(c.difference()),
              NumberWords.interval(c.low(), c.high()),
              c.verdict().word()));
    }
    if (rows.isEmpty()) {
      return "";
    }
    boolean single = summary.design().study().replicates() == 1;
    String caption =
        "A − B at the same point otherwise, replicate by replicate; intervals are over "
            + (single ? "points" : "replicates")
            + ". The verdict is on A";
    List<String> head = List.of("Measure", "A", "B", "A − B", "95 % interval", "Verdict");
    return "<h2>Differences</h2>\n" + Html.table(caption, head, rows);
  }

  private String screening(int k, int s) {
    Screening screening = summary.screenings(k).get(s);
    List<List<String>> rows = new ArrayList<>();
    for (int f : screening.ranked().stream().limit(RANKED).toList()) {
      rows.add(
          List.of(
              screening.factors().get(f),
              NumberWords.number(screening.value(f)),
              NumberWords.interval(
                  screening.value(f) - screening.half(f), screening.value(f) + screening.half(f))));
    }
    String caption =
        summary.measures().get(k).title()
            + ", "
            + screening.what()
            + (summary.scenarios().size() > 1 ? " on " + summary.scenarios().get(s) : "");
    return Html.table(caption, List.of("Factor", "Value", "95 % interval"), rows);
  }

  private String factors() {
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
    return Html.table("What is varied", List.of("Factor", "What it is", "Values"), rows);
  }

  private String failures() {
    if (summary.failed() == 0) {
      return Html.text("p", "None.");
    }
    List<List<String>> rows = new ArrayList<>();
    for (SweepSummary.FailedRun run : summary.failures()) {
      rows.add(List.of("run " + run.run(), run.stage(), run.message(), run.seed()));
    }
    String words = summary.failed() + " by stage: " + summary.stages() + ".";
    String caption =
        summary.failed() > rows.size() ? "The first " + rows.size() : "All of them, by run";
    return Html.text("p", words)
        + Html.table(caption, List.of("Run", "Stage", "Message", "Seed"), rows);
  }
}
