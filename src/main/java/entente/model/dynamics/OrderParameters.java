package entente.model.dynamics;

import entente.model.Param;

/** Constants of arms control and of norms. */
public record OrderParameters(
    @Param(
            text =
                "Share of arms control that full confrontation of nuclear states wears down in a round.",
            unit = "1 / round",
            value = 0.02,
            from = 0.01,
            to = 0.04,
            source = "Jervis 1978; size assumed")
        double armsWear,
    @Param(
            text =
                "Share of missing arms control that fully effective dialogue among nuclear states rebuilds in a round.",
            unit = "1 / round",
            value = 0.02,
            from = 0.005,
            to = 0.04)
        double armsRebuild,
    @Param(
            text = "Share of norms that full confrontation wears down in a round.",
            unit = "1 / round",
            value = 0.02,
            from = 0.01,
            to = 0.04)
        double normsWear,
    @Param(
            text = "Share of missing norms that fully effective dialogue rebuilds in a round.",
            unit = "1 / round",
            value = 0.02,
            from = 0.005,
            to = 0.04)
        double normsRebuild,
    @Param(
            text =
                "Effect of norms on how often crises strike: the factor is 1 + effect × (½ − norms).",
            high = 5,
            value = 1,
            from = 0.3,
            to = 2)
        double normsEffect) {}
