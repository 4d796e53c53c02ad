package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.experiment.run.RunResult.Status;
import entente.model.measures.Measure;
import entente.model.states.StateFacts;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * States on a map by posture: one scenario at its start and at its end, or the ends of several
 * scenarios.
 */
public final class MapFigure implements Figure {

  private static final Template TITLE_OF_ONE =
      Template.of("Where states stand: {scenario}, start and end");
  private static final Template TITLE_OF_TWO =
      Template.of("Where states stand in the end: {a} against {b}");
  private static final Template CAPTION =
      Template.of(
          """
          {finding}{what} The area of a sign is capability in the first year, but a small state \
          has at least a dot; percentages are of capability too. A black rim marks a \
          state that stands elsewhere than {rim}. See where they cluster: at a border \
          between blocs, or anywhere. Equal-area projection; a state that is farther \
          than 75 degrees from the middle stands at the edge, with an arrow towards it. \
          {frame}A place is a capital and says nothing about territory. Coastlines: \
          Natural Earth.""");
  private static final Template RUNS =
      Template.of(
          """
          Each state has the posture of most of {runs} runs; its sign is filled as far \
          as the share of runs that agree.""");

  private static final Template FINDING =
      Template.of("{n} of {states} states end elsewhere under {b} than under {a}");

  private static final Template FINDING_OF_ONE =
      Template.of("{n} of {states} states end elsewhere than they begin");

  private static final double TOP = 74;
  private static final int MOST = 4;

  private final List<Arm> arms;
  private final int page;
  private final Values values;
  private final Postures postures;

  private MapFigure(List<Arm> arms, int page, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.page = page;
    this.values = new Values(measures, List.of());
    this.postures = Postures.of(arms, values);
  }

  /**
   * Returns the figures of scenarios whose runs have these measures as columns, as many as they
   * need; none without a run or without states in more than one place.
   */
  public static List<Figure> of(List<Arm> arms, List<Measure> measures) {
    if (!fits(arms)) {
      return List.of();
    }
    return IntStream.rangeClosed(0, (arms.size() - 1) / MOST)
        .<Figure>mapToObj(page -> new MapFigure(arms, page, measures))
        .toList();
  }

  private static boolean fits(List<Arm> arms) {
    return arms.stream()
        .allMatch(
            arm ->
                arm.runs().stream().anyMatch(r -> r.status() == Status.OK)
                    && WorldMap.of(facts(arm).stream().map(Place::of).toList()).isPresent());
  }

  private static List<StateFacts> facts(Arm arm) {
    var byKey = arm.scenario().states().stream().collect(Collectors.toMap(StateFacts::key, s -> s));
    return arm.states().stream().map(byKey::get).toList();
  }

  @Override
  public String name() {
    return page == 0 ? "map" : "map-" + (page + 1);
  }

  @Override
  public String title() {
    if (arms.size() == 1) {
      return TITLE_OF_ONE.fill("scenario", arms.get(0).name());
    } else if (arms.size() == 2) {
      return TITLE_OF_TWO.fill("a", arms.get(0).name(), "b", arms.get(1).name());
    }
    return "Where states stand in the end, by scenario";
  }

  @Override
  public String finding() {
    if (arms.size() == 1) {
      Arm arm = arms.get(0);
      PosturesAtRound end = PosturesAtRound.end(arm, postures, values);
      List<Boolean> changed = changed(PosturesAtRound.start(arm, postures), arm, end);
      return FINDING_OF_ONE.fill(
          "n", changed.stream().filter(c -> c).count(), "states", arm.states().size());
    }
    if (arms.size() != 2) {
      return "";
    }
    PosturesAtRound first = PosturesAtRound.end(arms.get(0), postures, values);
    PosturesAtRound second = PosturesAtRound.end(arms.get(1), postures, values);
    long elsewhere = changed(first, arms.get(1), second).stream().filter(c -> c).count();
    return FINDING.fill(
        "n", elsewhere,
        "states", arms.get(1).states().size(),
        "a", arms.get(0).name(),
        "b", arms.get(1).name());
  }

  @Override
  public String caption() {
    Arm arm = arms.get(0);
    int runs = arm.runs().size();
    return CAPTION.fill(
        "finding", finding().isEmpty() ? "" : finding() + ". ",
        "what", runs == 1 ? "One run." : RUNS.fill("runs", runs),
        "rim", arms.size() == 1 ? "at the start" : "under " + arm.name(),
        "frame", arms.size() > 2 ? "" : "What stands in a dashed frame is enlarged below. ");
  }

  @Override
  public int height() {
    return Theme.HEIGHT + (arms.size() > 2 ? 0 : MapPanel.more(facts(arms.get(0))));
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int n = arms.size() == 1 ? 2 : Math.min(MOST, arms.size() - page * MOST);
    int lines = arms.size() > 2 ? 2 : 1;
    double w = (Theme.WIDTH - 20.0) / 2;
    double h = (height() - TOP - 8) / lines;
    PosturesAtRound first =
        arms.size() == 1
            ? PosturesAtRound.start(arms.get(0), postures)
            : PosturesAtRound.end(arms.get(0), postures, values);
    for (int k = 0; k < n; k++) {
      int index = page * MOST + k;
      Arm arm = arms.get(arms.size() == 1 ? 0 : index);
      PosturesAtRound stand = index == 0 ? first : PosturesAtRound.end(arm, postures, values);
      List<Boolean> changed = index == 0 ? List.of() : changed(first, arm, stand);
      MapPanel panel = new MapPanel(arm, facts(arm), postures, stand, changed);
      Rectangle2D box =
          new Rectangle2D.Double(10 + k % 2 * w, TOP + Math.floorDiv(k, 2) * h, w - 10, h);
      panel.draw(g, box, heading(index, arm), lines == 1);
    }
  }

  private String heading(int k, Arm arm) {
    double year = arm.scenario().year(k == 0 && arms.size() == 1 ? 0 : arm.scenario().rounds());
    return (arms.size() == 1 ? (k == 0 ? "Start" : "End") : arm.name())
        + ", "
        + NumberWords.number(year);
  }

  /** Returns the states that stand elsewhere than in the first panel, by their place. */
  private List<Boolean> changed(PosturesAtRound first, Arm arm, PosturesAtRound stand) {
    List<String> before = arms.get(0).states();
    return arm.states().stream()
        .map(
            key ->
                before.contains(key)
                    && !first
                        .kinds()
                        .get(before.indexOf(key))
                        .equals(stand.kinds().get(arm.states().indexOf(key))))
        .toList();
  }
}
