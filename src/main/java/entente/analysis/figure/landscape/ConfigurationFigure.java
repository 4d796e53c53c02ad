package entente.analysis.figure.landscape;

import entente.analysis.drawing.AxisScale;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RowsFigure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.NumberWords;
import entente.text.Template;
import entente.theory.Landscape.Minimum;
import entente.theory.LandscapeStrain;
import entente.theory.LandscapeStrain.Strain;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One configuration of a landscape as camps, with those named whose wishes are not met. */
final class ConfigurationFigure implements Figure {

  private static final Template TITLE =
      Template.of("{landscape}: {which}, {share} lead there{side}");
  private static final Template WHICH = Template.of("minimum {rank} from the lowest");
  private static final String CAPTION =
      """
      The camps of one stable configuration, the largest actors on top. A dot is the \
      share of an actor's pulls that are not met: friends on another side and enemies on \
      its own, each by size and propensity. The strongest of them is named. A hollow dot \
      at 0 is an actor that has all it wants.""";
  private static final Template HEADING = Template.of("Side {side}: {actors}{shown}");
  private static final Template SHOWN = Template.of(", the largest {shown} shown");

  private static final int MOST_CAMPS = 4;
  private static final int MOST_ACTORS = 22;

  private final LandscapeFigures of;
  private final int rank;

  /** Makes the figure of a minimum by its place from the lowest, from 0. */
  ConfigurationFigure(LandscapeFigures of, int rank) {
    this.of = of;
    this.rank = rank;
  }

  @Override
  public String name() {
    return "configuration-" + (rank + 1);
  }

  @Override
  public String title() {
    Minimum minimum = of.minima().get(rank);
    return TITLE.fill(
        "landscape", of.title(),
        "which", rank == 0 ? "lowest minimum" : WHICH.fill("rank", rank + 1),
        "share", share(),
        "side", sameSide(minimum));
  }

  private String share() {
    return NumberWords.percent(of.shares()[rank]) + (of.complete() ? "" : " of starts");
  }

  private static String sameSide(Minimum minimum) {
    return minimum.sides().stream().distinct().count() == 1 ? ", all on one side" : "";
  }

  @Override
  public String caption() {
    return CAPTION;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    int[] sides = of.minima().get(rank).sides().stream().mapToInt(s -> s).toArray();
    List<Strain> strains = LandscapeStrain.of(of.landscape(), sides);
    List<List<Integer>> camps = camps(sides);
    int columns = 2;
    int lines = camps.size() > 2 ? 2 : 1;
    double w = Theme.WIDTH / 2.0 - 20;
    double h = (Theme.HEIGHT - 70.0) / lines;
    int longest = camps.stream().mapToInt(List::size).max().orElse(1);
    for (int c = 0; c < Math.min(MOST_CAMPS, camps.size()); c++) {
      double x = 10 + (c % columns) * Theme.WIDTH / 2.0;
      int line = c / columns;
      double y = 66 + line * h;
      camp(g, c, camps.get(c), sides, strains, new Box(x, y, w, h, longest));
    }
  }

  /** Where a camp is drawn, and how many rows the longest camp has. */
  private record Box(double x, double y, double w, double h, int longest) {}

  private void camp(
      Graphics2D g, int c, List<Integer> camp, int[] sides, List<Strain> strains, Box box) {
    int most = box.h() > 600 ? MOST_ACTORS : MOST_ACTORS / 3;
    List<Integer> shown = camp.subList(0, Math.min(most, camp.size()));
    int out = camp.size() - shown.size();
    String heading =
        HEADING.fill(
            "side", c + 1,
            "actors", camp.size() == 1 ? "1 actor" : camp.size() + " actors",
            "shown", out > 0 ? SHOWN.fill("shown", shown.size()) : "");
    Letters letters = Letters.HEADING.in(Theme.scenario(c));
    letters.write(g, heading, box.x() + 20, box.y() + 30, 520);
    Letters note = Letters.NOTE.sized(Theme.TICK - 2);
    note.write(g, "share not met", box.x() + 252, box.y() + 62, 240);
    note.write(g, "above all", box.x() + box.w() - 272, box.y() + 62, 240);
    List<RowsFigure.Row> rows = new ArrayList<>();
    for (int i : shown) {
      Strain strain = strains.get(i);
      String pull =
          strain.other() < 0
              ? ""
              : (sides[i] == sides[strain.other()] ? "with " : "without ")
                  + of.names().get(strain.other());
      boolean strained = strain.share() > 0;
      rows.add(
          new RowsFigure.Row(
              of.names().get(i),
              Double.isNaN(strain.share()) ? 0 : strain.share(),
              0,
              Double.isNaN(strain.share()) ? 0 : strain.share(),
              RowsFigure.Fill.of(strained, true),
              Theme.scenario(c),
              List.of(pull)));
    }
    int slots = Math.min(most, Math.max(box.longest(), 6));
    double rowsHeight = (box.h() - 120) * Math.max(1, shown.size()) / slots;
    if (!rows.isEmpty()) {
      RowsFigure.draw(
          g,
          rows,
          new RowsFigure.Frame(
              box.x(), box.y() + 62, box.w(), rowsHeight + 50, 250, 290, AxisScale.of(0, 1, 4)));
    }
  }

  /** Returns the camps, each from its largest actor down. */
  private List<List<Integer>> camps(int... sides) {
    List<List<Integer>> camps = new ArrayList<>();
    for (int i = 0; i < sides.length; i++) {
      while (camps.size() <= sides[i]) {
        camps.add(new ArrayList<>());
      }
      camps.get(sides[i]).add(i);
    }
    camps.forEach(camp -> camp.sort(Comparator.comparing(i -> of.landscape().size(i).negate())));
    return camps;
  }
}
