package entente.model.decisions;

import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * The score of every option of a state, term by term.
 *
 * <p>A score is the sum of its terms. Security depends on bloc and seat together; the other terms
 * add up over the structures of the option. Terms lie in about [−1, 1] before their weights.
 */
public final class Scoring {

  private record Summand(Term term, MembershipRule rule) {}

  private final Situation situation;
  private final Options options;
  private final Weights weights;
  private final ChoiceParameters choice;
  private final HedgingSpace hedging;
  private final Protection protection;
  private final Pressure pressure;
  private final List<Summand> rules;
  private final double[] strength = new double[Term.COUNT];
  private final double[][] byStructure;
  private final double[] membershipWeight;
  private final double[] blocConstant;
  private final double[] seatConstant;
  private final int[] initialOption;

  /** Makes the scores of a situation. */
  public Scoring(Situation situation, Options options, Weights weights, ChoiceParameters choice) {
    this.situation = situation;
    this.options = options;
    this.weights = weights;
    this.choice = choice;
    hedging = new HedgingSpace(situation);
    protection = new Protection(situation, hedging);
    pressure = new Pressure(situation);
    rules =
        new ArrayList<>(
            List.of(
                new Summand(Term.AFFINITY, new Affinity(situation)),
                new Summand(Term.LEADER_TIE, new LeaderTie(situation)),
                new Summand(Term.AUTONOMY, new AutonomyCost(situation)),
                new Summand(Term.ENTRAPMENT, new Entrapment(situation)),
                new Summand(Term.PRESSURE, pressure),
                new Summand(Term.DIALOGUE, new DialogueBenefit(situation))));
    setStrengths();
    addAdded();
    int structures = situation.structures().size();
    byStructure = new double[structures][Term.COUNT];
    membershipWeight = new double[structures];
    int n = situation.world().size();
    blocConstant = new double[n];
    seatConstant = new double[n];
    initialOption = new int[n];
    for (int i = 0; i < n; i++) {
      initialOption[i] = options.present(i);
    }
  }

  private Scoring(
      Scoring other, Situation situation, Options options, ChoiceParameters choice, int state) {
    this(situation, options, other.weights, choice);
    blocConstant[state] = other.blocConstant[state];
    seatConstant[state] = other.seatConstant[state];
    initialOption[state] = other.initialOption[state];
  }

  /**
   * Returns the scores of one state on a copy of the situation: the same rules, weights and
   * constants.
   */
  public Scoring copy(Situation situation, Options options, ChoiceParameters choice, int state) {
    return new Scoring(this, situation, options, choice, state);
  }

  /**
   * Takes over the constants of all states, and what they held in round 0, from scores of the same
   * states and options.
   */
  public void takeConstants(Scoring other) {
    System.arraycopy(other.blocConstant, 0, blocConstant, 0, blocConstant.length);
    System.arraycopy(other.seatConstant, 0, seatConstant, 0, seatConstant.length);
    System.arraycopy(other.initialOption, 0, initialOption, 0, initialOption.length);
  }

  private void setStrengths() {
    var on = situation.mechanisms();
    strength[Term.SECURITY.ordinal()] = weights.security();
    strength[Term.AFFINITY.ordinal()] = weights.affinity() * on.affinity();
    strength[Term.LEADER_TIE.ordinal()] = weights.leaderTie() * on.leaderTie();
    strength[Term.AUTONOMY.ordinal()] = weights.autonomy() * on.autonomy();
    strength[Term.ENTRAPMENT.ordinal()] = weights.entrapment() * on.entrapment();
    strength[Term.PRESSURE.ordinal()] = weights.pressure() * on.pressure();
    strength[Term.HEDGING.ordinal()] = weights.hedging() * on.hedging();
    strength[Term.DIALOGUE.ordinal()] = weights.dialogue() * on.dialogue();
    strength[Term.UPKEEP.ordinal()] = weights.upkeep();
  }

  // An added mechanism that is off is not asked at all, so that it cannot change a result.
  private void addAdded() {
    for (int a = 0; a < Term.ADDED.size(); a++) {
      AddedMechanism mechanism = Term.ADDED.get(a);
      Term term = Term.values().get(Term.BUILT_IN.size() + a);
      double size = situation.mechanisms().added().getOrDefault(mechanism.key(), 0.0);
      if (size != 0) {
        strength[term.ordinal()] = size;
        rules.add(new Summand(term, mechanism.rule(situation)));
      }
    }
  }

  /** Returns the rule of security, for those who ask for it alone. */
  public Protection protection() {
    return protection;
  }

  /** Returns the rule of hedging space. */
  public HedgingSpace hedging() {
    return hedging;
  }

  /**
   * Scores the open options of a state.
   *
   * @param present the option that the state holds
   * @param open which options are open
   * @param threatNoise factor by which the state misjudges threats, 1 for none
   * @param helpNoise factor by which it misjudges help, 1 for none
   * @param terms filled with the terms of each open option, [option][term]
   */
  public void score(
      int state,
      int present,
      boolean[] open,
      double threatNoise,
      double helpNoise,
      double[][] terms) {
    scoreStructures(state, situation.blocs());
    scoreStructures(state, situation.seats());
    double room = hedging.room(state);
    for (int o = 0; o < options.count(); o++) {
      if (open[o]) {
        fill(state, present, o, room, threatNoise, helpNoise, terms[o]);
      }
    }
  }

  private void scoreStructures(int state, int[] structures) {
    for (int k : structures) {
      Structure structure = situation.structures().get(k);
      double weight = structure.membership().weightOrEntry(state);
      membershipWeight[k] = weight;
      for (Summand summand : rules) {
        int t = summand.term().ordinal();
        byStructure[k][t] = strength[t] * summand.rule().value(state, structure, weight);
      }
      byStructure[k][Term.UPKEEP.ordinal()] = -strength[Term.UPKEEP.ordinal()] * weight;
    }
  }

  private void fill(
      int state,
      int present,
      int option,
      double room,
      double threatNoise,
      double helpNoise,
      double[] into) {
    int bloc = options.bloc(option);
    int seat = options.seat(option);
    java.util.Arrays.fill(into, 0);
    into[Term.SECURITY.ordinal()] =
        strength[Term.SECURITY.ordinal()]
            * protection.security(state, bloc, seat, threatNoise, helpNoise);
    double left = room;
    left = add(bloc, into, left);
    left = add(seat, into, left);
    into[Term.HEDGING.ordinal()] = strength[Term.HEDGING.ordinal()] * left;
    if (bloc >= 0 && seat >= 0) {
      Structure b = situation.structures().get(bloc);
      Structure s = situation.structures().get(seat);
      into[Term.PRESSURE.ordinal()] +=
          strength[Term.PRESSURE.ordinal()]
              * (pressure.breach(b, membershipWeight[bloc], s, membershipWeight[seat])
                  + pressure.breach(s, membershipWeight[seat], b, membershipWeight[bloc]));
    }
    into[Term.SWITCHING.ordinal()] = -choice.switchingCost() * effort(present, option);
    into[Term.CONSTANT.ordinal()] = constant(state, option);
  }

  private double add(int structure, double[] into, double room) {
    if (structure < 0) {
      return room;
    }
    for (int t = 0; t < Term.COUNT; t++) {
      into[t] += byStructure[structure][t];
    }
    return room
        * hedging.leftBy(situation.structures().get(structure), membershipWeight[structure]);
  }

  /**
   * Returns the effort of a switch in units of the switching cost: joining costs by what binds,
   * leaving by what binds and has deepened.
   */
  private double effort(int from, int to) {
    double effort = 0;
    if (!options.sameBloc(from, to)) {
      effort += leaving(options.bloc(from)) + joining(options.bloc(to));
    }
    if (!options.sameSeat(from, to)) {
      effort += leaving(options.seat(from)) + joining(options.seat(to));
    }
    return effort;
  }

  private double joining(int structure) {
    return structure < 0 ? 0 : Affinity.hold(situation.structures().get(structure));
  }

  private double leaving(int structure) {
    return structure < 0 ? 0 : joining(structure) * situation.structures().get(structure).depth();
  }

  private double constant(int state, int option) {
    double sum = 0;
    if (options.sameBloc(option, initialOption[state])) {
      sum += blocConstant[state];
    }
    if (options.seat(option) >= 0 && options.sameSeat(option, initialOption[state])) {
      sum += seatConstant[state];
    }
    return sum;
  }

  /** Returns the constant on the initial bloc, or on having none, of a state. */
  public double blocConstant(int state) {
    return blocConstant[state];
  }

  /** Returns the constant on the initial seat of a state. */
  public double seatConstant(int state) {
    return seatConstant[state];
  }

  /** Sets the constants of a state. */
  public void setConstants(int state, double bloc, double seat) {
    blocConstant[state] = bloc;
    seatConstant[state] = seat;
  }
}
