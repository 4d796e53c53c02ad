package entente.ui.desktop;

import entente.analysis.drawing.Theme;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Snapshot.OfStructure;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * The postures that a state can take in a scenario, each with its name and its colour.
 *
 * <p>They are those of the figures: a state in a bloc counts there, whatever its seat; without a
 * bloc it counts by its seat; without either it hedges if its ties are even, and else stands apart.
 */
final class MapPostures {

  private final List<String> structures;
  private final List<Kind> kinds = new ArrayList<>();
  private final int[] ofStructure;

  /**
   * One posture.
   *
   * @param name what a reader calls it
   * @param colour its colour, 0xRRGGBB
   */
  record Kind(String name, int colour) {}

  private MapPostures(Scenario scenario, Snapshot snapshot) {
    structures = snapshot.structures().stream().map(s -> name(scenario, s.key())).toList();
    ofStructure = new int[structures.size()];
    java.util.Arrays.fill(ofStructure, -1);
    for (boolean exclusive : new boolean[] {true, false}) {
      int place = 0;
      for (int k = 0; k < ofStructure.length; k++) {
        OfStructure structure = snapshot.structures().get(k);
        if (structure.chosen() && structure.exclusive() == exclusive) {
          ofStructure[k] = kinds.size();
          String name = structures.get(k);
          kinds.add(
              exclusive
                  ? new Kind("in " + name, Theme.bloc(place))
                  : new Kind("seat in " + name, Theme.seat(place)));
          place++;
        }
      }
    }
    kinds.add(new Kind("hedge", Theme.hedge()));
    kinds.add(new Kind("stand apart", Theme.apart()));
  }

  /** Returns the postures of a scenario. */
  static MapPostures of(Scenario scenario, Snapshot snapshot) {
    return new MapPostures(scenario, snapshot);
  }

  private static String name(Scenario scenario, String key) {
    return scenario.structures().stream()
        .filter(terms -> terms.key().equals(key) && terms.name() != null)
        .map(StructureTerms::name)
        .findFirst()
        .orElse(key);
  }

  /** Returns the postures in the order of legends. */
  List<Kind> kinds() {
    return kinds;
  }

  /** Returns the number of a state's posture. */
  int of(Snapshot snapshot, int state) {
    int structure = snapshot.bloc()[state] >= 0 ? snapshot.bloc()[state] : snapshot.seat()[state];
    return structure >= 0
        ? ofStructure[structure]
        : kinds.size() - (snapshot.hedges(state) ? 2 : 1);
  }

  /** Returns the share of states in each posture. */
  double[] shares(Snapshot snapshot) {
    double[] shares = new double[kinds.size()];
    for (int i = 0; i < snapshot.size(); i++) {
      shares[of(snapshot, i)] += 1.0 / snapshot.size();
    }
    return shares;
  }

  /** Returns the name of a structure by its index in the run; null for −1. */
  String structure(int index) {
    return index < 0 ? null : structures.get(index);
  }

  /** Returns the colour of a structure by its index in the run; quiet for one nobody chooses. */
  int colour(int structure) {
    int kind = ofStructure[structure];
    return kind < 0 ? Theme.QUIET : kinds.get(kind).colour();
  }
}
