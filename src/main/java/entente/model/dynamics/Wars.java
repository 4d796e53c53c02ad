package entente.model.dynamics;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.politics.Chronicler;
import entente.model.politics.Contest;
import entente.model.politics.Quarter;
import entente.model.states.PairFacts;
import entente.model.structures.Commitment;
import entente.model.structures.Structure;
import org.apache.commons.math3.util.FastMath;

/**
 * Disputes, force and war between the pairs on the ladder, by their own record; wars begin and end.
 *
 * <p>Once a year, in its own quarter, a pair may have a dispute, the dispute may come to force, and
 * force to war: three gates, each with log odds that facts of the year before shift. Who fights
 * follows from hostility and gravity (Bremer 1992); architecture acts on the gates. A war ends with
 * one chance a round in its first year and another later, by a ceasefire, a settlement or a victory
 * (Slantchev 2004). Allies of one side may join (Siverson and Starr 1991).
 */
final class Wars {

  private static final int ROUNDS_A_YEAR = Scenario.ROUNDS_A_YEAR;

  private static final double REST_OF_WAR = 0.2;
  private static final double BOTH_NUCLEAR_JOIN = 0.05;
  private static final double ONE_NUCLEAR = 0.1;

  private final Run run;
  private final WarParameters parameters;
  private final Feud[] records;
  private final WarOdds odds;
  private final double kept;
  private int newWars;
  private boolean poleWar;
  private boolean nuclear;

  Wars(Run run) {
    this.run = run;
    parameters = run.parameters.wars();
    odds = new WarOdds(run);
    kept = FastMath.pow(0.5, 1 / parameters.memory());
    records = new Feud[run.ladder.pairs().size()];
    for (int p = 0; p < records.length; p++) {
      LadderPair pair = run.ladder.pairs().get(p);
      records[p] = new Feud();
      records[p].quarter = Quarter.of(run.chance, pair.keyA, pair.keyB);
      records[p].disputeDraws = run.chance.beginning(Purpose.DISPUTE, pair.keyA, pair.keyB);
      records[p].logDistance = FastMath.log(1 + run.world.km(pair.a, pair.b));
    }
    for (PairFacts facts : run.world.pairs()) {
      int p = run.ladder.place(run.world.index(facts.a()), run.world.index(facts.b()));
      if (p >= 0) {
        records[p].disputes = (facts.disputesA() + facts.disputesB()) / 2;
        records[p].disputesAtStart = Math.min(records[p].disputes, Feud.DISPUTE_LIMIT);
        records[p].rung = facts.record().force();
        records[p].warSince = records[p].rung == Feud.WAR ? -2 * ROUNDS_A_YEAR : Feud.NEVER;
        records[p].lastWar = facts.record().recentWar() ? -ROUNDS_A_YEAR : Feud.NEVER;
        show(run.ladder.pairs().get(p), records[p]);
      }
    }
    run.ladder.updateConfrontation();
  }

  private Wars(Wars other, Run run) {
    this.run = run;
    parameters = run.parameters.wars();
    odds = new WarOdds(run);
    kept = FastMath.pow(0.5, 1 / parameters.memory());
    records = new Feud[other.records.length];
    for (int p = 0; p < records.length; p++) {
      records[p] = other.records[p].copy();
    }
    newWars = other.newWars;
    poleWar = other.poleWar;
    nuclear = other.nuclear;
  }

  /** Returns the wars as they stand, for a copy of the run. */
  Wars copy(Run of) {
    return new Wars(this, of);
  }

  /** Lets a round pass. */
  void follow(int round) {
    odds.look();
    LadderPair[] pairs = run.ladder.each();
    Chronicler chronicler = run.chronicler(round);
    for (int p = 0; p < records.length; p++) {
      LadderPair pair = pairs[p];
      Feud record = records[p];
      // A war that an ally has joined in this round goes on from the next, wherever its pair
      // stands.
      if (record.rung == Feud.WAR && round > record.warSince) {
        goOn(pair, record, round, chronicler);
      }
      boolean due = record.quarter == round % ROUNDS_A_YEAR;
      if (due && record.rung != Feud.WAR && run.ladder.capable(pair)) {
        look(pair, record, round, chronicler);
      }
    }
    run.ladder.updateConfrontation();
  }

  private void look(LadderPair pair, Feud record, int round, Chronicler chronicler) {
    int before = record.rung;
    int rung = 0;
    if (odds.isDispute(pair, record, Chance.uniform(record.disputeDraws, round))) {
      rung = Feud.DISPUTE;
      if (happens(odds.ofForce(pair, record), Purpose.FORCE, pair, round)) {
        rung =
            happens(odds.ofWar(pair, record, round), Purpose.WAR, pair, round)
                ? Feud.WAR
                : Feud.FORCE;
      }
    }
    record.remember(before, rung, kept);
    record.rung = rung;
    if (rung == Feud.FORCE) {
      run.contests.raiseIfOpen(pair.a, pair.b, Contest.SHOWN);
    } else if (rung == Feud.WAR) {
      begin(pair, record, round, chronicler);
      join(pair, round, chronicler);
    }
    tell(pair, before, record, round);
  }

  private void tell(LadderPair pair, int before, Feud record, int round) {
    if (before != record.rung) {
      String outcome = before + " to " + record.rung;
      run.tell(round, "rung", pair.a, pair.b, -1, -1, outcome);
    }
    show(pair, record);
  }

  // What the ladder shows: peace and rivalry below disputes, which stand on its second rung.
  private void show(LadderPair pair, Feud record) {
    pair.rung =
        record.rung >= Feud.DISPUTE ? record.rung : pair.rivals ? Ladder.RIVALRY : Ladder.PEACE;
  }

  /**
   * Returns the chance that a pair begins a war in a round, for measures; 0 where it is surely
   * negligible.
   */
  double hazard(int place, int round) {
    Feud record = records[place];
    if (record.rung == Feud.WAR) {
      return 1;
    }
    if (!run.ladder.capable(run.ladder.pairs().get(place))) {
      return 0;
    }
    return odds.hazard(run.ladder.pairs().get(place), record, round);
  }

  private void begin(LadderPair pair, Feud record, int round, Chronicler chronicler) {
    record.warSince = round;
    record.lastWar = round;
    newWars++;
    double size = pair.bothNuclear ? parameters.largeBothNuclear() : parameters.large();
    boolean large =
        run.chance.happens(size, Purpose.WAR, Chance.join(pair.keyA, pair.keyB), 1, round);
    poleWar |= large && (run.againstPole(pair.a, pair.b) || run.againstPole(pair.b, pair.a));
    run.contests.raiseIfOpen(pair.a, pair.b, Contest.HELD);
    embitter(pair.a, pair.b);
    embitter(pair.b, pair.a);
    double lost = Escalation.normsLost(run, pair);
    run.order.shiftNorms(-(large ? lost : lost / 4) * run.order.norms());
    double[] c = run.relations.capability();
    if (large) {
      run.neutralities.attacked(c[pair.a] >= c[pair.b] ? pair.a : pair.b, round);
    }
    chronicler.tell("war", pair.a, pair.b, -1, large ? "large" : "limited");
  }

  private void embitter(int fearing, int feared) {
    int cell = feared * run.world.size() + fearing;
    double[] fear = run.relations.fear();
    fear[cell] = Math.max(fear[cell], Escalation.HOSTILITY_OF_WAR);
    run.hostility.shiftRest(fearing, feared, REST_OF_WAR);
  }

  // Pact partners of one side only may join, the strong rather than the weak.
  private void join(LadderPair war, int round, Chronicler chronicler) {
    for (int side = 0; side < 2; side++) {
      int friend = side == 0 ? war.a : war.b;
      int enemy = side == 0 ? war.b : war.a;
      for (int j = 0; j < run.world.size(); j++) {
        int place = j == friend || j == enemy ? -1 : run.ladder.place(j, enemy);
        if (place >= 0
            && records[place].rung != Feud.WAR
            && allied(j, friend)
            && !allied(j, enemy)) {
          LadderPair pair = run.ladder.pairs().get(place);
          long key = Chance.join(run.world.stream(friend), run.world.stream(enemy));
          double chance = joining(j, friend, enemy);
          if (run.chance.happens(chance, Purpose.JOINING, run.world.stream(j), key, round)) {
            int before = records[place].rung;
            records[place].remember(before, Feud.WAR, kept);
            records[place].rung = Feud.WAR;
            begin(pair, records[place], round, chronicler);
            tell(pair, before, records[place], round);
          }
        }
      }
    }
  }

  private boolean allied(int i, int j) {
    for (Structure structure : run.structures) {
      double[] weight = structure.membership().weight();
      boolean pair = weight[i] > 0 && weight[j] > 0 && structure.is(Commitment.EXCLUSIVE);
      boolean bound =
          !structure.terms().hub()
              || structure.membership().founds(i)
              || structure.membership().founds(j);
      if (pair && bound) {
        return true;
      }
    }
    return false;
  }

  private double joining(int j, int friend, int enemy) {
    double[] c = run.relations.capability();
    double largest = 0;
    for (double each : c) {
      largest = Math.max(largest, each);
    }
    double weight = FastMath.pow(c[j] / largest, 0.25);
    double side = c[friend] / (c[friend] + c[enemy]);
    boolean nuclearBoth = run.world.state(j).nuclear() && run.world.state(enemy).nuclear();
    return parameters.joining() * weight * side * (nuclearBoth ? BOTH_NUCLEAR_JOIN : 1);
  }

  private void goOn(LadderPair pair, Feud record, int round, Chronicler chronicler) {
    record.lastWar = round;
    if (record.quarter == round % ROUNDS_A_YEAR) {
      record.remember(Feud.WAR, Feud.WAR, kept);
    }
    if (pair.anyNuclear) {
      double year = parameters.nuclearUse() * (pair.bothNuclear ? 1 : ONE_NUCLEAR);
      double chance = 1 - FastMath.pow(1 - year, 1.0 / ROUNDS_A_YEAR);
      if (run.chance.happens(chance, Purpose.NUCLEAR, pair.keyA, pair.keyB, round)) {
        pair.rung = Ladder.NUCLEAR;
        nuclear = true;
        run.tell(round, "rung", pair.a, pair.b, -1, -1, "4 to 5");
        return;
      }
    }
    boolean early = round - record.warSince < ROUNDS_A_YEAR;
    double ends = early ? parameters.endsEarly() : parameters.endsLate();
    if (happens(ends, Purpose.PEACE, pair, round)) {
      end(pair, record, round, chronicler);
    }
  }

  private void end(LadderPair pair, Feud record, int round, Chronicler chronicler) {
    long key = Chance.join(pair.keyA, pair.keyB);
    double u = run.chance.uniform(Purpose.PEACE, key, 1, round);
    String how = "ceasefire";
    if (u < parameters.settlement()) {
      how = "settlement";
      run.contests.settle(pair.a, pair.b, how, chronicler);
    } else if (u < parameters.settlement() + parameters.victory()) {
      how = "victory";
      if (u < parameters.settlement() + parameters.victory() / 2) {
        run.contests.settle(pair.a, pair.b, how, chronicler);
      }
    } else {
      run.contests.raise(pair.a, pair.b, Contest.HELD, chronicler);
    }
    record.rung = Feud.DISPUTE;
    record.warSince = Feud.NEVER;
    chronicler.tell("war_ends", pair.a, pair.b, -1, how);
    tell(pair, Feud.WAR, record, round);
  }

  private boolean happens(double chance, Purpose purpose, LadderPair pair, int round) {
    return run.chance.happens(chance, purpose, pair.keyA, pair.keyB, round);
  }

  /** Returns whether force is used between the two states of a cell a × n + b. */
  boolean fighting(int cell) {
    int n = run.world.size();
    int place = run.ladder.place(cell / n, cell % n);
    return place >= 0 && records[place].rung >= Feud.FORCE;
  }

  int newWars() {
    return newWars;
  }

  boolean poleWar() {
    return poleWar;
  }

  boolean nuclear() {
    return nuclear;
  }
}
