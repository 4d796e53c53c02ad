package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.robust.RegretMap;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.Method;
import entente.analysis.study.PointScores;
import entente.analysis.study.ResponseSurface;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import java.util.ArrayList;
import java.util.List;

/** The figures of an analysis, in the order of its report. */
public final class AnalysisFigures {

  private AnalysisFigures() {}

  /** Returns the figures. */
  public static List<Figure> of(StudyAnalysis analysis) {
    List<Figure> figures = new ArrayList<>();
    boolean several = analysis.runs().scenarios().size() > 1;
    if (analysis.runs().scenarios().size() > 1 && !analysis.robustness().isEmpty()) {
      figures.add(new RegretFigure(analysis.robustness()));
    }
    for (RegretMap map : analysis.maps()) {
      figures.add(new RegretMapFigure(map));
    }
    for (CaseSearch found : analysis.found()) {
      if (found.discovery() != null) {
        String suffix = suffix(analysis, found.scenario());
        String cases = found.rule().text() + (several ? " on " + found.scenario() : "");
        figures.addAll(new DiscoveryFigures(found.discovery(), cases, suffix).all());
      }
    }
    double start = analysis.runs().sample().start();
    for (Sensitivity s : analysis.sensitivities()) {
      indices(figures, s, suffix(analysis, s.scenario()), start);
      boolean last =
          s.scenario()
              .equals(analysis.runs().scenarios().get(analysis.runs().scenarios().size() - 1));
      for (ResponseSurface surface : analysis.surfaces()) {
        if (last && surface.grid().measure().equals(s.measure())) {
          figures.add(HeatMapFigure.surface(surface.x(), surface.y(), surface.grid()));
        }
      }
    }
    for (PointScores s : analysis.scorings()) {
      if (ScoreMapFigure.possible(s)) {
        figures.add(new ScoreMapFigure(s, suffix(analysis, s.scenario()), start));
      }
    }
    return figures;
  }

  private static void indices(List<Figure> figures, Sensitivity s, String suffix, double start) {
    if (s.influences().stream().noneMatch(i -> i.size() > 0)) {
      return;
    }
    figures.add(new TornadoFigure(s, suffix));
    if (s.method() == Method.MORRIS && s.influences().stream().anyMatch(i -> i.sigma() > 0)) {
      figures.add(new EffectsFigure(s, suffix));
    }
    if (s.second() != null) {
      figures.add(new InteractionFigure(s, suffix));
    }
    if (!s.overTime().isEmpty() && s.overTime().get(0).at().size() > 1) {
      figures.add(IndexCurvesFigure.overTime(s, suffix, start));
    }
    if (!s.convergence().isEmpty() && s.convergence().get(0).at().size() > 1) {
      figures.add(IndexCurvesFigure.convergence(s, suffix));
    }
  }

  /** Returns what the names of figures of a scenario end with; empty if there is only one. */
  public static String suffix(StudyAnalysis analysis, String scenario) {
    return analysis.runs().scenarios().size() > 1
        ? "-" + scenario.replaceAll("[^\\p{L}\\p{N}-]+", "-")
        : "";
  }
}
