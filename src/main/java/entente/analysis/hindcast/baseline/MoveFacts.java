package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Stance;
import entente.model.dynamics.Scenario;
import entente.model.states.Neutrality;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.states.World;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a world of portfolios says in round 0 of a state and a place to stand: democracy, ln of the
 * distance to the nearest member in km, whether it has asked, neutrality (by policy ½, by law 1),
 * whether it has an open contest, distance of its position from the mean of the members, dependence
 * on the leaders, ln capability.
 */
final class MoveFacts {

  /** How many there are. */
  static final int COUNT = 8;

  private static final Map<Stance, List<String>> STRUCTURES =
      Map.of(
          Stance.WEST, List.of("alliance", "treaties"),
          Stance.EAST, List.of("east", "chinese"),
          Stance.DIALOGUE, List.of("shanghai"));

  private final World world;
  private final Map<String, StateFacts> states = new HashMap<>();
  private final Set<String> contested = new HashSet<>();
  private final Map<Stance, Place> places = new EnumMap<>(Stance.class);

  /** Where one can stand: who does, who leads and who has asked. */
  private record Place(List<String> members, Set<String> leaders, Set<String> asked, double mean) {}

  MoveFacts(Scenario scenario) {
    world = World.of(scenario.states(), scenario.pairs());
    scenario.states().forEach(s -> states.put(s.key(), s));
    for (PairFacts pair : scenario.pairs()) {
      if (pair.record().contest() > 0) {
        contested.add(pair.a());
        contested.add(pair.b());
      }
    }
    STRUCTURES.forEach((stance, keys) -> places.put(stance, place(scenario, keys)));
  }

  private Place place(Scenario scenario, List<String> keys) {
    List<StructureTerms> terms =
        scenario.structures().stream().filter(s -> keys.contains(s.key())).toList();
    List<String> members = new ArrayList<>();
    Set<String> leaders = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (StructureTerms one : terms) {
      Stream.of(one.founders(), one.members(), one.observers(), one.partners())
          .flatMap(List::stream)
          .filter(states::containsKey)
          .forEach(members::add);
      leaders.addAll(one.leaders().keySet());
      asked.addAll(one.asked().keySet());
    }
    double mean = members.stream().mapToDouble(this::position).average().orElse(0);
    return new Place(members, leaders, asked, mean);
  }

  private double position(String key) {
    return states.get(key).position().get(0);
  }

  /** Returns the facts of a state and a place, which is not to stand in none. */
  double[] of(String key, Stance stance) {
    StateFacts state = states.get(key);
    Place place = places.get(stance);
    int own = world.index(key);
    double nearest =
        place.members().stream()
            .filter(member -> !member.equals(key))
            .mapToDouble(member -> world.km(own, world.index(member)))
            .min()
            .orElse(1);
    return new double[] {
      state.democracy(),
      StrictMath.log(Math.max(1, nearest)),
      place.asked().contains(key) ? 1 : 0,
      state.neutrality() == Neutrality.LAW ? 1 : state.neutrality() == Neutrality.POLICY ? 0.5 : 0,
      contested.contains(key) ? 1 : 0,
      Math.abs(position(key) - place.mean()),
      place.leaders().stream().mapToDouble(l -> state.dependence().getOrDefault(l, 0.0)).sum(),
      StrictMath.log(state.capability())
    };
  }
}
