package entente.ui.desktop;

import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import sim.display.Console;

/**
 * Walks through the desktop on a real display, as a user would: play, look at a state, move a
 * slider, reset, step, another seed, a picture, to the end. It checks the world after each, and
 * keeps pictures of the screen.
 *
 * <p>A program of its own, since it needs a display: {@code .ci/desktop} gives it one.
 */
final class DesktopWalk {

  private static final long PATIENCE = 120_000;
  private static final int COLOURS = 30;

  private final Path folder;
  private final Robot robot;
  private final Desk desk;

  private DesktopWalk(Path folder, String scenario, long seed) throws Exception {
    this.folder = folder;
    robot = new Robot();
    desk = Desktop.open(new DesktopOptions(scenario, List.of(), seed));
  }

  /** Walks; arguments are the folder for pictures, and a scenario if not the smallest. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    String scenario = args.length > 1 ? args[1] : "five-states";
    try {
      new DesktopWalk(folder, scenario, 1).walk();
      // To close the console ends the program, with status 0.
      Thread.sleep(PATIENCE);
      throw new AssertionError("closing the console did not end the program");
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void walk() throws Exception {
    opens();
    plays();
    inspects();
    slides();
    resets();
    steps();
    takesAnotherSeed();
    refusesABadSeed();
    takesAPicture();
    runsToTheEnd();
    EventQueue.invokeLater(desk.console()::doClose);
  }

  private void opens() throws Exception {
    waitFor("windows", () -> desk.console().isShowing() && desk.windows().display().isShowing());
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    Rectangle console = on(() -> desk.console().getBounds());
    for (Object frame : desk.console().getAllFrames()) {
      Rectangle other = on(() -> ((Window) frame).getBounds());
      check(!console.intersects(other), "the console covers a window");
      check(new Rectangle(screen).contains(other), "a window leaves the screen: " + other);
    }
    same("a world that was opened", 0);
    photograph("1-start");
    turnTo("About");
    photograph("1-about");
  }

  private void plays() throws Exception {
    press(0);
    waitFor("round 8", () -> round() >= 8);
    press(1);
    waitFor("pause", () -> desk.console().getPlayState() == Console.PS_PAUSED);
    int paused = round();
    waitFor("charts", () -> desk.windows().charts().drawn() == paused + 1);
    same("a world that was played", paused);
  }

  private void inspects() throws Exception {
    int state = mover();
    Component map = desk.windows().display().insideDisplay;
    MapSheet ground = desk.windows().ground();
    Point2D at = ground.place(state);
    Point corner = on(map::getLocationOnScreen);
    robot.mouseMove(corner.x + (int) at.getX(), corner.y + (int) at.getY());
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    waitFor("inspector", () -> desk.inspected() == state);
    StateInspector inspector = on(() -> find(desk.console(), StateInspector.class, null));
    if (desk.play().lastSwitch(state).isPresent()) {
      waitFor("reasons", () -> inspector.reasons().contains("round"));
    }
    photograph("2-state");
    if (desk.play().bySteps()) {
      turnTo("Steps");
      photograph("2-steps");
    }
  }

  // Somebody who has switched, and else the state that the small scenario is about.
  private int mover() {
    List<PortfolioStep> steps = desk.play().simulation().steps();
    if (!steps.isEmpty()) {
      return steps.get(steps.size() - 1).state();
    }
    List<entente.model.decisions.Switch> all = desk.play().simulation().switches();
    return all.isEmpty() ? desk.play().snapshot().size() / 2 : all.get(all.size() - 1).state();
  }

  private void slides() throws Exception {
    int before = round();
    JSlider slider = on(() -> find(desk.console(), JSlider.class, "deterrence_focus"));
    check(slider.getMinimum() == 0 && slider.getMaximum() == 100, "the slider has another range");
    on(
        () -> {
          slider.setValue(60);
          return null;
        });
    ParameterSlider knob = ParameterSlider.of(desk.play().scenario()).get(1);
    check(knob.path().endsWith("deterrence_focus") && knob.value() == 0.6, "nothing was moved");
    same("a world whose slider was moved", before);
    turnTo("World");
    photograph("3-slider");
  }

  private void turnTo(String tab) throws Exception {
    on(
        () -> {
          JTabbedPane tabs = desk.console().getTabPane();
          tabs.setSelectedIndex(tabs.indexOfTab(tab));
          return null;
        });
  }

  private void resets() throws Exception {
    click("reset");
    check(round() == 0, "reset left the world in round " + round());
    check(desk.console().getPlayState() == Console.PS_PAUSED, "reset does not wait");
    check(
        ParameterSlider.of(desk.play().scenario()).get(1).value() == 0.6,
        "reset forgot the slider");
    same("a world that was reset", 0);
  }

  private void steps() throws Exception {
    press(0);
    waitFor("one round", () -> round() == 1);
    check(desk.console().getPlayState() == Console.PS_PAUSED, "a step went on");
    same("a world that made a step", 1);
  }

  private void takesAnotherSeed() throws Exception {
    long seed = 1L << 40;
    enter(Long.toString(seed));
    check(desk.play().seed() == seed && round() == 0, "the seed was not taken");
    same("a world with another seed", 0);
  }

  private void refusesABadSeed() throws Exception {
    Play before = desk.play();
    enter("seven");
    check(desk.play() == before, "a word was taken for a seed");
  }

  private void enter(String text) throws Exception {
    on(
        () -> {
          JTextField field = find(desk.console(), JTextField.class, "seed");
          field.setText(text);
          field.postActionEvent();
          return null;
        });
  }

  private void takesAPicture() throws Exception {
    Path file = folder.resolve("picture.png");
    on(
        () -> {
          desk.windows().picture().write(file);
          return null;
        });
    notBlank(ImageIO.read(file.toFile()), "the picture");
  }

  private void runsToTheEnd() throws Exception {
    enter("1");
    on(
        () -> {
          desk.console().setPlaySleep(0);
          return null;
        });
    press(1);
    waitFor("the end", () -> desk.play().simulation().ended());
    waitFor("stop", () -> desk.console().getPlayState() == Console.PS_STOPPED);
    waitFor("charts", () -> desk.windows().charts().drawn() == round() + 1);
    same("a world that was played to the end", round());
    photograph("4-end");
  }

  private int round() {
    return desk.play().snapshot().round();
  }

  // A fresh run of the scenario as it is now, with the same seed, bit for bit.
  private void same(String what, int round) throws Exception {
    Simulation fresh = new Simulation(desk.play().scenario(), desk.play().seed());
    while (fresh.round() < round) {
      fresh.next();
    }
    check(round() == round, what + " is in round " + round() + " and not " + round);
    check(equal(fresh.snapshot(), desk.play().snapshot()), what + " differs from a fresh run");
    check(
        fresh.switches().size() == desk.play().simulation().switches().size(),
        what + " has other switches than a fresh run");
    check(
        fresh.steps().size() == desk.play().simulation().steps().size(),
        what + " has other steps than a fresh run");
  }

  private static boolean equal(Object one, Object other) throws ReflectiveOperationException {
    if (one instanceof List<?> list && other instanceof List<?> others) {
      boolean same = list.size() == others.size();
      for (int k = 0; same && k < list.size(); k++) {
        same = equal(list.get(k), others.get(k));
      }
      return same;
    }
    if (one instanceof Record && one.getClass().getName().startsWith(Snapshot.class.getName())) {
      boolean same = one.getClass() == other.getClass();
      for (RecordComponent part : one.getClass().getRecordComponents()) {
        boolean world = part.getName().equals("world");
        same &= world || equal(part.getAccessor().invoke(one), part.getAccessor().invoke(other));
      }
      return same;
    }
    return Objects.deepEquals(one, other);
  }

  // The buttons of the console from left to right: play, pause, stop.
  private void press(int button) throws Exception {
    on(
        () -> {
          Container content = desk.console().getContentPane();
          ((JButton) ((Container) content.getComponent(0)).getComponent(button)).doClick();
          return null;
        });
  }

  private void click(String name) throws Exception {
    on(
        () -> {
          find(desk.console(), JButton.class, name).doClick();
          return null;
        });
  }

  private static <T extends Component> T find(Container in, Class<T> type, String name) {
    for (Component part : in.getComponents()) {
      if (type.isInstance(part) && (name == null || name.equals(part.getName()))) {
        return type.cast(part);
      }
      T found = part instanceof Container inner ? find(inner, type, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void photograph(String name) throws Exception {
    robot.waitForIdle();
    robot.delay(1200);
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    BufferedImage image = robot.createScreenCapture(new Rectangle(screen));
    notBlank(image, "the screen " + name);
    ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
  }

  private static void notBlank(BufferedImage image, String what) throws IOException {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    check(colours.size() > COLOURS, what + " has only " + colours.size() + " colours");
  }

  private static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Desktop.onEvents(task);
    return task.get();
  }

  private static void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE;
    while (!condition.getAsBoolean()) {
      check(System.currentTimeMillis() < end, "waited in vain for " + what);
      Thread.sleep(20);
    }
  }

  private static void check(boolean good, String fault) {
    if (!good) {
      throw new AssertionError(fault);
    }
  }
}
