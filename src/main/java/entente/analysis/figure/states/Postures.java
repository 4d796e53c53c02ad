package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.PostureSign;
import entente.analysis.drawing.Theme;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Snapshot;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * @param declared the postures that the structures of the scenarios allow, by which signs are given
 */
public record Postures(List<Kind> kinds, List<Kind> declared) {

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
        case HEDGE -> "hedging";
        case APART -> "standing apart";
      };
    }

    /** Returns it as it stands after the word states: with a seat in one, hedging. */
    String held(Arm arm) {
      return rest == Rest.SEAT ? "with a " + name(arm) : name(arm);
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
    Set<Kind> declared = new LinkedHashSet<>();
    arms.forEach(
        arm -> arm.scenario().structures().forEach(s -> declared(s).ifPresent(declared::add)));
    for (Rest rest : Rest.values()) {
      for (String structure : rest == Rest.BLOC || rest == Rest.SEAT ? structures : Set.of("")) {
        Kind kind = new Kind(rest, structure);
        if (ever.contains(kind)) {
          kinds.add(kind);
        }
      }
    }
    declared.addAll(kinds);
    return new Postures(List.copyOf(kinds), List.copyOf(declared));
  }

  private static Optional<Kind> declared(StructureTerms structure) {
    if (structure.commitment() == Commitment.EXCLUSIVE) {
      return Optional.of(new Kind(Rest.BLOC, structure.key()));
    }
    return structure.commitment() == Commitment.BESIDE
        ? Optional.of(new Kind(Rest.SEAT, structure.key()))
        : Optional.empty();
  }

  /** Returns the postures that states can take in a scenario, whether or not any does. */
  public static Postures of(Scenario scenario) {
    List<Kind> declared =
        scenario.structures().stream().flatMap(s -> declared(s).stream()).toList();
    List<Kind> kinds = new ArrayList<>();
    for (Rest rest : List.of(Rest.BLOC, Rest.SEAT)) {
      declared.stream().filter(kind -> kind.rest() == rest).forEach(kinds::add);
    }
    kinds.add(new Kind(Rest.HEDGE, ""));
    kinds.add(new Kind(Rest.APART, ""));
    return new Postures(List.copyOf(kinds), declared);
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
        .filter(declared::contains)
        .findFirst()
        .map(this::colour)
        .orElse(Theme.QUIET);
  }

  /** Returns the colour of a posture. */
  public int colour(Kind kind) {
    return sign(kind).colour().light();
  }

  /** Returns the sign of a posture. */
  public PostureSign sign(Kind kind) {
    return switch (kind.rest()) {
      case BLOC -> PostureSign.bloc(place(kind));
      case SEAT -> PostureSign.seat(place(kind));
      case HEDGE -> PostureSign.HEDGE;
      case APART -> PostureSign.APART;
    };
  }

  /** Returns the sign of a seat, by the key of its structure; null for an empty key. */
  public PostureSign seat(String structure) {
    return structure.isEmpty() ? null : sign(new Kind(Rest.SEAT, structure));
  }

  // Which of the structures of its kind it is, whether or not anybody is in those before it.
  private int place(Kind kind) {
    List<Kind> alike = declared.stream().filter(k -> k.rest() == kind.rest()).toList();
    return Math.max(0, alike.indexOf(kind));
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

  /** Returns what a posture without a structure is called where there is room for one word. */
  String word(int index) {
    return kinds.get(index).rest() == Rest.HEDGE ? "hedging" : "apart";
  }

  /** Returns what a reader calls the structure of a posture in a scenario, by its number. */
  String structureName(Arm arm, int index) {
    return arm.structureName(kinds.get(index).structure());
  }

  /** Returns what a reader calls a posture in a scenario, by its number. */
  String name(Arm arm, int index) {
    return kinds.get(index).name(arm);
  }

  /** Returns a posture as it stands after the word states. */
  String held(Arm arm, int index) {
    return kinds.get(index).held(arm);
  }
}
