package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.DesignRank;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The chance that each of three or more scenarios is the best, by measure. */
public final class RanksFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {finding}. The chance that each of {n} scenarios is best in a measure on the same random numbers, with \
          its 95 % interval; equals share it, and the line is what each would have if all were alike. \
          At the right: its mean rank, 1 for the best, and the share of alternative settings in which \
          it is best. Filled dots are surely more or less often best than by chance.""");
  private static final Template FINDING =
      Template.of("Surely best more often than by chance: {counts}");
  private static final Template COUNT = Template.of("{scenario} in {n} of {all} measures");
  private static final Template FURTHER = Template.of("{scenario} in {n}");

  private final List<Arm> arms;
  private final List<DesignRank> ranks;
  private final List<Measure> measures;

  /** Makes the figure of ranks, measure by measure in the order of scenarios. */
  public RanksFigure(List<Arm> arms, List<DesignRank> ranks, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.ranks = List.copyOf(ranks);
    this.measures = List.copyOf(measures);
  }

  @Override
  public String name() {
    return "ranks";
  }

  @Override
  public String title() {
    return "Which is best?";
  }

  // In how many measures each is best more often than if all were alike, the most often first.
  @Override
  public String finding() {
    long all = ranks.stream().map(DesignRank::measure).distinct().count();
    List<Arm> sorted =
        arms.stream().sorted(Comparator.comparingLong((Arm arm) -> -oftenBest(arm))).toList();
    List<String> counts = new ArrayList<>();
    for (Arm arm : sorted) {
      long often = oftenBest(arm);
      Template told = counts.isEmpty() ? COUNT : FURTHER;
      counts.add(
          told == COUNT
              ? COUNT.fill("scenario", arm.name(), "n", none(often), "all", all)
              : FURTHER.fill("scenario", arm.name(), "n", none(often)));
    }
    return FINDING.fill("counts", String.join(", ", counts));
  }

  private static Object none(long number) {
    return number == 0 ? "none" : number;
  }

  private long oftenBest(Arm arm) {
    double alike = 1.0 / arms.size();
    return ranks.stream()
        .filter(r -> r.scenario().equals(arm.label()) && r.bestLow() > alike)
        .count();
  }

  @Override
  public String caption() {
    return CAPTION.fill("finding", finding(), "n", arms.size());
  }

  @Override
  public int height() {
    return 150 + 46 * ranks.size();
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double names = 720;
    double notes = 310;
    Letters.NOTE.write(g, "best in so many runs", names + 20, 96, 400);
    Letters.NOTE.write(g, "mean rank", Theme.WIDTH - notes + 16, 96, 150);
    Letters.NOTE.write(g, "in settings", Theme.WIDTH - notes / 2 + 16, 96, 150);
    double alike = 1.0 / arms.size();
    AxisScale scale = AxisScale.of(0, 1, 4).as(AxisScale.Numbers.PERCENT);
    RowsFigure.Frame frame =
        new RowsFigure.Frame(
            10, 100, Theme.WIDTH - 10, height() - 110.0, names, notes, scale, 0, alike);
    RowsFigure.draw(g, ranks.stream().map(r -> row(r, alike)).toList(), frame);
  }

  private RowsFigure.Row row(DesignRank r, double alike) {
    int k = 0;
    while (!arms.get(k).label().equals(r.scenario())) {
      k++;
    }
    String title =
        measures.stream()
            .filter(m -> m.name().equals(r.measure()))
            .map(Measure::title)
            .findFirst()
            .orElse(r.measure());
    boolean sure = r.bestLow() > alike || r.bestHigh() < alike;
    return new RowsFigure.Row(
        title + ": " + arms.get(k).name(),
        r.best(),
        r.bestLow(),
        r.bestHigh(),
        RowsFigure.Fill.of(sure, true),
        Theme.scenario(k),
        List.of(NumberWords.fixed(r.meanRank(), 2), NumberWords.percent(r.futuresBest())));
  }
}
