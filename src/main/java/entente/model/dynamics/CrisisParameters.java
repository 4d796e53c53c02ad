package entente.model.dynamics;

import entente.model.Param;

/** Constants of the crises that strike states. */
public record CrisisParameters(
    @Param(
            text =
                "Chance of a crisis on one vector in a round for a fully vulnerable state, at the threat of round 0 and middling norms.",
            unit = "1 / round",
            value = 0.03,
            from = 0.015,
            to = 0.06)
        double rate,
    @Param(
            text =
                "Largest factor by which threat that has grown since round 0 multiplies that chance.",
            low = 1,
            high = 20,
            value = 3,
            from = 2,
            to = 4)
        double growthLimit) {}
