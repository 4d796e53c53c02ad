package entente.ui.cli.answer;

import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Standing;
import entente.analysis.sensitivity.Index;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import entente.experiment.store.MemoryTables;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableSink;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The tables of an analysis.
 *
 * @param analysis the analysis
 */
public record AnalysisTables(StudyAnalysis analysis) {

  /** Returns each table that has rows, as the text of its file. */
  public Map<String, String> texts() throws IOException {
    MemoryTables shelf = new MemoryTables();
    if (!analysis.sensitivities().isEmpty()) {
      indices(shelf);
      overTime(shelf);
    }
    if (!analysis.robustness().isEmpty()) {
      robustness(shelf);
    }
    return shelf.tables();
  }

  private void indices(MemoryTables shelf) throws IOException {
    TableSink table =
        shelf.table(
            TableFormat.named(
                "indices.csv",
                "One row per measure, scenario and input.",
                List.of(
                    ("measure,scenario,method,input,index,low,high,first,first_low,first_high,mu,sigma,"
                            + "if_missing_low,if_missing_high,told,verdict,more_rows")
                        .split(","))));
    for (Sensitivity s : analysis.sensitivities()) {
      for (Influence i : s.influences()) {
        Index none = new Index(Double.NaN, Double.NaN, Double.NaN);
        Index first = i.first() == null ? none : i.first();
        table.cell(s.measure().name()).cell(s.scenario()).cell(s.method().word()).cell(i.input());
        table.cell(i.main().value()).cell(i.main().low()).cell(i.main().high());
        table.cell(first.value()).cell(first.low()).cell(first.high());
        table.cell(i.mu()).cell(i.sigma()).cell(i.ifLow()).cell(i.ifHigh());
        table.cell(Boolean.toString(i.told())).cell(i.trust().verdict().word());
        table.cell(i.trust().moreRows()).end();
      }
    }
  }

  private void overTime(MemoryTables shelf) throws IOException {
    if (analysis.sensitivities().stream().allMatch(s -> s.overTime().isEmpty())) {
      return;
    }
    TableSink table =
        shelf.table(
            TableFormat.named(
                "over-time.csv",
                "One row per measure, scenario, input and round.",
                List.of("measure", "scenario", "input", "round", "index", "low", "high")));
    for (Sensitivity s : analysis.sensitivities()) {
      for (IndexCurve curve : s.overTime()) {
        for (int k = 0; k < curve.at().size(); k++) {
          Index index = curve.values().get(k);
          table.cell(s.measure().name()).cell(s.scenario()).cell(curve.input());
          table.cell(curve.at().get(k)).cell(index.value()).cell(index.low()).cell(index.high());
          table.end();
        }
      }
    }
  }

  private void robustness(MemoryTables shelf) throws IOException {
    TableSink table =
        shelf.table(
            TableFormat.named(
                "robustness.csv",
                "One row per measure and architecture.",
                List.of(
                    ("measure,architecture,p0,p5,p25,p50,p75,p95,p100,wins,regret_mean,regret_mean_low,"
                            + "regret_mean_high,regret_p90,regret_p90_low,regret_p90_high,regret_max,"
                            + "enough,enough_share,enough_low,enough_high,failed,undefined")
                        .split(","))));
    for (Robustness r : analysis.robustness()) {
      for (int a = 0; a < r.standings().size(); a++) {
        Standing s = r.standings().get(a);
        table.cell(r.outcomes().measure().name()).cell(s.architecture());
        for (double value : s.percentiles()) {
          table.cell(value);
        }
        table.cell(s.wins());
        for (Index index : List.of(s.regret().mean(), s.regret().high())) {
          table.cell(index.value()).cell(index.low()).cell(index.high());
        }
        table.cell(s.regret().most()).cell(r.rule().text()).cell(s.satisficing().share());
        table.cell(s.satisficing().interval()[0]).cell(s.satisficing().interval()[1]);
        table.cell((long) r.outcomes().failures(a)).cell((long) r.outcomes().undefined(a)).end();
      }
    }
  }
}
