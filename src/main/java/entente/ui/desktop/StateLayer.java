package entente.ui.desktop;

import entente.analysis.drawing.Labels;
import entente.analysis.drawing.PostureSign;
import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Postures;
import entente.analysis.figure.states.Postures.Kind;
import entente.analysis.map.MapLayout;
import entente.model.dynamics.Snapshot;
import entente.model.structures.Status;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/**
 * The states: the sign of its posture, its area the share of capability, in a ring for all else
 * that it holds, dashed for what it has asked for, half filled if its part is frozen, and with a
 * black rim where the posture is another than in round 0.
 */
final class StateLayer extends Layer {

  private static final int LETTERS = 19;
  private static final int SMALL = 13;
  private static final double NEAR = 4;
  private static final double FROZEN = 0.5;

  /** Share of the most capable from which a state is named at the end of a line. */
  private static final double WEIGHTY = 0.04;

  StateLayer(Desk desk, MapSheet ground) {
    super(desk, ground);
  }

  /** A circle to be drawn. */
  private record Circle(int state, double x, double y, double radius) {}

  // Large ones first, so that small ones lie on top.
  private List<Circle> circles(double zoom) {
    Snapshot snapshot = desk().play().snapshot();
    return IntStream.range(0, snapshot.size())
        .mapToObj(
            i -> {
              Point2D at = ground().place(i);
              double radius = ground().radius(i, snapshot.capability()[i]) * Math.sqrt(zoom);
              return new Circle(i, zoom * at.getX(), zoom * at.getY(), radius);
            })
        .sorted(Comparator.comparingDouble(c -> -c.radius()))
        .toList();
  }

  @Override
  void paint(Graphics2D g, double zoom) {
    Play play = desk().play();
    List<Circle> circles = circles(zoom);
    circles.forEach(c -> circle(g, play, c));
    AffineTransform onto = AffineTransform.getScaleInstance(zoom, zoom);
    MapLayout layout = ground().layout();
    for (MapLayout.Room room : layout.rooms()) {
      Rectangle2D box = onto.createTransformedShape(room.box()).getBounds2D();
      Labels labels = new Labels(box);
      List<Circle> here =
          circles.stream().filter(c -> layout.room(c.state()).equals(room)).toList();
      here.forEach(c -> labels.block(c.x(), c.y(), reach(play, c)));
      if (room.equals(layout.main())) {
        layout.frame().ifPresent(f -> labels.block(onto.createTransformedShape(f).getBounds2D()));
      }
      here.stream().sorted(byRank(play)).forEach(c -> name(g, play, c, labels));
    }
  }

  private static void circle(Graphics2D g, Play play, Circle c) {
    Snapshot snapshot = play.snapshot();
    Postures postures = play.postures();
    Kind posture = Postures.kind(snapshot, c.state());
    boolean moved = !posture.equals(Postures.kind(play.first(), c.state()));
    double reach = postures.sign(posture).reach(c.radius(), false);
    List<Ring> rings = Ring.of(play, c.state());
    for (int k = rings.size() - 1; k >= 0; k--) {
      rings.get(k).draw(g, c.x(), c.y(), reach + Ring.WIDTH * (k + 1));
    }
    postures
        .sign(posture)
        .draw(g, c.x(), c.y(), c.radius(), share(play, c.state()), seat(play, c.state()), moved);
  }

  // A bloc in which its part is frozen fills half of the sign.
  private static double share(Play play, int state) {
    int bloc = play.snapshot().bloc()[state];
    boolean frozen =
        play.bySteps()
            && bloc >= 0
            && play.snapshot().structures().get(bloc).status()[state] == Status.SUSPENDED;
    return frozen ? FROZEN : 1;
  }

  // The sign of a seat that is held beside a bloc.
  private static PostureSign seat(Play play, int state) {
    Snapshot snapshot = play.snapshot();
    boolean both = snapshot.bloc()[state] >= 0 && snapshot.seat()[state] >= 0;
    return both && !play.bySteps()
        ? play.postures().seat(snapshot.structures().get(snapshot.seat()[state]).key())
        : null;
  }

  private static double reach(Play play, Circle c) {
    PostureSign sign = play.postures().sign(Postures.kind(play.snapshot(), c.state()));
    boolean ringed = seat(play, c.state()) != null;
    return sign.reach(c.radius(), ringed) + Ring.WIDTH * Ring.of(play, c.state()).size();
  }

  private static Shape round(Circle c, double r) {
    return new Ellipse2D.Double(c.x() - r, c.y() - r, 2 * r, 2 * r);
  }

  private Comparator<Circle> byRank(Play play) {
    Snapshot snapshot = play.snapshot();
    return Comparator.comparing((Circle c) -> c.state() != desk().inspected())
        .thenComparing(c -> !snapshot.world().state(c.state()).pole())
        .thenComparing(c -> -c.radius());
  }

  private void name(Graphics2D g, Play play, Circle c, Labels labels) {
    boolean inspected = c.state() == desk().inspected();
    boolean pole = play.snapshot().world().state(c.state()).pole();
    String name = play.snapshot().world().state(c.state()).name();
    boolean few = play.snapshot().size() <= Arc.MANY;
    g.setFont(Texts.font(pole || few ? Font.BOLD : Font.PLAIN, few ? LETTERS : SMALL));
    g.setColor(new Color(Theme.INK));
    if (ground().line()) {
      FontMetrics metrics = g.getFontMetrics();
      double x = c.x() - metrics.stringWidth(name) / 2.0;
      halo(g, name, x, c.y() + reach(play, c) + metrics.getAscent() + 2);
    } else if (labels.write(g, name, c.x(), c.y(), reach(play, c)).isEmpty()
        && weighty(play.snapshot(), c.state())) {
      labels.lead(g, name, c.x(), c.y(), reach(play, c));
    }
    if (inspected) {
      g.setStroke(
          new BasicStroke(
              2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0));
      g.draw(round(c, reach(play, c) + 6));
    }
  }

  // Who is named also where it is crowded.
  private static boolean weighty(Snapshot snapshot, int state) {
    double[] capability = snapshot.capability();
    return snapshot.world().state(state).pole()
        || capability[state] > WEIGHTY * Arrays.stream(capability).max().orElse(1);
  }

  // Lines may cross a name that has only one place to stand.
  private static void halo(Graphics2D g, String text, double x, double y) {
    TextLayout layout = new TextLayout(text, g.getFont(), g.getFontRenderContext());
    g.setColor(new Color(Theme.PAPER));
    g.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(layout.getOutline(AffineTransform.getTranslateInstance(x, y)));
    g.setColor(new Color(Theme.INK));
    layout.draw(g, (float) x, (float) y);
  }

  @Override
  void hit(Point2D at, double zoom, Bag into) {
    // The smallest circle wins, since it lies on top.
    List<Circle> circles = circles(zoom);
    for (int k = circles.size() - 1; k >= 0; k--) {
      Circle c = circles.get(k);
      if (at.distance(c.x(), c.y()) <= c.radius() + NEAR) {
        into.add(new LocationWrapper(c.state(), at, this));
        return;
      }
    }
  }

  @Override
  public boolean setSelected(LocationWrapper wrapper, boolean selected) {
    if (selected) {
      desk().inspect((Integer) wrapper.getObject());
    }
    return true;
  }

  @Override
  public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
    return new StateInspector(desk(), (Integer) wrapper.getObject());
  }

  @Override
  public String getName(LocationWrapper wrapper) {
    return desk().play().snapshot().world().state((Integer) wrapper.getObject()).name();
  }

  @Override
  public String getStatus(LocationWrapper wrapper) {
    return getName(wrapper);
  }
}
