package entente.experiment.claim;

import entente.model.Param;
import java.util.List;

/** One side of a claim's experiment: a scenario, and what is set over it. */
public record ClaimArm(
    String key,
    @Param(text = "The scenario: a shipped name, or a file next to this one.", optional = true)
        String scenario,
    @Param(text = "What is set over it, each as path=value.", word = "[]") List<String> set) {}
