package entente.ui.desktop;

import entente.analysis.explain.StepSentences;
import entente.analysis.figure.states.Postures;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.model.decisions.Switch;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.SystemMeasures;
import entente.model.portfolio.PortfolioStep;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One run that is watched: it goes on round by round, and what the charts draw of it is kept.
 *
 * <p>It may be advanced by one thread and read by another.
 */
final class Play {

  private final Simulation simulation;
  private final long seed;
  private final Postures postures;
  private final Snapshot first;
  private final History history;
  private final SystemMeasures measures;
  private final List<ChartPoint> moments = new ArrayList<>();
  private boolean started;

  /** Sets a run up in round 0. */
  Play(Scenario scenario, long seed) {
    this.seed = seed;
    simulation = new Simulation(scenario, seed);
    first = simulation.snapshot();
    postures = Postures.of(scenario);
    history = new History(scenario.focal());
    measures = new SystemMeasures(history, first.size());
    record();
  }

  /**
   * Sets a run up in round 0, of a scenario as its file says it now.
   *
   * @param moved values that sliders have set over it, by path
   * @throws entente.experiment.input.FaultsException if the file or a value has faults
   */
  static Play of(DesktopOptions options, Map<String, Double> moved, long seed) {
    List<Setting> settings = new ArrayList<>(options.settings());
    moved.forEach((path, value) -> settings.add(new Setting(path, Double.toString(value))));
    ScenarioSource source = ScenarioReader.load(options.scenario(), settings);
    return new Play(source.scenario(), seed);
  }

  /** Puts the run on its schedule, so that whoever has the schedule may step it. */
  void start() {
    if (!started) {
      started = true;
      simulation.start();
    }
  }

  /** Notes that somebody else has put the run on its schedule. */
  void underway() {
    started = true;
  }

  /** Plays to a round, or to the end if that comes before. */
  void playTo(int round) {
    start();
    while (simulation.round() < round && !simulation.ended()) {
      simulation.next();
      record();
    }
  }

  /** Keeps what is to be drawn of the round that has just passed. */
  void record() {
    Snapshot snapshot = simulation.snapshot();
    synchronized (moments) {
      if (moments.size() <= snapshot.round()) {
        history.add(snapshot);
        double[] values = measures.evaluate();
        double[] shares = postures.shares(snapshot);
        double[] members = members(snapshot);
        moments.add(new ChartPoint(snapshot.round(), snapshot.year(), values, shares, members));
      }
    }
  }

  /** Returns what is kept of the rounds from one on. */
  List<ChartPoint> since(int round) {
    synchronized (moments) {
      return List.copyOf(moments.subList(Math.min(round, moments.size()), moments.size()));
    }
  }

  Simulation simulation() {
    return simulation;
  }

  Scenario scenario() {
    return simulation.scenario();
  }

  Snapshot snapshot() {
    return simulation.snapshot();
  }

  /** Returns the world in round 0. */
  Snapshot first() {
    return first;
  }

  Postures postures() {
    return postures;
  }

  /** Returns what a reader calls a structure, by its key. */
  String structureName(String key) {
    return scenario().structures().stream()
        .filter(terms -> terms.key().equals(key) && terms.name() != null)
        .map(StructureTerms::name)
        .findFirst()
        .orElse(key);
  }

  /** Returns what a reader calls a structure, by its index in the run; null for −1. */
  String structureName(int index) {
    return index < 0 ? null : structureName(first.structures().get(index).key());
  }

  long seed() {
    return seed;
  }

  /** Returns whether states change portfolios step by step. */
  boolean bySteps() {
    return simulation.hasPortfolios();
  }

  /** Returns the last step that a state has taken. */
  Optional<PortfolioStep> lastStep(int state) {
    return simulation.steps().stream()
        .filter(step -> step.state() == state)
        .reduce((earlier, later) -> later);
  }

  /** Returns the last steps in words, the newest first. */
  List<String> lastSteps(int most) {
    StepSentences words = new StepSentences(simulation);
    List<PortfolioStep> all = simulation.steps();
    List<String> told = new ArrayList<>();
    for (int k = all.size() - 1; k >= Math.max(0, all.size() - most); k--) {
      told.add(words.of(all.get(k)));
    }
    return told;
  }

  // Share of states that belong to each structure of the postures, whatever else they hold.
  private double[] members(Snapshot snapshot) {
    return postures.declared().stream()
        .map(kind -> snapshot.structure(kind.structure()))
        .mapToDouble(
            structure ->
                structure == null
                    ? Double.NaN
                    : IntStream.range(0, snapshot.size()).filter(structure::holds).count()
                        / (double) snapshot.size())
        .toArray();
  }

  /** Returns the last change of posture of a state that it chose itself, granted or refused. */
  Optional<Switch> lastSwitch(int state) {
    List<Switch> all = simulation.switches();
    for (int k = all.size() - 1; k >= 0; k--) {
      if (all.get(k).state() == state) {
        return Optional.of(all.get(k));
      }
    }
    return Optional.empty();
  }
}
