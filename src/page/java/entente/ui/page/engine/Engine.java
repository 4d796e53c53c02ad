package entente.ui.page.engine;

import entente.experiment.run.Replicates;
import entente.model.dynamics.Scenario;
import entente.model.states.World;
import entente.ui.page.PageRun;
import entente.ui.page.RunSample;
import entente.ui.page.StateReasons;
import entente.ui.page.TableCursor;
import entente.ui.page.TheorySample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * The model in a browser: what a page may ask of it. Scenarios are known by the number that {@link
 * #load} gave; seeds are texts, because a number in a browser does not hold 64 bits.
 */
public final class Engine {

  private static final char END_OF_WORD = '\0';

  private static final List<Loaded> LOADED = new ArrayList<>();
  private static PageRun run;
  private static RunSample sample;

  private Engine() {}

  /** Nothing to do at the start: the page asks. */
  public static void main(String[] arguments) {}

  /** A scenario as its tables, and as it is set. */
  private static final class Loaded {
    final List<String> words = new ArrayList<>();
    final double[] numbers;
    final int[] shape;
    final World world;
    private int[] setPlaces = {};
    private double[] setValues = {};
    Scenario scenario;

    Loaded(String text, double[] numbers, int[] shape) {
      for (int at = 0; at < text.length(); ) {
        int end = text.indexOf(END_OF_WORD, at);
        words.add(text.substring(at, end));
        at = end + 1;
      }
      this.numbers = numbers;
      this.shape = shape;
      scenario = ScenarioDecoder.of(new TableCursor(words, numbers, shape));
      world = World.of(scenario.states(), scenario.pairs());
    }

    // A page sets the same again before each of hundreds of runs; to decode takes long.
    void set(int[] places, double[] values) {
      if (!Arrays.equals(places, setPlaces) || !Arrays.equals(values, setValues)) {
        scenario = with(places, values);
        setPlaces = places;
        setValues = values;
      }
    }

    Scenario with(int[] places, double[] values) {
      double[] all = Arrays.copyOf(numbers, numbers.length + values.length);
      int[] changed = shape.clone();
      for (int k = 0; k < places.length; k++) {
        all[numbers.length + k] = values[k];
        changed[places[k]] = numbers.length + k;
      }
      return ScenarioDecoder.of(new TableCursor(words, all, changed));
    }
  }

  /**
   * Takes the tables of a scenario and returns its number.
   *
   * @param words each word followed by the character 0
   */
  @JSExport
  public static int load(String words, Float64Array numbers, Int32Array shape) {
    LOADED.add(new Loaded(words, doubles(numbers), ints(shape)));
    return LOADED.size() - 1;
  }

  /**
   * Takes other tables for a scenario.
   *
   * @param words each word followed by the character 0
   */
  @JSExport
  public static void reload(int scenario, String words, Float64Array numbers, Int32Array shape) {
    LOADED.set(scenario, new Loaded(words, doubles(numbers), ints(shape)));
  }

  /** Sets numbers of a scenario by their places in its shape; all others are its own again. */
  @JSExport
  public static void set(int scenario, Int32Array places, Float64Array values) {
    LOADED.get(scenario).set(ints(places), doubles(values));
  }

  /** Runs a scenario as it is set, keeps the run to be asked about, and returns its digest. */
  @JSExport
  public static String run(int scenario, String seed) {
    run = PageRun.of(LOADED.get(scenario).scenario, Long.parseLong(seed));
    return run.digest();
  }

  /**
   * Runs a scenario as it is set until after a round and then with other numbers, keeps the run to
   * be asked about, and returns its digest.
   *
   * @param places places of the numbers that act from the next round on; all others are its own
   */
  @JSExport
  public static String fork(
      int scenario, String seed, int round, Int32Array places, Float64Array values) {
    Loaded loaded = LOADED.get(scenario);
    Scenario changed = loaded.with(ints(places), doubles(values));
    run = PageRun.forked(loaded.scenario, changed, Long.parseLong(seed), round);
    return run.digest();
  }

  /** Returns what published results say of states of some sizes, see {@link TheorySample}. */
  @JSExport
  public static Float64Array theory(Float64Array sizes) {
    return Float64Array.copyFromJavaArray(TheorySample.of(doubles(sizes)));
  }

  /** Returns the last round of the run. */
  @JSExport
  public static int last() {
    return run.last();
  }

  /** Returns whether nuclear use ended the run. */
  @JSExport
  public static boolean nuclear() {
    return run.nuclear();
  }

  /** Returns the measures of the run. */
  @JSExport
  public static Float64Array measures() {
    return Float64Array.copyFromJavaArray(run.measures());
  }

  /** Returns the security of states in the run. */
  @JSExport
  public static Float64Array security() {
    return Float64Array.copyFromJavaArray(run.security());
  }

  /** Returns the postures of states in the run. */
  @JSExport
  public static Int32Array postures() {
    return Int32Array.copyFromJavaArray(run.postures());
  }

  /** Returns the memberships of states in the run. */
  @JSExport
  public static Int32Array held() {
    return Int32Array.copyFromJavaArray(run.held());
  }

  /** Returns hostility between states in the run, if they are few. */
  @JSExport
  public static Float64Array fear() {
    return Float64Array.copyFromJavaArray(run.fear());
  }

  /** Returns what happened in the run, as JSON. */
  @JSExport
  public static String lines() {
    return run.lines();
  }

  /** Returns why a state holds what it holds in a round, as JSON. */
  @JSExport
  public static String why(int scenario, String seed, int state, int round) {
    return StateReasons.of(LOADED.get(scenario).scenario, Long.parseLong(seed), state, round);
  }

  /**
   * Runs a replicate of a scenario as it is set, and returns its measures.
   *
   * @param every how many rounds lie between two whose measures are wanted
   */
  @JSExport
  public static Float64Array sample(int scenario, String seed, int replicate, int every) {
    Loaded loaded = LOADED.get(scenario);
    long own = Replicates.seed(Long.parseLong(seed), replicate);
    sample = RunSample.of(loaded.scenario, loaded.world, own, every);
    return Float64Array.copyFromJavaArray(sample.values());
  }

  /** Returns who moved first in the replicate. */
  @JSExport
  public static Int32Array first() {
    return Int32Array.copyFromJavaArray(sample.first());
  }

  private static double[] doubles(Float64Array from) {
    double[] to = new double[from.getLength()];
    for (int i = 0; i < to.length; i++) {
      to[i] = from.get(i);
    }
    return to;
  }

  private static int[] ints(Int32Array from) {
    int[] to = new int[from.getLength()];
    for (int i = 0; i < to.length; i++) {
      to[i] = from.get(i);
    }
    return to;
  }
}
