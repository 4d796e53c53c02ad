package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.DesignRank;
import entente.analysis.compare.StateDifference;
import entente.analysis.drawing.Figure;
import entente.analysis.figure.states.LadderFigure;
import entente.analysis.figure.states.MapFigure;
import entente.analysis.figure.states.MovesFigure;
import entente.analysis.figure.states.NetworkFigure;
import entente.analysis.figure.states.PostureFigure;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;

/** The figures that belong to a comparison or to a single scenario. */
public final class ComparisonFigures {

  private ComparisonFigures() {}

  /** Returns the figures of a comparison, in the order of its report. */
  public static List<Figure> of(
      ComparisonResult result, List<Measure> measures, List<Measure> structure) {
    List<Arm> arms = result.arms();
    List<Figure> figures = new ArrayList<>(of(arms, measures, structure, result.lastHorizon()));
    List<DesignRank> ranks = DesignRank.of(result, measures);
    if (!ranks.isEmpty()) {
      figures.add(new RanksFigure(arms, ranks, measures));
    }
    List<String> chosen = result.comparedStates().chosen();
    if (!chosen.isEmpty()) {
      figures.add(new StatesFigure(arms, chosen, measures));
    }
    int pair = 1;
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        Arm first = arms.get(i);
        Arm second = arms.get(j);
        String a = first.label();
        String b = second.label();
        String end = pair == 1 ? "" : "-" + pair;
        List<StateDifference> states =
            result.states().stream().filter(s -> s.a().equals(a) && s.b().equals(b)).toList();
        figures.add(
            new DifferenceFigure(
                "differences" + end,
                first,
                second,
                result.at(a, b, result.lastHorizon()),
                measures));
        FuturesFigure futures =
            new FuturesFigure(
                "futures" + end, first, second, result.at(a, b, result.lastHorizon()), measures);
        if (futures.any()) {
          figures.add(futures);
        }
        if (!states.isEmpty()) {
          figures.add(new WinnersFigure("winners" + end, first, second, states));
        }
        pair++;
      }
    }
    return figures;
  }

  // Scenarios of different worlds have nothing to be shown state by state.
  private static boolean shareStates(List<Arm> arms) {
    List<String> shared = new ArrayList<>(arms.get(0).states());
    arms.forEach(arm -> shared.retainAll(arm.states()));
    return !shared.isEmpty();
  }

  /** Returns the figures of scenarios that are not compared: how they run over time. */
  public static List<Figure> of(List<Arm> arms, List<Measure> measures, List<Measure> structure) {
    return of(arms, measures, structure, arms.get(0).scenario().rounds());
  }

  private static List<Figure> of(
      List<Arm> arms, List<Measure> measures, List<Measure> structure, int last) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new StabilityFigure(arms, measures));
    figures.add(new PostureFigure(arms, measures));
    if (shareStates(arms)) {
      figures.add(new MovesFigure(arms, measures));
    }
    figures.add(new StructuresFigure(arms, structure));
    if (shareStates(arms)) {
      figures.add(new SecurityFigure(arms, measures, last));
      figures.add(new LadderFigure(arms));
    }
    if (arms.stream().anyMatch(arm -> arm.runs().size() > 1)) {
      figures.add(new HazardFigure(arms, measures));
      SurvivalFigure survival = new SurvivalFigure(arms, structure, last);
      if (survival.any()) {
        figures.add(survival);
      }
    }
    figures.addAll(MapFigure.of(arms, measures));
    if (arms.size() == 1 && NetworkFigure.fits(arms.get(0))) {
      figures.add(new NetworkFigure(arms.get(0), measures, true));
      figures.add(new NetworkFigure(arms.get(0), measures, false));
    }
    return figures;
  }
}
