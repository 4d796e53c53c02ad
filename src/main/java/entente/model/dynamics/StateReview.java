package entente.model.dynamics;

import entente.model.Chance.Purpose;
import entente.model.decisions.ChoiceParameters;
import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.portfolio.GivenPair;
import org.apache.commons.math3.util.FastMath;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The review of one state: with a keyed chance it scores its open options on the snapshot that all
 * states see, and settles on one.
 *
 * <p>It changes nothing but its own intention, so that the order in which states are stepped can
 * change no bit. Founders and leaders do not review unless their structure's terms let them leave.
 */
final class StateReview implements Steppable {

  private static final long serialVersionUID = 1L;

  private final transient Run run;
  private final int state;
  private final long stream;
  private transient Review last;
  private transient Review intention;
  private transient ChoiceOutcome answer;
  private transient boolean obeys;

  StateReview(Run run, int state) {
    this.run = run;
    this.state = state;
    stream = run.world.stream(state);
    last = evaluate(0, 1, 1);
  }

  private StateReview(StateReview other, Run run) {
    this.run = run;
    state = other.state;
    stream = other.stream;
    last = other.last;
  }

  /** Returns the review of the same state between two rounds, for a copy of the run. */
  StateReview copy(Run of) {
    return new StateReview(this, of);
  }

  @Override
  public void step(SimState simulation) {
    int round = ((Simulation) simulation).round();
    intention = null;
    for (int o = 0; o < run.rules.options.count(); o++) {
      run.taste.renew(state, stream, o, run.rules.options.key(o), round);
    }
    ChoiceParameters choice = run.parameters.choice();
    boolean turn =
        !run.bound(state)
            && run.chance.happens(1 / choice.reviewInterval(), Purpose.REVIEW, stream, 0, round);
    GivenPair given = run.given.pair(round, state);
    answer = null;
    obeys = false;
    if (turn || given != null) {
      Review own =
          evaluate(
              round,
              misperceived(choice.threatNoise(), Purpose.THREAT_NOISE, round),
              misperceived(choice.helpNoise(), Purpose.HELP_NOISE, round));
      intention = given == null ? own : obeyed(given, own, turn);
    }
  }

  // What is given counts as a review only if it is one anyway or moves the state, so that to be
  // given what one does leaves no trace.
  private Review obeyed(GivenPair given, Review own, boolean turn) {
    int present = own.present();
    int asked = run.given.option(given, present);
    boolean may = asked == present || asked >= 0 && own.open()[asked] && !run.bound(state);
    int chosen = may ? asked : present;
    int model = run.bound(state) ? present : own.chosen();
    Options options = run.rules.options;
    answer =
        new ChoiceOutcome(
            given,
            state,
            may,
            turn,
            options.bloc(present),
            options.seat(present),
            options.bloc(model),
            options.seat(model));
    if (!turn && chosen == present) {
      return null;
    }
    obeys = !turn || chosen != own.chosen();
    return obeys ? own.choosing(chosen) : own;
  }

  /** Returns how the options stand for a round, without misperception. */
  Review outlook(int round) {
    return evaluate(round, 1, 1);
  }

  /** Returns what became of the choice given for this round, or null if none was given. */
  ChoiceOutcome answer() {
    return answer;
  }

  /** Returns whether the choice of this round was made from outside and not by the model. */
  boolean obeys() {
    return obeys;
  }

  // Log-normal with mean 1: states err, but not on average.
  private double misperceived(double spread, Purpose purpose, int round) {
    if (spread == 0) {
      return 1;
    }
    double z = run.chance.normal(purpose, stream, 0, round);
    return FastMath.exp(spread * z - spread * spread / 2);
  }

  private Review evaluate(int round, double threatNoise, double helpNoise) {
    return run.rules.deliberation.review(state, round, this::taste, threatNoise, helpNoise);
  }

  /** Returns the taste of the state for an option now, open or not. */
  double taste(int option) {
    return run.taste.of(state, stream, option, run.rules.options.key(option));
  }

  /** Returns the review of this round, or null if the state did not review. */
  Review intention() {
    return intention;
  }

  /** Returns the review before that of this round; at first that of round 0. */
  Review last() {
    return last;
  }

  /** Makes the review of this round the last one. */
  void conclude() {
    last = intention;
    intention = null;
  }

  int state() {
    return state;
  }
}
