package entente.ui.classroom;

import entente.analysis.drawing.PostureSign;
import entente.model.dynamics.Snapshot;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a pupil's page shows of the world around their state: who is with it, whom it fears, and
 * what happened to it in the last turn.
 *
 * @param signs name of the sign of each structure that may be chosen, by its key, as on the wall
 * @param corners corners of each sign, y upward, for an area of that of the unit circle
 * @param ties the states that it shares most with
 * @param fears the states that it fears most
 * @param rounds how many rounds the last turn had
 * @param lately what it did, and what was done to it, in the last turn
 */
record RoleCard(
    Map<String, String> signs,
    Map<String, List<List<Double>>> corners,
    List<Near> ties,
    List<Near> fears,
    int rounds,
    List<Frame.Told> lately) {

  private static final int MOST = 3;

  /** Hostility from which a state counts as feared. */
  private static final double FEARED = 0.2;

  /**
   * A state near to the pupil's own.
   *
   * @param state its key
   * @param held what it holds, as in {@link Frame}
   * @param through keys of what both belong to
   * @param fear what the own state fears of it, in [0, 1]
   */
  record Near(String state, String held, List<String> through, double fear) {}

  /**
   * Returns the card of a state.
   *
   * @param rounds how many rounds the last turn had
   */
  static RoleCard of(WorldPlay world, int state, int rounds) {
    List<Near> fears =
        near(world, state).stream()
            .filter(near -> near.fear() >= FEARED)
            .sorted(Comparator.comparingDouble(near -> -near.fear()))
            .limit(MOST)
            .toList();
    List<String> feared = fears.stream().map(Near::state).toList();
    List<Near> ties =
        near(world, state).stream()
            .filter(near -> !near.through().isEmpty() && !feared.contains(near.state()))
            .sorted(Comparator.comparingInt(near -> -near.through().size()))
            .limit(MOST)
            .toList();
    return new RoleCard(
        signs(world), LessonView.signs(), ties, fears, rounds, lately(world, state, rounds));
  }

  // All others, the most capable first.
  private static List<Near> near(WorldPlay world, int state) {
    Snapshot now = world.simulation().snapshot();
    int n = now.size();
    return IntStream.range(0, n)
        .filter(i -> i != state)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -now.capability()[i]))
        .map(
            i ->
                new Near(
                    world.world().state(i).key(),
                    world.last().held().get(i),
                    through(world, now, state, i),
                    now.fear()[i * n + state]))
        .toList();
  }

  private static List<String> through(WorldPlay world, Snapshot now, int one, int other) {
    List<String> keys = new ArrayList<>();
    for (StructureTerms terms : world.scenario().structures()) {
      Snapshot.OfStructure structure = now.structure(terms.key());
      if (structure != null
          && terms.commitment() != Commitment.STANDING
          && structure.holds(one)
          && structure.holds(other)) {
        keys.add(terms.key());
      }
    }
    return keys;
  }

  // In the order in which the wall gives signs to the structures of its left world.
  private static Map<String, String> signs(WorldPlay world) {
    Map<String, String> signs = new LinkedHashMap<>();
    int blocs = 0;
    int seats = 0;
    for (StructureTerms terms : world.scenario().structures()) {
      if (terms.commitment() != Commitment.STANDING) {
        PostureSign sign =
            terms.commitment() == Commitment.EXCLUSIVE
                ? PostureSign.bloc(blocs++)
                : PostureSign.seat(seats++);
        signs.put(terms.key(), sign.colour().key());
      }
    }
    return signs;
  }

  private static List<Frame.Told> lately(WorldPlay world, int state, int rounds) {
    String own = world.world().state(state).key();
    List<Frame> frames = world.frames();
    return frames.subList(Math.max(1, frames.size() - rounds), Math.max(1, frames.size())).stream()
        .flatMap(frame -> frame.told().stream())
        .filter(told -> own.equals(told.actor()) || own.equals(told.target()))
        .toList();
  }
}
