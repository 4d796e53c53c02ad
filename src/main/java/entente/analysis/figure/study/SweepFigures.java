package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.sweep.Grid;
import entente.analysis.sweep.Spread;
import entente.analysis.sweep.SweepSummary;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;

/** The figures that belong to a sweep. */
public final class SweepFigures {

  private SweepFigures() {}

  /** Returns the figures of a sweep, in the order of its report. */
  public static List<Figure> of(SweepSummary summary) {
    List<Figure> figures = new ArrayList<>();
    List<Grid> grids = summary.grids();
    if (!grids.isEmpty() && summary.panel().isEmpty()) {
      figures.add(HeatMapFigure.ofMeasures(summary.across(), summary.upward(), grids));
    } else {
      for (Grid grid : grids) {
        figures.add(
            HeatMapFigure.byPanel(summary.across(), summary.upward(), summary.panel(), grid));
      }
    }
    if (summary.scenarios().size() > 1) {
      List<Measure> graded = new ArrayList<>();
      List<List<Spread>> spreads = new ArrayList<>();
      for (int k = 0; k < summary.measures().size(); k++) {
        if (summary.spreads(k).stream().anyMatch(Spread::graded)) {
          graded.add(summary.measures().get(k));
          spreads.add(summary.spreads(k));
        }
      }
      if (!graded.isEmpty()) {
        figures.add(new SpreadFigure(graded, summary.scenarios(), spreads));
      }
    }
    for (int k = 0; k < summary.measures().size(); k++) {
      if (!summary.screenings(k).isEmpty() && !summary.screenings(k).get(0).ranked().isEmpty()) {
        figures.add(new ScreeningFigure(summary.measures().get(k), summary.screenings(k).get(0)));
      }
      if (!summary.responses(k).isEmpty()) {
        figures.add(
            new ResponseFigure(
                summary.measures().get(k), summary.responses(k), summary.scenarios()));
      }
    }
    return figures;
  }
}
