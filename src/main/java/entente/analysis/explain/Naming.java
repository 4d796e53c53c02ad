package entente.analysis.explain;

import entente.model.decisions.Options;
import entente.model.dynamics.ChoiceOutcome;
import entente.model.dynamics.ReviewQuantity;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.GivenPair;
import entente.model.states.Vector;
import entente.model.states.World;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** What states, structures, options, quantities and rounds of one run are called. */
public final class Naming {

  private static final Template CONFRONTATION =
      Template.of("the confrontation of {one} and {other}");

  private final Scenario scenario;
  private final World world;
  private final Options options;
  private final List<String> structures = new ArrayList<>();

  /** Takes the names of a run. */
  public Naming(Simulation simulation) {
    scenario = simulation.scenario();
    world = simulation.snapshot().world();
    options = simulation.options();
    for (Snapshot.OfStructure structure : simulation.snapshot().structures()) {
      structures.add(name(structure.key()));
    }
  }

  private String name(String key) {
    for (StructureTerms terms : scenario.structures()) {
      if (terms.key().equals(key)) {
        return terms.name() == null ? key : terms.name();
      }
    }
    throw new IllegalArgumentException("no structure has the key " + key);
  }

  /** Returns the name of a state. */
  public String state(int index) {
    return world.state(index).name();
  }

  /** Returns the name of a structure; null for −1. */
  public String structure(int index) {
    return index < 0 ? null : structures.get(index);
  }

  /** Returns what an option holds. */
  public Posture posture(int option) {
    return posture(options.bloc(option), options.seat(option));
  }

  /** Returns a bloc and a seat by their indices, −1 for none. */
  public Posture posture(int bloc, int seat) {
    return new Posture(structure(bloc), structure(seat));
  }

  /**
   * Returns what a choice given from outside asked for; a structure that nobody knows by its key.
   */
  Posture asked(ChoiceOutcome answer) {
    GivenPair given = answer.given();
    return new Posture(
        asked(given.bloc(), answer.heldBloc()), asked(given.seat(), answer.heldSeat()));
  }

  private String asked(String key, int held) {
    if (key.equals(GivenPair.KEEP)) {
      return structure(held);
    }
    boolean known = scenario.structures().stream().anyMatch(s -> s.key().equals(key));
    return key.equals(GivenPair.NONE) ? null : known ? name(key) : key;
  }

  /** Returns the quarter of a year that a round stands for; round 1 is the first. */
  public String when(int round) {
    long quarter = Math.round(scenario.start() * Scenario.ROUNDS_A_YEAR) + Math.max(round, 1) - 1;
    long year = Math.floorDiv(quarter, (long) Scenario.ROUNDS_A_YEAR);
    return round == 0
        ? "the start of " + year
        : year + " Q" + (Math.floorMod(quarter, (long) Scenario.ROUNDS_A_YEAR) + 1);
  }

  /** Returns a quantity in words that follow “had”. */
  String quantity(ReviewQuantity quantity) {
    String of =
        quantity.structure() < 0 ? "" : " of " + Wording.the(structure(quantity.structure()));
    return switch (quantity.kind()) {
      case DEPENDENCE -> "its dependence on " + state(world.pole(quantity.one()));
      case AUTONOMY -> "its taste for autonomy";
      case HOSTILITY -> "its hostility towards " + state(quantity.one());
      case POSITION ->
          world.axes() == 1 ? "its position" : "its position on axis " + (quantity.one() + 1);
      case VULNERABILITY -> "its " + Vector.values()[quantity.one()].word() + " vulnerability";
      case CONFRONTATION ->
          CONFRONTATION.fill(
              "one", state(world.pole(quantity.one())),
              "other", state(world.pole(quantity.other())));
      case INCLUSIVENESS -> "the inclusiveness" + of;
      case DETERRENCE_FOCUS -> "the deterrence focus" + of;
      case OBLIGATIONS -> "the obligations" + of;
      case DEPTH -> "the depth" + of;
      case EFFECTIVENESS -> "the effectiveness" + of;
      case POLITICISATION -> "the politicisation" + of;
      case SWITCHING_COST -> "the cost of a switch";
      case BLOC_CONSTANT -> "the constant on its initial bloc, or on having none,";
      case SEAT_CONSTANT -> "the constant on its initial seat";
    };
  }
}
