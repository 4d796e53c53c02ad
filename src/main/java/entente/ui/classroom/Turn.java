package entente.ui.classroom;

import entente.model.portfolio.GivenChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One turn of a class: who chose what for the round to come.
 *
 * <p>Several who share a state vote: most votes win, and of those with as many the one that was
 * given first. A state for which nobody chose is played by the model.
 */
final class Turn {

  private final int round;
  private final long deadline;
  private final Map<Integer, GivenChoice> votes = new LinkedHashMap<>();

  /**
   * Opens a turn.
   *
   * @param round the round that is chosen for
   * @param deadline when it closes by itself, by a clock that only goes forward; 0 for never
   */
  Turn(int round, long deadline) {
    this.round = round;
    this.deadline = deadline;
  }

  int round() {
    return round;
  }

  /** Returns the milliseconds left, or null if nobody counts them. */
  Long left(long nanos) {
    return deadline == 0 ? null : Math.max(0, (deadline - nanos) / 1_000_000);
  }

  boolean over(long nanos) {
    return deadline != 0 && nanos - deadline >= 0;
  }

  /** Notes a vote; one that a pupil gave before falls away. */
  void vote(int pupil, GivenChoice vote) {
    votes.remove(pupil);
    votes.put(pupil, vote);
  }

  void forget(int pupil) {
    votes.remove(pupil);
  }

  /** Returns what a pupil chose, or null. */
  GivenChoice of(int pupil) {
    return votes.get(pupil);
  }

  int count() {
    return votes.size();
  }

  /** Returns the choices that come out of the votes, one for each state that got any. */
  List<GivenChoice> choices() {
    Map<String, Map<GivenChoice, Integer>> counted = new LinkedHashMap<>();
    for (GivenChoice vote : votes.values()) {
      counted
          .computeIfAbsent(vote.state(), s -> new LinkedHashMap<>())
          .merge(vote, 1, Integer::sum);
    }
    List<GivenChoice> choices = new ArrayList<>();
    counted
        .values()
        .forEach(
            tally -> {
              int most = tally.values().stream().mapToInt(Integer::intValue).max().orElse(0);
              tally.entrySet().stream()
                  .filter(e -> e.getValue() == most)
                  .findFirst()
                  .ifPresent(won -> choices.add(won.getKey()));
            });
    return choices;
  }
}
