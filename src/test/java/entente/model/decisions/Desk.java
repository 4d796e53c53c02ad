package entente.model.decisions;

import entente.model.dynamics.Scenario;
import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.Admission;
import entente.model.structures.Structure;
import entente.model.structures.StructureParameters;
import java.util.ArrayList;
import java.util.List;

/** A scenario laid out as states see it in round 0, for tests of how they decide. */
final class Desk {

  final World world;
  final Relations relations;
  final List<Structure> structures = new ArrayList<>();
  final Situation situation;
  final Options options;
  final Scoring scoring;

  Desk(Scenario scenario) {
    world = World.of(scenario.states(), scenario.pairs());
    relations = new Relations(world, scenario.parameters().hostility());
    StructureParameters parameters = scenario.parameters().structures();
    List<Admission> admissions = new ArrayList<>();
    for (var terms : scenario.structures()) {
      Structure structure = new Structure(terms, parameters, structures.size(), relations);
      structure.setEffectiveness(0.4 + 0.1 * structures.size());
      structures.add(structure);
      admissions.add(new Admission(structure, parameters, relations));
    }
    situation =
        new Situation(
            relations,
            scenario.mechanisms(),
            scenario.parameters().security(),
            structures,
            admissions);
    options = new Options(situation);
    scoring =
        new Scoring(
            situation, options, scenario.parameters().weights(), scenario.parameters().choice());
    situation.survey();
  }

  int state(String key) {
    return world.index(key);
  }

  Structure structure(String key) {
    return structures.stream().filter(s -> s.terms().key().equals(key)).findFirst().orElseThrow();
  }

  /** Returns what one state fears of another. */
  double fear(int fearing, int feared) {
    return relations.fear()[feared * world.size() + fearing];
  }

  double reach(int of, int to) {
    return relations.reach()[of * world.size() + to];
  }

  /** Returns the option that holds a bloc and a seat, each a key or null. */
  int option(String bloc, String seat) {
    for (int o = 0; o < options.count(); o++) {
      if (is(options.bloc(o), bloc) && is(options.seat(o), seat)) {
        return o;
      }
    }
    throw new IllegalArgumentException("no such option");
  }

  private boolean is(int index, String key) {
    return index < 0 ? key == null : structures.get(index).terms().key().equals(key);
  }

  /** Returns the terms of all options, open or not. */
  double[][] terms(int state) {
    boolean[] open = new boolean[options.count()];
    java.util.Arrays.fill(open, true);
    double[][] terms = new double[options.count()][Term.COUNT];
    scoring.score(state, options.present(state), open, 1, 1, terms);
    return terms;
  }
}
