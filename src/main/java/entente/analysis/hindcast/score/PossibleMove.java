package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.AtRisk;

/**
 * Something that a state could have done, and whether it did: go to a destination, or leave what it
 * was in.
 *
 * @param state key of the state
 * @param kind what it could have done; only units of one kind are ranked against each other
 * @param moved whether it did
 * @param cluster what it is drawn together with when intervals are made
 */
public record PossibleMove(String state, String kind, boolean moved, String cluster) {

  /** Returns a unit; who moved in one event belongs together, and of one region who did not. */
  public static PossibleMove of(AtRisk unit) {
    String cluster = unit.moved() ? "event " + unit.event() : "region " + unit.region();
    return new PossibleMove(unit.state(), unit.way().word(), unit.moved(), cluster);
  }
}
