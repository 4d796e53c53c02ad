package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Theme;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The postures that states of several scenarios ever take, each with the colour and the marker that
 * it has in all pictures of them.
 *
 * <p>A state in a bloc counts there, whatever its seat; without a bloc it counts by its seat;
 * without either it hedges if its ties are even, and else stands apart.
 *
 * @param kinds the postures, in the order of legends
 */
record Postures(List<Kind> kinds) {

  /** What a posture rests on. */
  enum Rest {
    /** A bloc. */
    BLOC,
    /** A seat without a bloc. */
    SEAT,
    /** Even ties to several poles. */
    HEDGE,
    /** Nothing. */
    APART
  }

  /**
   * One posture.
   *
   * @param rest what it rests on
   * @param structure key of the structure; empty without one
   */
  record Kind(Rest rest, String structure) {

    /** Returns what a reader calls it in a scenario. */
    String name(Arm arm) {
      return switch (rest) {
        case BLOC -> "in " + arm.structureName(structure);
        case SEAT -> "seat in " + arm.structureName(structure);
        case HEDGE -> "hedge";
        case APART -> "stand apart";
      };
    }
  }

  /** Returns the postures of all runs at the default point that did not fail, over all rounds. */
  static Postures of(List<Arm> arms, Values values) {
    Set<Kind> ever = new LinkedHashSet<>();
    Set<String> structures = new LinkedHashSet<>();
    for (Arm arm : arms) {
      structures.addAll(arm.structures());
      for (RunResult run : arm.runs()) {
        for (int r = 0; run.status() == Status.OK && r < run.postures().length; r++) {
          for (int i = 0; values.alive(run, r) && i < run.states().size(); i++) {
            ever.add(kind(run, r, i));
          }
        }
      }
    }
    List<Kind> kinds = new ArrayList<>();
    for (Rest rest : Rest.values()) {
      for (String structure : rest == Rest.BLOC || rest == Rest.SEAT ? structures : Set.of("")) {
        Kind kind = new Kind(rest, structure);
        if (ever.contains(kind)) {
          kinds.add(kind);
        }
      }
    }
    return new Postures(List.copyOf(kinds));
  }

  /** Returns the posture of a state in a round of a run. */
  static Kind kind(RunResult run, int round, int state) {
    int bloc = run.postures()[round][state];
    int seat = run.seats()[round][state];
    if (bloc > 0) {
      return new Kind(Rest.BLOC, run.structures().get(bloc - 1));
    } else if (seat > 0) {
      return new Kind(Rest.SEAT, run.structures().get(seat - 1));
    }
    return new Kind(run.hedging()[round][state] ? Rest.HEDGE : Rest.APART, "");
  }

  /** Returns the colour of a posture. */
  int colour(Kind kind) {
    return switch (kind.rest()) {
      case BLOC -> Theme.bloc(place(kind));
      case SEAT -> Theme.seat(place(kind));
      case HEDGE -> Theme.hedge();
      case APART -> Theme.apart();
    };
  }

  /** Returns the marker of a posture. */
  Marker marker(Kind kind) {
    return switch (kind.rest()) {
      case BLOC -> Marker.bloc(place(kind));
      case SEAT -> Marker.DIAMOND;
      case HEDGE -> Marker.RING;
      case APART -> Marker.HOLLOW;
    };
  }

  // Which of the postures that rest on the same it is.
  private int place(Kind kind) {
    return (int)
        IntStream.range(0, kinds.indexOf(kind))
            .filter(k -> kinds.get(k).rest() == kind.rest())
            .count();
  }

  /** Returns how many postures are ever taken. */
  int count() {
    return kinds.size();
  }

  /** Returns the numbers of the postures ever taken, in order. */
  List<Integer> held() {
    return IntStream.range(0, kinds.size()).boxed().toList();
  }

  /** Returns the number of a state's posture at a round of a run that is still going. */
  int index(RunResult run, int round, int state) {
    return kinds.indexOf(kind(run, round, state));
  }

  /** Returns whether a posture, by its number, rests on a structure. */
  boolean inStructure(int index) {
    return !kinds.get(index).structure().isEmpty();
  }

  /** Returns the colour of a posture, by its number. */
  int colour(int index) {
    return colour(kinds.get(index));
  }

  /** Returns whether a scenario has the structure that a posture rests on, by its number. */
  boolean has(Arm arm, int index) {
    return arm.structures().contains(kinds.get(index).structure());
  }

  /** Returns what a posture is called where there is room for a word only, by its number. */
  String word(int index) {
    Kind kind = kinds.get(index);
    return switch (kind.rest()) {
      case BLOC, SEAT -> kind.structure();
      case HEDGE -> "hedge";
      case APART -> "apart";
    };
  }

  /** Returns what a reader calls a posture in a scenario, by its number. */
  String name(Arm arm, int index) {
    return kinds.get(index).name(arm);
  }
}
