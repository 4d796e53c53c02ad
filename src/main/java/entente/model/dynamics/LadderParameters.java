package entente.model.dynamics;

import entente.model.Param;

/** Constants of the ladder of confrontation. */
public record LadderParameters(
    @Param(
            text =
                "Chance in a round that a fully hostile, unrestrained pair climbs from peace to rivalry.",
            unit = "1 / round",
            value = 0.05,
            from = 0.03,
            to = 0.08)
        double up,
    @Param(
            text = "Chance in a round that a pair without hostility comes down a rung.",
            unit = "1 / round",
            value = 0.04,
            from = 0.02,
            to = 0.06)
        double down,
    @Param(
            text =
                "That chance of climbing, from rivalry to hybrid confrontation, compared with the first step.",
            high = 2,
            value = 0.9,
            from = 0.6,
            to = 1)
        double hybrid,
    @Param(
            text = "The same, from hybrid confrontation to proxy war.",
            high = 2,
            value = 0.5,
            from = 0.3,
            to = 0.7)
        double proxy,
    @Param(
            text = "The same, from proxy war to direct war.",
            high = 2,
            value = 0.10,
            from = 0.05,
            to = 0.15)
        double direct,
    @Param(
            text = "The same, from direct war to nuclear use.",
            high = 2,
            value = 0.02,
            from = 0.005,
            to = 0.04)
        double nuclear,
    @Param(
            text = "Share of climbing that full arms control prevents.",
            value = 0.6,
            from = 0.3,
            to = 0.8)
        double armsControlBrake,
    @Param(
            text = "Share of climbing to war that full mutual protection prevents.",
            value = 0.7,
            from = 0.3,
            to = 0.9,
            source = "Johnson and Leeds 2011; size assumed")
        double deterrenceBrake,
    @Param(
            text =
                "Share of climbing to the last rungs that the fear of nuclear weapons prevents where both sides have them.",
            value = 0.8,
            from = 0.5,
            to = 0.95,
            source = "Rauchhaus 2009; size assumed")
        double nuclearBrake,
    @Param(
            text = "Share of climbing that a fully effective working link prevents.",
            value = 0.5,
            from = 0.2,
            to = 0.8)
        double linkBrake,
    @Param(
            text =
                "Share of climbing from hybrid confrontation to war that full coverage of hybrid vectors by a common structure prevents.",
            value = 0.5,
            from = 0,
            to = 0.8)
        double hybridCover,
    @Param(
            text =
                "Cheap talk: how far the more hostile side alone drives the pair, 0 for the mean of both, 1 for the worse.",
            value = 0.5,
            from = 0,
            to = 1,
            source = "Fearon 1995")
        double cheapTalk,
    @Param(
            text =
                "How much slower a latent pair climbs from peace to rivalry; further it does not climb while latent.",
            value = 0.3,
            from = 0.1,
            to = 0.6)
        double latentPace,
    @Param(
            text =
                "Chance in a round that a fully hostile latent rivalry between equals turns overt.",
            unit = "1 / round",
            value = 0.03,
            from = 0.0,
            to = 0.06,
            source = "Organski 1958; size assumed")
        double turnOvert) {}
