package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RasterFigure;
import entente.analysis.drawing.RasterFigure.Frame;
import entente.analysis.drawing.RasterFigure.Line;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.experiment.run.RunResult;
import entente.text.NumberWords;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ladder of confrontation by pair and round: the pairs that stand highest, each with the rung
 * that the middle run has it on, and the share of runs in which it comes to direct war.
 *
 * <p>Shown are the pairs with the highest mean rung over rounds, runs and scenarios. The middle is
 * the lower median over the runs that are still going.
 */
public final class LadderFigure implements Figure {

  private static final int MOST = 24;
  private static final int DIRECT = 4;
  private static final String[] WORDS = {
    "peace", "rivalry", "hybrid", "proxy war", "direct war", "nuclear use"
  };
  private static final RasterFigure.Meaning RUNGS =
      new RasterFigure.Meaning() {
        @Override
        public int colour(int rung) {
          return Theme.rung(rung);
        }

        @Override
        public String word(int rung) {
          return WORDS[rung];
        }
      };

  private final List<Arm> arms;
  private final List<SortedMap<String, Rungs>> rungs;
  private final List<String> shown;
  private final long above;

  /**
   * What the runs of a scenario say about one pair.
   *
   * @param names names of the two
   * @param middle rung by round in the middle run; −1 where none is going
   * @param mean mean rung over rounds and runs
   * @param war share of runs in which it comes to direct war
   */
  private record Rungs(String names, int[] middle, double mean, double war) {}

  /** Makes the figure of scenarios. */
  public LadderFigure(List<Arm> arms) {
    this.arms = List.copyOf(arms);
    this.rungs = arms.stream().map(LadderFigure::rungs).toList();
    List<String> pairs = new ArrayList<>(rungs.get(0).keySet());
    rungs.forEach(own -> pairs.retainAll(own.keySet()));
    pairs.removeIf(key -> mean(key) == 0);
    this.above = pairs.size();
    this.shown =
        pairs.stream()
            .sorted(Comparator.comparingDouble(this::mean).reversed())
            .limit(MOST)
            .toList();
  }

  private double mean(String key) {
    return rungs.stream().mapToDouble(own -> own.get(key).mean()).sum();
  }

  private static SortedMap<String, Rungs> rungs(Arm arm) {
    SortedMap<String, Rungs> out = new TreeMap<>();
    List<RunResult> runs =
        arm.runs().stream().filter(run -> run.status() == RunResult.Status.OK).toList();
    if (runs.isEmpty()) {
      return out;
    }
    int[][] pairs = runs.get(0).pairs();
    int rounds = arm.scenario().rounds() + 1;
    for (int k = 0; k < pairs.length; k++) {
      int[] middle = new int[rounds];
      double sum = 0;
      int counted = 0;
      int wars = 0;
      for (int r = 0; r < rounds; r++) {
        int round = r;
        int pair = k;
        int[] now =
            runs.stream()
                .mapToInt(run -> run.rungs()[round][pair])
                .filter(rung -> rung >= 0)
                .sorted()
                .toArray();
        middle[r] = now.length == 0 ? -1 : now[(now.length - 1) / 2];
        sum += Arrays.stream(now).sum();
        counted += now.length;
      }
      for (RunResult run : runs) {
        int pair = k;
        wars += Arrays.stream(run.rungs()).anyMatch(row -> row[pair] >= DIRECT) ? 1 : 0;
      }
      String a = runs.get(0).states().get(pairs[k][0]);
      String b = runs.get(0).states().get(pairs[k][1]);
      out.put(
          a + "-" + b,
          new Rungs(
              arm.stateName(a) + " – " + arm.stateName(b),
              middle,
              sum / Math.max(1, counted),
              (double) wars / runs.size()));
    }
    return out;
  }

  private boolean one() {
    return arms.get(0).runs().size() == 1;
  }

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String title() {
    return "Ladder of confrontation: "
        + arms.stream().map(Arm::name).collect(Collectors.joining(" against "));
  }

  @Override
  public String caption() {
    String out =
        above
            + " pairs ever stand above peace"
            + (above > shown.size()
                ? "; shown are the " + shown.size() + " that stand highest over the years. "
                : ". ");
    return out
        + (one() ? "" : wars())
        + (one()
            ? "A strip is the rung of one pair by round. " + oneWars()
            : "A strip is the rung of a pair in the middle run of those still going; the number"
                + " beside it is the share of runs in which the pair comes to direct war. ")
        + "Darker is worse.";
  }

  private String oneWars() {
    List<String> wars =
        rungs.get(0).values().stream().filter(p -> p.war() > 0).map(Rungs::names).toList();
    return wars.isEmpty()
        ? "No pair comes to direct war. "
        : "To direct war come " + String.join(", ", wars) + ". ";
  }

  // What to see: which pairs come to war most, under each scenario.
  private String wars() {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < arms.size(); k++) {
      List<Rungs> most =
          rungs.get(k).values().stream()
              .filter(p -> p.war() > 0)
              .sorted(Comparator.comparingDouble(Rungs::war).reversed())
              .limit(3)
              .toList();
      out.append("Under ").append(arms.get(k).name());
      out.append(most.isEmpty() ? " no pair comes to direct war" : " most often at war: ");
      out.append(
          most.stream()
              .map(p -> p.names() + " (" + NumberWords.percent(p.war()) + " of runs)")
              .collect(Collectors.joining(", ")));
      out.append(". ");
    }
    return out.toString();
  }

  @Override
  public int height() {
    return (int) RasterFigure.height(Math.max(1, shown.size()), Theme.HEIGHT - 110) + 110;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, title());
    if (shown.isEmpty()) {
      Letters.HEADING.in(Theme.QUIET).write(g, "No pair ever leaves peace.", 30, 120, 1000);
      return;
    }
    double names = 400;
    double top = one() ? 64 : 94;
    double notes = one() ? 20 : 90;
    double w = (Theme.WIDTH - names - 20) / arms.size();
    for (int k = 0; k < arms.size(); k++) {
      double own = k == 0 ? names : 0;
      double left = k == 0 ? 0 : names + k * w;
      if (arms.size() > 1) {
        double x = names + k * w + 6;
        Letters.HEADING.write(g, arms.get(k).name(), x, 104, w - notes - 20);
      }
      if (!one()) {
        Letters.NOTE.write(g, "at war", names + (k + 1) * w - notes - 2, 104, notes);
      }
      Arm arm = arms.get(k);
      SortedMap<String, Rungs> mine = rungs.get(k);
      List<Line> lines =
          shown.stream()
              .map(
                  key ->
                      new Line(
                          mine.get(key).names(),
                          RasterFigure.strip(RUNGS, mine.get(key).middle()),
                          one() ? "" : NumberWords.percent(mine.get(key).war())))
              .toList();
      RasterFigure.draw(
          g,
          lines,
          new Frame(
              left,
              top,
              w + own - 12,
              Theme.HEIGHT - 10 - top,
              own,
              notes,
              arm.scenario().start(),
              arm.scenario().rounds() + 1));
    }
  }
}
