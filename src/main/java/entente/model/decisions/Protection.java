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
 * obligations and by effective dialogue. Means are a state's own and the help of its structures, in
 * so far as they are aimed at deterring (armed force) or work (the other vectors), discounted by
 * credibility (Snyder 1984: abandonment); a state without a bloc has partial help from the poles
 * that it is tied to (Kuik 2008). On each vector the contest is Tullock's (1980).
 */
public final class Protection {

  /** Largest share of a threat that all structures together can take away. */
  private static final double MOST_TAKEN_AWAY = 0.9;

  private static final int MILITARY = Vector.MILITARY.ordinal();
  private static final int ECONOMIC = Vector.ECONOMIC.ordinal();

  private final Situation situation;
  private final SecurityParameters parameters;
  private final HedgingSpace hedging;
  private final double[] severity;
  private final int[] standing;
  private final double[] armedAway;
  private final double[] remoteAway;
  private final double[] armedHelp;
  private final double[] remoteHelp;
  private final double[][] rootEmphasis;
  private final int[] list;
  private int listed;
  private double hedgeHelp;
  private int preparedState = -1;
  private int preparedSurvey;

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
    int structures = situation.structures().size();
    standing =
        situation.structures().stream()
            .filter(s -> s.is(Commitment.STANDING))
            .mapToInt(Structure::index)
            .toArray();
    list = new int[structures];
    armedAway = new double[structures];
    remoteAway = new double[structures];
    armedHelp = new double[structures];
    remoteHelp = new double[structures];
    rootEmphasis = new double[structures][Vector.COUNT];
  }

  /**
   * Returns the severity of a successful attack by vector, an armed one counting 1; not to be
   * changed.
   */
  public double[] severity() {
    return severity;
  }

  /**
   * Returns the expected security of a state under an option: the probability that no attack
   * succeeds if one comes on each vector, each weighted by severity, in [0, 1].
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

  /**
   * Returns the expected security of a state that holds any number of structures, in [0, 1].
   *
   * @param held whether each structure counts as held, standing ones among them
   * @param bloc whether one of those held is exclusive, so that no pole helps it besides
   */
  public double security(int state, boolean[] held, boolean bloc) {
    prepare(state);
    list(held);
    double product = 1;
    for (int v = 0; v < Vector.COUNT; v++) {
      product *= 1 - severity[v] * (1 - safe(v, state, bloc));
    }
    return product;
  }

  /** Returns the chance that no attack on one vector succeeds against what a state holds. */
  public double onVector(int v, int state, boolean[] held, boolean bloc) {
    prepare(state);
    list(held);
    return safe(v, state, bloc);
  }

  private void list(boolean[] held) {
    listed = 0;
    for (int k = 0; k < held.length; k++) {
      if (held[k]) {
        list[listed++] = k;
      }
    }
  }

  private double safe(int v, int state, boolean bloc) {
    double vulnerability = situation.world().vulnerability(state, v);
    double means = situation.relations().capability()[state];
    double[] kept = v == MILITARY ? armedAway : remoteAway;
    double help = v == MILITARY && !bloc ? hedgeHelp : 0;
    double away = 0;
    for (int h = 0; h < listed; h++) {
      int k = list[h];
      away += kept[k];
      help += v == MILITARY ? armedHelp[k] : rootEmphasis[k][v] * remoteHelp[k];
    }
    double threat;
    if (v == MILITARY) {
      threat = left(situation.threat(state), away);
    } else {
      means += parameters.resilience() * (1 - vulnerability);
      threat =
          v == ECONOMIC
              ? situation.economicThreat(state)
              : left(situation.remoteThreat(state), away);
    }
    return ContestSuccess.share(means + help, threat * vulnerability, parameters.contestExponent());
  }

  private static double left(double all, double away) {
    return Math.max(all - away, (1 - MOST_TAKEN_AWAY) * all);
  }

  /** Returns the chance that no attack on one vector succeeds if one comes. */
  public double onVector(
      int v, int state, int bloc, int seat, double threatNoise, double helpNoise) {
    prepare(state);
    double vulnerability = situation.world().vulnerability(state, v);
    double own = situation.relations().capability()[state];
    double threat;
    double help;
    if (v == MILITARY) {
      threat = remaining(situation.threat(state), armedAway, bloc, seat);
      help = armed(bloc, seat);
    } else {
      threat =
          v == ECONOMIC
              ? situation.economicThreat(state)
              : remaining(situation.remoteThreat(state), remoteAway, bloc, seat);
      own += parameters.resilience() * (1 - vulnerability);
      help = remote(v, bloc, seat);
    }
    return ContestSuccess.share(
        own + help * helpNoise, threat * vulnerability * threatNoise, parameters.contestExponent());
  }

  // What a state's structures take away from threats and add to its means, worked out once for all
  // options: it does not depend on what they are combined with.
  private void prepare(int state) {
    if (state == preparedState && situation.surveys() == preparedSurvey) {
      return;
    }
    if (situation.surveys() != preparedSurvey) {
      prepareEmphasis();
    }
    preparedState = state;
    preparedSurvey = situation.surveys();
    for (Structure structure : situation.each()) {
      prepare(state, structure, structure.index());
    }
    hedgeHelp = helpOfPoles(state);
  }

  private void prepareEmphasis() {
    for (Structure structure : situation.each()) {
      for (int v = 0; v < Vector.COUNT; v++) {
        rootEmphasis[structure.index()][v] = Math.sqrt(structure.agenda()[v]);
      }
    }
  }

  private void prepare(int state, Structure structure, int k) {
    double weight =
        structure.is(Commitment.STANDING)
            ? structure.membership().weight()[state]
            : structure.membership().weightOrEntry(state);
    double left =
        (1 - parameters.restraint() * structure.binding())
            * (1 - parameters.reassurance() * structure.dialogue());
    double armedThreat = situation.threatFrom(k, state);
    double remoteThreat = situation.remoteThreatFrom(k, state);
    armedAway[k] = weight * (1 - left) * armedThreat;
    remoteAway[k] = weight * (1 - left) * remoteThreat;
    armedHelp[k] = armedHelp(structure, state, weight);
    remoteHelp[k] =
        weight * structure.effect() * Math.max(0, situation.mass(k, state) - remoteThreat);
  }

  private double remaining(double all, double[] away, int bloc, int seat) {
    double sum = (bloc < 0 ? 0 : away[bloc]) + (seat < 0 ? 0 : away[seat]);
    for (int k : standing) {
      sum += away[k];
    }
    return Math.max(all - sum, (1 - MOST_TAKEN_AWAY) * all);
  }

  private double armed(int bloc, int seat) {
    double sum = (bloc < 0 ? hedgeHelp : armedHelp[bloc]) + (seat < 0 ? 0 : armedHelp[seat]);
    for (int k : standing) {
      sum += armedHelp[k];
    }
    return sum;
  }

  private double remote(int v, int bloc, int seat) {
    double sum =
        (bloc < 0 ? 0 : rootEmphasis[bloc][v] * remoteHelp[bloc])
            + (seat < 0 ? 0 : rootEmphasis[seat][v] * remoteHelp[seat]);
    for (int k : standing) {
      sum += rootEmphasis[k][v] * remoteHelp[k];
    }
    return sum;
  }

  /**
   * Returns the armed help that a state expects from a structure: credibility × weight × binding ×
   * deterrence focus × √(military emphasis) × means of the other members at hand and not feared.
   */
  public double armedHelp(Structure structure, int state, double weight) {
    int k = structure.index();
    return situation.mechanisms().deterrence()
        * credibility(structure)
        * weight
        * structure.binding()
        * structure.focus()
        * Math.sqrt(structure.agenda()[MILITARY])
        * (situation.near(k, state) - situation.threatFrom(k, state));
  }

  /** Returns the share of a structure's promised help that a member expects to come, in [0, 1]. */
  public double credibility(Structure structure) {
    double learned =
        situation.mechanisms().credibility()
            * parameters.credibilityLearning()
            * (structure.effectiveness() - parameters.credibility());
    return Math.min(1, Math.max(0, parameters.credibility() + learned));
  }

  private double helpOfPoles(int state) {
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
      help +=
          relations.dependence()[state * poles + p]
              / ties
              * relations.capability()[j]
              * relations.reach()[j * n + state]
              * (1 - relations.fear()[j * n + state]);
    }
    return parameters.hedgeHelp() * hedging.room(state) * help;
  }
}
