package entente.ui.desktop;

import entente.experiment.input.FaultsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.util.Bag;

/**
 * The world under the console: what MASON steps, and how it is built anew.
 *
 * <p>A world cannot be changed while it runs. A slider that is moved builds it anew from the
 * scenario and plays it to the round it was in, so that what one sees is what that value would have
 * done from the start. All methods but {@link #step} belong to the thread of events.
 */
public final class Desk extends GUIState {

  private final DesktopOptions options;
  private final AtomicBoolean shown = new AtomicBoolean();
  private Map<String, Double> moved = Map.of();
  private volatile Play play;
  private long seed;
  private int inspected = -1;
  private Windows windows;

  private Desk(DesktopOptions options, Play play) {
    super(play.simulation());
    this.options = options;
    this.play = play;
    seed = options.seed();
  }

  /**
   * Sets a world up in round 0; opens nothing.
   *
   * @throws FaultsException if the scenario has faults
   */
  static Desk of(DesktopOptions options) {
    return new Desk(options, Play.of(options, Map.of(), options.seed()));
  }

  /** Returns what MASON calls this program. */
  public static String getName() {
    return "Entente";
  }

  @Override
  public void init(Controller console) {
    super.init(console);
    windows = new Windows(this, (Console) console);
  }

  /** Returns the tab of the console that acts on the world. */
  @Override
  public Inspector getInspector() {
    return new WorldInspector(this);
  }

  /** Builds the world anew from the scenario, in round 0. */
  @Override
  public void start() {
    try {
      take(Play.of(options, moved, seed));
    } catch (FaultsException e) {
      windows.tell(e.getMessage());
      take(new Play(play.scenario(), seed));
    }
    super.start();
    play.underway();
    windows.follow();
  }

  private void take(Play built) {
    play = built;
    state = built.simulation();
  }

  /** Lets a round pass; returns false after the last. */
  @Override
  public boolean step() {
    if (play.simulation().ended()) {
      return false;
    }
    boolean more = super.step();
    play.record();
    if (shown.compareAndSet(false, true)) {
      SwingUtilities.invokeLater(
          () -> {
            shown.set(false);
            show();
          });
    }
    return more && !play.simulation().ended();
  }

  /** Shows the world as it is now in all windows. */
  void show() {
    if (windows != null) {
      windows.show();
    }
  }

  /** Stops the world and sets it up again in round 0, ready to go on. */
  void reset() {
    Console console = (Console) controller;
    int state = inspected;
    console.pressStop();
    console.pressPause();
    console.getModelInspector().updateInspector();
    show();
    if (state >= 0) {
      inspect(state);
    }
  }

  /** Takes another seed; the world begins again. */
  void seed(long other) {
    seed = other;
    reset();
  }

  /**
   * Sets a parameter of the scenario to a value, and plays the world with it to the round that it
   * is in.
   *
   * @return whether the scenario can have that value
   */
  boolean move(String path, double value) {
    Map<String, Double> next = new LinkedHashMap<>(moved);
    next.put(path, value);
    Play built;
    try {
      built = Play.of(options, next, seed);
    } catch (FaultsException e) {
      windows.tell(e.getMessage());
      return false;
    }
    boolean playing = console().getPlayState() == Console.PS_PLAYING;
    if (playing) {
      console().pressPause();
    }
    built.playTo(play.snapshot().round());
    moved = next;
    take(built);
    if (playing) {
      console().pressPause();
    }
    controller.refresh();
    show();
    return true;
  }

  /** Opens the inspector of a state. */
  void inspect(int index) {
    inspected = index;
    Bag inspectors = new Bag();
    inspectors.add(new StateInspector(this, index));
    Bag names = new Bag();
    names.add(play.snapshot().world().state(index).name());
    controller.setInspectors(inspectors, names);
    windows.show();
  }

  /** Returns the state whose inspector was opened last; −1 if none was. */
  int inspected() {
    return inspected;
  }

  Play play() {
    return play;
  }

  Console console() {
    return (Console) controller;
  }

  Windows windows() {
    return windows;
  }

  /** Returns the values that sliders have set over the scenario's, by path. */
  Map<String, Double> moved() {
    return moved;
  }
}
