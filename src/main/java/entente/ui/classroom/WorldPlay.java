package entente.ui.classroom;

import entente.analysis.explain.ClosedSentences;
import entente.analysis.explain.StepSentences;
import entente.model.decisions.Switch;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.states.World;
import entente.model.structures.Commitment;
import entente.model.structures.Status;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One world on the wall: a run that goes on round by round, and what there is to draw of it. */
final class WorldPlay {

  private static final Template NOT_OPEN =
      Template.of("What was chosen for {state} is not open: {why}.");

  /** The measures that the page shows. */
  static final List<String> MEASURES =
      List.of("stability", "retention", "incentive", "cohesion", "uptake", "security_mean");

  private static final Set<String> UNTOLD = Set.of("crisis", "case", "entry", "exit", "refusal");

  // What the ledger of steps says already, and changes of leaders, which come every few years.
  private static final Set<String> UNTOLD_BY_STEPS =
      Set.of(
          "crisis",
          "case",
          "ask",
          "ask_lapses",
          "promotion",
          "exit",
          "freeze",
          "resume",
          "leader_change");

  private final Simulation simulation;
  private final History history;
  private final SystemMeasures measures;
  private final List<Frame> frames = new ArrayList<>();
  private int told;
  private int switched;
  private int stepped;
  private final boolean steps;
  private final boolean[] bound;

  /** Sets the world up in round 0. */
  WorldPlay(Scenario scenario, long seed) {
    simulation = new Simulation(scenario, seed);
    history = new History(scenario.focal());
    measures = new SystemMeasures(history, simulation.snapshot().size());
    steps = Chosen.bySteps(scenario);
    bound = new boolean[simulation.snapshot().size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = steps ? StepsView.none(this, i) : simulation.boundTo(i) >= 0;
    }
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

  /** Returns whether states change portfolios step by step. */
  boolean bySteps() {
    return steps;
  }

  /** Returns whether a state has nothing to choose, from round 0 on. */
  boolean bound(int state) {
    return bound[state];
  }

  // All that a state holds in a world of portfolios, and what it has asked for.
  private String portfolio(Snapshot snapshot, int state) {
    List<String> blocs = new ArrayList<>();
    List<String> seats = new ArrayList<>();
    List<String> asks = new ArrayList<>();
    for (StructureTerms terms : scenario().structures()) {
      Snapshot.OfStructure structure = snapshot.structure(terms.key());
      if (structure == null || terms.commitment() == Commitment.STANDING) {
        continue;
      }
      boolean frozen = structure.status()[state] == Status.SUSPENDED;
      String key = terms.key() + (frozen ? Frame.FROZEN : "");
      if (structure.asked()[state]) {
        asks.add(Frame.ASKS + key);
      } else if (structure.holds(state)) {
        boolean focal = terms.key().equals(scenario().focal());
        List<String> into = terms.commitment() == Commitment.EXCLUSIVE ? blocs : seats;
        into.add(focal ? 0 : into.size(), key);
      }
    }
    blocs.addAll(seats);
    if (blocs.isEmpty()) {
      blocs.add(snapshot.hedges(state) ? Frame.HEDGES : Frame.APART);
    }
    blocs.addAll(asks);
    return String.join("+", blocs);
  }

  private String pair(Snapshot snapshot, int state) {
    return snapshot.hedges(state)
        ? Frame.HEDGES
        : held(snapshot.bloc()[state], snapshot.seat()[state]);
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
      String own = steps ? portfolio(snapshot, i) : pair(snapshot, i);
      held.add(own);
      count[postures.indexOf(Frame.posture(own))] += 1;
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
    List<PortfolioStep> taken = simulation.steps();
    Set<Integer> joined = new HashSet<>();
    for (PortfolioStep step : taken.subList(stepped, taken.size())) {
      String text = new StepSentences(simulation).of(step);
      lines.add(Frame.Told.as("step", state(step.state()), key(step.structure()), text));
      if (step.kind() == StepKind.JOIN) {
        joined.add(step.state());
      }
    }
    stepped = taken.size();
    List<Happening> chronicle = simulation.chronicle();
    for (Happening h : chronicle.subList(told, chronicle.size())) {
      boolean imposed = h.outcome().equals("imposed");
      boolean said =
          steps
              ? UNTOLD_BY_STEPS.contains(h.kind())
                  || h.kind().equals("entry") && joined.contains(h.actor())
              : UNTOLD.contains(h.kind());
      if (steps && h.kind().equals("not_open")) {
        lines.add(notOpen(h));
      } else if (imposed || !said) {
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

  private Frame.Told notOpen(Happening h) {
    String text =
        NOT_OPEN.fill(
            "state", world().state(h.actor()).name(), "why", ClosedSentences.of(h.outcome()));
    return Frame.Told.as(h.kind(), state(h.actor()), key(h.structure()), text);
  }

  private String state(int index) {
    return index < 0 ? null : world().state(index).key();
  }
}
