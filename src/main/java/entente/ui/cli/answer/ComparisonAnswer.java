package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseDependence;
import entente.analysis.compare.BaseRate;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.DesignRank;
import entente.analysis.compare.Estimates;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.StateDifference;
import entente.analysis.compare.StructureSurvival;
import entente.analysis.compare.VerdictRobustness;
import entente.analysis.compare.WarRisk;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.ui.cli.terminal.RecordTable;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code compare} answers as JSON and as the table of differences.
 *
 * @param comparisons comparisons at the last horizon
 * @param earlier comparisons at those before
 * @param states how much more secure each state is at the last horizon
 * @param chosen the states asked for, groups, and the mean of those asked for, at all horizons
 * @param ranks how each of three or more scenarios stands among all; empty for two
 * @param hanging verdicts on states that hang on the base; empty for two scenarios
 * @param robustness whether verdicts survive smaller initial constants
 * @param rates rates of change
 * @param risks risks of war
 * @param survival how long structures live
 * @param results folder of the results
 */
public record ComparisonAnswer(
    List<Row> comparisons,
    List<Row> earlier,
    List<StateDifference> states,
    List<StateDifference> chosen,
    List<DesignRank> ranks,
    List<BaseDependence> hanging,
    List<VerdictRobustness> robustness,
    List<BaseRate> rates,
    List<WarRisk> risks,
    List<StructureSurvival> survival,
    String results) {

  private static final String STATES =
      "One row per pair of scenarios, state, group of states or mean of those asked for, and"
          + " horizon.";

  /**
   * A comparison with what other statistics say of it.
   *
   * @param difference the difference
   * @param sentence the verdict for a reader
   * @param estimates other statistics
   */
  public record Row(
      @JsonUnwrapped DifferenceRow difference,
      String sentence,
      @JsonUnwrapped @JsonIgnoreProperties("of") Estimates estimates) {

    private static Row of(Estimates e) {
      return new Row(DifferenceRow.of(e.of()), e.of().sentence(), e);
    }
  }

  /** Returns the answer on a comparison whose results are in a folder. */
  public static ComparisonAnswer of(SecondOpinion second, Path folder) {
    ComparisonResult result = second.result();
    double last = result.arms().get(0).scenario().year(result.lastHorizon());
    return new ComparisonAnswer(
        second.estimates().stream().filter(e -> e.of().year() == last).map(Row::of).toList(),
        second.estimates().stream().filter(e -> e.of().year() != last).map(Row::of).toList(),
        result.states(),
        chosen(result),
        DesignRank.of(result, second.system()),
        BaseDependence.of(result),
        result.robustness(),
        result.rates(),
        result.risks(),
        second.survival(),
        folder.toString());
  }

  private static List<StateDifference> chosen(ComparisonResult result) {
    List<StateDifference> all = new ArrayList<>();
    List<Arm> arms = result.arms();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        all.addAll(result.chosen(arms.get(i).label(), arms.get(j).label()));
      }
    }
    return all;
  }

  /** Writes the table of states; with a heading alone where scenarios share none. */
  public static void writeStates(ResultsFolder folder, ComparisonResult result) throws IOException {
    List<StateRow> rows = result.byState().stream().map(StateRow::of).toList();
    if (rows.isEmpty()) {
      List<String> columns =
          Arrays.stream(StateRow.class.getRecordComponents())
              .map(RecordComponent::getName)
              .toList();
      folder.table(TableFormat.named(StateRow.FILE, STATES, columns));
      return;
    }
    RecordTable.AS_JSON.write(folder, StateRow.FILE, STATES, rows);
  }

  /** Writes the table of ranks; nothing for two scenarios. */
  public void writeRanks(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder, "ranks.csv", "One row per measure and scenario, of three or more.", ranks);
  }

  /** Writes the table of differences, the last horizon first. */
  public void writeDifferences(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder,
        DifferenceRow.FILE,
        "One row per pair, horizon, structure and measure.",
        Stream.concat(comparisons.stream(), earlier.stream()).toList());
  }
}
