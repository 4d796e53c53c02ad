package entente.ui.cli.answer;

import entente.analysis.document.Block;
import entente.analysis.report.StudyTables;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.study.AnalysisSentences;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.NextStep;
import entente.analysis.study.PointScoresSentences;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.SensitivitySentences;
import entente.analysis.study.StudyAnalysis;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What an analysis says, in words.
 *
 * @param analysis the analysis
 */
public record AnalysisText(StudyAnalysis analysis) {

  private static final Template MORE = Template.of("and {count} more in indices.csv");

  private static final int MOST = 12;
  private static final int FEW = 4;
  private static final int FEWER = 5;

  /** Returns the answer. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, analysis.runs().design().study().name()));
    blocks.add(Block.paragraph(AnalysisSentences.ran(analysis)));
    analysis.robustness().forEach(r -> standings(blocks, r));
    analysis.sensitivities().forEach(s -> indices(blocks, s));
    if (!analysis.scorings().isEmpty()) {
      blocks.add(new Block.Gap());
      blocks.add(Block.paragraph(PointScoresSentences.HEADING));
      blocks.add(
          Block.bullets(analysis.scorings().stream().map(PointScoresSentences::told).toList()));
    }
    for (CaseSearch found : analysis.found()) {
      blocks.add(new Block.Gap());
      if (found.discovery() == null) {
        blocks.add(Block.paragraph(AnalysisSentences.nothing(found)));
      } else {
        DiscoveryRows rows = DiscoveryRows.of(found);
        blocks.addAll(new DiscoveryText(found.scenario(), rows, found.discovery()).blocks());
      }
    }
    for (String note : analysis.notes()) {
      blocks.add(new Block.Gap());
      blocks.add(Block.paragraph(note));
    }
    return blocks;
  }

  private void standings(List<Block> blocks, Robustness r) {
    blocks.add(new Block.Gap());
    blocks.add(Block.paragraph(AnalysisSentences.heading(r)));
    blocks.add(StudyTables.standingsInBrief(r));
    AnalysisSentences.remarks(r).forEach(line -> blocks.add(Block.paragraph(line)));
    for (RegretMap map : analysis.maps()) {
      if (map.outcomes().measure().equals(r.outcomes().measure())) {
        blocks.add(Block.paragraph(AnalysisSentences.decides(map)));
      }
    }
  }

  private void indices(List<Block> blocks, Sensitivity s) {
    blocks.add(new Block.Gap());
    blocks.add(Block.paragraph(SensitivitySentences.heading(s)));
    blocks.add(Block.paragraph(SensitivitySentences.judged(s)));
    int most = analysis.sensitivities().size() > FEW ? FEWER : MOST;
    blocks.add(StudyTables.indicesInBrief(s, most));
    int more = s.influences().size() - most;
    if (more > 0) {
      blocks.add(Block.paragraph(MORE.fill("count", more)));
    }
    SensitivitySentences.remarks(s).forEach(line -> blocks.add(Block.paragraph(line)));
    NextStep.of(analysis, s).forEach(line -> blocks.add(Block.paragraph(line)));
  }
}
