package entente.ui.classroom;

import entente.experiment.scenario.Team;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs played again with what teams on paper chose. */
final class Replays {

  private Replays() {}

  /** Returns what came of each team's choices, on its own world, to the end. */
  static List<Map<String, Object>> teams(Scenario scenario, long seed, List<Team> teams) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Team team : teams) {
      long own = team.seed() == null ? seed : team.seed();
      WorldPlay chosen = played(scenario.withChoices(team.choices()), own, scenario.rounds());
      WorldPlay alone = played(scenario.withChoices(List.of()), own, scenario.rounds());
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("name", team.name());
      view.put("seed", own);
      view.put("states", states(chosen, alone, team.choices()));
      view.put("stability", series(chosen));
      view.put("alone", series(alone));
      view.put("end", end(chosen));
      view.put("notOpen", notOpen(chosen));
      view.put("refused", refused(chosen, team.choices()));
      views.add(view);
    }
    return views;
  }

  private static List<Map<String, Object>> states(
      WorldPlay chosen, WorldPlay alone, List<GivenChoice> choices) {
    TreeSet<String> keys = new TreeSet<>();
    choices.forEach(c -> keys.add(c.state()));
    List<Map<String, Object>> views = new ArrayList<>();
    for (String key : keys) {
      int i = chosen.world().index(key);
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("state", key);
      view.put("held", chosen.last().held().get(i));
      view.put("security", meanSecurity(chosen, i));
      view.put("modelHeld", alone.last().held().get(i));
      view.put("modelSecurity", meanSecurity(alone, i));
      views.add(view);
    }
    return views;
  }

  private static double meanSecurity(WorldPlay world, int state) {
    return world.frames().stream().mapToDouble(f -> f.security()[state]).average().orElse(0);
  }

  private static long notOpen(WorldPlay world) {
    return world.simulation().answers().stream().filter(a -> !a.open()).count()
        + world.simulation().stepAnswers().stream().filter(a -> !a.open()).count();
  }

  private static long refused(WorldPlay world, List<GivenChoice> choices) {
    TreeSet<String> keys = new TreeSet<>();
    choices.forEach(c -> keys.add(c.state()));
    return world.simulation().switches().stream()
        .filter(s -> !s.admitted() && keys.contains(world.world().state(s.state()).key()))
        .count();
  }

  private static List<Double> series(WorldPlay world) {
    return world.frames().stream().map(f -> f.measures().get("stability")).toList();
  }

  /** Returns the stability that a world has come to. */
  static double end(WorldPlay world) {
    return world.last().measures().get("stability");
  }

  /** Returns the world of a scenario and a seed, played to a round. */
  static WorldPlay played(Scenario scenario, long seed, int round) {
    WorldPlay world = new WorldPlay(scenario, seed);
    world.playTo(round);
    return world;
  }
}
