package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.compare.Words;
import entente.analysis.figure.ComparisonFigures;
import entente.analysis.figure.Provenance;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;

/** The page of a single run: its end in numbers, figures, assumptions, how to repeat it. */
public final class RunReport {

  private final Arm arm;
  private final List<Measure> system;
  private final Assumptions assumptions;
  private final Provenance provenance;

  /** Makes the report of a run that has these measures as columns. */
  public RunReport(
      String label,
      RunResult run,
      List<Measure> system,
      Assumptions assumptions,
      Provenance provenance) {
    this.arm = Arm.of(label, List.of(run));
    this.system = List.copyOf(system);
    this.assumptions = assumptions;
    this.provenance = provenance;
  }

  /** Returns the page. */
  public String html() {
    StringBuilder body = new StringBuilder("<main>\n<section class=\"briefing\">\n");
    body.append(Html.text("h1", arm.name()));
    String question = arm.scenario().question() == null ? "" : arm.scenario().question();
    body.append("<p class=\"question\">").append(Html.escape(question)).append("</p>\n");
    body.append(Html.text("p", ending()));
    ComparisonFigures.of(List.of(arm), system)
        .forEach(f -> body.append(Page.figure(f, provenance)));
    body.append("</section>\n<h2>Measures</h2>\n").append(measures());
    body.append(assumptions.html()).append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(arm.name(), body.toString());
  }

  private String ending() {
    RunResult run = arm.runs().get(0);
    if (run.status() == RunResult.Status.FAILED) {
      return "The run failed in " + run.stage() + ": " + run.message();
    }
    int round = arm.scenario().rounds();
    String years = Words.number((double) round / Scenario.ROUNDS_A_YEAR);
    boolean ended = !new Values(system, List.of()).alive(run, round);
    return "One run of "
        + years
        + " years"
        + (ended ? ", cut short by nuclear use" : "")
        + ". One run is an example and no finding: compare scenarios over many.";
  }

  private String measures() {
    Values values = new Values(system, List.of());
    RunResult run = arm.runs().get(0);
    int rounds = arm.scenario().rounds();
    int[] shown = {0, Math.min(20, rounds), Math.min(40, rounds), rounds};
    List<List<String>> rows = new ArrayList<>();
    for (Measure m : system) {
      List<String> row = new ArrayList<>();
      row.add(m.title() + (m.unit().equals("1") ? "" : " (" + m.unit() + ")"));
      for (int round : shown) {
        row.add(Words.number(values.system(run, m.name(), round)));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("Measure"));
    for (int round : shown) {
      head.add(Words.number(arm.scenario().year(round)));
    }
    return Html.table("Measures by year; a dash is undefined", head, rows);
  }
}
