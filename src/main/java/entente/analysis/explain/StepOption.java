package entente.analysis.explain;

import entente.model.portfolio.Bar;
import entente.model.portfolio.StepKind;
import java.util.Map;

/**
 * One step that a state might take about one structure, with all that speaks for it and against it.
 *
 * @param structure name of the structure
 * @param exclusive whether nobody holds two of its kind
 * @param status what the state was in it, as a word; null if it was outside
 * @param step what it might do
 * @param bar what kept it from that, or, if it had asked, what kept it from being invited
 * @param opposite name of the state or structure that the bar came from; null if none
 * @param asked whether it had asked and was not in yet
 * @param worth what belonging was worth to it, the sum of the terms
 * @param terms what that was made of, by the word of the term
 * @param burden what belonging burdened it with; NaN if it was outside
 * @param sunk what leaving would have cost for what was sunk into the membership; NaN if outside
 * @param effort what leaving would have cost whatever was left; NaN if it was outside
 * @param cost what the worth had to reach, or for a step out to fall below
 * @param want by how much the step was wanted
 * @param chance chance of the step in a year, if nothing bars it
 */
public record StepOption(
    String structure,
    boolean exclusive,
    String status,
    StepKind step,
    Bar bar,
    String opposite,
    boolean asked,
    double worth,
    Map<String, Double> terms,
    double burden,
    double sunk,
    double effort,
    double cost,
    double want,
    double chance) {

  /** Returns whether nothing keeps the state from the step but that it does not want it. */
  boolean open() {
    return bar == Bar.NONE || step == StepKind.WITHDRAW;
  }

  /** Returns whether the state wants in and may not, or has asked and is not invited. */
  boolean unmet() {
    boolean wants = step == StepKind.WITHDRAW ? want <= 0 : step.isEntry() && want > 0;
    return wants && bar != Bar.NONE && bar != Bar.WAITING;
  }

  /** Returns whether the structure is closed to all, or does not reach the state. */
  boolean forOthers() {
    return bar == Bar.CLOSED || bar == Bar.REGION;
  }

  /** Returns by how much the step would have been wanted had one term been 0. */
  double without(String term) {
    double less = terms.get(term);
    return switch (step) {
      case LEAVE, FREEZE -> cost - Math.max(0, worth - less);
      case WITHDRAW -> want + less;
      case ASK, JOIN, RANK, RESUME -> want - less;
    };
  }
}
