package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.Theme;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import entente.model.dynamics.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The postures that states of several scenarios ever take, each with the colour and the marker that
 * it has in all pictures of them.
 *
 * <p>A state in a bloc counts there, whatever its seat; without a bloc it counts by its seat;
 * without either it hedges if its ties are even, and else stands apart.
 *
 * @param kinds the postures, in the order of legends
 */
public record Postures(List<Kind> kinds) {

  /** What a posture rests on. */
  public enum Rest {
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
  public record Kind(Rest rest, String structure) {

    /** Returns what a reader calls it in a scenario. */
    String name(Arm arm) {
      return name(arm::structureName);
    }

    /**
     * Returns what a reader calls it.
     *
     * @param names what a reader calls a structure, by its key
     */
    public String name(UnaryOperator<String> names) {
      return switch (rest) {
        case BLOC -> "in " + names.apply(structure);
        case SEAT -> "seat in " + names.apply(structure);
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

  /** Returns the postures that the states of a world can take, whether or not any does. */
  public static Postures of(Snapshot snapshot) {
    List<Kind> kinds = new ArrayList<>();
    for (boolean exclusive : new boolean[] {true, false}) {
      snapshot.structures().stream()
          .filter(s -> s.chosen() && s.exclusive() == exclusive)
          .map(s -> new Kind(exclusive ? Rest.BLOC : Rest.SEAT, s.key()))
          .forEach(kinds::add);
    }
    kinds.add(new Kind(Rest.HEDGE, ""));
    kinds.add(new Kind(Rest.APART, ""));
    return new Postures(List.copyOf(kinds));
  }

  /** Returns the posture of a state in a round of a run. */
  static Kind kind(RunResult run, int round, int state) {
    int bloc = run.postures()[round][state];
    int seat = run.seats()[round][state];
    return kind(
        bloc > 0 ? run.structures().get(bloc - 1) : null,
        seat > 0 ? run.structures().get(seat - 1) : null,
        run.hedging()[round][state]);
  }

  /** Returns the posture of a state in a snapshot. */
  public static Kind kind(Snapshot snapshot, int state) {
    int bloc = snapshot.bloc()[state];
    int seat = snapshot.seat()[state];
    return kind(
        bloc >= 0 ? snapshot.structures().get(bloc).key() : null,
        seat >= 0 ? snapshot.structures().get(seat).key() : null,
        snapshot.hedges(state));
  }

  private static Kind kind(String bloc, String seat, boolean hedges) {
    if (bloc != null) {
      return new Kind(Rest.BLOC, bloc);
    } else if (seat != null) {
      return new Kind(Rest.SEAT, seat);
    }
    return new Kind(hedges ? Rest.HEDGE : Rest.APART, "");
  }

  /** Returns the share of states in each posture. */
  public double[] shares(Snapshot snapshot) {
    double[] shares = new double[kinds.size()];
    for (int i = 0; i < snapshot.size(); i++) {
      shares[kinds.indexOf(kind(snapshot, i))] += 1.0 / snapshot.size();
    }
    return shares;
  }

  /** Returns the colour of a structure, by its key; quiet for one that nobody chooses. */
  public int colour(String structure) {
    return Stream.of(Rest.BLOC, Rest.SEAT)
        .map(rest -> new Kind(rest, structure))
        .filter(kinds::contains)
        .findFirst()
        .map(this::colour)
        .orElse(Theme.QUIET);
  }

  /** Returns the colour of a posture. */
  public int colour(Kind kind) {
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
