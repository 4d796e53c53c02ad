package entente.ui.cli.answer;

import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Standing;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.IndexCurve;
import entente.analysis.study.Influence;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an analysis says, as an object.
 *
 * @param analysis the analysis
 */
public record AnalysisAnswer(StudyAnalysis analysis) {

  /** Returns the answer. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", analysis.runs().design().study().key());
    json.put("design", analysis.runs().design().study().design().word());
    json.put("runs", analysis.runs().runs());
    json.put("failed", analysis.runs().failures());
    json.put("sensitivity", analysis.sensitivities().stream().map(this::sensitivity).toList());
    json.put("robustness", analysis.robustness().stream().map(this::robustness).toList());
    json.put("maps", analysis.maps().stream().map(AnalysisAnswer::map).toList());
    json.put("discovery", analysis.found().stream().map(AnalysisAnswer::found).toList());
    json.put("notes", analysis.notes());
    return json;
  }

  private Map<String, Object> sensitivity(Sensitivity s) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("measure", s.measure().name());
    one.put("scenario", s.scenario());
    one.put("method", s.method().word());
    one.put("rows", s.rows());
    one.put("leftOut", s.leftOut());
    one.put("mean", s.mean());
    one.put("explained", s.explained());
    one.put("noiseShare", s.noise().shareOfMeans());
    one.put("noiseShareOfRuns", s.noise().share());
    one.put("dummy", s.dummy() == null ? null : index(s.dummy()));
    verdict(one, s, s.trust());
    List<Object> inputs = new ArrayList<>();
    for (Influence i : s.influences()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("input", i.input());
      row.put("index", index(i.main()));
      row.put("first", i.first() == null ? null : index(i.first()));
      row.put("mu", i.mu());
      row.put("sigma", i.sigma());
      row.put("ifMissingLow", i.ifLow());
      row.put("ifMissingHigh", i.ifHigh());
      row.put("toldFromNothing", i.told());
      verdict(row, s, i.trust());
      inputs.add(row);
    }
    one.put("inputs", inputs);
    one.put("second", second(s));
    one.put("convergence", curves(s.convergence(), "rows"));
    one.put("overTime", curves(s.overTime(), "rounds"));
    return one;
  }

  private static void verdict(Map<String, Object> row, Sensitivity s, Trust trust) {
    row.put("verdict", trust.verdict().word());
    row.put("reason", trust.reason());
    row.put("moreRows", trust.moreRows());
    row.put("moreRuns", trust.moreRows() * s.runsPerRow());
  }

  private static Map<String, Object> index(Index index) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("value", index.value());
    one.put("low", index.low());
    one.put("high", index.high());
    return one;
  }

  private static List<Object> second(Sensitivity s) {
    List<Object> pairs = new ArrayList<>();
    for (int i = 0; s.second() != null && i < s.influences().size(); i++) {
      for (int j = i + 1; j < s.influences().size(); j++) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("inputs", List.of(s.influences().get(i).input(), s.influences().get(j).input()));
        pair.put("index", index(s.second()[i][j]));
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<Object> curves(List<IndexCurve> curves, String at) {
    List<Object> all = new ArrayList<>();
    for (IndexCurve curve : curves) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("input", curve.input());
      one.put(at, curve.at());
      one.put("values", curve.values().stream().map(Index::value).toList());
      all.add(one);
    }
    return all;
  }

  private Map<String, Object> robustness(Robustness r) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("measure", r.outcomes().measure().name());
    one.put("futures", r.outcomes().futures());
    one.put("futuresCompared", r.outcomes().whole().length);
    one.put("enough", r.rule().text());
    one.put("ties", r.ties());
    List<Object> rows = new ArrayList<>();
    for (int a = 0; a < r.standings().size(); a++) {
      Standing s = r.standings().get(a);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("architecture", s.architecture());
      for (int q = 0; q < Robustness.LEVELS.size(); q++) {
        row.put("p" + Math.round(100 * Robustness.LEVELS.get(q)), s.percentiles()[q]);
      }
      row.put("wins", s.wins());
      row.put("regretMean", index(s.regret().mean()));
      row.put("regretP90", index(s.regret().high()));
      row.put("regretMax", s.regret().most());
      row.put("regretMeanBounds", s.regret().meanBounds());
      row.put("regretMaxBounds", s.regret().mostBounds());
      row.put("enough", s.satisficing().share());
      row.put("enoughInterval", s.satisficing().interval());
      row.put("enoughBounds", s.satisficing().bounds());
      row.put("failed", r.outcomes().failures(a));
      row.put("undefined", r.outcomes().undefined(a));
      rows.add(row);
    }
    one.put("architectures", rows);
    List<Object> choices = new ArrayList<>();
    for (Robustness.Preferred p : r.choices()) {
      Map<String, Object> choice = new LinkedHashMap<>();
      choice.put("criterion", p.criterion());
      choice.put("architecture", p.architecture().isEmpty() ? null : p.architecture());
      choice.put("shareOfResamples", p.share());
      choice.put("sure", p.sure());
      choices.add(choice);
    }
    one.put("choices", choices);
    return one;
  }

  private static Map<String, Object> map(RegretMap map) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("measure", map.outcomes().measure().name());
    one.put("across", map.x());
    one.put("upward", map.y());
    List<Object> ratios = new ArrayList<>();
    for (RegretMap.Ratio ratio : map.ratios()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("input", ratio.input());
      row.put("share", ratio.share());
      row.put("p", ratio.p());
      ratios.add(row);
    }
    one.put("decides", ratios);
    List<Object> cells = new ArrayList<>();
    for (int y = 0; y < map.cells().length; y++) {
      for (int x = 0; x < map.cells()[y].length; x++) {
        RegretMap.Cell cell = map.cells()[y][x];
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("across", List.of(map.edgesX()[x], map.edgesX()[x + 1]));
        row.put("upward", List.of(map.edgesY()[y], map.edgesY()[y + 1]));
        row.put("best", cell.best() < 0 ? null : map.outcomes().architectures().get(cell.best()));
        row.put("lead", cell.lead());
        row.put("sure", cell.sure());
        row.put("futures", cell.futures());
        cells.add(row);
      }
    }
    one.put("cells", cells);
    return one;
  }

  private static Map<String, Object> found(CaseSearch found) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("scenario", found.scenario());
    if (found.discovery() == null) {
      one.put("cases", found.rule().text());
      one.put("rows", found.table().rows());
      one.put("caseCount", found.table().caseCount());
      one.put("trajectory", List.of());
    } else {
      one.putAll(discovery(found).json());
    }
    return one;
  }

  /** Returns the answer of scenario discovery. */
  static DiscoveryAnswer discovery(CaseSearch found) {
    return new DiscoveryAnswer(
        found.scenario(),
        new DiscoveryRows(found.rule(), found.table(), found.rows(), found.unknown(), 0, null),
        found.discovery());
  }
}
