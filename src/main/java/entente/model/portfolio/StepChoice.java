package entente.model.portfolio;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Logistic;
import entente.model.politics.Quarter;
import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.List;

/**
 * The rule by which portfolios of memberships change: one step at a time from what is held, each
 * weighed against staying.
 *
 * <p>These are the mini-steps of stochastic actor-oriented models (Snijders 2001; Warren 2010,
 * 2016; Kinne 2013). A step that is wanted comes with a rate, so that chance decides when and
 * hardly ever whether: chance = rate × Λ(precision × want). Joining asks for a value above the cost
 * of entry; leaving for one below what obligations burden, less what has been sunk (lock-in).
 */
public final class StepChoice {

  private static final double SUNK_AT_ONCE = 0.6;
  private static final double TEN_YEARS = 10 * Quarter.ROUNDS_A_YEAR;
  private static final double RESUME_MARGIN = 0.1;
  private static final double WITHDRAW_MARGIN = 0.5;

  private final PortfolioView view;
  private final StepValue value;
  private final EntryConditions conditions;
  private final Chance chance;
  private final Causes causes;
  private final EntryCost cost;

  /** Makes the rule for a run that begins. */
  public StepChoice(PortfolioView view, Chance chance) {
    this(
        view,
        chance,
        new EntryConditions(view),
        new Causes(view.structures().size(), view.world().size()));
  }

  private StepChoice(PortfolioView view, Chance chance, EntryConditions conditions, Causes causes) {
    this.view = view;
    this.chance = chance;
    this.conditions = conditions;
    this.causes = causes;
    value = new StepValue(view);
    cost = new EntryCost(view);
  }

  /** Returns the rule as it stands, apart from this one, under another view. */
  public StepChoice copy(PortfolioView other) {
    return new StepChoice(other, chance, conditions.copy(other), causes.copy());
  }

  /** Returns the conditions of entry. */
  public EntryConditions conditions() {
    return conditions;
  }

  /** Returns the rule of safety, for those who ask for security alone. */
  public SafetyGain safety() {
    return value.safety();
  }

  /** Returns what a state might do about a structure, barred or not. */
  public List<Prospect> prospects(int state, Structure structure, int round) {
    return prospects(state, structure, round, true);
  }

  /**
   * Returns the same without what is barred, most of which nobody has to weigh: a barred step is
   * among it only if the state has not looked at the structure yet from where it is.
   */
  public List<Prospect> open(int state, Structure structure, int round) {
    return prospects(state, structure, round, !causes.knows(structure.index(), state));
  }

  private List<Prospect> prospects(int state, Structure structure, int round, boolean barred) {
    if (structure.is(Commitment.STANDING)) {
      return List.of();
    }
    if (structure.membership().holds(state)) {
      return inside(state, structure, round);
    }
    Prospect in = outside(state, structure, round, barred);
    return in == null ? List.of() : List.of(in);
  }

  /**
   * Returns whether a state has to weigh a structure at a review: the first time, and where a draw
   * lies below the rate of its step. What is drawn above it does not come however much it is
   * wanted.
   */
  public boolean isWeighed(int state, Structure structure, int round) {
    if (!causes.knows(structure.index(), state)) {
      return true;
    }
    if (!structure.membership().holds(state)) {
      boolean asked = asks(structure) && view.accession().hasAsked(structure.index(), state);
      return mayCome(asked ? StepKind.WITHDRAW : entry(structure), state, structure, round);
    }
    StepKind other = besideLeaving(state, structure);
    return mayCome(StepKind.LEAVE, state, structure, round)
        || other != null && mayCome(other, state, structure, round);
  }

  private boolean mayCome(StepKind kind, int state, Structure structure, int round) {
    return draw(kind, state, structure, round) < rate(kind, structure);
  }

  /** Returns the draw that a step of a state comes about with if it lies below its chance. */
  public double draw(StepKind kind, int state, Structure structure, int round) {
    long key = Chance.join(structure.stream(), kind.ordinal());
    return chance.uniform(Purpose.STEP, view.world().stream(state), key, round);
  }

  // The chance in a year of a step that is surely wanted.
  private double rate(StepKind kind, Structure structure) {
    PortfolioParameters by = view.parameters();
    return switch (kind) {
      case ASK, RESUME -> by.joinRate();
      case JOIN -> {
        double open = structure.terms().entry().admits();
        boolean waves = view.mechanisms().waves() > 0 && open < 1;
        yield waves ? Math.min(1, by.joinRate() / open) : by.joinRate();
      }
      case RANK -> by.rankRate();
      case WITHDRAW, FREEZE, LEAVE -> by.leaveRate();
    };
  }

  /** Returns what a state sees of a structure at a review. */
  public StepOutlook outlook(int state, Structure structure, int round) {
    boolean held = structure.membership().holds(state);
    Bar admission = held ? Bar.NONE : conditions.admitting(state, structure);
    return new StepOutlook(
        round,
        state,
        structure.index(),
        prospects(state, structure, round),
        !held && view.accession().hasAsked(structure.index(), state),
        admission,
        conditions.opposite(admission, state, structure),
        held ? burden(structure) : Double.NaN,
        held ? lock(state, structure, round) : Double.NaN,
        view.parameters().leavingEffort());
  }

  private double burden(Structure structure) {
    return view.parameters().burden() * structure.obligations();
  }

  private double lock(int state, Structure structure, int round) {
    double share = sunk(state, structure, round);
    return view.mechanisms().lockIn() * view.parameters().lockIn() * share;
  }

  private boolean asks(Structure structure) {
    return structure.terms().entry().asks() && view.mechanisms().asking() > 0;
  }

  private StepKind entry(Structure structure) {
    return asks(structure) ? StepKind.ASK : StepKind.JOIN;
  }

  // The way in, or out of asking; null if it is barred and that is not asked for.
  private Prospect outside(int state, Structure structure, int round, boolean barred) {
    StepKind kind = entry(structure);
    if (kind == StepKind.ASK && view.accession().hasAsked(structure.index(), state)) {
      double[] terms = new double[StepTerm.COUNT];
      double entry = cost.of(state, structure);
      double want = value.terms(state, structure, terms) - entry;
      Bar kept = conditions.asking(state, structure, round);
      double regret = kept == Bar.NONE ? -want - WITHDRAW_MARGIN : 1;
      return prospect(StepKind.WITHDRAW, structure, Bar.NONE, terms, entry, regret);
    }
    Bar bar = conditions.asking(state, structure, round);
    if (kind == StepKind.JOIN) {
      bar = bar == Bar.NONE ? conditions.admitting(state, structure) : bar;
      bar = bar == Bar.NONE && !takesIn(structure, round) ? Bar.WAITING : bar;
    }
    if (bar != Bar.NONE && !barred) {
      return null;
    }
    double[] terms = new double[StepTerm.COUNT];
    double entry = cost.of(state, structure);
    double want = value.terms(state, structure, terms) - entry;
    return prospect(kind, structure, bar, terms, entry, want);
  }

  /** Returns whether a structure takes in new members in the year of a round. */
  public boolean takesIn(Structure structure, int round) {
    double open = structure.terms().entry().admits();
    boolean always = open >= 1 || view.mechanisms().waves() == 0;
    int year = round / Quarter.ROUNDS_A_YEAR;
    return always || chance.happens(open, Purpose.ADMISSION, structure.stream(), 0, year);
  }

  private List<Prospect> inside(int state, Structure structure, int round) {
    PortfolioParameters by = view.parameters();
    Membership membership = structure.membership();
    if (membership.founds(state) && !structure.terms().foundersMayLeave()) {
      return List.of();
    }
    double[] terms = new double[StepTerm.COUNT];
    double worth = value.terms(state, structure, terms);
    double burden = burden(structure);
    double lock = lock(state, structure, round);
    double held = Math.max(0, worth);
    double leaveCost = burden - lock - by.leavingEffort();
    double leave = leaveCost - held;
    Prospect out = prospect(StepKind.LEAVE, structure, Bar.NONE, terms, leaveCost, leave);
    StepKind other = besideLeaving(state, structure);
    if (other == StepKind.RESUME) {
      double want = worth - burden - RESUME_MARGIN;
      return List.of(out, prospect(other, structure, Bar.NONE, terms, burden, want));
    } else if (other == StepKind.FREEZE) {
      double freeze = burden - by.freezeCost() * (lock + by.leavingEffort());
      double want = freeze - held;
      return List.of(out, prospect(other, structure, Bar.NONE, terms, freeze, want));
    } else if (other == StepKind.RANK) {
      int since = round - membership.since(state);
      boolean early = since < structure.terms().entry().promotion();
      double entry = cost.of(state, structure);
      Bar bar = early ? Bar.WAITING : conditions.admitting(state, structure);
      return List.of(out, prospect(other, structure, bar, terms, entry, worth - entry));
    }
    return List.of(out);
  }

  // What a state inside may do other than leave; null if nothing.
  private StepKind besideLeaving(int state, Structure structure) {
    Status status = structure.membership().status(state);
    boolean obliging = structure.obligations() >= view.parameters().obliging();
    if (status == Status.SUSPENDED) {
      return StepKind.RESUME;
    } else if (status == Status.MEMBER && obliging) {
      return StepKind.FREEZE;
    }
    boolean rises = status != Status.MEMBER && structure.terms().entry().sequenced();
    return rises ? StepKind.RANK : null;
  }

  // What has been sunk into a membership: by years in, up to ten, and by depth.
  private double sunk(int state, Structure structure, int round) {
    double years = view.accession().sinceJoined(structure.index(), state, round) / TEN_YEARS;
    return structure.depth()
        * (SUNK_AT_ONCE + (1 - SUNK_AT_ONCE) * Math.min(1, Math.max(0, years)));
  }

  private Prospect prospect(
      StepKind kind, Structure structure, Bar bar, double[] terms, double cost, double want) {
    double willing = Logistic.value(view.parameters().precision() * want);
    return new Prospect(kind, bar, terms, cost, want, rate(kind, structure) * willing);
  }

  /** Returns why a state has no such step to take; the structure may be null. */
  public NoStep missing(StepKind kind, int state, Structure structure) {
    boolean asked = structure != null && view.accession().hasAsked(structure.index(), state);
    return NoStep.of(kind, state, structure, asked);
  }

  /** Remembers how a step stood when the state first looked at it from where it is. */
  public void look(Prospect prospect, int state, Structure structure) {
    if (prospect.kind().isEntry()
        || prospect.kind() == StepKind.LEAVE
        || prospect.kind() == StepKind.WITHDRAW) {
      Bar bar = prospect.bar() == Bar.WAITING ? Bar.NONE : prospect.bar();
      causes.look(structure.index(), state, prospect.terms(), prospect.want(), bar);
    }
  }

  /** Returns a prospect as the step that it becomes, with its cause. */
  public PortfolioStep step(Prospect prospect, int state, Structure structure, int round) {
    return step(prospect, state, structure, round, cause(prospect, state, structure, round));
  }

  /** Returns a prospect as the step that it becomes where it was chosen from outside. */
  public PortfolioStep given(Prospect prospect, int state, Structure structure, int round) {
    return step(prospect, state, structure, round, PortfolioStep.GIVEN);
  }

  private static PortfolioStep step(
      Prospect prospect, int state, Structure structure, int round, String cause) {
    return new PortfolioStep(
        round,
        state,
        prospect.kind(),
        structure.index(),
        prospect.terms(),
        prospect.cost(),
        prospect.want(),
        cause);
  }

  private String cause(Prospect prospect, int state, Structure structure, int round) {
    if (prospect.want() < 0) {
      return PortfolioStep.CHANCE;
    }
    if (prospect.kind() == StepKind.WITHDRAW) {
      Bar bar = conditions.asking(state, structure, round);
      if (bar != Bar.NONE) {
        return bar.word();
      }
    }
    return causes.of(structure.index(), state, prospect.terms(), prospect.kind().isAway());
  }

  /** Forgets how things stood between a state and a structure, after it has moved. */
  public void moved(int state, int structure) {
    causes.forget(structure, state);
  }
}
