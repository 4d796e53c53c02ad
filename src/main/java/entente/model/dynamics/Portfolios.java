package entente.model.dynamics;

import entente.model.Chance.Purpose;
import entente.model.politics.Chronicler;
import entente.model.politics.Quarter;
import entente.model.portfolio.Accession;
import entente.model.portfolio.Bar;
import entente.model.portfolio.NoStep;
import entente.model.portfolio.PortfolioParameters;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.PortfolioView;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepChoice;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepOutcome;
import entente.model.portfolio.StepOutlook;
import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The portfolios of all states in one run: governments, reviews, steps, invitations, entries. */
final class Portfolios {

  private static final double FIRM_DEMOCRACY = 0.8;

  private final Run run;
  private final Accession accession;
  private final PortfolioView view;
  private final StepChoice portfolio;
  private final List<PortfolioReview> reviews = new ArrayList<>();
  private final List<PortfolioStep> steps = new ArrayList<>();

  Portfolios(Run run) {
    this.run = run;
    accession = new Accession(run.world, run.structures, run.scenario.start());
    view = view();
    portfolio = new StepChoice(view, run.chance);
    makeReviews();
  }

  private Portfolios(Portfolios other, Run run) {
    this.run = run;
    accession = other.accession.copy();
    view = view();
    portfolio = other.portfolio.copy(view);
    steps.addAll(other.steps);
    makeReviews();
  }

  /** Returns the portfolios as they stand, for a copy of the run. */
  Portfolios copy(Run of) {
    return new Portfolios(this, of);
  }

  private PortfolioView view() {
    return new PortfolioView(
        run.rules.situation,
        run.rules.scoring.protection(),
        run.governments,
        run.neutralities,
        run.contests,
        accession,
        run.parameters.portfolio());
  }

  private void makeReviews() {
    for (int i = 0; i < run.world.size(); i++) {
      reviews.add(new PortfolioReview(run, portfolio, i));
    }
  }

  List<PortfolioReview> reviews() {
    return reviews;
  }

  List<PortfolioStep> steps() {
    return List.copyOf(steps);
  }

  /** Lets governments, neutrality and contests move. */
  void govern(int round, IntPredicate fighting) {
    accession.begin(round);
    Chronicler chronicler = run.chronicler(round);
    run.governments.follow(round, chronicler);
    run.neutralities.follow(round, chronicler);
    run.contests.follow(round, fighting, this::between, chronicler);
  }

  // Whether one of a pair stands between the other and what it has asked for.
  private boolean between(int cell) {
    int n = run.world.size();
    int a = cell / n;
    int b = cell % n;
    for (Structure structure : run.structures) {
      int k = structure.index();
      Membership membership = structure.membership();
      if (accession.hasAsked(k, a) && membership.say()[b] > 0
          || accession.hasAsked(k, b) && membership.say()[a] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Carries out the steps of a round, then invites and takes in. */
  void settle(int round) {
    for (PortfolioReview review : reviews) {
      answer(review.answer());
      PortfolioStep step = review.intention();
      if (step != null) {
        take(step, round);
      }
      review.conclude();
    }
    for (Structure structure : run.structures) {
      if (structure.terms().entry().asks() && run.scenario.mechanisms().asking() > 0) {
        invite(structure, round);
        takeIn(structure, round);
      }
    }
  }

  // Told here and not in the review itself, whose order is shuffled.
  private void answer(StepOutcome answer) {
    if (answer != null) {
      run.stepAnswers.add(answer);
      if (!answer.open()) {
        Structure asked = run.structure(answer.given().structure());
        int structure = asked == null ? -1 : asked.index();
        String why = answer.closed();
        run.tell(answer.given().round(), "not_open", answer.state(), -1, structure, -1, why);
      }
    }
  }

  private void take(PortfolioStep step, int round) {
    Structure structure = run.structures.get(step.structure());
    Membership membership = structure.membership();
    int i = step.state();
    int k = step.structure();
    switch (step.kind()) {
      case ASK -> {
        accession.ask(k, i, round);
        run.tell(round, "ask", i, -1, k, -1, step.cause());
      }
      case WITHDRAW -> {
        accession.withdraw(k, i);
        run.tell(round, "ask_lapses", i, -1, k, -1, step.cause());
      }
      case JOIN -> enter(structure, i, membership.entryStatus(), round);
      case RANK -> {
        Status next = membership.status(i) == Status.PARTNER ? Status.OBSERVER : Status.MEMBER;
        membership.set(i, next, round);
        run.tell(round, "promotion", i, -1, k, -1, next.word());
      }
      case FREEZE -> {
        membership.set(i, Status.SUSPENDED, round);
        run.tell(round, "freeze", i, -1, k, -1, step.cause());
      }
      case RESUME -> {
        membership.set(i, Status.MEMBER, round);
        run.tell(round, "resume", i, -1, k, -1, step.cause());
      }
      case LEAVE -> {
        membership.set(i, Status.NONE, round);
        accession.leave(k, i, round);
        run.tell(round, "exit", i, -1, k, -1, step.cause());
      }
    }
    portfolio.moved(i, k);
    steps.add(step);
  }

  private void enter(Structure structure, int state, Status status, int round) {
    structure.membership().set(state, status, round);
    joined(structure.index(), state, round);
    run.tell(round, "entry", state, -1, structure.index(), -1, status.word());
  }

  private void invite(Structure structure, int round) {
    int k = structure.index();
    PortfolioParameters by = run.parameters.portfolio();
    boolean turn =
        Quarter.isDue(run.chance, structure.stream(), 0, round)
            && portfolio.takesIn(structure, round);
    for (int i = 0; i < run.world.size(); i++) {
      boolean asks = accession.hasAsked(k, i) && !accession.isInvited(k, i);
      if (!asks || portfolio.conditions().admitting(i, structure) != Bar.NONE) {
        continue;
      }
      boolean waited = accession.sinceAsked(k, i, round) >= structure.terms().entry().waiting();
      long stream = run.world.stream(i);
      boolean invited =
          turn
              && waited
              && run.chance.happens(
                  by.invited(), Purpose.ADMISSION, stream, structure.stream(), round);
      boolean outOfTurn =
          firmKin(structure, i)
              && Quarter.isDue(run.chance, stream, 1, round)
              && run.chance.happens(
                  by.outOfTurn(), Purpose.ADMISSION, structure.stream(), stream, round);
      if (invited || outOfTurn) {
        accession.invite(k, i, round);
        run.tell(round, "invitation", i, -1, k, -1, "");
      }
    }
  }

  // A firm democracy that a kindred structure has taken in already.
  private boolean firmKin(Structure structure, int state) {
    return run.governments.democracy()[state] >= FIRM_DEMOCRACY
        && run.scenario.mechanisms().kinship() != 0
        && view.isInKin(structure, state);
  }

  private void takeIn(Structure structure, int round) {
    int k = structure.index();
    int ratification = (int) run.parameters.portfolio().ratification();
    for (int i = 0; i < run.world.size(); i++) {
      if (accession.isInvited(k, i)
          && accession.sinceInvited(k, i, round) >= ratification
          && portfolio.conditions().admitting(i, structure) == Bar.NONE
          && !structure.membership().holds(i)
          && portfolio.conditions().asking(i, structure, round) == Bar.NONE) {
        enter(structure, i, structure.membership().entryStatus(), round);
      }
    }
  }

  /** Notes that a state has come into a structure; what it asked of other blocs falls away. */
  void joined(int structure, int state, int round) {
    accession.join(structure, state, round);
    portfolio.moved(state, structure);
    if (run.structures.get(structure).is(Commitment.EXCLUSIVE)) {
      for (Structure other : run.structures) {
        if (other.index() != structure && other.is(Commitment.EXCLUSIVE)) {
          accession.withdraw(other.index(), state);
        }
      }
    }
  }

  /** Notes that an event has taken a state out of a structure. */
  void left(int structure, int state, int round) {
    accession.leave(structure, state, round);
    portfolio.moved(state, structure);
  }

  /** Notes that armed help did not come to a state. */
  void letDown(int structure, int state, int round) {
    accession.breakPromise(structure, state, round);
  }

  /** Marks who has asked to come into a structure. */
  void markAsking(int structure, boolean[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = accession.hasAsked(structure, i);
    }
  }

  /**
   * Returns the seat that stands for a state: the focal structure's if it holds it, else the first.
   */
  int seat(int state) {
    int first = -1;
    for (Structure structure : run.structures) {
      if (structure.is(Commitment.BESIDE) && structure.membership().holds(state)) {
        if (structure.terms().key().equals(run.scenario.focal())) {
          return structure.index();
        }
        first = first < 0 ? structure.index() : first;
      }
    }
    return first;
  }

  /** Returns the security of a state with all that it holds, in [0, 1]. */
  double security(int state) {
    return portfolio.safety().held(state);
  }

  /** Returns what a state might do about a structure, barred or not. */
  List<Prospect> prospects(int state, Structure structure, int round) {
    return portfolio.prospects(state, structure, round);
  }

  /** Returns what a state sees of each structure, in their order. */
  List<StepOutlook> outlooks(int state, int round) {
    return run.structures.stream().map(s -> portfolio.outlook(state, s, round)).toList();
  }

  /** Returns what keeps a structure from taking in a state that wants to come. */
  Bar admitting(int state, Structure structure) {
    return portfolio.conditions().admitting(state, structure);
  }

  /** Returns why a state has no step of a kind to take; the structure may be null. */
  NoStep missing(StepKind kind, int state, Structure structure) {
    return portfolio.missing(kind, state, structure);
  }

  /** Returns the chance that no attack on one vector succeeds against what a state holds. */
  double safe(int vector, int state) {
    return portfolio.safety().safe(vector, state);
  }

  /**
   * How a state stands towards all structures.
   *
   * @param stays chance that it takes no step out of what it holds in a year
   * @param wantsNothing whether it wants no step that is open to it
   * @param open how many structures it could ask or join now
   */
  record Bearing(double stays, boolean wantsNothing, int open) {}

  /** Returns how a state stands towards all structures. */
  Bearing bearing(int state, int round) {
    double stays = 1;
    boolean wantsNothing = true;
    int open = 0;
    for (Structure structure : run.structures) {
      for (Prospect prospect : portfolio.open(state, structure, round)) {
        StepKind kind = prospect.kind();
        boolean free = prospect.bar() == Bar.NONE;
        if (kind == StepKind.LEAVE || kind == StepKind.FREEZE) {
          stays *= 1 - prospect.chance();
        }
        wantsNothing &= !(free && prospect.want() > 0);
        open += free && kind.isEntry() ? 1 : 0;
      }
    }
    return new Bearing(stays, wantsNothing, open);
  }
}
