package entente.experiment.claim;

import entente.model.Param;
import java.util.List;

/**
 * One thing that has to come out for a claim to hold: a difference of a measure, on common random
 * numbers, that points one way.
 */
public record ClaimStep(
    String key,
    @Param(text = "What the step says, as a sentence.", word = "") String text,
    @Param(
            text =
                "Measure of the system, as security_mean, or of a structure, as"
                    + " structures.focal.depth.",
            optional = true)
        String measure,
    @Param(
            text =
                "Second measure; then the step looks at the slope of the first on it across all"
                    + " arms named, seed by seed.",
            optional = true)
        String per,
    @Param(
            text = "Arms whose value is looked at; of several, the best one.",
            word = "[]",
            optional = true)
        List<String> arms,
    @Param(
            text = "Arms that it is compared with; of several, the best one. None: with the level.",
            word = "[]",
            optional = true)
        List<String> against,
    @Param(text = "Round that is looked at.", unit = "round", low = 0, high = 4000, value = 120)
        int at,
    @Param(
            text = "Round whose value is taken away first, so that changes are compared; −1: none.",
            unit = "round",
            low = -1,
            high = 4000,
            value = -1)
        int since,
    @Param(
            text = "Which way the difference has to point: higher, lower, not_higher, not_lower.",
            word = "")
        ClaimDirection direction,
    @Param(
            text = "What the value is compared with where there is no other arm.",
            low = -1e9,
            high = 1e9,
            value = 0)
        double level,
    @Param(
            text =
                "Smallest difference that matters; that of the measure if it is left out, 0 for a"
                    + " level or a slope.",
            low = 0,
            high = 1e9,
            optional = true)
        double margin) {}
