package entente.ui.classroom;

import entente.model.decisions.Switch;
import entente.model.dynamics.GivenChoice;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import entente.model.states.World;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One world on the wall: a run that goes on round by round, and what there is to draw of it. */
final class WorldPlay {

  /** The measures that the page shows. */
  static final List<String> MEASURES =
      List.of("stability", "retention", "incentive", "cohesion", "uptake", "security_mean");

  private static final Set<String> UNTOLD = Set.of("crisis", "case", "entry", "exit", "refusal");

  private final Simulation simulation;
  private final History history;
  private final SystemMeasures measures;
  private final List<Frame> frames = new ArrayList<>();
  private int told;
  private int switched;

  /** Sets the world up in round 0. */
  WorldPlay(Scenario scenario, long seed) {
    simulation = new Simulation(scenario, seed);
    history = new History(scenario.focal());
    measures = new SystemMeasures(history, simulation.snapshot().size());
    draw(simulation.snapshot());
  }

  /** Lets a round pass; does nothing once the run has ended. */
  void next() {
    if (!simulation.ended()) {
      draw(simulation.next());
    }
  }

  /** Plays to a round, or to the end if that comes before. */
  void playTo(int round) {
    while (simulation.round() < round && !simulation.ended()) {
      next();
    }
  }

  /** Gives a choice for a round to come. */
  void give(GivenChoice choice) {
    simulation.give(choice);
  }

  Simulation simulation() {
    return simulation;
  }

  List<Frame> frames() {
    return frames;
  }

  Frame last() {
    return frames.get(frames.size() - 1);
  }

  Scenario scenario() {
    return simulation.scenario();
  }

  World world() {
    return simulation.snapshot().world();
  }

  /** Returns the postures that shares are told of: each structure that is chosen, hedge, apart. */
  static List<String> postures(Scenario scenario) {
    List<String> postures = new ArrayList<>();
    for (Commitment commitment : List.of(Commitment.EXCLUSIVE, Commitment.BESIDE)) {
      scenario.structures().stream()
          .filter(terms -> terms.commitment() == commitment)
          .map(StructureTerms::key)
          .forEach(postures::add);
    }
    postures.add(Frame.HEDGES);
    postures.add(Frame.APART);
    return postures;
  }

  /** Returns what a state holds as the page writes it. */
  String held(int bloc, int seat) {
    String b = key(bloc);
    String s = key(seat);
    return b == null ? (s == null ? Frame.APART : s) : s == null ? b : b + "+" + s;
  }

  /** Returns the key of a structure by its index in the run, or null. */
  String key(int structure) {
    return structure < 0 ? null : simulation.snapshot().structures().get(structure).key();
  }

  private void draw(Snapshot snapshot) {
    history.add(snapshot);
    double[] values = measures.evaluate();
    Map<String, Double> named = new LinkedHashMap<>();
    for (int m = 0; m < values.length; m++) {
      Measure measure = SystemMeasures.ALL.get(m);
      if (MEASURES.contains(measure.name())) {
        named.putIfAbsent(measure.name(), values[m]);
      }
    }
    List<String> held = new ArrayList<>();
    List<String> postures = postures(scenario());
    double[] count = new double[postures.size()];
    for (int i = 0; i < snapshot.size(); i++) {
      String own = held(snapshot.bloc()[i], snapshot.seat()[i]);
      own = snapshot.hedges(i) ? Frame.HEDGES : own;
      held.add(own);
      count[postures.indexOf(own.replaceFirst("\\+.*", ""))] += 1;
    }
    List<Double> shares = new ArrayList<>();
    for (double c : count) {
      shares.add(c / snapshot.size());
    }
    frames.add(
        new Frame(
            snapshot.round(),
            snapshot.year(),
            named,
            List.copyOf(held),
            shares,
            snapshot.security().clone(),
            toldSince(),
            snapshot.nuclear()));
  }

  private List<Frame.Told> toldSince() {
    List<Frame.Told> lines = new ArrayList<>();
    List<Switch> switches = simulation.switches();
    for (Switch s : switches.subList(switched, switches.size())) {
      String from = held(s.oldBloc(), s.oldSeat());
      String to = held(s.newBloc(), s.newSeat());
      String kind = s.admitted() ? "move" : "refusal";
      lines.add(new Frame.Told(kind, state(s.state()), null, null, s.tipped(), from, to));
    }
    switched = switches.size();
    List<Happening> chronicle = simulation.chronicle();
    for (Happening h : chronicle.subList(told, chronicle.size())) {
      boolean imposed = h.outcome().equals("imposed");
      if (imposed || !UNTOLD.contains(h.kind())) {
        lines.add(
            new Frame.Told(
                h.kind(),
                state(h.actor()),
                state(h.target()),
                key(h.structure()),
                h.outcome(),
                null,
                null));
      }
    }
    told = chronicle.size();
    return lines;
  }

  private String state(int index) {
    return index < 0 ? null : world().state(index).key();
  }
}
