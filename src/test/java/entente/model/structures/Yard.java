package entente.model.structures;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.states.Relations;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.List;

/** The structures of a scenario as they stand in round 0, for tests of their rules. */
final class Yard {

  final Scenario scenario;
  final World world;
  final Relations relations;
  final StructureParameters parameters;
  final List<Structure> structures = new ArrayList<>();

  Yard(String name, String... settings) {
    this(Scenes.read(name, settings));
  }

  Yard(Scenario scenario) {
    this.scenario = scenario;
    world = World.of(scenario.states(), scenario.pairs());
    relations = new Relations(world, scenario.parameters().hostility());
    parameters = scenario.parameters().structures();
    for (StructureTerms terms : scenario.structures()) {
      structures.add(new Structure(terms, parameters, structures.size(), relations));
    }
  }

  Structure structure(String key) {
    return structures.stream().filter(s -> s.terms().key().equals(key)).findFirst().orElseThrow();
  }

  int state(String key) {
    return world.index(key);
  }

  Cases cases() {
    return new Cases(parameters, scenario.mechanisms(), relations);
  }

  Deepening deepening() {
    return new Deepening(parameters, scenario.mechanisms());
  }

  Admission admission(String key) {
    return new Admission(structure(key), parameters, relations);
  }

  /** Sets what one state fears of another. */
  void fear(String fearing, String feared, double hostility) {
    relations.fear()[state(feared) * world.size() + state(fearing)] = hostility;
  }
}
