package entente.analysis.figure;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of posture that states of some scenarios ever hold, with one colour each.
 *
 * <p>A state in a bloc counts there, whatever its seat; without a bloc it counts by its seat;
 * without either it hedges if its ties are even, and else stands apart.
 */
final class Postures {

  private static final String HEDGE = "hedge";
  private static final String APART = "apart";

  private final List<String> structures = new ArrayList<>();
  private final Map<Integer, Integer> colours = new LinkedHashMap<>();

  private Postures() {}

  /** Returns the postures held in the runs of scenarios. */
  static Postures of(List<Arm> arms, Values values) {
    Postures postures = new Postures();
    for (Arm arm : arms) {
      for (String key : arm.structures()) {
        if (!postures.structures.contains(key)) {
          postures.structures.add(key);
        }
      }
    }
    boolean[] ever = new boolean[postures.count()];
    for (Arm arm : arms) {
      for (RunResult run : arm.runs()) {
        for (int r = 0; values.alive(run, r); r++) {
          for (int i = 0; i < run.states().size(); i++) {
            ever[postures.kind(run, r, i)] = true;
          }
        }
      }
    }
    postures.paint(ever);
    return postures;
  }

  private void paint(boolean... ever) {
    int n = structures.size();
    int blocs = 0;
    int seats = 0;
    for (int k = 0; k < count(); k++) {
      if (ever[k]) {
        int colour =
            k < n
                ? Theme.bloc(blocs++)
                : k < 2 * n ? Theme.seat(seats++) : k == 2 * n ? Theme.hedge() : Theme.apart();
        colours.put(k, colour);
      }
    }
  }

  /** Returns the number of kinds, held or not. */
  int count() {
    return 2 * structures.size() + 2;
  }

  /** Returns the kinds that somebody holds, in order. */
  List<Integer> held() {
    return List.copyOf(colours.keySet());
  }

  /** Returns the kind of a state's posture at a round of a run that is still going. */
  int kind(RunResult run, int round, int state) {
    if (run.postures()[round][state] > 0) {
      return place(run, run.postures()[round][state]);
    } else if (run.seats()[round][state] > 0) {
      return structures.size() + place(run, run.seats()[round][state]);
    }
    return 2 * structures.size() + (run.hedging()[round][state] ? 0 : 1);
  }

  private int place(RunResult run, byte code) {
    return structures.indexOf(run.structures().get(code - 1));
  }

  /** Returns the colour of a kind. */
  int colour(int kind) {
    return colours.get(kind);
  }

  /** Returns what a kind is called where there is room for a word only. */
  String word(int kind) {
    int n = structures.size();
    return kind < 2 * n ? structures.get(kind % n) : kind == 2 * n ? HEDGE : APART;
  }

  /** Returns what a kind is called in a scenario. */
  String name(Arm arm, int kind) {
    int n = structures.size();
    if (kind >= 2 * n) {
      return kind == 2 * n ? HEDGE : "stand apart";
    }
    return (kind < n ? "in " : "seat in ") + arm.structureName(structures.get(kind % n));
  }
}
