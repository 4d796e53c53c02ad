package entente.analysis.figure.study;

import entente.analysis.drawing.Figure;
import entente.analysis.search.SearchSummary;
import java.util.ArrayList;
import java.util.List;

/** All figures of a search. */
public final class SearchFigures {

  private static final int MOST = 3;

  private SearchFigures() {}

  /** Returns the figures: parallel coordinates, and each pair of the first three objectives. */
  public static List<Figure> of(SearchSummary summary) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new ParallelFigure(summary));
    int objectives = Math.min(MOST, summary.design().criteria().size());
    for (int y = 1; y < objectives; y++) {
      for (int x = 0; x < y; x++) {
        figures.add(new FrontFigure(summary, x, y));
      }
    }
    return figures;
  }
}
