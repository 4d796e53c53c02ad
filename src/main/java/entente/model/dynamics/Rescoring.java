package entente.model.dynamics;

import entente.model.decisions.Choice;
import entente.model.decisions.Deliberation;
import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.decisions.Scoring;
import entente.model.decisions.Situation;
import entente.model.states.Relations;
import entente.model.states.StateFacts;
import entente.model.states.Vector;
import entente.model.states.World;
import entente.model.structures.Admission;
import entente.model.structures.Structure;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One review that can be scored again with a single quantity changed.
 *
 * <p>It holds a copy of what the state saw. Each time it lays that copy out anew, changes the one
 * quantity, and asks the rules of the model themselves: openness, scores and choice, with the same
 * tastes and the same misperception. Nothing reaches back into the run.
 */
public final class Rescoring {

  /** Of how many states beside the poles the hostility can be changed: those feared most. */
  private static final int FEARED = 3;

  private final Run run;
  private final int state;
  private final Review review;
  private final double[] taste;
  private final Relations relations;
  private final List<Structure> structures;
  private final double[] confrontation;

  Rescoring(Run run, StateReview of, Review review) {
    this.run = run;
    this.review = review;
    state = of.state();
    taste = IntStream.range(0, run.rules.options.count()).mapToDouble(of::taste).toArray();
    relations = run.relations.copy(run.world);
    structures = run.structures.stream().map(s -> s.copy(s.terms(), relations)).toList();
    confrontation = run.rules.situation.confrontation().clone();
  }

  /** Returns the review scored again with nothing changed. */
  public Review again() {
    return new Bench(null, 0).review();
  }

  /** Returns the review scored again with one quantity changed. */
  public Review again(ReviewQuantity quantity, double value) {
    return new Bench(quantity, value).review();
  }

  /**
   * Returns how much better the state liked an option than another, noise included, in units of
   * score; NaN where precision is 0 and scores do not count.
   */
  public double lead(int option, int over) {
    return run.parameters.choice().precision() == 0
        ? Double.NaN
        : review.score(option) + review.noise()[option] - review.score(over) - review.noise()[over];
  }

  /** Returns the open option that the state liked best after the one it chose; −1 if none. */
  public int runnerUp() {
    double precision = run.parameters.choice().precision();
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < taste.length; o++) {
      if (review.open()[o] && o != review.chosen()) {
        double liking = precision * review.score(o) + taste[o];
        if (liking > most) {
          most = liking;
          best = o;
        }
      }
    }
    return best;
  }

  /**
   * Returns the quantities that can be changed: the state's own, what it fears of the poles and of
   * the few others that threaten it most, the confrontation of the poles, and those of the
   * structures in the options held, chosen and liked second.
   */
  public List<ReviewQuantity> quantities() {
    List<ReviewQuantity> all = new ArrayList<>();
    World world = run.world;
    int poles = world.poleCount();
    for (int p = 0; p < poles; p++) {
      if (world.pole(p) != state) {
        all.add(ReviewQuantity.of(ReviewQuantity.Kind.DEPENDENCE, p));
      }
    }
    all.add(ReviewQuantity.of(ReviewQuantity.Kind.AUTONOMY));
    feared().forEach(j -> all.add(ReviewQuantity.of(ReviewQuantity.Kind.HOSTILITY, j)));
    for (int a = 0; a < world.axes(); a++) {
      all.add(ReviewQuantity.of(ReviewQuantity.Kind.POSITION, a));
    }
    for (int v = 0; v < Vector.COUNT; v++) {
      all.add(ReviewQuantity.of(ReviewQuantity.Kind.VULNERABILITY, v));
    }
    for (int p = 0; p < poles; p++) {
      for (int q = 0; q < p; q++) {
        all.add(new ReviewQuantity(ReviewQuantity.Kind.CONFRONTATION, -1, q, p));
      }
    }
    for (int k : concerned()) {
      all.add(ReviewQuantity.in(k, ReviewQuantity.Kind.INCLUSIVENESS));
      if (structures.get(k).aimed()) {
        all.add(ReviewQuantity.in(k, ReviewQuantity.Kind.DETERRENCE_FOCUS));
      }
      all.add(ReviewQuantity.in(k, ReviewQuantity.Kind.OBLIGATIONS));
      all.add(ReviewQuantity.in(k, ReviewQuantity.Kind.DEPTH));
      all.add(ReviewQuantity.in(k, ReviewQuantity.Kind.EFFECTIVENESS));
      all.add(ReviewQuantity.in(k, ReviewQuantity.Kind.POLITICISATION));
    }
    all.add(ReviewQuantity.of(ReviewQuantity.Kind.SWITCHING_COST));
    all.add(ReviewQuantity.of(ReviewQuantity.Kind.BLOC_CONSTANT));
    all.add(ReviewQuantity.of(ReviewQuantity.Kind.SEAT_CONSTANT));
    return all;
  }

  private List<Integer> feared() {
    World world = run.world;
    int n = world.size();
    List<Integer> feared = new ArrayList<>();
    for (int p = 0; p < world.poleCount(); p++) {
      if (world.pole(p) != state) {
        feared.add(world.pole(p));
      }
    }
    IntStream.range(0, n)
        .boxed()
        .filter(j -> j != state && world.poleOf(j) < 0)
        .sorted(
            Comparator.comparingDouble(
                j ->
                    -relations.capability()[j]
                        * relations.fear()[j * n + state]
                        * relations.reach()[j * n + state]))
        .limit(FEARED)
        .forEach(feared::add);
    return feared;
  }

  private Set<Integer> concerned() {
    Set<Integer> concerned = new TreeSet<>();
    for (int o : new int[] {review.present(), review.chosen(), runnerUp()}) {
      if (o >= 0) {
        concerned.add(run.rules.options.bloc(o));
        concerned.add(run.rules.options.seat(o));
      }
    }
    concerned.remove(-1);
    return concerned;
  }

  /** Returns the value that a quantity had. */
  public double value(ReviewQuantity quantity) {
    int one = quantity.one();
    int poles = run.world.poleCount();
    Structure structure = quantity.structure() < 0 ? null : structures.get(quantity.structure());
    return switch (quantity.kind()) {
      case DEPENDENCE -> relations.dependence()[state * poles + one];
      case AUTONOMY -> run.world.state(state).autonomy();
      case HOSTILITY -> relations.fear()[one * run.world.size() + state];
      case POSITION -> relations.position()[state * run.world.axes() + one];
      case VULNERABILITY -> run.world.vulnerability(state, one);
      case CONFRONTATION -> confrontation[one * poles + quantity.other()];
      case INCLUSIVENESS -> structure.terms().inclusiveness();
      case DETERRENCE_FOCUS -> structure.terms().deterrenceFocus();
      case OBLIGATIONS -> structure.terms().obligations();
      case DEPTH -> structure.depth();
      case EFFECTIVENESS -> structure.effectiveness();
      case POLITICISATION -> structure.politicisation();
      case SWITCHING_COST -> run.parameters.choice().switchingCost();
      case BLOC_CONSTANT -> run.rules.scoring.blocConstant(state);
      case SEAT_CONSTANT -> run.rules.scoring.seatConstant(state);
    };
  }

  /** Returns the smallest value of a quantity that has a meaning here. */
  public double low(ReviewQuantity quantity) {
    double least = quantity.kind() == ReviewQuantity.Kind.POSITION ? positions(quantity)[0] : 0;
    return Math.min(least, value(quantity));
  }

  /** Returns the largest value of a quantity that has a meaning here. */
  public double high(ReviewQuantity quantity) {
    double most =
        switch (quantity.kind()) {
          case POSITION -> positions(quantity)[run.world.size() - 1];
          case DEPENDENCE -> 1 - otherDependence(quantity.one());
          default -> 1;
        };
    return Math.max(most, value(quantity));
  }

  private double[] positions(ReviewQuantity quantity) {
    int axes = run.world.axes();
    return IntStream.range(0, run.world.size())
        .mapToDouble(i -> relations.position()[i * axes + quantity.one()])
        .sorted()
        .toArray();
  }

  private double otherDependence(int pole) {
    int poles = run.world.poleCount();
    return IntStream.range(0, poles)
        .filter(p -> p != pole)
        .mapToDouble(p -> relations.dependence()[state * poles + p])
        .sum();
  }

  /** What the state saw, laid out once with one quantity changed. */
  private final class Bench {

    private final ReviewQuantity quantity;
    private final double value;

    Bench(ReviewQuantity quantity, double value) {
      this.quantity = quantity;
      this.value = value;
    }

    private boolean is(ReviewQuantity.Kind kind) {
      return quantity != null && quantity.kind() == kind;
    }

    private double or(ReviewQuantity.Kind kind, int structure, double unchanged) {
      return is(kind) && quantity.structure() == structure ? value : unchanged;
    }

    Review review() {
      Relations related = related();
      List<Structure> built = new ArrayList<>();
      List<Admission> admissions = new ArrayList<>();
      for (Structure structure : structures) {
        Structure copy = built(structure, related);
        built.add(copy);
        admissions.add(run.rules.situation.admission(structure.index()).copy(copy, related));
      }
      Situation situation =
          new Situation(
              related, run.scenario.mechanisms(), run.parameters.security(), built, admissions);
      confront(situation.confrontation());
      situation.survey();
      Options options = new Options(situation);
      Scoring scoring = scoring(situation, options);
      return new Deliberation(options, scoring, new Choice(run.parameters.choice()))
          .review(state, review.round(), o -> taste[o], review.threatNoise(), review.helpNoise());
    }

    private Relations related() {
      int n = run.world.size();
      Relations related = relations.copy(world());
      if (is(ReviewQuantity.Kind.DEPENDENCE)) {
        related.dependence()[state * run.world.poleCount() + quantity.one()] = value;
      } else if (is(ReviewQuantity.Kind.HOSTILITY)) {
        related.fear()[quantity.one() * n + state] = value;
      } else if (is(ReviewQuantity.Kind.POSITION)) {
        related.position()[state * run.world.axes() + quantity.one()] = value;
      }
      return related;
    }

    private World world() {
      StateFacts facts = run.world.state(state);
      if (is(ReviewQuantity.Kind.AUTONOMY)) {
        return run.world.with(state, facts.with(value, facts.vulnerability()));
      } else if (is(ReviewQuantity.Kind.VULNERABILITY)) {
        List<Double> vulnerability = new ArrayList<>(facts.vulnerability());
        vulnerability.set(quantity.one(), value);
        return run.world.with(state, facts.with(facts.autonomy(), vulnerability));
      }
      return run.world;
    }

    private Structure built(Structure structure, Relations related) {
      int k = structure.index();
      StructureTerms terms = structure.terms();
      StructureTerms changed =
          terms.with(
              or(ReviewQuantity.Kind.INCLUSIVENESS, k, terms.inclusiveness()),
              or(ReviewQuantity.Kind.DETERRENCE_FOCUS, k, terms.deterrenceFocus()),
              or(ReviewQuantity.Kind.OBLIGATIONS, k, terms.obligations()));
      Structure copy = structure.copy(changed, related);
      copy.setDepth(or(ReviewQuantity.Kind.DEPTH, k, copy.depth()));
      copy.setEffectiveness(or(ReviewQuantity.Kind.EFFECTIVENESS, k, copy.effectiveness()));
      copy.setPoliticisation(or(ReviewQuantity.Kind.POLITICISATION, k, copy.politicisation()));
      return copy;
    }

    private void confront(double[] into) {
      System.arraycopy(confrontation, 0, into, 0, into.length);
      if (is(ReviewQuantity.Kind.CONFRONTATION)) {
        int poles = run.world.poleCount();
        into[quantity.one() * poles + quantity.other()] = value;
        into[quantity.other() * poles + quantity.one()] = value;
      }
    }

    private Scoring scoring(Situation situation, Options options) {
      double cost =
          or(ReviewQuantity.Kind.SWITCHING_COST, -1, run.parameters.choice().switchingCost());
      Scoring scoring =
          run.rules.scoring.copy(
              situation, options, run.parameters.choice().withSwitchingCost(cost), state);
      scoring.setConstants(
          state,
          or(ReviewQuantity.Kind.BLOC_CONSTANT, -1, scoring.blocConstant(state)),
          or(ReviewQuantity.Kind.SEAT_CONSTANT, -1, scoring.seatConstant(state)));
      return scoring;
    }
  }

  /** Returns the index of the state. */
  public int state() {
    return state;
  }

  /** Returns the review as it was. */
  public Review review() {
    return review;
  }
}
