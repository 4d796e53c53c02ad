package entente.ui.classroom;

import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.structures.StructureTerms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The two worlds on the wall, side by side on the same seed.
 *
 * <p>A slider that is moved builds its world anew from the scenario and plays it to the round it
 * was in, so that what one sees is what that value would have done from the start.
 */
final class Stage {

  private static final int MOST_PAST = 100;

  private final Deque<Moment> past = new ArrayDeque<>();
  private final Scene[] scenes;
  private final Scene[] first;
  private final WorldPlay[] worlds = new WorldPlay[2];
  private long seed;
  private int epoch;
  private boolean twins;

  /** How the wall stood before somebody changed it. */
  private record Moment(List<Scene> scenes, List<Scene> first, long seed, int round) {

    private boolean sameWorlds(Moment other) {
      return scenes.equals(other.scenes) && seed == other.seed;
    }
  }

  Stage(Scene left, Scene right, long seed) {
    scenes = new Scene[] {left, right};
    first = scenes.clone();
    this.seed = seed;
    restart();
  }

  /** Returns the scenes and worlds to start with: two scenarios, or one with another focus. */
  static Stage of(List<String> scenarios, long seed) {
    Scene left = new Scene(scenarios.get(0), null, null);
    if (scenarios.size() > 1) {
      return new Stage(left, new Scene(scenarios.get(1), null, null), seed);
    }
    StructureTerms focal = Scene.focal(ScenarioReader.read(left.label(), List.of()));
    if (focal == null) {
      return new Stage(left, left, seed);
    }
    // Who is aimed at nobody has no focus to raise.
    Double aimed = focal.target() == null ? null : 0.8;
    return new Stage(left, new Scene(left.label(), 0.25, aimed), seed);
  }

  private Moment now() {
    return new Moment(List.of(scenes), List.of(first), seed, round());
  }

  /**
   * Remembers how the wall stands, so that {@link #undo} can bring that back. What a class made of
   * its world cannot be brought back, nor what was before it.
   */
  void remember() {
    if (twins) {
      past.clear();
    } else if (!now().equals(past.peek())) {
      past.push(now());
    }
    if (past.size() > MOST_PAST) {
      past.removeLast();
    }
  }

  /**
   * Brings back how the wall stood when it was last remembered otherwise than it is.
   *
   * @return whether the worlds are others now, and not only in another round
   */
  boolean undo() {
    Moment from = now();
    if (from.equals(past.peek())) {
      past.pop();
    }
    if (past.isEmpty()) {
      return false;
    }
    Moment to = past.pop();
    for (int side = 0; side < 2; side++) {
      scenes[side] = to.scenes().get(side);
      first[side] = to.first().get(side);
    }
    seed = to.seed();
    restart();
    worlds[0].playTo(to.round());
    worlds[1].playTo(to.round());
    return !to.sameWorlds(from);
  }

  /** Returns how often one may undo. */
  int remembered() {
    // What was remembered last may be how the wall still stands, where nothing came of the action.
    return now().equals(past.peek()) ? past.size() - 1 : past.size();
  }

  /** Builds both worlds anew, in round 0, as their sliders stood when they were picked. */
  void reset() {
    System.arraycopy(first, 0, scenes, 0, scenes.length);
    restart();
  }

  /** Returns whether a slider has been moved since its world was picked. */
  boolean moved() {
    return !Arrays.equals(first, scenes);
  }

  /** Builds both worlds anew, in round 0. */
  void restart() {
    worlds[0] = build(0);
    worlds[1] = build(1);
    twins = false;
    epoch++;
  }

  private WorldPlay build(int side) {
    return new WorldPlay(scenes[side].source().scenario(), seed);
  }

  /** Picks another scenario for a side and plays its world to the round of the other. */
  void pick(int side, Scene scene) {
    first[side] = scene;
    set(side, scene);
  }

  /** Replaces the scene of a side and plays its world to the round of the other. */
  void set(int side, Scene scene) {
    int round = round();
    scenes[side] = scene;
    for (int changed = 0; changed < 2; changed++) {
      // Where the left world was a class's, it is the model's again.
      if (changed == side || twins) {
        worlds[changed] = build(changed);
        worlds[changed].playTo(round);
      }
    }
    twins = false;
    epoch++;
  }

  /** Takes another seed; both worlds begin again. */
  void seed(long other) {
    seed = other;
    restart();
  }

  /** Shows the left scenario on both sides: left with what a class chooses, right without. */
  void twins(List<GivenChoice> choices, int round) {
    scenes[1] = scenes[0];
    first[1] = first[0];
    Scenario scenario = scenes[0].source().scenario();
    worlds[0] = new WorldPlay(scenario.withChoices(choices), seed);
    worlds[1] = new WorldPlay(scenario, seed);
    worlds[0].playTo(round);
    worlds[1].playTo(round);
    twins = true;
    past.clear();
    epoch++;
  }

  /** Returns whether the left world is a class's and the right one the model's alone. */
  boolean showsTwins() {
    return twins;
  }

  /** Lets a round pass in both worlds. */
  void next() {
    worlds[0].next();
    worlds[1].next();
  }

  boolean ended() {
    return worlds[0].simulation().ended() && worlds[1].simulation().ended();
  }

  /** Returns the round that the worlds are in, that of the farther one. */
  int round() {
    return Math.max(worlds[0].last().round(), worlds[1].last().round());
  }

  WorldPlay world(int side) {
    return worlds[side];
  }

  Scene scene(int side) {
    return scenes[side];
  }

  long seed() {
    return seed;
  }

  /** Returns a number that changes whenever a world is built anew. */
  int epoch() {
    return epoch;
  }

  /**
   * Returns the first round in which some state holds something else in one world than in the
   * other; −1 if there is none yet, or if the worlds do not have the same states.
   */
  int divergence() {
    List<String> left = worlds[0].world().keys();
    List<String> right = worlds[1].world().keys();
    if (!left.equals(right)) {
      return -1;
    }
    int rounds = Math.min(worlds[0].frames().size(), worlds[1].frames().size());
    for (int r = 0; r < rounds; r++) {
      if (!diverging(r).isEmpty()) {
        return r;
      }
    }
    return -1;
  }

  /** Returns the keys of the states that hold something else on the left than on the right. */
  List<String> diverging(int round) {
    List<String> states = new ArrayList<>();
    List<String> left = worlds[0].frames().get(round).held();
    List<String> right = worlds[1].frames().get(round).held();
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).equals(right.get(i))) {
        states.add(worlds[0].world().keys().get(i));
      }
    }
    return states;
  }
}
