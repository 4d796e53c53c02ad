package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.compare.StructureSurvival;
import entente.analysis.compare.Values;
import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.CurvesFigure;
import entente.analysis.drawing.CurvesFigure.Frame;
import entente.analysis.drawing.CurvesFigure.Line;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.statistic.Bands;
import entente.analysis.statistic.KaplanMeier;
import entente.analysis.statistic.KaplanMeier.Step;
import entente.model.measures.Measure;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long structures live: the share of runs in which each lives on by its age, under each
 * scenario (Kaplan and Meier 1958). Structures that die in no run are left out.
 */
public final class SurvivalFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          Share of runs in which a structure lives on, by its age in years (Kaplan and \
          Meier 1958){bands}. It lives while anybody but its founders and leaders is in. \
          {told}. Structures that die in no run are left out.""");
  private static final Template DEATHS = Template.of("in {deaths} of {lives} lives{scenario}");
  private static final Template UNDER = Template.of(" under {scenario}");
  private static final Template TOLD = Template.of("{structure} dies {ends}");

  private static final int MOST = 4;

  private final List<Arm> arms;
  private final int last;
  private final Map<String, List<KaplanMeier>> curves = new LinkedHashMap<>();

  /**
   * Makes the figure.
   *
   * @param arms scenarios
   * @param structure measures of structures, in the order of the columns of the runs
   * @param last last round that counts
   */
  public SurvivalFigure(List<Arm> arms, List<Measure> structure, int last) {
    this.arms = List.copyOf(arms);
    this.last = last;
    Values values = new Values(List.of(), structure);
    List<String> keys = new ArrayList<>(arms.get(0).structures());
    arms.forEach(arm -> keys.retainAll(arm.structures()));
    Map<String, List<KaplanMeier>> all = new LinkedHashMap<>();
    for (String key : keys) {
      List<KaplanMeier> own =
          arms.stream().map(arm -> StructureSurvival.curve(values, arm, key, last)).toList();
      if (deaths(own) > 0) {
        all.put(key, own);
      }
    }
    all.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<KaplanMeier>>>comparingInt(
                e -> -deaths(e.getValue())))
        .limit(MOST)
        .forEach(e -> curves.put(e.getKey(), e.getValue()));
  }

  private static int deaths(List<KaplanMeier> curves) {
    return curves.stream().flatMap(c -> c.steps().stream()).mapToInt(Step::deaths).sum();
  }

  /** Returns whether any structure dies in any run. */
  public boolean any() {
    return !curves.isEmpty();
  }

  @Override
  public String name() {
    return "survival";
  }

  @Override
  public String title() {
    return "How long structures live: " + Arm.names(arms);
  }

  @Override
  public String finding() {
    return curves.keySet().stream().findFirst().map(this::told).orElse("");
  }

  @Override
  public String caption() {
    boolean bands = arms.size() <= CurvesFigure.WIDE_BANDS;
    return CAPTION.fill(
        "bands",
        bands ? ", with the 95 % interval of each age by itself" : "",
        "told",
        curves.keySet().stream().map(this::told).collect(Collectors.joining("; ")));
  }

  // In how many of its lives a structure dies, under each scenario.
  private String told(String key) {
    List<String> ends = new ArrayList<>();
    for (int k = 0; k < arms.size(); k++) {
      int deaths = deaths(curves.get(key).subList(k, k + 1));
      ends.add(
          DEATHS.fill(
              "deaths", deaths == 0 ? "none" : deaths,
              "lives", curves.get(key).get(k).lives(),
              "scenario", arms.size() == 1 ? "" : UNDER.fill("scenario", arms.get(k).name())));
    }
    return TOLD.fill("structure", name(key), "ends", String.join(", ", ends));
  }

  private String name(String key) {
    return Arm.structureName(arms, key);
  }

  @Override
  public int height() {
    return curves.size() > 2 ? Theme.HEIGHT : 620;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int columns = curves.size() == 1 ? 1 : 2;
    int rows = (curves.size() + 1) / 2;
    double w = (Theme.WIDTH - 30.0) / columns;
    double h = (height() - 90.0) / Math.max(1, rows);
    int k = 0;
    for (Map.Entry<String, List<KaplanMeier>> e : curves.entrySet()) {
      List<Line> lines = new ArrayList<>();
      for (int arm = 0; arm < arms.size(); arm++) {
        lines.add(new Line(arms.get(arm).name(), arm, bands(e.getValue().get(arm))));
      }
      AxisScale scale = new AxisScale(0, 1, 0.25, AxisScale.Numbers.PERCENT);
      int row = k / 2;
      Frame frame = new Frame(20 + k % 2 * w, 84 + row * h, w - 20, h - 10, 210);
      CurvesFigure.draw(g, name(e.getKey()) + ", by age in years", lines, 0, scale, frame);
      k++;
    }
  }

  private Bands bands(KaplanMeier curve) {
    double[] share = new double[last + 1];
    double[] low = new double[last + 1];
    double[] high = new double[last + 1];
    for (int r = 0; r <= last; r++) {
      Step step = curve.at(r / 4.0);
      share[r] = step.share();
      low[r] = Double.isNaN(step.low()) ? step.share() : step.low();
      high[r] = Double.isNaN(step.high()) ? step.share() : step.high();
    }
    return Bands.of(low, share, high);
  }
}
