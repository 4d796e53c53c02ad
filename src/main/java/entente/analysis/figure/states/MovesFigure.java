package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.RasterFigure;
import entente.analysis.drawing.RasterFigure.Frame;
import entente.analysis.drawing.RasterFigure.Line;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.model.measures.Measure;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * States by rounds, coloured by posture: the states that move, each with the posture that most runs
 * give it.
 *
 * <p>Shown are the states that spend most time away from their posture of round 0, mean over runs
 * and scenarios, and in a world of few states all; they stand by that posture, and then by when
 * they first leave it.
 */
public final class MovesFigure implements Figure {

  private static final Template CAPTION =
      Template.of("{counted}{differ}{strip}; states stand by where they begin. {words}");
  private static final Template COUNTED = Template.of("{moving} of {states} {leave}{runs}");
  private static final Template SHOWN =
      Template.of("; shown are the {shown} that spend most time elsewhere");
  private static final String ONE_STRIP = "A strip is one state's posture by round";
  private static final String STRIP =
      """
      A strip is the posture that most runs still going give a state in that round""";
  private static final String ALIKE =
      "In the end most runs put each of them in the same place under both. ";
  private static final Template DIFFER =
      Template.of(
          """
          {finding}{who}.\s""");
  private static final Template FINDING =
      Template.of(
          "In the end {parted} of these {shown} states stand elsewhere under {a} than under {b}");
  private static final Template FINDING_OF_ONE =
      Template.of("In the end 1 of these {shown} states stands elsewhere under {a} than under {b}");

  private static final int MOST_OF_ONE = 44;
  private static final int MOST_OF_SEVERAL = 25;
  private static final int FEW = 20;

  private final List<Arm> arms;
  private final Postures postures;
  private final List<CommonPostures> modes;
  private final List<Mover> states;

  /**
   * A state that moves.
   *
   * @param key its key
   * @param kind kind of its posture at round 0
   * @param away share of time away from it, summed over scenarios
   * @param first first round in which most runs have it elsewhere
   */
  private record Mover(String key, int kind, double away, int first) {}

  /** Makes the figure of scenarios whose runs have these measures as columns. */
  public MovesFigure(List<Arm> arms, List<Measure> measures) {
    this.arms = List.copyOf(arms);
    Values values = new Values(measures, List.of());
    this.postures = Postures.of(this.arms, values);
    this.modes = arms.stream().map(arm -> CommonPostures.of(arm, values, postures)).toList();
    List<String> shared = new ArrayList<>(arms.get(0).states());
    arms.forEach(arm -> shared.retainAll(arm.states()));
    this.states = shared.stream().map(this::mover).toList();
  }

  private Mover mover(String key) {
    double away = 0;
    int first = Integer.MAX_VALUE;
    for (int k = 0; k < arms.size(); k++) {
      int i = arms.get(k).states().indexOf(key);
      away += modes.get(k).away()[i];
      int[] modal = modes.get(k).modal()[i];
      for (int r = 0; r < modal.length && r < first; r++) {
        if (modal[r] >= 0 && modal[r] != modal[0]) {
          first = r;
        }
      }
    }
    int kind = modes.get(0).modal()[arms.get(0).states().indexOf(key)][0];
    return new Mover(key, kind, away, first);
  }

  private List<Mover> shown() {
    return states.stream()
        .filter(m -> m.away() > 0 || states.size() <= FEW)
        .sorted(Comparator.comparingDouble(Mover::away).reversed().thenComparing(Mover::key))
        .limit(arms.size() == 1 ? MOST_OF_ONE : MOST_OF_SEVERAL)
        .sorted(
            Comparator.comparingInt(Mover::kind)
                .thenComparingInt(Mover::first)
                .thenComparing(Comparator.comparingDouble(Mover::away).reversed())
                .thenComparing(Mover::key))
        .toList();
  }

  @Override
  public String name() {
    return "moves";
  }

  @Override
  public String title() {
    return "Who moves when: " + Arm.names(arms);
  }

  private long moving() {
    return states.stream().filter(m -> m.away() > 0).count();
  }

  // How many move at all.
  private String counted() {
    long moving = moving();
    return COUNTED.fill(
        "moving", moving == 0 ? "None" : moving,
        "states", states.size(),
        "leave",
            moving == 1
                ? "states ever leaves the posture it begins with"
                : "states ever leave the posture they begin with",
        "runs", one() ? "" : " in some run");
  }

  @Override
  public String caption() {
    int shown = shown().size();
    String left = shown < states.size() ? "; the others are not shown" : "";
    return CAPTION.fill(
        "counted",
        counted() + (moving() > shown ? SHOWN.fill("shown", shown) : left) + ". ",
        "differ",
        differ(),
        "strip",
        one() ? ONE_STRIP : STRIP,
        "words",
        words());
  }

  private boolean one() {
    return arms.size() == 1 && arms.get(0).runs().size() == 1;
  }

  // What to see: how many of the shown states the first two scenarios part in the end.
  private String differ() {
    if (arms.size() < 2) {
      return "";
    }
    List<String> parted = parted();
    if (parted.isEmpty()) {
      return ALIKE;
    }
    return DIFFER.fill(
        "finding", finding(), "who", parted.size() <= 6 ? ": " + String.join(", ", parted) : "");
  }

  private List<String> parted() {
    return shown().stream()
        .filter(m -> last(0, m.key()) != last(1, m.key()))
        .map(m -> arms.get(0).stateName(m.key()))
        .toList();
  }

  @Override
  public String finding() {
    if (arms.size() == 1) {
      return counted();
    }
    if (shown().isEmpty()) {
      return "";
    }
    int parted = parted().size();
    String a = arms.get(0).name();
    String b = arms.get(1).name();
    int shown = shown().size();
    return parted == 1
        ? FINDING_OF_ONE.fill("shown", shown, "a", a, "b", b)
        : FINDING.fill("parted", parted == 0 ? "none" : parted, "shown", shown, "a", a, "b", b);
  }

  private int last(int arm, String key) {
    int[] modal = modes.get(arm).modal()[arms.get(arm).states().indexOf(key)];
    for (int r = modal.length - 1; r > 0; r--) {
      if (modal[r] >= 0) {
        return modal[r];
      }
    }
    return modal[0];
  }

  // The whole phrase, the name alone, and less and less of it: a key says nothing to a reader.
  private List<String> words(Arm arm, int kind) {
    if (!postures.inStructure(kind)) {
      return List.of(postures.name(arm, kind), postures.word(kind));
    }
    String name = postures.structureName(arm, kind);
    List<String> words = new ArrayList<>(List.of(postures.name(arm, kind), name));
    for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
      words.add(name.substring(0, end) + "…");
    }
    return words;
  }

  private String words() {
    return Stream.of(
            listed("Blocs: ", Postures.Rest.BLOC),
            listed("Seats: ", Postures.Rest.SEAT),
            Stream.of("Hedging = even ties to several poles; apart = neither."))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" "));
  }

  private Stream<String> listed(String head, Postures.Rest rest) {
    List<String> names =
        postures.held().stream()
            .filter(kind -> postures.kinds().get(kind).rest() == rest)
            .flatMap(kind -> names(kind))
            .distinct()
            .toList();
    return names.isEmpty() ? Stream.of() : Stream.of(head + String.join(", ", names) + ".");
  }

  private Stream<String> names(int kind) {
    return arms.stream()
        .filter(arm -> postures.has(arm, kind))
        .map(arm -> postures.structureName(arm, kind));
  }

  @Override
  public int height() {
    int lines = shown().size();
    return arms.size() == 1 && lines > lines()
        ? Theme.HEIGHT
        : (int) RasterFigure.height(Math.max(1, lines), Theme.HEIGHT - 110) + 110;
  }

  private static int lines() {
    return (Theme.HEIGHT - 140) / 40;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    List<Mover> shown = shown();
    if (shown.isEmpty()) {
      String none = "No state leaves its posture of round 0.";
      Letters.HEADING.in(Theme.QUIET).write(g, none, 30, 120, 1000);
      return;
    }
    double names = 290;
    double h = Theme.HEIGHT - 80.0;
    if (arms.size() == 1) {
      int columns = shown.size() > lines() ? 2 : 1;
      int each = (shown.size() + columns - 1) / columns;
      double w = (Theme.WIDTH - 30.0) / columns;
      for (int c = 0; c < columns; c++) {
        List<Mover> part = shown.subList(c * each, Math.min(shown.size(), (c + 1) * each));
        // The last column keeps the lines as high as the first.
        double high = (h - 56) * part.size() / each + 56;
        RasterFigure.draw(g, lines(part, 0), frame(0, 5 + c * w, 64, w, high, names));
      }
      return;
    }
    double w = (Theme.WIDTH - names) / arms.size();
    for (int k = 0; k < arms.size(); k++) {
      double left = k == 0 ? 0 : names + k * w;
      double own = k == 0 ? names : 0;
      Letters.HEADING.write(g, arms.get(k).name(), names + k * w + 8, 104, w - 16);
      RasterFigure.draw(g, lines(shown, k), frame(k, left, 94, w + own - 74, h - 20, own));
    }
  }

  private Frame frame(int k, double x, double y, double w, double h, double names) {
    return new Frame(
        x, y, w, h, names, 0, arms.get(k).scenario().start(), arms.get(k).scenario().rounds() + 1);
  }

  private List<Line> lines(List<Mover> part, int k) {
    Arm arm = arms.get(k);
    RasterFigure.Meaning meaning =
        new RasterFigure.Meaning() {
          @Override
          public int colour(int kind) {
            return postures.colour(kind);
          }

          @Override
          public List<String> words(int kind) {
            return MovesFigure.this.words(arm, kind);
          }
        };
    return part.stream()
        .map(
            m ->
                new Line(
                    arm.stateName(m.key()),
                    RasterFigure.strip(
                        meaning, modes.get(k).modal()[arm.states().indexOf(m.key())]),
                    ""))
        .toList();
  }
}
