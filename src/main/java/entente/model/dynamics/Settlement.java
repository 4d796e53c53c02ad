package entente.model.dynamics;

import entente.model.decisions.Review;
import entente.model.decisions.Switch;
import entente.model.decisions.Tipping;
import entente.model.structures.Admission;
import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The phase in which structures admit, refuse, promote and suspend, and leavers leave.
 *
 * <p>Who is admitted is judged on what all see, before anybody moves; then all move at once. Where
 * entry is sequenced, only the candidate nearest to the first members is admitted in a round (ties:
 * the one that stands first). Who is refused keeps what it had, bloc and seat.
 */
final class Settlement {

  private final Run run;
  private final List<StateReview> reviews;
  private final Witness witness;

  Settlement(Run run, List<StateReview> reviews, Witness witness) {
    this.run = run;
    this.reviews = reviews;
    this.witness = witness;
  }

  /** Settles the intentions of a round. */
  void settle(int round) {
    List<StateReview> movers = new ArrayList<>();
    for (StateReview review : reviews) {
      answer(review);
      Review now = review.intention();
      if (now != null && now.chosen() != now.present()) {
        movers.add(review);
      }
    }
    List<StateReview> admitted = admissible(movers, round);
    testify(admitted);
    for (StateReview mover : movers) {
      boolean may = admitted.contains(mover);
      record(mover, may);
      if (may) {
        move(mover, round);
      }
    }
    for (StateReview review : reviews) {
      if (review.intention() != null) {
        review.conclude();
      }
    }
    for (Structure structure : run.structures) {
      promote(structure, round);
      suspend(structure, round);
    }
  }

  // Told here and not in the review itself, whose order is shuffled.
  private void answer(StateReview review) {
    ChoiceOutcome answer = review.answer();
    if (answer != null) {
      run.answers.add(answer);
      if (!answer.open()) {
        run.tell(answer.given().round(), "not_open", answer.state(), -1, -1, -1, "kept");
      }
    }
  }

  // While nobody has moved yet, so that the witness sees what the reviewing states saw.
  private void testify(List<StateReview> admitted) {
    for (StateReview review : reviews) {
      Review now = review.intention();
      // A choice from outside was not the model's, so there is nothing of the model's to see.
      if (now != null && !review.obeys() && witness.watches(review.state(), now)) {
        boolean may = now.chosen() == now.present() || admitted.contains(review);
        Rescoring rescoring = new Rescoring(run, review, now);
        double capability = run.relations.capability()[review.state()];
        witness.sees(new Reviewed(review.state(), capability, review.last(), now, may, rescoring));
      }
    }
  }

  private List<StateReview> admissible(List<StateReview> movers, int round) {
    List<StateReview> nearestFirst = new ArrayList<>(movers);
    nearestFirst.sort(
        Comparator.<StateReview>comparingDouble(this::distance)
            .thenComparingInt(StateReview::state));
    boolean[] taken = new boolean[run.structures.size()];
    List<StateReview> admitted = new ArrayList<>();
    for (StateReview mover : nearestFirst) {
      int[] joined = joined(mover.intention());
      boolean may = true;
      for (int k : joined) {
        may &= !(taken[k] && run.structures.get(k).terms().entry().sequenced());
        may &= run.rules.situation.admission(k).admits(mover.state(), round);
      }
      if (may) {
        admitted.add(mover);
        // A state without capability takes nobody's turn.
        for (int k : joined) {
          taken[k] |= run.relations.capability()[mover.state()] > 0;
        }
      } else {
        int refusing = joined.length == 0 ? -1 : joined[0];
        run.tell(round, "refusal", mover.state(), -1, refusing, -1, "");
      }
    }
    return admitted;
  }

  private double distance(StateReview mover) {
    double least = 0;
    for (int k : joined(mover.intention())) {
      least = Math.max(least, run.rules.situation.admission(k).distance(mover.state()));
    }
    return least;
  }

  private int[] joined(Review review) {
    return changed(review.chosen(), review.present());
  }

  private int[] left(Review review) {
    return changed(review.present(), review.chosen());
  }

  // The structures that one option holds and the other does not.
  private int[] changed(int option, int other) {
    List<Integer> found = new ArrayList<>();
    if (!run.rules.options.sameBloc(option, other) && run.rules.options.bloc(option) >= 0) {
      found.add(run.rules.options.bloc(option));
    }
    if (!run.rules.options.sameSeat(option, other) && run.rules.options.seat(option) >= 0) {
      found.add(run.rules.options.seat(option));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void record(StateReview mover, boolean admitted) {
    Review now = mover.intention();
    run.switches.add(
        new Switch(
            now.round(),
            mover.state(),
            run.rules.options.bloc(now.present()),
            run.rules.options.seat(now.present()),
            run.rules.options.bloc(now.chosen()),
            run.rules.options.seat(now.chosen()),
            now.terms()[now.present()].clone(),
            now.terms()[now.chosen()].clone(),
            now.noise()[now.present()],
            now.noise()[now.chosen()],
            mover.obeys() ? Tipping.GIVEN : Tipping.of(mover.last(), now),
            admitted));
  }

  private void move(StateReview mover, int round) {
    for (int k : left(mover.intention())) {
      run.structures.get(k).membership().set(mover.state(), Status.NONE, round);
      run.tell(round, "exit", mover.state(), -1, k, -1, "");
    }
    for (int k : joined(mover.intention())) {
      Membership membership = run.structures.get(k).membership();
      membership.set(mover.state(), membership.entryStatus(), round);
      run.tell(round, "entry", mover.state(), -1, k, -1, membership.entryStatus().word());
    }
  }

  private void promote(Structure structure, int round) {
    if (!structure.terms().entry().sequenced() || structure.is(Commitment.STANDING)) {
      return;
    }
    Membership membership = structure.membership();
    for (int i : membership.states()) {
      boolean due = round - membership.since(i) >= structure.terms().entry().promotion();
      if (due && membership.status(i) != Status.MEMBER) {
        Status next = membership.status(i) == Status.PARTNER ? Status.OBSERVER : Status.MEMBER;
        membership.set(i, next, round);
        run.tell(round, "promotion", i, -1, structure.index(), -1, next.word());
      }
    }
  }

  // Whether members suspend one of their own is judged on what all see, before any suspension.
  private void suspend(Structure structure, int round) {
    Admission admission = run.rules.situation.admission(structure.index());
    Membership membership = structure.membership();
    List<Integer> suspended = new ArrayList<>();
    List<Integer> reinstated = new ArrayList<>();
    for (int i = 0; i < run.world.size(); i++) {
      Status status = membership.status(i);
      if (status == Status.MEMBER && !membership.founds(i) && admission.unbearable(i)) {
        suspended.add(i);
      } else if (status == Status.SUSPENDED && admission.bearable(i)) {
        reinstated.add(i);
      }
    }
    for (int i : suspended) {
      membership.set(i, Status.SUSPENDED, round);
      run.tell(round, "suspension", i, -1, structure.index(), -1, "");
    }
    for (int i : reinstated) {
      membership.set(i, Status.MEMBER, round);
      run.tell(round, "reinstatement", i, -1, structure.index(), -1, "");
    }
  }
}
