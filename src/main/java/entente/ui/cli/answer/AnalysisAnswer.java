package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.discovery.BoxStep;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.StudyAnalysis;
import java.util.List;

/**
 * What an analysis says, as an object.
 *
 * @param study key of the study
 * @param design kind of its design
 * @param runs how many runs there are
 * @param failed how many of them failed
 * @param sensitivity what each measure on each scenario hangs on
 * @param scores what trees tell of each measure on each scenario
 * @param robustness how the scenarios stand in each measure
 * @param maps who wins where
 * @param discovery where the cases lie, by scenario
 * @param notes what could not be done, and why
 */
public record AnalysisAnswer(
    String study,
    String design,
    int runs,
    int failed,
    List<SensitivityAnswer> sensitivity,
    List<ScoringAnswer> scores,
    List<RobustnessAnswer> robustness,
    List<WinnersAnswer> maps,
    List<Search> discovery,
    List<String> notes) {

  /** What was looked for on a scenario, and found or not. */
  sealed interface Search permits NothingFound, Found {}

  /**
   * What was looked for on a scenario in vain.
   *
   * @param scenario label of the scenario
   * @param cases the rule that makes a row a case
   * @param rows number of rows
   * @param caseCount how many of them are cases
   * @param trajectory the boxes that were tried, from that of all rows inward
   */
  record NothingFound(
      String scenario,
      String cases,
      int rows,
      int caseCount,
      @JsonIgnoreProperties("box") List<BoxStep> trajectory)
      implements Search {}

  /**
   * What was found on a scenario.
   *
   * @param scenario label of the scenario
   */
  record Found(String scenario, @JsonUnwrapped DiscoveryAnswer found) implements Search {}

  /** Returns the answer of an analysis. */
  public static AnalysisAnswer of(StudyAnalysis analysis) {
    return new AnalysisAnswer(
        analysis.runs().design().study().key(),
        analysis.runs().design().study().design().word(),
        analysis.runs().runs(),
        analysis.runs().failures(),
        analysis.sensitivities().stream().map(s -> SensitivityAnswer.of(analysis, s)).toList(),
        analysis.scorings().stream().map(ScoringAnswer::of).toList(),
        analysis.robustness().stream().map(RobustnessAnswer::of).toList(),
        analysis.maps().stream().map(WinnersAnswer::of).toList(),
        analysis.found().stream().map(AnalysisAnswer::found).toList(),
        analysis.notes());
  }

  private static Search found(CaseSearch found) {
    return found.discovery() == null
        ? new NothingFound(
            found.scenario(),
            found.rule().text(),
            found.table().rows(),
            found.table().caseCount(),
            List.of())
        : new Found(
            found.scenario(), DiscoveryAnswer.of(DiscoveryRows.of(found), found.discovery()));
  }
}
