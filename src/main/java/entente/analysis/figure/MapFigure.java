package entente.analysis.figure;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.compare.Words;
import entente.analysis.map.Place;
import entente.analysis.map.WorldMap;
import entente.experiment.run.RunResult.Status;
import entente.model.measures.Measure;
import entente.model.states.StateFacts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * States on a map by posture: one scenario at its start and at its end, or the ends of several
 * scenarios.
 */
final class MapFigure implements Figure {

  private static final double TOP = 74;
  private static final int WIDE = 2;

  private final List<Arm> arms;
  private final Values values;
  private final Postures postures;

  /** Makes the figure of scenarios whose runs have these measures as columns. */
  MapFigure(List<Arm> arms, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    this.values = new Values(measures, List.of());
    this.postures = Postures.of(arms, values);
  }

  /** Returns whether there is a map to draw: runs, and states in more than one place. */
  static boolean fits(List<Arm> arms) {
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
    return "map";
  }

  @Override
  public String title() {
    return arms.size() == 1
        ? "Where states stand: " + arms.get(0).name() + ", start and end"
        : "Where states stand in the end: "
            + arms.stream().map(Arm::name).collect(Collectors.joining(" against "));
  }

  @Override
  public String caption() {
    Arm arm = arms.get(0);
    int runs = arm.runs().size();
    String what =
        runs == 1
            ? "One run."
            : "Each state has the posture of most of "
                + runs
                + " runs; its sign is filled as far as the share of runs that agree.";
    String rim =
        arms.size() == 1
            ? " A black rim marks a state that stands elsewhere than at the start."
            : " A black rim marks a state that stands elsewhere than under " + arm.name() + ".";
    return what
        + " The area of a sign is capability in the first year, but a small state has at least a"
        + " dot."
        + rim
        + " See where they cluster: at a border between blocs, or anywhere. Equal-area"
        + " projection; a state that is farther than 75 degrees from the middle stands at the edge,"
        + " with an arrow towards it. The dashed frame is enlarged below. A place is a capital and says nothing about territory. Coastlines: Natural"
        + " Earth.";
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    int n = Math.max(2, arms.size());
    int columns = n <= 4 ? 2 : 3;
    int lines = (n + columns - 1) / columns;
    double w = (Theme.WIDTH - 20.0) / columns;
    double h = (Theme.HEIGHT - TOP - 8) / lines;
    Stand first =
        arms.size() == 1
            ? Stand.start(arms.get(0), postures)
            : Stand.end(arms.get(0), postures, values);
    for (int k = 0; k < n; k++) {
      Arm arm = arms.get(arms.size() == 1 ? 0 : k);
      Stand stand = k == 0 ? first : Stand.end(arm, postures, values);
      Rectangle2D box =
          new Rectangle2D.Double(
              10 + k % columns * w, TOP + Math.floorDiv(k, columns) * h, w - 10, h);
      MapPanel panel =
          new MapPanel(
              arm, facts(arm), postures, stand, k == 0 ? List.of() : changed(first, arm, stand));
      panel.draw(g, box, heading(k, arm), n <= WIDE);
    }
  }

  private String heading(int k, Arm arm) {
    double year = arm.scenario().year(k == 0 && arms.size() == 1 ? 0 : arm.scenario().rounds());
    return (arms.size() == 1 ? (k == 0 ? "Start" : "End") : arm.name()) + ", " + Words.number(year);
  }

  /** Returns the states that stand elsewhere than in the first panel, by their place. */
  private List<Boolean> changed(Stand first, Arm arm, Stand stand) {
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
