package entente.ui.cli.answer.evidence;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import entente.analysis.hindcast.calibration.Evaluation;
import entente.analysis.hindcast.calibration.FreeParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of the free parameters of portfolios, as JSON has it.
 *
 * @param point its number in the search
 * @param logScore its logarithmic score on the years of the calibration
 * @param parameters value of each free parameter, by its path
 */
public record ParameterSet(
    int point, double logScore, @JsonAnyGetter Map<String, Double> parameters) {

  /** Returns sets that were evaluated, in their order. */
  public static List<ParameterSet> of(List<Evaluation> sets) {
    return sets.stream().map(ParameterSet::of).toList();
  }

  private static ParameterSet of(Evaluation set) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (int p = 0; p < FreeParameter.PORTFOLIO.size(); p++) {
      parameters.put(FreeParameter.PORTFOLIO.get(p).path(), set.values().get(p));
    }
    return new ParameterSet(set.index(), set.objective(), parameters);
  }
}
