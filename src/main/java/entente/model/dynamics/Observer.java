package entente.model.dynamics;

import entente.model.decisions.Options;
import entente.model.decisions.Term;
import entente.model.states.Vector;
import entente.model.structures.Centre;
import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The phase that takes the snapshot; it reads everything and writes nothing. */
final class Observer {

  private final Run run;
  private final Crises crises;
  private final Escalation escalation;
  private final boolean[] open;
  private final double[][] terms;
  private final double[] scores;
  private final Snapshot.OfPair[] pairs;
  private final MembershipCopy[] memberships;
  private final double[] unseen;
  private List<Snapshot.OfPair> shown = List.of();

  Observer(Run run, Crises crises, Escalation escalation) {
    this.run = run;
    this.crises = crises;
    this.escalation = escalation;
    int options = run.rules.options.count();
    open = new boolean[options];
    terms = new double[options][Term.COUNT];
    scores = new double[options];
    pairs = new Snapshot.OfPair[run.ladder.pairs().size()];
    memberships = new MembershipCopy[run.structures.size()];
    unseen = new double[run.relations.fear().length];
    Arrays.fill(unseen, Double.NaN);
  }

  /**
   * Takes the snapshot of a round.
   *
   * @param whole whether to work out how secure states are, how their options stand, how far
   *     members are spread and how near war is, and to copy hostility; else these are undefined,
   *     which takes a fraction of the time
   */
  Snapshot observe(int round, boolean whole) {
    int n = run.world.size();
    int[] bloc = new int[n];
    int[] seat = new int[n];
    double[] evenness = new double[n];
    double[] security = new double[n];
    double[] stay = new double[n];
    double[] free = new double[n];
    boolean[] strict = new boolean[n];
    int[] openCount = new int[n];
    Options options = run.rules.options;
    for (int i = 0; i < n; i++) {
      int present = options.present(i);
      bloc[i] = options.bloc(present);
      seat[i] = options.seat(present);
      if (run.portfolios != null) {
        seat[i] = run.portfolios.seat(i);
      }
      evenness[i] = run.rules.scoring.hedging().evenness(i);
      stay[i] = Double.NaN;
      free[i] = Double.NaN;
      security[i] = Double.NaN;
      if (!whole) {
        continue;
      }
      if (run.portfolios != null) {
        security[i] = run.portfolios.security(i);
        Portfolios.Bearing bearing = run.portfolios.bearing(i, round);
        if (!run.bound(i)) {
          stay[i] = bearing.stays();
          strict[i] = bearing.wantsNothing();
        }
        openCount[i] = 1 + bearing.open();
        continue;
      }
      security[i] = run.rules.scoring.protection().security(i, bloc[i], seat[i], 1, 1);
      options.open(i, round, open);
      for (boolean o : open) {
        openCount[i] += o ? 1 : 0;
      }
      if (!run.bound(i)) {
        run.rules.scoring.score(i, present, open, 1, 1, terms);
        stay[i] = stayChance(present, true);
        strict[i] = strictlyBest(present);
        free[i] = stayChance(present, false);
      }
    }
    return new Snapshot(
        round,
        run.scenario.year(round),
        run.world,
        run.relations.capability().clone(),
        run.relations.rootCapability().clone(),
        run.relations.position().clone(),
        whole ? run.relations.fear().clone() : unseen,
        run.relations.initialFear(),
        bloc,
        seat,
        evenness,
        security,
        crises.realisedSecurity(),
        stay,
        free,
        strict,
        openCount,
        structures(whole),
        load(),
        run.order.armsControl(),
        run.order.norms(),
        pairs(whole, round),
        escalation.newWars(),
        escalation.poleWar(),
        run.governments.democracy().clone(),
        escalation.nuclear());
  }

  private double stayChance(int present, boolean withCost) {
    for (int o = 0; o < open.length; o++) {
      if (open[o]) {
        scores[o] = 0;
        for (double term : terms[o]) {
          scores[o] += term;
        }
        scores[o] -= withCost ? 0 : terms[o][Term.SWITCHING.ordinal()];
      }
    }
    return run.rules.choice.probability(present, open, scores);
  }

  // Reads the scores that stayChance has just summed.
  private boolean strictlyBest(int present) {
    for (int o = 0; o < open.length; o++) {
      if (open[o] && o != present && scores[o] >= scores[present]) {
        return false;
      }
    }
    return true;
  }

  private double[] load() {
    double[] load = new double[Vector.COUNT];
    for (int v = 0; v < load.length; v++) {
      load[v] = crises.load(v);
    }
    return load;
  }

  private List<Snapshot.OfStructure> structures(boolean whole) {
    Snapshot.OfStructure[] list = new Snapshot.OfStructure[run.structures.size()];
    for (Structure s : run.rules.situation.each()) {
      MembershipCopy copy = copy(s);
      boolean[] asked = new boolean[run.world.size()];
      if (run.portfolios != null) {
        run.portfolios.markAsking(s.index(), asked);
      }
      list[s.index()] =
          new Snapshot.OfStructure(
              s.terms().key(),
              copy.status,
              copy.weight,
              asked,
              copy.founded,
              s.is(Commitment.EXCLUSIVE),
              !s.is(Commitment.STANDING),
              s.depth(),
              s.obligations(),
              s.effectiveness(),
              s.record().cases(),
              s.record().won(),
              s.politicisation(),
              run.rules.scoring.protection().credibility(s),
              s.membership().dominance(),
              whole ? Centre.spread(run.relations, s.membership()) : Double.NaN,
              s.focus(),
              s.aimed() ? s.target() : -1,
              s.dialogue());
    }
    return List.of(list);
  }

  // Snapshots share what says who is in until somebody comes or goes.
  private MembershipCopy copy(Structure structure) {
    int k = structure.index();
    Membership membership = structure.membership();
    if (memberships[k] == null || memberships[k].version != membership.version()) {
      memberships[k] = new MembershipCopy(membership, run.world.size());
    }
    return memberships[k];
  }

  /** Who is in a structure, as it stands. */
  private static final class MembershipCopy {
    private final int version;
    private final Status[] status;
    private final boolean[] founded;
    private final double[] weight;

    MembershipCopy(Membership membership, int states) {
      version = membership.version();
      weight = membership.weight().clone();
      status = new Status[states];
      founded = new boolean[states];
      for (int i = 0; i < states; i++) {
        status[i] = membership.status(i);
        founded[i] = membership.founds(i);
      }
    }
  }

  private List<Snapshot.OfPair> pairs(boolean whole, int round) {
    LadderPair[] ladder = run.ladder.each();
    boolean changed = shown.size() != pairs.length;
    for (int p = 0; p < pairs.length; p++) {
      LadderPair pair = ladder[p];
      double hazard = whole ? escalation.warHazard(p, round) : Double.NaN;
      if (pairs[p] == null || !pairs[p].shows(pair.rung, pair.latent, hazard)) {
        pairs[p] = new Snapshot.OfPair(pair.a, pair.b, pair.rung, pair.latent, hazard);
        changed = true;
      }
    }
    // A list of the copy: List.of would look at each of some thousand elements.
    shown = changed ? Collections.unmodifiableList(Arrays.asList(pairs.clone())) : shown;
    return shown;
  }
}
