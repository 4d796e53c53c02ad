package entente.model.dynamics;

import ec.util.MersenneTwisterFast;
import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.decisions.Switch;
import entente.model.politics.Contest;
import entente.model.portfolio.Bar;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.NoStep;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepOutcome;
import entente.model.portfolio.StepOutlook;
import entente.model.states.Neutrality;
import entente.model.states.World;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;

/**
 * One run of a scenario under MASON's schedule: each state is a Steppable whose step is its review,
 * and the phases of a round are steps that stand before and after the reviews.
 *
 * <p>A round reads: shocks and crises, perception, reviews, settlement, cooperation, relations,
 * escalation, observation. MASON's own generator only shuffles the order of the reviews, which can
 * change no bit; all draws are keyed (see {@link entente.model.Chance}).
 */
public final class Simulation extends SimState {

  private static final long serialVersionUID = 1L;

  private static final int SHOCKS = 1;
  private static final int PERCEIVE = 2;
  private static final int GOVERN = 3;
  private static final int DECIDE = 4;
  private static final int SETTLE = 5;
  private static final int COOPERATE = 6;
  private static final int RELATE = 7;
  private static final int ESCALATE = 8;
  private static final int OBSERVE = 9;

  private final transient Run run;
  private final transient List<StateReview> reviews = new ArrayList<>();
  private final transient List<Stoppable> scheduled = new ArrayList<>();
  private final transient Crises crises;
  private final transient Escalation escalation;
  private final transient Observer observer;
  private transient Witness witness = Witness.NOBODY;
  private transient Snapshot snapshot;
  private transient Set<Integer> whole = Set.of();
  private boolean blind;
  private int round;

  /** Sets up round 0. */
  public Simulation(Scenario scenario, long seed) {
    this(scenario, World.of(scenario.states(), scenario.pairs()), seed);
  }

  /**
   * Sets up round 0 on a world that is at hand.
   *
   * @param world the world of the scenario's states and pairs; it may be shared between runs
   */
  public Simulation(Scenario scenario, World world, long seed) {
    super(new MersenneTwisterFast(new int[] {(int) seed, (int) (seed >>> 32)}));
    run = new Run(scenario, world, seed);
    crises = new Crises(run);
    escalation = new Escalation(run);
    observer = new Observer(run, crises, escalation);
    snapshot = observer.observe(0, true);
    for (int i = 0; i < world.size() && run.portfolios == null; i++) {
      reviews.add(new StateReview(run, i));
    }
  }

  private Simulation(Simulation parent, Scenario changed) {
    super(new MersenneTwisterFast(1));
    run = new Run(parent.run, changed);
    crises = parent.crises.copy(run);
    escalation = parent.escalation.copy(run);
    observer = new Observer(run, crises, escalation);
    snapshot = parent.snapshot;
    round = parent.round;
    parent.reviews.forEach(review -> reviews.add(review.copy(run)));
  }

  /**
   * Returns another run that stands where this one stands, between two rounds, and goes on under a
   * changed scenario with the same random numbers; this one is left as it is.
   *
   * <p>From the next round on the constants, mechanisms, terms of structures, events and choices of
   * the changed scenario act. What came about before stays: memberships, hostility, depth, rungs,
   * arms control and norms, and the constants of round 0. With the same scenario it goes on to the
   * last bit as this one would. It has no witness. Whether portfolios and wars act stays as it is.
   *
   * @throws IllegalArgumentException if a structure of this run is not in the changed scenario
   */
  public Simulation fork(Scenario changed) {
    return new Simulation(this, changed);
  }

  @Override
  public void start() {
    super.start();
    Shocks shocks = new Shocks(run);
    Settlement settlement = new Settlement(run, reviews, witness);
    Cooperation cooperation = new Cooperation(run, crises);
    Relating relating = new Relating(run);
    phase(
        SHOCKS,
        state -> {
          round++;
          // What was surveyed for the last snapshot holds unless an event has acted since.
          if (shocks.act(round)) {
            run.rules.situation.survey();
          }
        });
    phase(PERCEIVE, state -> crises.strike(round));
    if (run.portfolios != null) {
      phase(GOVERN, state -> run.portfolios.govern(round, escalation::fighting));
      for (PortfolioReview review : run.portfolios.reviews()) {
        review.watch(witness);
        scheduled.add(schedule.scheduleRepeating(1, DECIDE, review));
      }
      phase(SETTLE, state -> run.portfolios.settle(round));
    } else {
      for (StateReview review : reviews) {
        scheduled.add(schedule.scheduleRepeating(1, DECIDE, review));
      }
      phase(SETTLE, state -> settlement.settle(round));
    }
    phase(COOPERATE, state -> cooperation.cooperate(round));
    phase(RELATE, state -> relating.relate(round));
    phase(ESCALATE, state -> escalation.escalate(round));
    phase(
        OBSERVE,
        state -> {
          run.rules.situation.survey();
          if (!blind) {
            boolean last = round == run.scenario.rounds() || escalation.nuclear();
            snapshot = observer.observe(round, whole.isEmpty() || last || whole.contains(round));
          }
        });
  }

  private void phase(int ordering, Steppable step) {
    schedule.scheduleRepeating(1, ordering, step);
  }

  /**
   * Runs the next round; the first call starts the schedule. Does nothing once the run has ended.
   */
  public Snapshot next() {
    if (scheduled.isEmpty()) {
      start();
    }
    if (!ended()) {
      schedule.step(this);
    }
    return snapshot;
  }

  /**
   * Names the rounds whose snapshots are needed whole, beside round 0 and the last one; it has to
   * come before the first round. In all others security, options, spreads of members, hazards of
   * war and hostility are undefined. No other number of the run changes.
   *
   * @throws IllegalStateException if the run is under way
   */
  public void needed(Set<Integer> rounds) {
    if (!scheduled.isEmpty()) {
      throw new IllegalStateException("what is needed has to come before the first round");
    }
    whole = Set.copyOf(rounds);
  }

  /**
   * Runs the next round as {@link #next} does, without taking a snapshot, which is half the work;
   * {@link #snapshot} stays that of an earlier round.
   */
  public void pass() {
    blind = true;
    next();
    blind = false;
  }

  /**
   * Returns what the membership of a state in a structure amounts to as things stand; {@link
   * Status#NONE} if the structure is not present.
   */
  public Status status(String structure, int state) {
    Structure present = run.structure(structure);
    return present == null ? Status.NONE : present.membership().status(state);
  }

  /**
   * Lets a witness see the reviews from now on; it has to come before the first round.
   *
   * @throws IllegalStateException if the run is under way
   */
  public void watch(Witness witness) {
    if (!scheduled.isEmpty()) {
      throw new IllegalStateException("a witness has to come before the first round");
    }
    this.witness = witness;
  }

  /** Returns whether the last round is over or nuclear weapons have been used. */
  public boolean ended() {
    return round >= run.scenario.rounds() || escalation.nuclear();
  }

  /** Takes a state out of the schedule: it keeps its posture from now on. */
  public void unschedule(int state) {
    if (scheduled.isEmpty()) {
      start();
    }
    scheduled.get(state).stop();
  }

  /** Returns the round that the run is in; 0 before the first. */
  public int round() {
    return round;
  }

  /** Returns the snapshot of the last round. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Returns the scenario. */
  public Scenario scenario() {
    return run.scenario;
  }

  /** Returns whether states change portfolios step by step instead of choosing a pair. */
  public boolean hasPortfolios() {
    return run.portfolios != null;
  }

  /** Returns what keeps a state from asking for obligations as things stand. */
  public Neutrality neutrality(int state) {
    return run.neutralities.of(state);
  }

  /** Returns how far each state depends on each pole as things stand, flat n × poles. */
  public double[] dependence() {
    return run.relations.dependence().clone();
  }

  /** Returns the contests that are open as things stand. */
  public List<Contest> contests() {
    return run.contests.open();
  }

  /** Returns the steps of portfolios so far, in order; none unless portfolios act. */
  public List<PortfolioStep> steps() {
    return run.portfolios == null ? List.of() : run.portfolios.steps();
  }

  /**
   * Returns what a state might do about a structure as things stand, barred or not; nothing unless
   * portfolios act.
   */
  public List<Prospect> prospects(int state, String structure) {
    Structure present = run.structure(structure);
    return run.portfolios == null || present == null
        ? List.of()
        : run.portfolios.prospects(state, present, round + 1);
  }

  /**
   * Returns what a state sees of each structure as things stand, in the order of the snapshot;
   * nothing unless portfolios act.
   */
  public List<StepOutlook> outlooks(int state) {
    return run.portfolios == null ? List.of() : run.portfolios.outlooks(state, round + 1);
  }

  /**
   * Returns what keeps a structure from taking in a state that wants to come; {@link Bar#CLOSED} if
   * it is not present, or unless portfolios act.
   */
  public Bar admitting(int state, String structure) {
    Structure present = run.structure(structure);
    return run.portfolios == null || present == null
        ? Bar.CLOSED
        : run.portfolios.admitting(state, present);
  }

  /**
   * Returns why a state has no step of a kind to take about a structure, where there is no such
   * prospect.
   *
   * @throws IllegalStateException unless portfolios act
   */
  public NoStep missing(StepKind kind, int state, String structure) {
    if (run.portfolios == null) {
      throw new IllegalStateException("no portfolios act");
    }
    return run.portfolios.missing(kind, state, run.structure(structure));
  }

  /** Returns the changes of posture so far, in order. */
  public List<Switch> switches() {
    return List.copyOf(run.switches);
  }

  /** Returns the chronicle so far, in order. */
  public List<Happening> chronicle() {
    return List.copyOf(run.chronicle);
  }

  /**
   * Gives a choice for a round to come; one given before for the same round and state falls away.
   *
   * @throws IllegalArgumentException if the round is over, there is no such state, or it is a pair
   *     where portfolios act or a step where they do not
   */
  public void give(GivenChoice choice) {
    if (choice.round() <= round) {
      throw new IllegalArgumentException("round " + choice.round() + " is over");
    }
    run.given.add(choice);
  }

  /** Returns what became of the pairs given so far, in order. */
  public List<ChoiceOutcome> answers() {
    return List.copyOf(run.answers);
  }

  /** Returns what became of the steps given so far, in order. */
  public List<StepOutcome> stepAnswers() {
    return List.copyOf(run.stepAnswers);
  }

  /** Returns how the options of a state stand for the next round, seen without error. */
  public Review outlook(int state) {
    return reviews.get(state).outlook(round + 1);
  }

  /** Returns what the options of reviews and switches hold. */
  public Options options() {
    return run.rules.options;
  }

  /** Returns the last review of a state; before its first, how its options stood in round 0. */
  public Review lastReview(int state) {
    return reviews.get(state).last();
  }

  /**
   * Returns the index of a structure that a state founds or leads and may not leave, so that it
   * does not review; −1 if it reviews.
   */
  public int boundTo(int state) {
    return run.boundTo(state);
  }

  /** Returns the constant on the initial seat of a state, in units of score. */
  public double initialSeatConstant(int state) {
    return run.rules.scoring.seatConstant(state);
  }

  /** Returns the constant on the initial bloc, or on having none, of a state, in units of score. */
  public double initialConstant(int state) {
    return run.rules.scoring.blocConstant(state);
  }
}
