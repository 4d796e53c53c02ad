package entente.model.dynamics;

import entente.model.politics.Quarter;
import entente.model.portfolio.Bar;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepChoice;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepOutcome;
import entente.model.structures.Structure;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The yearly review of one state's portfolio: of the steps that it may take it takes at most one.
 *
 * <p>A step that is given from outside takes the place of its own, in whatever round it comes.
 *
 * <p>Each step has its own keyed draw, so that a structure more or less moves nobody's other draws.
 * Of several that come up the most wanted one is taken. It changes nothing but its own intention
 * and what the state remembers of each structure.
 */
final class PortfolioReview implements Steppable {

  private static final long serialVersionUID = 1L;

  private final transient Run run;
  private final transient StepChoice portfolio;
  private final int state;
  private final int quarter;
  private transient Witness witness = Witness.NOBODY;
  private transient PortfolioStep intention;
  private transient StepOutcome answer;

  PortfolioReview(Run run, StepChoice portfolio, int state) {
    this.run = run;
    this.portfolio = portfolio;
    this.state = state;
    quarter = Quarter.of(run.chance, run.world.stream(state), 0);
  }

  @Override
  public void step(SimState simulation) {
    int round = ((Simulation) simulation).round();
    intention = null;
    answer = null;
    boolean turn = round % Scenario.ROUNDS_A_YEAR == quarter;
    if (turn) {
      review(round);
    }
    GivenStep given = run.given.step(round, state);
    if (given != null) {
      obey(given, round, turn);
    }
  }

  private void review(int round) {
    boolean seen = witness.watchesPortfolio(state);
    for (Structure structure : run.structures) {
      if (seen) {
        witness.sees(portfolio.outlook(state, structure, round));
      }
      if (!seen && !portfolio.isWeighed(state, structure, round)) {
        continue;
      }
      for (Prospect prospect : portfolio.open(state, structure, round)) {
        portfolio.look(prospect, state, structure);
        boolean open = prospect.bar() == Bar.NONE;
        if (open && comes(prospect, structure, round) && wantedMore(prospect)) {
          intention = portfolio.step(prospect, state, structure, round);
        }
      }
    }
  }

  // To be given the step that one takes leaves no trace.
  private void obey(GivenStep given, int round, boolean turn) {
    PortfolioStep own = intention;
    String closed = null;
    intention = null;
    if (!given.stays()) {
      Structure structure = run.structure(given.structure());
      Prospect prospect = structure == null ? null : prospect(given.kind(), structure, round);
      if (prospect == null) {
        closed = portfolio.missing(given.kind(), state, structure).word();
      } else if (prospect.bar() != Bar.NONE) {
        closed = prospect.bar().word();
      } else {
        intention = portfolio.given(prospect, state, structure, round);
      }
    }
    if (own != null
        && intention != null
        && own.kind() == intention.kind()
        && own.structure() == intention.structure()) {
      intention = own;
    }
    answer = new StepOutcome(given, state, closed, turn, intention, own);
  }

  private Prospect prospect(StepKind kind, Structure structure, int round) {
    for (Prospect prospect : portfolio.prospects(state, structure, round)) {
      if (prospect.kind().isLike(kind)) {
        return prospect;
      }
    }
    return null;
  }

  private boolean comes(Prospect prospect, Structure structure, int round) {
    return portfolio.draw(prospect.kind(), state, structure, round) < prospect.chance();
  }

  private boolean wantedMore(Prospect prospect) {
    return intention == null || prospect.want() > intention.want();
  }

  /** Lets a witness see its reviews. */
  void watch(Witness by) {
    witness = by;
  }

  /** Returns the step of this round, or null. */
  PortfolioStep intention() {
    return intention;
  }

  /** Returns what became of the step given for this round, or null if none was given. */
  StepOutcome answer() {
    return answer;
  }

  /** Forgets the step of this round. */
  void conclude() {
    intention = null;
    answer = null;
  }
}
