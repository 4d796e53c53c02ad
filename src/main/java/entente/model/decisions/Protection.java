package entente.model.decisions;

import entente.model.states.Relations;
import entente.model.states.Vector;
import entente.model.structures.Commitment;
import entente.model.structures.Structure;
import entente.theory.ContestSuccess;

/**
 * The security of a state under an option: the contest between threats and the means against them.
 *
 * <p>Threat is that of Walt (1987); what fellow members contribute to it is restrained by binding
 * obligations and by effective dialogue. Means are a state's own and the help of its structures, in so
 * far as they are aimed at deterring (armed force) or work (the other vectors), discounted by
 * credibility (Snyder 1984: abandonment); a state without a bloc has partial help from the poles that
 * it is tied to (Kuik 2008). On each vector the contest is Tullock's (1980).
 */
public final class Protection {

  /** Largest share of a threat that all structures together can take away. */
  private static final double MOST_TAKEN_AWAY = 0.9;

  private final Situation situation;
  private final SecurityParameters parameters;
  private final HedgingSpace hedging;
  private final double[] severity;
  private final int[] standing;

  /** Makes the rule. */
  public Protection(Situation situation, HedgingSpace hedging) {
    this.situation = situation;
    this.parameters = situation.security();
    this.hedging = hedging;
    severity =
        new double[] {
          1,
          parameters.cyberSeverity(),
          parameters.informationSeverity(),
          parameters.politicalSeverity(),
          parameters.economicSeverity()
        };
    standing =
        situation.structures().stream()
            .filter(s -> s.is(Commitment.STANDING) && s.terms().present())
            .mapToInt(Structure::index)
            .toArray();
  }

  /** Returns the severity of a successful attack by vector, an armed one counting 1; not to be changed. */
  public double[] severity() {
    return severity;
  }

  /**
   * Returns the expected security of a state under an option: the probability that no attack succeeds
   * if one comes on each vector, each weighted by severity, in [0, 1].
   *
   * @param bloc index of the option's bloc, or −1
   * @param seat index of the option's seat, or −1
   * @param threatNoise factor by which the state misjudges threats, 1 for none
   * @param helpNoise factor by which it misjudges help, 1 for none
   */
  public double security(int state, int bloc, int seat, double threatNoise, double helpNoise) {
    double product = 1;
    for (int v = 0; v < Vector.COUNT; v++) {
      double safe = onVector(v, state, bloc, seat, threatNoise, helpNoise);
      product *= 1 - severity[v] * (1 - safe);
    }
    return product;
  }

  /** Returns the chance that no attack on one vector succeeds if one comes. */
  public double onVector(
      int v, int state, int bloc, int seat, double threatNoise, double helpNoise) {
    double vulnerability = situation.world().state(state).vulnerability().get(v);
    double against = threat(v, state, bloc, seat) * vulnerability * threatNoise;
    double own =
        v == 0
            ? situation.relations().capability()[state]
            : situation.relations().capability()[state]
                + parameters.resilience() * (1 - vulnerability);
    double with = own + help(v, state, bloc, seat) * helpNoise;
    return ContestSuccess.share(with, against, parameters.contestExponent());
  }

  /** Returns the threat to a state on a vector, before its vulnerability. */
  double threat(int v, int state, int bloc, int seat) {
    if (v == Vector.ECONOMIC.ordinal()) {
      return situation.economicThreat(state);
    }
    boolean armed = v == 0;
    double all = armed ? situation.threat(state) : situation.remoteThreat(state);
    double away = takenAway(bloc, state, armed) + takenAway(seat, state, armed);
    for (int k : standing) {
      away += takenAway(k, state, armed);
    }
    return Math.max(all - away, (1 - MOST_TAKEN_AWAY) * all);
  }

  private double takenAway(int k, int state, boolean armed) {
    double weight = weight(k, state);
    if (weight == 0) {
      return 0;
    }
    Structure structure = situation.structures().get(k);
    double left =
        (1 - parameters.restraint() * structure.binding())
            * (1 - parameters.reassurance() * structure.dialogue());
    double from =
        armed ? situation.threatFrom(k, state) : situation.remoteThreatFrom(k, state);
    return weight * (1 - left) * from;
  }

  private double help(int v, int state, int bloc, int seat) {
    double sum = help(v, state, bloc) + help(v, state, seat);
    for (int k : standing) {
      sum += help(v, state, k);
    }
    return v == 0 && bloc < 0 ? sum + hedgeHelp(state) : sum;
  }

  private double help(int v, int state, int k) {
    double weight = weight(k, state);
    if (weight == 0) {
      return 0;
    }
    Structure structure = situation.structures().get(k);
    double emphasis = Math.sqrt(structure.agenda()[v]);
    if (v == 0) {
      double friendly = situation.near(k, state) - situation.threatFrom(k, state);
      return situation.mechanisms().deterrence()
          * credibility(structure)
          * weight
          * structure.binding()
          * structure.focus()
          * emphasis
          * friendly;
    }
    double friendly = Math.max(0, situation.mass(k, state) - situation.remoteThreatFrom(k, state));
    return weight * structure.effect() * emphasis * friendly;
  }

  /** Returns the share of a structure's promised help that a member expects to come, in [0, 1]. */
  public double credibility(Structure structure) {
    double learned =
        situation.mechanisms().credibility()
            * parameters.credibilityLearning()
            * (structure.effectiveness() - parameters.credibility());
    return Math.min(1, Math.max(0, parameters.credibility() + learned));
  }

  private double hedgeHelp(int state) {
    Relations relations = situation.relations();
    int n = situation.world().size();
    int poles = situation.world().poleCount();
    double ties = hedging.ties(state);
    if (ties == 0) {
      return 0;
    }
    double help = 0;
    for (int p = 0; p < poles; p++) {
      int j = situation.world().pole(p);
      if (j != state) {
        help +=
            relations.dependence()[state * poles + p]
                / ties
                * relations.capability()[j]
                * relations.reach()[j * n + state]
                * (1 - relations.fear()[j * n + state]);
      }
    }
    return parameters.hedgeHelp() * hedging.room(state) * help;
  }

  private double weight(int k, int state) {
    if (k < 0) {
      return 0;
    }
    Structure structure = situation.structures().get(k);
    return structure.is(Commitment.STANDING)
        ? structure.membership().weight()[state]
        : structure.membership().weightOrEntry(state);
  }
}
