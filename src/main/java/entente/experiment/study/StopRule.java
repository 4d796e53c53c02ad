package entente.experiment.study;

import entente.experiment.input.Condition;
import entente.model.Param;

/** When a run has shown what it is for and ends before its last round. */
public record StopRule(
    @Param(
            text =
                "Condition on measures, as 'rung_of_poles >= 4' or 'structures.platform.members < 3'.",
            optional = true)
        String when,
    @Param(
            text = "Last round in which the condition is not looked at.",
            unit = "round",
            high = 4000,
            value = 0)
        int after) {

  /** Returns the condition. */
  public Condition condition() {
    return Condition.parse(when);
  }
}
