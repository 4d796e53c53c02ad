package entente.ui.desktop;

import entente.analysis.drawing.Theme;
import entente.text.Template;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.WindowConstants;
import sim.display.Console;
import sim.display.Display2D;

/** The windows beside the console, and how all of them share the screen. */
final class Windows {
  private static final Template STATUS =
      Template.of("{name} · {year} · round {round} of {rounds}{end} · seed {seed}{moved}");
  private static final Template MOVED = Template.of(" · {parameter} {value}");

  private static final double CONSOLE = 0.375;
  private static final int NARROWEST = 420;
  private static final double MAP = 0.6;
  private static final int LEAST = 200;
  private static final int FIELD = 70;

  private final Desk desk;
  private final Console console;
  private final Display2D display;
  private final MapSheet ground;
  private final JFrame map;
  private final JFrame charts = new JFrame("Charts");
  private final JLabel status = Texts.heading("", 16);
  private final Legend legend = new Legend();
  private final Charts panel = new Charts();
  private final ConsoleLook look;

  Windows(Desk desk, Console console) {
    this.desk = desk;
    this.console = console;
    look = new ConsoleLook(console);
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    int wide = Math.max(NARROWEST, (int) (CONSOLE * screen.width));
    int high = (int) (MAP * screen.height);
    Rectangle left = new Rectangle(screen.x, screen.y, screen.width - wide, high);
    display = new Display2D(left.width, left.height, desk);
    display.setBackdrop(new Color(Theme.PAPER));
    map = display.createFrame();
    map.setTitle("Map");
    fit();
    map.setBounds(left);
    ground = sheet();
    layers();
    charts.setContentPane(panel);
    charts.setBounds(screen.x, screen.y + high, screen.width - wide, screen.height - high);
    charts.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
    console.registerFrame(map);
    console.registerFrame(charts);
  }

  // The sheet fills what the map's window has left for it.
  private MapSheet sheet() {
    display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED);
    display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    display.insideDisplay.width = 10;
    display.insideDisplay.height = 10;
    legend.show(desk.play());
    status.setText(status(desk.play()));
    map.validate();
    Dimension room = display.display.getViewport().getExtentSize();
    display.insideDisplay.width = Math.max(LEAST, room.width);
    display.insideDisplay.height = Math.max(LEAST, room.height);
    return MapSheet.of(
        desk.play().snapshot().world(), display.insideDisplay.width, display.insideDisplay.height);
  }

  private void layers() {
    display.attach(new CoastLayer(desk, ground), "Coasts");
    display.attach(new TieLayer(desk, ground), "Memberships");
    display.attach(new HostilityLayer(desk, ground), "Hostility");
    display.attach(new StateLayer(desk, ground), "States");
  }

  // Movies and MASON's own pictures need libraries that are not here.
  private void fit() {
    display.header.remove(display.movieButton);
    display.header.remove(display.snapshotButton);
    JButton picture = new JButton("Picture …");
    picture.setName("picture");
    picture.addActionListener(e -> picture().ask(map, desk.play()));
    display.scaleField.setMaximumSize(
        new Dimension(2 * FIELD, display.scaleField.getPreferredSize().height));
    display.header.add(Box.createHorizontalGlue());
    display.header.add(picture);
    status.setOpaque(true);
    status.setBackground(new Color(Theme.PAPER));
    status.setBorder(javax.swing.BorderFactory.createEmptyBorder(4, 10, 4, 10));
    map.getContentPane().add(status, BorderLayout.NORTH);
    map.getContentPane().add(legend, BorderLayout.SOUTH);
  }

  /** Lays the console out and opens all windows. */
  void open() {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    int wide = Math.max(NARROWEST, (int) (CONSOLE * screen.width));
    look.furnish(desk.play().scenario());
    console.setBounds(screen.x + screen.width - wide, screen.y, wide, screen.height);
    show();
    map.setVisible(true);
    charts.setVisible(true);
    console.setVisible(true);
  }

  /** Lets the map follow a world that begins. */
  void follow() {
    display.reset();
    display.repaint();
  }

  /** Shows the world as it is now. */
  void show() {
    Play play = desk.play();
    status.setText(status(play));
    legend.show(play);
    panel.show(play);
    look.name();
    look.tell(play);
    display.repaint();
  }

  private String status(Play play) {
    int round = play.snapshot().round();
    String moved =
        desk.moved().entrySet().stream()
            .map(
                e ->
                    MOVED.fill(
                        "parameter", e.getKey().replaceFirst(".*\\.", "").replace('_', ' '),
                        "value", ParameterSlider.words(e.getValue())))
            .collect(Collectors.joining());
    String end =
        play.snapshot().nuclear()
            ? " · ended by nuclear use"
            : play.simulation().ended() ? " · over" : "";
    return STATUS.fill(
        "name",
        play.scenario().name(),
        "year",
        (int) Math.floor(play.snapshot().year()),
        "round",
        round,
        "rounds",
        play.scenario().rounds(),
        "end",
        end,
        "seed",
        play.seed(),
        "moved",
        moved);
  }

  /** Tells what went wrong, where the user looks. */
  void tell(String fault) {
    if (console.getModelInspector() instanceof WorldInspector world) {
      world.say(fault);
    }
  }

  /** Returns the picture that can be kept: the map with its legend, and the charts below it. */
  Picture picture() {
    return new Picture(List.of(status, display.display, legend, panel));
  }

  Charts charts() {
    return panel;
  }

  MapSheet ground() {
    return ground;
  }

  Display2D display() {
    return display;
  }
}
