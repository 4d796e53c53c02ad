package entente.model.portfolio;

import entente.model.Mechanisms;
import entente.model.decisions.AddedMechanism;
import entente.model.decisions.MembershipRule;
import entente.model.structures.Structure;

/** What belonging to a structure is worth to a state, term by term, weights included. */
public final class StepValue {

  private final StepRule[] rules = new StepRule[StepTerm.COUNT];
  private final double[] weight = new double[StepTerm.COUNT];
  private final SafetyGain safety;

  /** Makes the value of a view. */
  public StepValue(PortfolioView view) {
    Mechanisms on = view.mechanisms();
    PortfolioParameters by = view.parameters();
    safety = new SafetyGain(view);
    set(StepTerm.SAFETY, safety, by.safety());
    set(StepTerm.COMPANY, new Company(view, new Likeness(view)), by.company() * on.affinity());
    set(StepTerm.NEARNESS, new Nearness(view), by.nearness() * on.nearness());
    set(StepTerm.REGIME, new RegimeLikeness(view), by.regime() * on.regime());
    set(StepTerm.TIE, new LeadersPull(view), by.tie() * on.leaderTie());
    set(StepTerm.DIALOGUE, new DialogueWorth(view), by.dialogue() * on.dialogue());
    set(StepTerm.GOODS, new ClubGoods(), 1);
    set(StepTerm.VOICE, new Voice(), by.voice());
    set(StepTerm.KINSHIP, new Kinship(view), by.kinship() * on.kinship());
    set(StepTerm.OPPOSITION, new Opposition(view), by.opposition() * on.opposition());
    set(StepTerm.AUTONOMY, new AutonomyLoss(view), by.autonomy() * on.autonomy());
    set(StepTerm.PROMISE, new BrokenPromise(view), by.promise() * on.breach());
    set(StepTerm.CAMPS, new OtherCamp(view), by.camps() * on.camps());
    set(StepTerm.OCCUPATION, new Occupation(view), by.occupation());
    set(StepTerm.PRESSURE, new TargetPressure(view), by.pressure() * on.pressure());
    Wedging offers = new Wedging(view);
    set(StepTerm.WEDGING, offers, by.wedging() * on.wedging());
    set(StepTerm.COUNTER_OFFER, offers.comingOver(), by.wedging() * on.wedging());
    setAdded(view, on);
  }

  // An added mechanism that is off is not asked at all, so that it cannot change a result.
  private void setAdded(PortfolioView view, Mechanisms on) {
    for (AddedMechanism mechanism : StepTerm.ADDED) {
      double strength = on.added().getOrDefault(mechanism.key(), 0.0);
      if (strength != 0) {
        MembershipRule rule = mechanism.rule(view.situation());
        set(StepTerm.of(mechanism.key()), new AddedWorth(rule), strength);
      }
    }
  }

  /** What an added mechanism says, by the weight that a state has or would have on entry. */
  private static final class AddedWorth extends StepRule {

    private final MembershipRule rule;

    AddedWorth(MembershipRule rule) {
      this.rule = rule;
    }

    @Override
    public double value(int state, Structure structure) {
      return rule.value(state, structure, structure.membership().weightOrEntry(state));
    }
  }

  private void set(StepTerm term, StepRule rule, double strength) {
    rules[term.ordinal()] = rule;
    weight[term.ordinal()] = strength;
  }

  /** Returns the rule of safety, for those who ask for security alone. */
  SafetyGain safety() {
    return safety;
  }

  /** Fills in the terms of belonging to a structure and returns their sum. */
  public double terms(int state, Structure structure, double[] into) {
    double sum = 0;
    for (int t = 0; t < into.length; t++) {
      into[t] = weight[t] == 0 ? 0 : weight[t] * rules[t].value(state, structure);
      sum += into[t];
    }
    return sum;
  }
}
