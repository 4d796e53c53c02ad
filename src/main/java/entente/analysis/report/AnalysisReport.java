package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Code;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.study.AnalysisFigures;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.analysis.study.AnalysisSentences;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.NextStep;
import entente.analysis.study.PointScores;
import entente.analysis.study.PointScoresSentences;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.SensitivitySentences;
import entente.analysis.study.StudyAnalysis;
import entente.experiment.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The page of an analysis: what the sweep says, each index with its verdict, how to repeat it. */
public final class AnalysisReport {

  private static final int HEADLINES = 12;

  private final StudyAnalysis analysis;
  private final Provenance provenance;
  private final String sweep;
  private final Set<String> placed = new LinkedHashSet<>();
  private final List<Block> blocks = new ArrayList<>();

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
    String title = study.name() + ": analysis";
    blocks.clear();
    placed.clear();
    blocks.add(
        Block.section(
            Role.BRIEFING,
            List.of(
                Block.heading(1, title),
                Block.paragraph(Role.QUESTION, new Words(study.question())),
                Block.paragraph(AnalysisSentences.ran(analysis)),
                headlines())));
    robustness(figures);
    discovery(figures);
    sensitivity(figures);
    scores(figures);
    put(figures, name -> true);
    if (!analysis.notes().isEmpty()) {
      blocks.add(Block.heading(2, "What could not be done"));
      blocks.add(Block.bullets(analysis.notes()));
    }
    blocks.add(Block.heading(2, "Missing outcomes"));
    blocks.add(StudyTables.missing(analysis.runs()));
    blocks.add(
        Block.section(
            Role.WHOLE,
            List.of(
                Block.heading(2, "Where the runs come from"),
                Block.paragraph(Role.PLAIN, new Code(sweep)))));
    blocks.add(ReportPage.repeat(provenance));
    return ReportPage.of(title, blocks);
  }

  private Block headlines() {
    List<Item> items = new ArrayList<>();
    for (Robustness r : analysis.robustness()) {
      r.choices().stream()
          .limit(1)
          .forEach(choice -> items.add(item(choice.sure(), AnalysisSentences.headline(r, choice))));
    }
    // Over several scenarios the question is which of them is robust.
    int most = analysis.runs().scenarios().size() > 1 ? 0 : HEADLINES;
    analysis.sensitivities().stream()
        .limit(most)
        .forEach(
            s ->
                items.add(
                    item(s.trust().verdict() == Verdict.TRUST, SensitivitySentences.headline(s))));
    return new Bullets(Role.VERDICTS, items);
  }

  private static Item item(boolean sure, String text) {
    return new Item(1, sure ? Role.SIGN : Role.DEPENDS, List.of(new Words(text)));
  }

  /** Puts the figures of some names here, unless they stand above. */
  private void put(List<Drawn> figures, Predicate<String> name) {
    figures.stream()
        .filter(figure -> name.test(figure.figure().name()))
        .filter(figure -> placed.add(figure.figure().name()))
        .map(ReportPage::figure)
        .forEach(blocks::add);
  }

  private void robustness(List<Drawn> figures) {
    if (analysis.robustness().isEmpty()) {
      return;
    }
    blocks.add(Block.heading(2, "Robustness over alternative settings"));
    put(figures, "regret"::equals);
    for (Robustness r : analysis.robustness()) {
      blocks.add(Block.heading(3, r.outcomes().measure().title()));
      blocks.add(StudyTables.standings(r));
      blocks.add(Block.bullets(AnalysisSentences.remarks(r)));
      String map = "regret-map-" + r.outcomes().measure().name().replace('_', '-');
      put(figures, name -> name.startsWith(map));
      for (RegretMap winners : analysis.maps()) {
        if (winners.outcomes().measure().equals(r.outcomes().measure())) {
          blocks.add(Block.paragraph(AnalysisSentences.decides(winners)));
        }
      }
    }
  }

  private void discovery(List<Drawn> figures) {
    if (analysis.found().isEmpty()) {
      return;
    }
    String rule = analysis.found().get(0).rule().text();
    blocks.add(Block.heading(2, "Where the cases lie: " + rule));
    for (CaseSearch found : analysis.found()) {
      boolean none = found.discovery() == null;
      blocks.add(
          Block.paragraph(
              none ? AnalysisSentences.nothing(found) : AnalysisSentences.cases(found)));
    }
    put(figures, name -> name.startsWith("trade-off"));
    put(figures, name -> name.startsWith("box"));
  }

  private void scores(List<Drawn> figures) {
    if (analysis.scorings().isEmpty()) {
      return;
    }
    blocks.add(Block.heading(2, PointScoresSentences.HEADING));
    for (PointScores s : analysis.scorings()) {
      String of = s.measure().name().replace('_', '-');
      blocks.add(Block.heading(3, PointScoresSentences.heading(s)));
      blocks.add(Block.paragraph(PointScoresSentences.told(s)));
      put(figures, ("scores-" + of + AnalysisFigures.suffix(analysis, s.scenario()))::equals);
      blocks.add(StudyTables.scores(s));
    }
  }

  private void sensitivity(List<Drawn> figures) {
    for (Sensitivity s : analysis.sensitivities()) {
      blocks.add(Block.heading(2, SensitivitySentences.heading(s)));
      blocks.add(Block.paragraph(SensitivitySentences.judged(s)));
      String measure = s.measure().name().replace('_', '-');
      String of = measure + AnalysisFigures.suffix(analysis, s.scenario());
      for (String kind : List.of("tornado-", "effects-", "interactions-", "over-time-")) {
        put(figures, (kind + of)::equals);
      }
      put(figures, ("surface-" + measure)::equals);
      put(figures, ("convergence-" + of)::equals);
      List<String> remarks = new ArrayList<>(SensitivitySentences.remarks(s));
      remarks.addAll(NextStep.of(analysis, s));
      blocks.add(Block.bullets(remarks));
      blocks.add(StudyTables.indices(s));
    }
  }
}
