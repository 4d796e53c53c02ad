package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.PairRungs;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.RasterFigure;
import entente.analysis.drawing.RasterFigure.Frame;
import entente.analysis.drawing.RasterFigure.Line;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ladder of confrontation by pair and round: the pairs that stand highest, each with the rung
 * that the middle run has it on, and the share of runs in which it comes to direct war.
 *
 * <p>Shown are the pairs with the highest mean rung over rounds and runs, and of several scenarios
 * those that go otherwise most. The middle is the lower median over the runs that are still going.
 */
public final class LadderFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {finding}{above} pairs ever stand above peace{shown}. {wars}{strip}Darker is worse.""");
  private static final Template PARTS =
      Template.of("War differs most for {pair}: in {first} of runs under {a}, {second} under {b}");
  private static final Template ALIKE =
      Template.of("Each pair comes to war as often under {a} as under {b}");
  private static final Template DIFFERING =
      Template.of("; shown are the {shown} whose rungs, or wars, differ most between scenarios");
  private static final Template SHOWN =
      Template.of("; shown are the {shown} that stand highest over the years");
  private static final String ONE_STRIP = "A strip is the rung of one pair by round. ";
  private static final String STRIP =
      """
      A strip is the rung of a pair in the middle run of those still going; the number \
      beside it is the share of runs in which the pair comes to direct war.\s""";
  private static final Template ONE_WARS = Template.of("To direct war come {pairs}");
  private static final Template PAIR = Template.of("{pair} ({share} of runs)");
  private static final Template NO_WAR =
      Template.of("Under {scenario} no pair comes to direct war");
  private static final Template WARS = Template.of("Under {scenario} most often at war: {pairs}");

  private static final Template MORE = Template.of("{pairs} and {more} more");

  private static final int KEY = 40;
  private static final int MOST = 24;
  private static final int NAMED = 3;
  private static final List<String> OF_RUNGS =
      List.of("peace", "rivalry", "hybrid", "proxy war", "direct war", "nuclear use");
  // Where pairs fight by their own record.
  private static final List<String> OF_WARS =
      List.of("peace", "rivalry", "dispute", "force", "war", "nuclear use");

  private record Rungs(List<String> words) implements RasterFigure.Meaning {
    @Override
    public int colour(int rung) {
      return Theme.rung(rung);
    }

    @Override
    public List<String> words(int rung) {
      return List.of(words.get(rung));
    }
  }

  private final List<Arm> arms;
  private final List<SortedMap<String, PairRungs>> rungs;
  private final List<String> shown;
  private final long above;
  private final boolean differing;

  /** Makes the figure of scenarios. */
  public LadderFigure(List<Arm> arms) {
    this.arms = List.copyOf(arms);
    this.rungs = arms.stream().map(PairRungs::of).toList();
    List<String> pairs = new ArrayList<>(rungs.get(0).keySet());
    rungs.forEach(own -> pairs.retainAll(own.keySet()));
    pairs.removeIf(key -> mean(key) == 0);
    this.above = pairs.size();
    // Of several scenarios those pairs are worth a look that go otherwise.
    List<String> parted = pairs.stream().filter(key -> parting(key) > 0).toList();
    this.differing = !parted.isEmpty();
    this.shown =
        (differing ? parted : pairs)
            .stream()
                .sorted(
                    Comparator.comparingDouble(this::parting)
                        .thenComparingDouble(this::mean)
                        .reversed())
                .limit(MOST)
                .toList();
  }

  // How far a pair goes otherwise in the first scenario and another: steps of the ladder over all
  // rounds in the middle run, and a round for each share of runs that come to war in one alone.
  private double parting(String key) {
    PairRungs first = rungs.get(0).get(key);
    double most = 0;
    for (SortedMap<String, PairRungs> own : rungs.subList(1, rungs.size())) {
      PairRungs other = own.get(key);
      double sum = first.middle().length * Math.abs(first.war() - other.war());
      int rounds = Math.min(first.middle().length, other.middle().length);
      for (int r = 0; r < rounds; r++) {
        sum += Math.abs(first.middle()[r] - other.middle()[r]);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  private double mean(String key) {
    return rungs.stream().mapToDouble(own -> own.get(key).mean()).sum();
  }

  private Rungs words() {
    boolean wars = arms.stream().allMatch(arm -> arm.scenario().mechanisms().wars() > 0);
    return new Rungs(wars ? OF_WARS : OF_RUNGS);
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
    return "Ladder of confrontation: " + Arm.names(arms);
  }

  @Override
  public String finding() {
    if (arms.size() == 1) {
      return one() ? oneWars() : wars(0);
    }
    if (arms.size() != 2) {
      return "";
    }
    SortedMap<String, PairRungs> a = rungs.get(0);
    SortedMap<String, PairRungs> b = rungs.get(1);
    return a.keySet().stream()
        .filter(key -> b.containsKey(key) && a.get(key).war() != b.get(key).war())
        .max(Comparator.comparingDouble(key -> Math.abs(a.get(key).war() - b.get(key).war())))
        .map(
            key ->
                PARTS.fill(
                    "pair", a.get(key).names(),
                    "first", NumberWords.percent(a.get(key).war()),
                    "a", arms.get(0).name(),
                    "second", NumberWords.percent(b.get(key).war()),
                    "b", arms.get(1).name()))
        .orElseGet(() -> ALIKE.fill("a", arms.get(0).name(), "b", arms.get(1).name()));
  }

  @Override
  public String caption() {
    return CAPTION.fill(
        "finding", arms.size() == 1 || finding().isEmpty() ? "" : finding() + ". ",
        "above", above,
        "shown",
            above > shown.size() ? (differing ? DIFFERING : SHOWN).fill("shown", shown.size()) : "",
        "wars", one() ? "" : wars(),
        "strip", one() ? ONE_STRIP + oneWars() + ". " : STRIP);
  }

  private String oneWars() {
    List<String> wars =
        rungs.get(0).values().stream()
            .filter(p -> p.war() > 0)
            .sorted(Comparator.comparingDouble(PairRungs::mean).reversed())
            .map(PairRungs::names)
            .toList();
    if (wars.isEmpty()) {
      return "No pair comes to direct war";
    }
    String named = String.join(", ", wars.subList(0, Math.min(NAMED, wars.size())));
    int more = wars.size() - NAMED;
    return ONE_WARS.fill("pairs", more > 0 ? MORE.fill("pairs", named, "more", more) : named);
  }

  // What to see: which pairs come to war most, under each scenario.
  private String wars() {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < arms.size(); k++) {
      out.append(wars(k)).append(". ");
    }
    return out.toString();
  }

  private String wars(int k) {
    List<PairRungs> most =
        rungs.get(k).values().stream()
            .filter(p -> p.war() > 0)
            .sorted(Comparator.comparingDouble(PairRungs::war).reversed())
            .limit(NAMED)
            .toList();
    String pairs =
        most.stream()
            .map(p -> PAIR.fill("pair", p.names(), "share", NumberWords.percent(p.war())))
            .collect(Collectors.joining(", "));
    String scenario = arms.get(k).name();
    return most.isEmpty()
        ? NO_WAR.fill("scenario", scenario)
        : WARS.fill("scenario", scenario, "pairs", pairs);
  }

  @Override
  public int height() {
    int rows = (int) RasterFigure.height(Math.max(1, shown.size()), Theme.HEIGHT - 110) + 110;
    return shown.isEmpty() ? rows : rows + KEY;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
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
      SortedMap<String, PairRungs> mine = rungs.get(k);
      List<Line> lines =
          shown.stream()
              .map(
                  key ->
                      new Line(
                          mine.get(key).names(),
                          RasterFigure.strip(words(), mine.get(key).middle()),
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
    key(g);
  }

  // Many strips are too short for a word, and the worst rungs are the shortest.
  private void key(Graphics2D g) {
    List<String> names = words().words();
    double y = height() - 14.0;
    double x = 30;
    int[] seen =
        shown.stream()
            .flatMapToInt(pair -> rungs.stream().flatMapToInt(own -> seen(own.get(pair))))
            .distinct()
            .sorted()
            .toArray();
    for (int rung : seen) {
      new Pen(Theme.FAINT, 1).draw(g, new Rectangle2D.Double(x, y - 18, 24, 20), Theme.rung(rung));
      Letters.NOTE.write(g, names.get(rung), x + 34, y);
      // A browser's letters may be wider than those measured here.
      x += 70 + 1.08 * Letters.NOTE.width(g, names.get(rung));
    }
  }

  private static IntStream seen(PairRungs pair) {
    return Arrays.stream(pair.middle()).filter(rung -> rung >= 0);
  }
}
