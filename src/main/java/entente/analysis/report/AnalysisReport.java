package entente.analysis.report;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.AnalysisFigures;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Standing;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.analysis.study.AnalysisSentences;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.Influence;
import entente.analysis.study.Method;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import entente.experiment.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page of an analysis: what the sweep says, each index with its verdict, how to repeat it. */
public final class AnalysisReport {

  private static final int MOST = 20;
  private static final int HEADLINES = 12;

  private final StudyAnalysis analysis;
  private final Provenance provenance;
  private final String sweep;
  private final Set<String> placed = new LinkedHashSet<>();

  /**
   * Makes the report.
   *
   * @param sweep the command that made the runs
   */
  public AnalysisReport(StudyAnalysis analysis, Provenance provenance, String sweep) {
    this.analysis = analysis;
    this.provenance = provenance;
    this.sweep = sweep;
  }

  /** Returns the page with these figures. */
  public String html(List<Drawn> figures) {
    Study study = analysis.runs().design().study();
    StringBuilder body = new StringBuilder("<main>\n<section class=\"briefing\">\n");
    body.append(Html.text("h1", study.name() + ": analysis"));
    body.append("<p class=\"question\">").append(Html.escape(study.question())).append("</p>\n");
    body.append(Html.text("p", AnalysisSentences.ran(analysis)));
    body.append(headlines());
    body.append("</section>\n");
    robustness(body, figures);
    discovery(body, figures);
    sensitivity(body, figures);
    figures.stream().filter(f -> !placed.contains(f.figure().name())).forEach(f -> put(body, f));
    if (!analysis.notes().isEmpty()) {
      body.append("<h2>What could not be done</h2>\n").append(Html.list(analysis.notes()));
    }
    body.append("<h2>Missing outcomes</h2>\n").append(missing());
    body.append("<section class=\"whole\">\n<h2>Where the runs come from</h2>\n<p><code>")
        .append(Html.escape(sweep))
        .append("</code></p>\n</section>\n");
    body.append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(study.name() + ": analysis", body.toString());
  }

  private String headlines() {
    StringBuilder out = new StringBuilder("<ul class=\"verdicts\">\n");
    for (Robustness r : analysis.robustness()) {
      for (Robustness.Preferred p : r.choices().stream().limit(1).toList()) {
        item(
            out,
            p.sure(),
            r.outcomes().measure().title()
                + ": "
                + (p.architecture().isEmpty()
                    ? "no scenario alone has the " + p.criterion() + "."
                    : p.architecture()
                        + " has the "
                        + p.criterion()
                        + (p.sure() ? "." : ", but cannot tell.")));
      }
    }
    // Over several scenarios the question is which of them is robust.
    int most = analysis.runs().scenarios().size() > 1 ? 0 : HEADLINES;
    for (Sensitivity s : analysis.sensitivities().stream().limit(most).toList()) {
      List<String> top =
          s.ranked().stream()
              .filter(Influence::told)
              .limit(3)
              .map(i -> i.input() + " (" + number(i.main().value()) + ")")
              .toList();
      item(
          out,
          s.trust().verdict() == Verdict.TRUST,
          s.measure().title()
              + (top.isEmpty() ? ": no input is told from nothing" : ": " + String.join(", ", top))
              + ". Verdict: "
              + AnalysisSentences.verdict(s)
              + ".");
    }
    return out.append("</ul>\n").toString();
  }

  private static void item(StringBuilder out, boolean sure, String text) {
    out.append("<li class=\"").append(sure ? "sign" : "depends").append("\">");
    out.append(Html.escape(text)).append("</li>\n");
  }

  private void put(StringBuilder body, Drawn figure) {
    placed.add(figure.figure().name());
    body.append(Page.figure(figure));
  }

  private void put(StringBuilder body, List<Drawn> figures, String prefix) {
    figures.stream()
        .filter(f -> f.figure().name().startsWith(prefix))
        .filter(f -> !placed.contains(f.figure().name()))
        .forEach(f -> put(body, f));
  }

  private void robustness(StringBuilder body, List<Drawn> figures) {
    if (analysis.robustness().isEmpty()) {
      return;
    }
    body.append("<h2>Robustness over futures</h2>\n");
    figures.stream().filter(f -> f.figure().name().equals("regret")).forEach(f -> put(body, f));
    for (Robustness r : analysis.robustness()) {
      String name = r.outcomes().measure().name().replace('_', '-');
      body.append(Html.text("h3", r.outcomes().measure().title()));
      body.append(standings(r)).append(Html.list(AnalysisSentences.remarks(r)));
      put(body, figures, "regret-map-" + name);
      for (RegretMap map : analysis.maps()) {
        if (map.outcomes().measure().equals(r.outcomes().measure())) {
          body.append(Html.text("p", AnalysisSentences.decides(map)));
        }
      }
    }
  }

  private static String standings(Robustness r) {
    List<List<String>> rows = new ArrayList<>();
    for (Standing s : r.standings()) {
      rows.add(
          List.of(
              s.architecture(),
              number(s.percentiles()[1]),
              number(s.percentiles()[3]),
              number(s.percentiles()[5]),
              percent(s.wins()),
              number(s.regret().mean().value()),
              number(s.regret().high().value()),
              AnalysisSentences.interval(s.regret().high()),
              number(s.regret().most()),
              percent(s.satisficing().share()),
              percent(s.satisficing().interval()[0])
                  + " to "
                  + percent(s.satisficing().interval()[1])));
    }
    return Html.table(
        "Over " + r.outcomes().futures() + " futures; good enough is " + r.rule().text(),
        List.of(
            "Scenario",
            "5 %",
            "Median",
            "95 %",
            "Ahead in",
            "Mean regret",
            "Regret, 90 %",
            "95 % interval",
            "Largest",
            "Good enough in",
            "95 % interval"),
        rows);
  }

  private void discovery(StringBuilder body, List<Drawn> figures) {
    if (analysis.found().isEmpty()) {
      return;
    }
    String rule = analysis.found().get(0).rule().text();
    body.append(Html.text("h2", "Where the cases lie: " + rule));
    for (CaseSearch found : analysis.found()) {
      if (found.discovery() == null) {
        body.append(Html.text("p", AnalysisSentences.nothing(found)));
      } else {
        double share = (double) found.table().caseCount() / found.table().rows();
        body.append(
            Html.text(
                "p",
                found.scenario()
                    + ": "
                    + found.table().caseCount()
                    + " of "
                    + found.table().rows()
                    + " points are cases, "
                    + percent(share)
                    + "; "
                    + found.unknown()
                    + " points have no outcome. On rows that did not choose it, such a box has coverage "
                    + percent(found.discovery().resampling().heldOutCoverage())
                    + " and density "
                    + percent(found.discovery().resampling().heldOutDensity())
                    + ": where that falls to the share of all cases, nothing was found."));
      }
    }
    put(body, figures, "trade-off");
    put(body, figures, "box");
  }

  private void sensitivity(StringBuilder body, List<Drawn> figures) {
    for (Sensitivity s : analysis.sensitivities()) {
      body.append(Html.text("h2", AnalysisSentences.heading(s)));
      body.append(Html.text("p", "Verdict: " + AnalysisSentences.verdict(s) + "."));
      String name = s.measure().name().replace('_', '-');
      String end = AnalysisFigures.suffix(analysis, s.scenario());
      for (String kind : List.of("tornado-", "effects-", "interactions-", "over-time-")) {
        figures.stream()
            .filter(f -> f.figure().name().equals(kind + name + end))
            .forEach(f -> put(body, f));
      }
      figures.stream()
          .filter(f -> f.figure().name().equals("surface-" + name))
          .filter(f -> !placed.contains(f.figure().name()))
          .forEach(f -> put(body, f));
      figures.stream()
          .filter(f -> f.figure().name().equals("convergence-" + name + end))
          .forEach(f -> put(body, f));
      body.append(Html.list(AnalysisSentences.remarks(s))).append(indices(s));
    }
  }

  private static String indices(Sensitivity s) {
    boolean first = s.influences().stream().anyMatch(i -> i.first() != null);
    boolean morris = s.method() == Method.MORRIS;
    List<String> head = new ArrayList<>(List.of("Input", s.method().index(), "95 % interval"));
    if (first) {
      head.addAll(List.of("First order", "95 % interval"));
    } else if (morris) {
      head.addAll(List.of("μ", "σ"));
    }
    if (s.leftOut() > 0) {
      head.add("Bounds, if missing");
    }
    head.add("Verdict");
    List<List<String>> rows = new ArrayList<>();
    for (Influence i : s.ranked().stream().limit(MOST).toList()) {
      List<String> row =
          new ArrayList<>(
              List.of(i.input(), number(i.main().value()), AnalysisSentences.interval(i.main())));
      if (first) {
        row.addAll(List.of(number(i.first().value()), AnalysisSentences.interval(i.first())));
      } else if (morris) {
        row.addAll(List.of(number(i.mu()), number(i.sigma())));
      }
      if (s.leftOut() > 0) {
        row.add(number(i.ifLow()) + " to " + number(i.ifHigh()));
      }
      row.add(s.words(i.trust()) + (i.told() ? "" : "; not told from nothing"));
      rows.add(row);
    }
    int all = s.influences().size();
    String caption =
        all > rows.size() ? "The " + rows.size() + " largest of " + all : "All inputs, by size";
    return Html.table(caption, head, rows);
  }

  private String missing() {
    List<List<String>> rows = new ArrayList<>();
    for (int s = 0; s < analysis.runs().scenarios().size(); s++) {
      for (int m = 0; m < analysis.runs().measures().size(); m++) {
        rows.add(
            List.of(
                analysis.runs().scenarios().get(s),
                analysis.runs().measures().get(m).title(),
                Integer.toString(analysis.runs().failures(s)),
                Integer.toString(analysis.runs().undefined(s, m))));
      }
    }
    return Html.table(
        "Runs without an outcome; no value is ever filled in for an estimate",
        List.of("Scenario", "Measure", "Failed", "Undefined at the end"),
        rows);
  }
}
