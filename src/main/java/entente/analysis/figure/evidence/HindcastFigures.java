package entente.analysis.figure.evidence;

import entente.analysis.drawing.Figure;
import entente.analysis.hindcast.score.ForecastScore;
import java.util.ArrayList;
import java.util.List;

/** The figures of a hindcast. */
public final class HindcastFigures {
  private HindcastFigures() {}

  /** Returns all figures of its cards. */
  public static List<Figure> of(List<ForecastScore> cards) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new RankingFigure(cards));
    figures.add(new ChancesFigure(cards));
    for (ForecastScore card : cards.subList(1, cards.size())) {
      figures.add(new OutcomeMapFigure(card));
    }
    figures.add(new TimingFigure(cards.get(cards.size() - 1)));
    return figures;
  }
}
