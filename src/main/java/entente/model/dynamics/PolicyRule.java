package entente.model.dynamics;

import entente.model.Param;
import java.util.Map;

/**
 * A rule of an adaptive policy: what is set under way once a condition has held for some rounds
 * (dynamic adaptive policy pathways: Haasnoot and others 2013, Global Environmental Change 23).
 *
 * <p>It is data: who runs the model looks at the condition between rounds, and the model never
 * does.
 */
public record PolicyRule(
    @Param(
            text =
                "Condition on measures and states after a round, as 'mean_hostility > 0.3 for 4"
                    + " rounds', 'structures.KEY.members < 3' or 'states.KEY.security < 0.4'.",
            optional = true,
            source = "Haasnoot and others 2013")
        String when,
    @Param(
            text =
                "Whether it fires once at most; else it fires again after the condition has ceased"
                    + " to hold and has come to hold again.",
            word = "false")
        boolean once,
    @Param(
            text = "What is set from the next round on, by dotted path.",
            word = "{}",
            source = "Haasnoot and others 2013")
        Map<String, String> set,
    @Param(text = "Name that a reader sees; the condition if it is left out.", optional = true)
        String name) {

  /** Word for the firing of a rule in the chronicle. */
  public static final String FIRES = "rule";

  /** Returns the name, or the condition where it has none. */
  public String title() {
    return name == null ? when : name;
  }
}
