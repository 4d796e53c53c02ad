package entente.model.dynamics;

import entente.model.Logistic;
import entente.model.decisions.Situation;
import entente.model.politics.Contest;
import entente.model.states.World;
import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Structure;
import entente.theory.ContestSuccess;
import org.apache.commons.math3.util.FastMath;

/**
 * The chances that a pair has a dispute in a year, that the dispute comes to force, and force to
 * war: log odds that hostility, gravity and what stands between the two shift (Bremer 1992; {@link
 * WarParameters} names the source of each shift).
 */
final class WarOdds {

  private static final int TEN_YEARS = 10 * Scenario.ROUNDS_A_YEAR;
  private static final double DEMOCRACY = 0.5;

  /** Makes gravity about 0 for a middling pair and 1 for a spread above it. */
  private static final double GRAVITY_MEAN = -20.3;

  private static final double GRAVITY_SPREAD = 3.3;
  private static final double DISPUTE_HOSTILITY = 0.15;

  /** By how much less a dispute that goes on comes to force, in log odds. */
  private static final double DISPUTE_WITHOUT_FORCE = 0.6;

  /** By how much less force in it comes to war, in log odds. */
  private static final double DISPUTE_WITHOUT_WAR = 0.8;

  /** Hostility times this, plus gravity, from which a pair is exposed. */
  private static final double HOSTILITY_EXPOSES = 3.5;

  private static final double EXPOSED = 1.2;

  /** Chance in a year that is surely negligible in a round. */
  private static final double NEGLIGIBLE = Scenario.ROUNDS_A_YEAR * Snapshot.NEGLIGIBLE_HAZARD;

  /** Log odds of a dispute in a year below which a war in a round is surely negligible. */
  private static final double SURELY_NEGLIGIBLE = FastMath.log(NEGLIGIBLE);

  private final Run run;
  private final WarParameters parameters;
  private final Guarantees guarantees;
  private int seen;

  WarOdds(Run run) {
    this.run = run;
    parameters = run.parameters.wars();
    guarantees = new Guarantees(run);
  }

  /** Looks at what structures promise as they stand now. */
  void look() {
    seen = run.rules.situation.surveys();
    guarantees.look();
  }

  /**
   * Returns whether a pair has a dispute in a year if this is its draw; most draws rule it out
   * before anybody looks at promises.
   */
  boolean isDispute(LadderPair pair, Feud record, double draw) {
    boolean ruledOut = onlyRestrains() && draw >= Logistic.ceiling(dispute(pair, record, 0));
    return !ruledOut && draw < ofDispute(pair, record);
  }

  // Help that only restrains may be left out where a bound is enough.
  private boolean onlyRestrains() {
    return parameters.helpBefore() <= 0 && parameters.helpInWar() <= 0;
  }

  /** Returns the chance that a pair has a dispute in a year, by promises as seen last. */
  double ofDispute(LadderPair pair, Feud record) {
    return Logistic.value(dispute(pair, record, help(pair)));
  }

  /** Returns the chance that a dispute of a pair comes to force. */
  double ofForce(LadderPair pair, Feud record) {
    return Logistic.value(force(pair, record));
  }

  /** Returns the chance that force comes to war, by promises as seen last. */
  double ofWar(LadderPair pair, Feud record, int round) {
    return Logistic.value(war(pair, record, round, help(pair)));
  }

  /**
   * Returns the chance that a pair begins a war in a round; 0 where it is surely less than {@link
   * Snapshot#NEGLIGIBLE_HAZARD}, which is most often seen without working it out.
   */
  double hazard(LadderPair pair, Feud record, int round) {
    if (seen != run.rules.situation.surveys()) {
      look();
    }
    if (onlyRestrains() && isNegligible(pair, record, round)) {
      return 0;
    }
    return ofDispute(pair, record)
        * ofForce(pair, record)
        * ofWar(pair, record, round)
        / Scenario.ROUNDS_A_YEAR;
  }

  // Without help there is a bound; three ceilings in a row are most often enough to see it.
  private boolean isNegligible(LadderPair pair, Feud record, int round) {
    double dispute = dispute(pair, record, 0);
    if (dispute < SURELY_NEGLIGIBLE) {
      return true;
    }
    double force = force(pair, record);
    double ceiling = Logistic.ceiling(dispute) * Logistic.ceiling(force);
    if (ceiling < NEGLIGIBLE) {
      return true;
    }
    double war = war(pair, record, round, 0);
    if (ceiling * Logistic.ceiling(war) < NEGLIGIBLE) {
      return true;
    }
    double bound = Logistic.value(dispute) * Logistic.value(force) / Scenario.ROUNDS_A_YEAR;
    return bound < Snapshot.NEGLIGIBLE_HAZARD
        || bound * Logistic.value(war) < Snapshot.NEGLIGIBLE_HAZARD;
  }

  private double dispute(LadderPair pair, Feud record, double help) {
    double contest = run.contests.weight(pair.a, pair.b) / (double) Contest.HELD;
    double both = pair.bothNuclear ? 1 : 0;
    double running = record.rung >= Feud.DISPUTE ? 1 : 0;
    double forced = record.rung >= Feud.FORCE ? 1 : 0;
    return parameters.dispute()
        + parameters.hostility() * hostility(pair, record)
        + parameters.gravity() * gravity(pair, record)
        + parameters.contest() * contest
        + parameters.peaceOfDemocracies() * democracies(pair)
        + parameters.nuclearDispute() * both
        + parameters.goesOn() * running
        + parameters.goesOnAfterForce() * forced
        + parameters.helpBefore() * help
        - link(pair);
  }

  private double force(LadderPair pair, Feud record) {
    double running = record.rung >= Feud.DISPUTE ? 1 : 0;
    double forced = record.rung >= Feud.FORCE ? 1 : 0;
    return parameters.force()
        - DISPUTE_WITHOUT_FORCE * running
        + parameters.forceGoesOn() * forced
        + parameters.neighbours() * (pair.neighbours ? 1 : 0)
        - link(pair)
        - control(pair);
  }

  private double war(LadderPair pair, Feud record, int round, double help) {
    double running = record.rung >= Feud.DISPUTE ? 1 : 0;
    return parameters.war()
        + parameters.hostilityInWar() * hostility(pair, record)
        + parameters.warOfDemocracies() * democracies(pair)
        - DISPUTE_WITHOUT_WAR * running
        + parameters.warAgain() * (round - record.lastWar <= TEN_YEARS ? 1 : 0)
        + parameters.nuclearWar() * (pair.bothNuclear ? 1 : 0)
        + parameters.helpInWar() * help
        - umbrella(pair)
        - control(pair);
  }

  private double democracies(LadderPair pair) {
    double[] democracy = run.governments.democracy();
    return democracy[pair.a] > DEMOCRACY && democracy[pair.b] > DEMOCRACY ? 1 : 0;
  }

  private double link(LadderPair pair) {
    return run.scenario.mechanisms().workingLink() * parameters.link() * pair.link;
  }

  private double control(LadderPair pair) {
    return (pair.bothNuclear ? 1 : 0)
        * run.scenario.mechanisms().armsControl()
        * parameters.armsControl()
        * run.order.armsControl();
  }

  private double hostility(LadderPair pair, Feud record) {
    int n = run.world.size();
    double[] fear = run.relations.fear();
    double mean = (fear[pair.a * n + pair.b] + fear[pair.b * n + pair.a]) / 2;
    double since = Math.min(record.disputes, Feud.DISPUTE_LIMIT) - record.disputesAtStart;
    return Math.max(0.01, Math.min(0.95, mean + DISPUTE_HOSTILITY * since));
  }

  private double gravity(LadderPair pair, Feud record) {
    double[] c = run.relations.capability();
    return record.gravity(c[pair.a] * c[pair.b]);
  }

  /** Returns how much weight two states have against the distance between them. */
  static double gravity(Situation situation, int a, int b) {
    double[] c = situation.relations().capability();
    return gravity(FastMath.log(c[a] * c[b]) - FastMath.log(1 + situation.world().km(a, b)));
  }

  /** Returns gravity from the logarithm of capabilities over distance. */
  static double gravity(double weight) {
    return (weight - GRAVITY_MEAN) / GRAVITY_SPREAD;
  }

  // What promised help adds to the contest share of the weaker side.
  private double help(LadderPair pair) {
    double[] c = run.relations.capability();
    int weaker = c[pair.a] <= c[pair.b] ? pair.a : pair.b;
    int stronger = weaker == pair.a ? pair.b : pair.a;
    double alone = c[weaker];
    double help = guarantees.help(weaker, stronger);
    double attack = c[stronger] * run.relations.reach()[stronger * run.world.size() + weaker];
    double exponent = run.parameters.security().contestExponent();
    return ContestSuccess.share(alone + help, attack, exponent)
        - ContestSuccess.share(alone, attack, exponent);
  }

  private double umbrella(LadderPair pair) {
    double[] c = run.relations.capability();
    int weaker = c[pair.a] <= c[pair.b] ? pair.a : pair.b;
    int stronger = weaker == pair.a ? pair.b : pair.a;
    World world = run.world;
    if (!world.state(stronger).nuclear() || world.state(weaker).nuclear()) {
      return 0;
    }
    double usual = run.parameters.security().credibility();
    double credible = usual == 0 ? 0 : Math.min(1.5, guarantees.cover(weaker, stronger) / usual);
    return run.scenario.mechanisms().umbrella() * parameters.umbrella() * credible;
  }

  /** Returns whether hostility and gravity expose two states to disputes at all. */
  static boolean exposed(Situation situation, int a, int b) {
    int n = situation.world().size();
    double[] fear = situation.relations().fear();
    double hostility = (fear[a * n + b] + fear[b * n + a]) / 2;
    return HOSTILITY_EXPOSES * hostility + gravity(situation, a, b) > EXPOSED;
  }

  /**
   * What structures promise their members against an attack, worked out once for all pairs of a
   * phase: the help that each member expects, and whether a nuclear power covers it.
   */
  static final class Guarantees {

    private final Run run;
    private final double[][] help;
    private final Structure[] helping;
    private final boolean[] covered;
    private final double[] credibility;
    private int helpers;

    Guarantees(Run run) {
      this.run = run;
      int structures = run.structures.size();
      help = new double[structures][run.world.size()];
      helping = new Structure[structures];
      covered = new boolean[structures];
      credibility = new double[structures];
    }

    /** Looks at structures as they stand now; the calls below speak of what was seen last. */
    void look() {
      helpers = 0;
      for (Structure structure : run.structures) {
        int k = structure.index();
        Membership membership = structure.membership();
        boolean helps = false;
        covered[k] = false;
        credibility[k] = run.rules.scoring.protection().credibility(structure);
        for (int i : membership.states()) {
          double weight = membership.weight()[i];
          help[k][i] = run.rules.scoring.protection().armedHelp(structure, i, weight);
          helps |= help[k][i] != 0;
          covered[k] |= structure.is(Commitment.EXCLUSIVE) && covers(structure, i);
        }
        if (helps) {
          helping[helpers++] = structure;
        }
      }
    }

    // Under a set of bilateral treaties only those who give them cover others.
    private boolean covers(Structure structure, int member) {
      World world = run.world;
      boolean gives = !structure.terms().hub() || structure.membership().founds(member);
      return gives && world.state(member).nuclear();
    }

    /**
     * Returns the armed help that a state expects from its structures against another, from none
     * that holds the other.
     */
    double help(int of, int against) {
      double sum = 0;
      for (int h = 0; h < helpers; h++) {
        Membership membership = helping[h].membership();
        if (membership.weight()[of] > 0 && !membership.holds(against)) {
          sum += help[helping[h].index()][of];
        }
      }
      return sum;
    }

    /**
     * Returns the credibility of the most credible bloc under whose nuclear cover a state without
     * nuclear weapons stands against another; 0 without one.
     */
    double cover(int of, int against) {
      double most = 0;
      for (Structure structure : run.structures) {
        int k = structure.index();
        double[] weight = structure.membership().weight();
        if (covered[k] && weight[of] > 0 && weight[against] == 0) {
          most = Math.max(most, credibility[k]);
        }
      }
      return most;
    }
  }
}
