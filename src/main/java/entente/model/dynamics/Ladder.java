package entente.model.dynamics;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Mechanisms;
import entente.model.decisions.Scoring;
import entente.model.decisions.Situation;
import entente.model.states.PairFacts;
import entente.model.states.World;
import entente.model.structures.Structure;
import entente.theory.ContestSuccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ladder of confrontation: which rung each relevant pair stands on, and its chance to move.
 *
 * <p>Relevant are pairs that border on each other, that include a pole, or that have a rivalry or a
 * rung in the world's table (politically relevant dyads, Lemke and Reed 2001). Pairs climb one rung
 * at a time, hybrid confrontation before war. Direct war and nuclear use absorb a pair.
 */
public final class Ladder {

  /** No confrontation. */
  public static final int PEACE = 0;

  /** Rivalry. */
  public static final int RIVALRY = 1;

  /** Hybrid confrontation. */
  public static final int HYBRID = 2;

  /** Proxy war with military aid. */
  public static final int PROXY = 3;

  /** Direct war. */
  public static final int DIRECT = 4;

  /** Nuclear use. */
  public static final int NUCLEAR = 5;

  private final Situation situation;
  private final Scoring scoring;
  private final LadderParameters parameters;
  private final Mechanisms mechanisms;
  private final List<LadderPair> pairs = new ArrayList<>();
  private final double[] climb;
  private final LadderPair.Inside[] within;
  private final LadderPair[] each;
  private final double[] link;
  private final double[] cover;
  private final int[] place;

  Ladder(Situation situation, Scoring scoring, LadderParameters parameters, Mechanisms mechanisms) {
    this.situation = situation;
    this.scoring = scoring;
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    climb = climb(parameters);
    World world = situation.world();
    boolean[] mark = new boolean[world.size() * world.size()];
    for (int p = 0; p < world.poleCount(); p++) {
      for (int i = 0; i < world.size(); i++) {
        mark[cell(world.pole(p), i)] = i != world.pole(p);
      }
    }
    for (PairFacts facts : world.pairs()) {
      int cell = cell(world.index(facts.a()), world.index(facts.b()));
      mark[cell] |= facts.contiguous() || facts.rivalry() > 0 || facts.rung() > 0;
    }
    if (mechanisms.wars() > 0) {
      markExposed(mark);
    }
    addMarked(mark);
    each = pairs.toArray(LadderPair[]::new);
    link = new double[each.length];
    cover = new double[each.length];
    within = within();
    place = places();
    for (PairFacts facts : world.pairs()) {
      LadderPair pair = find(world.index(facts.a()), world.index(facts.b()));
      if (pair != null) {
        take(facts, pair);
      }
    }
    updateConfrontation();
    lookAtLinks();
  }

  private Ladder(
      Ladder other,
      Situation situation,
      Scoring scoring,
      LadderParameters parameters,
      Mechanisms mechanisms) {
    this.situation = situation;
    this.scoring = scoring;
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    climb = climb(parameters);
    other.pairs.forEach(pair -> pairs.add(new LadderPair(pair)));
    each = pairs.toArray(LadderPair[]::new);
    link = new double[each.length];
    cover = new double[each.length];
    within = within();
    place = other.place;
    updateConfrontation();
  }

  /** Returns the ladder as it stands, apart from this one, on a copy of its situation. */
  Ladder copy(
      Situation situation, Scoring scoring, LadderParameters parameters, Mechanisms mechanisms) {
    return new Ladder(this, situation, scoring, parameters, mechanisms);
  }

  private static double[] climb(LadderParameters parameters) {
    return new double[] {
      1, parameters.hybrid(), parameters.proxy(), parameters.direct(), parameters.nuclear()
    };
  }

  private static void take(PairFacts facts, LadderPair pair) {
    pair.neighbours = facts.contiguous();
    pair.rivals = facts.rivalry() > 0;
    if (pair.neighbours || pair.rivals || facts.rung() > 0) {
      pair.rung = facts.rung();
      pair.latent = facts.latent();
    }
  }

  private int cell(int i, int j) {
    return Math.min(i, j) * situation.world().size() + Math.max(i, j);
  }

  // Where pairs fight by their own record, those count too that hostility and gravity expose.
  private void markExposed(boolean[] mark) {
    int n = situation.world().size();
    double[] capability = situation.relations().capability();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        boolean may = capability[a] > 0 && capability[b] > 0 && !mark[a * n + b];
        mark[a * n + b] |= may && WarOdds.exposed(situation, a, b);
      }
    }
  }

  private void addMarked(boolean[] mark) {
    int n = situation.world().size();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (mark[a * n + b]) {
          pairs.add(new LadderPair(situation.world(), a, b));
        }
      }
    }
  }

  private int[] places() {
    int n = situation.world().size();
    int[] places = new int[n * n];
    Arrays.fill(places, -1);
    for (int p = 0; p < pairs.size(); p++) {
      places[pairs.get(p).a * n + pairs.get(p).b] = p;
      places[pairs.get(p).b * n + pairs.get(p).a] = p;
    }
    return places;
  }

  /** Returns the place of a pair in the list, or −1. */
  int place(int i, int j) {
    return place[i * situation.world().size() + j];
  }

  private LadderPair.Inside[] within() {
    LadderPair.Inside[] inside = new LadderPair.Inside[situation.structures().size()];
    Arrays.setAll(inside, k -> new LadderPair.Inside(each.length));
    return inside;
  }

  /** Returns all pairs in an array, for loops that run very often; not to be changed. */
  LadderPair[] each() {
    return each;
  }

  List<LadderPair> pairs() {
    return pairs;
  }

  /** Returns the pair of two states, or null if it is not on the ladder. */
  LadderPair find(int i, int j) {
    int place = i < 0 || j < 0 ? -1 : place(i, j);
    return place < 0 ? null : pairs.get(place);
  }

  /** Sets the confrontation of the poles that states see: rung / 5. */
  void updateConfrontation() {
    World world = situation.world();
    int poles = world.poleCount();
    for (int p = 0; p < poles; p++) {
      for (int q = p + 1; q < poles; q++) {
        double level = pairs.get(place(world.pole(p), world.pole(q))).rung / (double) NUCLEAR;
        situation.confrontation()[p * poles + q] = level;
        situation.confrontation()[q * poles + p] = level;
      }
    }
  }

  /**
   * Returns the hostility that drives a pair: the mean of both directions, moved towards the worse
   * of the two as far as talk is cheap.
   */
  double drive(LadderPair pair) {
    int n = situation.world().size();
    double[] fear = situation.relations().fear();
    double one = fear[pair.a * n + pair.b];
    double other = fear[pair.b * n + pair.a];
    return (one + other) / 2 + parameters.cheapTalk() * Math.abs(one - other) / 2;
  }

  /** Returns the chance that a pair climbs a rung in a round, in [0, 1]. */
  double climbing(LadderPair pair, double armsControl) {
    boolean nowhere = pair.rung == NUCLEAR || (pair.rung == DIRECT && !pair.anyNuclear);
    if (nowhere || !capable(pair)) {
      return 0;
    }
    double general = general(pair, armsControl);
    return from(pair, pair.rung, general, toWar(pair.rung) ? warBrake(pair) : 1);
  }

  /** Returns whether both states of a pair have any capability. */
  boolean capable(LadderPair pair) {
    double[] capability = situation.relations().capability();
    return capability[pair.a] > 0 && capability[pair.b] > 0;
  }

  private static boolean toWar(int rung) {
    return rung == HYBRID || rung == PROXY;
  }

  // What drives and restrains a pair on every rung.
  private double general(LadderPair pair, double armsControl) {
    return parameters.up()
        * drive(pair)
        * (1 - mechanisms.armsControl() * parameters.armsControlBrake() * armsControl)
        * (1 - mechanisms.workingLink() * parameters.linkBrake() * pair.link);
  }

  // What restrains a pair on the way from hybrid confrontation to war.
  private double warBrake(LadderPair pair) {
    return (1 - parameters.deterrenceBrake() * mutualProtection(pair))
        * (1 - mechanisms.hybridCover() * parameters.hybridCover() * pair.hybridCover);
  }

  private double from(LadderPair pair, int rung, double general, double warBrake) {
    double chance = general * climb[rung];
    if (pair.latent) {
      chance *= rung >= RIVALRY ? 0 : parameters.latentPace();
    }
    if (toWar(rung)) {
      chance *= warBrake;
    }
    if (rung >= PROXY && pair.bothNuclear) {
      chance *= 1 - parameters.nuclearBrake();
    }
    return Math.min(1, Math.max(0, chance));
  }

  /**
   * Returns the hazard of direct war of a pair in a round, as things stand: the chance to climb
   * each rung that is left before coming down again, times the chance of the last step; 1 for a
   * pair at war.
   *
   * @param negligible hazard below which the value need not be exact: an upper bound is returned
   *     instead
   */
  double warHazard(LadderPair pair, double armsControl, double negligible) {
    if (pair.rung >= DIRECT) {
      return 1;
    }
    if (!capable(pair)) {
      return 0;
    }
    double general = general(pair, armsControl);
    double bound = chain(pair, general, 1);
    boolean negligibleForSure = bound < negligible && mechanisms.hybridCover() >= 0;
    return negligibleForSure ? bound : chain(pair, general, warBrake(pair));
  }

  private double chain(LadderPair pair, double general, double warBrake) {
    double down = parameters.down() * (1 - drive(pair));
    double hazard = from(pair, PROXY, general, warBrake);
    for (int rung = pair.rung; rung < PROXY; rung++) {
      double up = from(pair, rung, general, warBrake);
      hazard *= up == 0 ? 0 : up / (up + down);
    }
    return hazard;
  }

  /** Returns the chance that a pair comes down a rung in a round, in [0, 1]; war is not left. */
  double calming(LadderPair pair) {
    if (pair.rung == PEACE || pair.rung >= DIRECT) {
      return 0;
    }
    return parameters.down() * (1 - drive(pair));
  }

  /**
   * Looks anew at who works together in which structure; links and cover below are those last seen.
   * Cover is asked for where pairs climb the ladder, and not where they fight by their own record.
   */
  void lookAtLinks() {
    boolean covers = mechanisms.wars() == 0;
    Arrays.fill(link, 0);
    Arrays.fill(cover, 0);
    for (Structure structure : situation.each()) {
      LadderPair.Inside inside = within[structure.index()];
      inside.look(structure.membership(), each);
      inside.raise(link, structure.dialogue());
      if (covers) {
        inside.raise(cover, structure.effect() * (1 - structure.agenda()[0]));
      }
    }
    for (int p = 0; p < each.length; p++) {
      each[p].link = link[p];
      each[p].hybridCover = cover[p];
    }
  }

  private double mutualProtection(LadderPair pair) {
    return Math.min(protection(pair.a, pair.b), protection(pair.b, pair.a));
  }

  private double protection(int of, int against) {
    double[] capability = situation.relations().capability();
    int n = situation.world().size();
    double attack = capability[against] * situation.relations().reach()[against * n + of];
    return ContestSuccess.share(
        capability[of] + help(of, against), attack, situation.security().contestExponent());
  }

  /** Returns the armed help that a state expects from its structures against another. */
  double help(int of, int against) {
    double help = 0;
    for (Structure structure : situation.each()) {
      // A structure that holds the attacker does not help against it.
      if (!structure.membership().holds(against)) {
        double weight = structure.membership().weight()[of];
        help += weight == 0 ? 0 : scoring.protection().armedHelp(structure, of, weight);
      }
    }
    return help;
  }

  /**
   * Returns the chance that a latent rivalry turns overt in a round (Organski 1958): more likely
   * between equals.
   */
  double turning(LadderPair pair) {
    double[] capability = situation.relations().capability();
    double larger = Math.max(capability[pair.a], capability[pair.b]);
    double parity = larger == 0 ? 0 : Math.min(capability[pair.a], capability[pair.b]) / larger;
    return pair.latent ? parameters.turnOvert() * parity * drive(pair) : 0;
  }

  /** Lets one pair move in a round and returns its old rung. */
  int move(LadderPair pair, Chance chance, double armsControl, int round) {
    int before = pair.rung;
    double up = climbing(pair, armsControl);
    double down = calming(pair);
    double u = chance.uniform(Purpose.LADDER, pair.keyA, pair.keyB, round);
    if (u < up) {
      pair.rung++;
    } else if (u > 1 - down) {
      pair.rung--;
    }
    return before;
  }
}
