package entente.experiment.study;

import entente.model.Param;

/** How much a single run may take. */
public record RunLimits(
    @Param(
            text = "Most rounds of a run; 0 for those of the scenario.",
            unit = "rounds",
            high = 4000,
            value = 0)
        int rounds,
    @Param(
            text =
                "Most seconds of a run, after which it is a failed run; 0 for no limit. Such runs may"
                    + " differ from one machine to another.",
            unit = "s",
            high = 1e9,
            value = 0)
        double seconds) {}
