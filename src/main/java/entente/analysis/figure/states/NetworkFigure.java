package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Forms;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Postures.Kind;
import entente.analysis.figure.states.Wheel.Seat;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Snapshot.OfStructure;
import entente.model.measures.Measure;
import entente.model.structures.Status;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Memberships and hostility at the start or at the end of a run: states on a wheel, structures as
 * rings around it, the strongest hostilities as lines across.
 */
public final class NetworkFigure implements Figure {

  private static final Template TITLE =
      Template.of("Memberships and hostility in {year}: {scenario}");
  private static final Template FINDING =
      Template.of(
          "{across} of the {pairs} strongest hostilities are between states of different postures");
  private static final Template NONE = Template.of("No hostility reaches {least}");
  private static final Template CAPTION =
      Template.of(
          """
          {finding}. One run, at its {moment}. Each ring is a structure: full where a state is a \
          member, half as wide where it is an observer or partner, hollow where it is \
          suspended. States are grouped by their posture at the start, the largest \
          first, in the same places in both pictures. Lines are these hostilities, at most \
          {pairs} of at least {least}, of either towards the other, thicker the stronger; all others, and the numbers, are in the GraphML file beside the \
          tables. See whether lines run between groups or inside one, and who is in no \
          ring.""");
  private static final Template MEMBERS = Template.of("{members}{lighter}, depth {depth}");
  private static final String SHORTLY =
      """
       Beside the name of a structure are its members, with a plus its observers and partners, and \
      its depth.""";
  private static final Template FEARS = Template.of("{a} fears {b}: {there}, and back {back}");

  private static final int PAIRS = 40;
  private static final int NAMED = 8;
  private static final int KEYS = 19;
  private static final int SPELLED = 30;
  private static final int EMPTY = Palette.LAND.light();
  private static final double RING = 15;
  private static final double LEAVE = 20;
  private static final double LEAST = 0.05;
  private static final int MOST_OF_TWO_LINES = 6;
  private static final double TIGHT = 28;
  private static final double KEY_TOP = 100;
  private static final double X = 462;
  private static final double Y = 532;
  private static final double EDGE = 446;
  private static final double TEXT = 960;
  private static final double ROOM = 60;
  private static final double SECOND = 21;
  private static final int LEAST_NAME = 18;
  private static final double NAME_WIDTH = 470;
  private static final double COUNTS = 1526;
  private static final double DEPTHS = 1590;
  private static final Letters NAME = Letters.STRONG.sized(21);
  private static final Letters SMALL = Letters.NOTE.sized(19);

  private final Arm arm;
  private final RunResult run;
  private final Snapshot snapshot;
  private final boolean start;
  private final Postures postures;
  private final Wheel wheel;

  /**
   * Makes the figure of the first run of a scenario.
   *
   * @param start whether it shows the start; otherwise the end
   */
  public NetworkFigure(Arm arm, List<Measure> measures, boolean start) {
    this.arm = arm;
    this.run = arm.runs().get(0);
    this.snapshot = run.ends().get(start ? 0 : 1);
    this.start = start;
    this.postures = Postures.of(List.of(arm), new Values(measures, List.of()));
    this.wheel = Wheel.of(run, postures);
  }

  /** Returns whether the first run of a scenario has kept what the figure shows. */
  public static boolean fits(Arm arm) {
    return arm.runs().get(0).ends().size() == 2;
  }

  @Override
  public String name() {
    return start ? "network-start" : "network-end";
  }

  @Override
  public String title() {
    return TITLE.fill("scenario", arm.name(), "year", NumberWords.number(snapshot.year()));
  }

  @Override
  public String finding() {
    List<Hostility> strongest = Hostility.strongest(snapshot, PAIRS, LEAST);
    if (strongest.isEmpty()) {
      return NONE.fill("least", LEAST);
    }
    int round = snapshot.round();
    long across =
        strongest.stream()
            .filter(
                h -> !Postures.kind(run, round, h.from()).equals(Postures.kind(run, round, h.to())))
            .count();
    return FINDING.fill("across", across, "pairs", strongest.size());
  }

  @Override
  public String caption() {
    String caption =
        CAPTION.fill(
            "finding",
            finding(),
            "moment",
            start ? "start" : "end",
            "pairs",
            PAIRS,
            "least",
            LEAST);
    return tight() ? caption + SHORTLY : caption;
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    boolean spelled = snapshot.size() <= SPELLED;
    FontMetrics metrics = letters(spelled).on(g);
    int longest =
        IntStream.range(0, snapshot.size())
            .map(i -> metrics.stringWidth(label(i, spelled)))
            .max()
            .orElse(0);
    double outer = EDGE - longest - 6;
    double inner = outer - RING * snapshot.structures().size();
    double radius = inner - Wheel.LARGEST - 4;
    hostilities(g, radius - Wheel.LARGEST);
    for (int k = 0; k < snapshot.structures().size(); k++) {
      ring(g, snapshot.structures().get(k), inner + k * RING);
      named(g, k, inner + (k + 0.5) * RING);
    }
    for (Seat seat : wheel.seats()) {
      state(g, seat, radius);
      label(g, label(seat.state(), spelled), seat, outer + 5, spelled);
    }
    legend(g);
    strongest(g);
  }

  private String label(int state, boolean spelled) {
    String key = run.states().get(state);
    return spelled ? arm.stateName(key) : key;
  }

  private static double x(double angle, double radius) {
    return X + radius * FastMath.cos(angle);
  }

  private static double y(double angle, double radius) {
    return Y - radius * FastMath.sin(angle);
  }

  private void state(Graphics2D g, Seat seat, double radius) {
    Kind kind = Postures.kind(run, snapshot.round(), seat.state());
    boolean changed = !kind.equals(Postures.kind(run, 0, seat.state()));
    postures
        .sign(kind)
        .draw(g, x(seat.angle(), radius), y(seat.angle(), radius), seat.radius(), 1, null, changed);
  }

  // Away from the wheel; on its left side turned so that no name stands on its head.
  private void label(Graphics2D g, String text, Seat seat, double radius, boolean spelled) {
    boolean pole = snapshot.world().state(seat.state()).pole();
    Letters letters = letters(spelled).styled(pole ? Font.BOLD : Font.PLAIN);
    boolean left = FastMath.cos(seat.angle()) < 0;
    double x = left ? -letters.width(g, text) : 0;
    Letters.turned(
        g,
        x(seat.angle(), radius),
        y(seat.angle(), radius),
        -seat.angle() + (left ? Math.PI : 0),
        () -> letters.write(g, text, x, 6));
  }

  private static Letters letters(boolean spelled) {
    return Letters.TEXT.sized(spelled ? Theme.TICK : KEYS);
  }

  private void ring(Graphics2D g, OfStructure structure, double from) {
    double width = RING - 3;
    g.setColor(new Color(EMPTY));
    wheel.stretches(i -> "").forEach(s -> g.fill(s.segment(X, Y, from, from + width)));
    int colour = postures.colour(structure.key());
    Pen pen = new Pen(colour, 1.6);
    g.setColor(new Color(colour));
    for (Wheel.Stretch<Status> s : wheel.stretches(i -> structure.status()[i])) {
      switch (s.what()) {
        case MEMBER -> g.fill(s.segment(X, Y, from, from + width));
        case OBSERVER, PARTNER -> g.fill(s.segment(X, Y, from, from + width / 2));
        case SUSPENDED -> pen.draw(g, s.segment(X, Y, from + 1, from + width - 1));
        case NONE -> {}
      }
    }
  }

  /** Writes what a ring is, at the end of a line that leaves it through the gap on the right. */
  private void named(Graphics2D g, int k, double radius) {
    OfStructure structure = snapshot.structures().get(k);
    double middle = k - (snapshot.structures().size() - 1) / 2.0;
    double leave = FastMath.asin(-middle * leave() / radius);
    double y = nameAt(g, k);
    Pen pen = new Pen(Theme.QUIET, 1.4);
    pen.draw(g, Wheel.gap(X, Y, radius));
    // Level as far as names of states reach, so that it crosses none of them.
    pen.line(g, x(leave, radius), y(leave, radius), X + EDGE, y(leave, radius));
    pen.line(g, X + EDGE, y(leave, radius), TEXT - 8, y);
    Pen.fill(
        g, postures.colour(structure.key()), Forms.circle(x(leave, radius), y(leave, radius), 5));
    g.fill(Forms.circle(TEXT - 6, y, 6));
    String name = arm.structureName(structure.key());
    if (tight()) {
      if (k == 0) {
        SMALL.before(g, "members", COUNTS, y - TIGHT + 9);
        SMALL.before(g, "depth", DEPTHS, y - TIGHT + 9);
      }
      SMALL.before(g, count(structure), COUNTS, y + 7);
      SMALL.before(g, NumberWords.fixed(structure.depth(), 2), DEPTHS, y + 7);
      List<String> lines = lines(g, k);
      for (int line = 0; line < lines.size(); line++) {
        NAME.write(g, lines.get(line), TEXT + 8, y + 7 + line * SECOND, NAME_WIDTH);
      }
      return;
    }
    NAME.write(g, name, TEXT + 8, y + 2, 620);
    SMALL.write(g, count(structure), TEXT + 8, y + 25, 620);
  }

  // Whether so many rings are named that each has one line.
  private boolean tight() {
    return snapshot.structures().size() > MOST_OF_TWO_LINES;
  }

  // So far apart that lines leave the wheel, and the outermost do so through the gap, too.
  private double leave() {
    int rings = snapshot.structures().size();
    return rings < 2 ? LEAVE : Math.min(LEAVE, 2 * ROOM / (rings - 1));
  }

  // From one name of a ring to the next.
  private double step() {
    return tight() ? TIGHT : 52;
  }

  // What stands for the name of a ring, in two lines where one would reach its numbers.
  private List<String> lines(Graphics2D g, int k) {
    String name = arm.structureName(snapshot.structures().get(k).key());
    return TextFigure.wrap(NAME.sized(LEAST_NAME).on(g), name, NAME_WIDTH);
  }

  private double nameAt(Graphics2D g, int k) {
    double y = firstName() + k * step();
    for (int before = 0; tight() && before < k; before++) {
      y += SECOND * (lines(g, before).size() - 1);
    }
    return y;
  }

  // Beside the middle of the wheel; of many below the postures.
  private double firstName() {
    int lines = postures.kinds().size() + (start ? 0 : 1);
    return tight()
        ? KEY_TOP + TIGHT * lines + 32
        : Y - (snapshot.structures().size() - 1) / 2.0 * step();
  }

  private String count(OfStructure structure) {
    int members = 0;
    int lighter = 0;
    for (Status status : structure.status()) {
      members += status == Status.MEMBER ? 1 : 0;
      lighter += status == Status.OBSERVER || status == Status.PARTNER ? 1 : 0;
    }
    if (tight()) {
      return members + (lighter == 0 ? "" : " + " + lighter);
    }
    return MEMBERS.fill(
        "members", members == 1 ? "1 member" : members + " members",
        "lighter", lighter == 0 ? "" : ", " + lighter + " observers and partners",
        "depth", NumberWords.fixed(structure.depth(), 2));
  }

  private void hostilities(Graphics2D g, double radius) {
    List<Hostility> strongest = Hostility.strongest(snapshot, PAIRS, LEAST);
    double[] angle = new double[snapshot.size()];
    wheel.seats().forEach(seat -> angle[seat.state()] = seat.angle());
    for (int k = strongest.size() - 1; k >= 0; k--) {
      Hostility h = strongest.get(k);
      double a = angle[h.from()];
      double b = angle[h.to()];
      g.setColor(new Color((k < NAMED ? Palette.FEAR : Palette.RULE2).light()));
      g.setStroke(Theme.dotted(1.2 + 4.2 * h.strength() * h.strength()));
      g.draw(
          new QuadCurve2D.Double(
              x(a, radius),
              y(a, radius),
              X + 0.25 * (x(a, radius) + x(b, radius) - 2 * X),
              Y + 0.25 * (y(a, radius) + y(b, radius) - 2 * Y),
              x(b, radius),
              y(b, radius)));
    }
  }

  private void legend(Graphics2D g) {
    double y = KEY_TOP;
    for (Kind kind : postures.kinds()) {
      long count =
          wheel.seats().stream()
              .filter(s -> Postures.kind(run, snapshot.round(), s.state()).equals(kind))
              .count();
      postures.sign(kind).draw(g, TEXT - 6, y - 7, 11, 1, null, false);
      NAME.write(g, kind.name(arm) + ": " + count, TEXT + 16, y, 610);
      y += tight() ? TIGHT : 32;
    }
    if (!start) {
      SMALL.write(g, "black rim: another posture than at the start", TEXT + 16, y, 610);
    }
  }

  private void strongest(Graphics2D g) {
    double y = nameAt(g, snapshot.structures().size()) - step() + (tight() ? 52 : 86);
    NAME.write(g, "Strongest hostility, dark lines", TEXT - 14, y, 620);
    for (Hostility h : Hostility.strongest(snapshot, NAMED, LEAST)) {
      y += tight() ? TIGHT : 33;
      String text =
          FEARS.fill(
              "a", arm.stateName(run.states().get(h.from())),
              "b", arm.stateName(run.states().get(h.to())),
              "there", NumberWords.fixed(h.strength(), 2),
              "back", NumberWords.fixed(h.back(), 2));
      Letters.TEXT.sized(20).write(g, text, TEXT - 14, y, 630);
    }
  }
}
