package entente.analysis.report;

import entente.analysis.compare.BaseRate;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.Indivisibility;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.StateDifference;
import entente.analysis.compare.VerdictRobustness;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a comparison's report. */
final class ComparisonTables {

  private final ComparisonResult result;
  private final Map<String, String> ofSystem = new HashMap<>();
  private final Map<String, String> ofStructure = new HashMap<>();

  ComparisonTables(ComparisonResult result, List<Measure> system, List<Measure> structure) {
    this.result = result;
    structure.forEach(m -> ofStructure.put(m.name(), m.title()));
    system.forEach(m -> ofSystem.put(m.name(), m.title()));
    ofSystem.put(Indivisibility.MEASURE.name(), Indivisibility.MEASURE.title());
  }

  /** Returns a table per horizon of a pair for the system, and one per structure at the last. */
  String comparisons(String a, String b) {
    StringBuilder out = new StringBuilder();
    for (int round : result.horizons()) {
      List<Comparison> all = result.at(a, b, round);
      String caption =
          result.name(a)
              + " (A) against "
              + result.name(b)
              + " (B) after "
              + NumberWords.number(round / 4.0)
              + " years";
      out.append(table(caption, all.stream().filter(c -> c.structure().isEmpty()).toList()));
    }
    Map<String, List<Comparison>> byStructure = new LinkedHashMap<>();
    for (Comparison c : result.at(a, b, result.lastHorizon())) {
      if (!c.structure().isEmpty()) {
        byStructure.computeIfAbsent(c.structure(), key -> new ArrayList<>()).add(c);
      }
    }
    String years = NumberWords.number(result.lastHorizon() / 4.0);
    byStructure.forEach(
        (key, own) ->
            out.append(
                table(result.structureName(key) + " after " + years + " years: A against B", own)));
    return out.toString();
  }

  private String table(String caption, List<Comparison> comparisons) {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : comparisons) {
      rows.add(
          List.of(
              title(c.measure(), c.structure())
                  + (c.unit().equals("1") ? "" : " (" + c.unit() + ")"),
              NumberWords.number(c.meanA()),
              NumberWords.number(c.meanB()),
              NumberWords.signed(c.difference()),
              NumberWords.interval(c.low(), c.high()),
              NumberWords.number(c.effect()),
              NumberWords.percent(c.probabilityAHigher()),
              NumberWords.percent(c.futuresAHigher()),
              Integer.toString(c.n()),
              c.verdict().word()));
    }
    return Html.table(
        caption,
        List.of(
            "Measure",
            "A",
            "B",
            "A − B",
            "95 % interval",
            "Effect",
            "Pairs A higher",
            "Futures A higher",
            "n",
            "A is"),
        rows);
  }

  /** Returns the states of a pair from the most gained to the most lost. */
  String states(String a, String b) {
    List<List<String>> rows = new ArrayList<>();
    for (StateDifference s : result.states()) {
      if (s.a().equals(a) && s.b().equals(b)) {
        rows.add(
            List.of(
                s.name(),
                NumberWords.number(s.meanA()),
                NumberWords.number(s.meanB()),
                NumberWords.signed(s.difference()),
                NumberWords.interval(s.low(), s.high()),
                s.low() > 0
                    ? "more secure under A"
                    : s.high() < 0 ? "less secure under A" : "not sure"));
      }
    }
    return Html.table(
        "Security by state: " + result.name(a) + " (A) against " + result.name(b) + " (B)",
        List.of("State", "A", "B", "A − B", "95 % interval", ""),
        rows);
  }

  /** Returns whether verdicts of a pair survive smaller initial constants; empty if never run. */
  String robustness(String a, String b) {
    List<List<String>> rows = new ArrayList<>();
    for (VerdictRobustness r : result.robustness()) {
      if (r.a().equals(a) && r.b().equals(b) && r.structure().isEmpty()) {
        rows.add(
            List.of(
                title(r.measure(), r.structure()),
                r.full().word(),
                r.half().word(),
                r.zero().word(),
                r.holds() ? "holds" : "changes"));
      }
    }
    return rows.isEmpty()
        ? ""
        : Html.table(
            "Verdicts with the constants of initial postures at full size, at half and at zero",
            List.of("Measure", "Full", "Half", "Zero", "The verdict"),
            rows);
  }

  /** Returns yearly rates of change beside the observed ones. */
  String rates() {
    List<List<String>> rows = new ArrayList<>();
    for (BaseRate r : result.rates()) {
      rows.add(
          List.of(
              RateSentences.name(r, result),
              result.name(r.scenario()),
              NumberWords.percent(r.perYear()),
              RateSentences.interval(r),
              RateSentences.observed(r),
              r.source(),
              !r.observed() ? "nothing observed" : r.fits() ? "fits" : r.misfit()));
    }
    return Html.table(
        "Rates of change a year, as the model has them and as they were observed",
        List.of("Rate", "Scenario", "Model", "95 % interval", "Observed", "Source", "Fit"),
        rows);
  }

  /** Returns the risks of war. */
  String risks() {
    List<List<String>> rows =
        result.risks().stream()
            .map(
                r ->
                    List.of(
                        title(r.what(), ""),
                        result.name(r.scenario()),
                        NumberWords.percent(r.share()),
                        NumberWords.percent(r.low()) + " to " + NumberWords.percent(r.high()),
                        Integer.toString(r.runs())))
            .toList();
    String years = NumberWords.number(result.lastHorizon() / 4.0);
    return Html.table(
        "Risk within " + years + " years",
        List.of("What", "Scenario", "Share of runs", "95 % interval", "Runs"),
        rows);
  }

  /** Returns the title of a measure of the system, or of a structure. */
  String title(String measure, String structure) {
    return (structure.isEmpty() ? ofSystem : ofStructure).getOrDefault(measure, measure);
  }
}
