package entente.model.dynamics;

import entente.model.Param;

/** Constants of hostility, trust, positions and dependence between states. */
public record RelationParameters(
    @Param(
            text = "Fatigue: share of its distance from rest that hostility loses in a round.",
            unit = "1 / round",
            value = 0.06,
            from = 0.04,
            to = 0.09,
            source = "Richardson 1960; size from trials")
        double fatigue,
    @Param(
            text = "Reaction: how far a state answers the other's hostility above rest.",
            unit = "1 / round",
            value = 0.03,
            from = 0.0,
            to = 0.039,
            source = "Richardson 1960; size from trials")
        double reaction,
    @Param(
            text = "Share of hostility that fully effective dialogue takes away in a round.",
            unit = "1 / round",
            value = 0.05,
            from = 0.02,
            to = 0.08)
        double dialogue,
    @Param(
            text =
                "Security dilemma: how far bound capability that has grown near an outsider raises its hostility at rest.",
            value = 0.3,
            from = 0,
            to = 0.6,
            source = "Jervis 1978; size assumed")
        double dilemma,
    @Param(
            text =
                "Provocation: hostility at rest that a fully binding structure aimed at a target raises in it.",
            value = 0.3,
            from = 0,
            to = 0.6,
            source = "Snyder 1984; size assumed")
        double provocation,
    @Param(
            text = "Share of missing trust that a case won together restores.",
            value = 0.05,
            from = 0.02,
            to = 0.1)
        double trustGain,
    @Param(
            text = "Share of trust that is lost in those who did not support a case that was lost.",
            value = 0.05,
            from = 0.02,
            to = 0.1)
        double trustLoss,
    @Param(
            text = "Share of trust that fades in a round.",
            unit = "1 / round",
            value = 0.005,
            from = 0,
            to = 0.01)
        double trustFade,
    @Param(
            text =
                "Socialisation: share of the distance to fellow members that a fully effective structure closes in a round.",
            unit = "1 / round",
            value = 0,
            high = 0.2,
            source = "Bearce and Bondanella 2007; off by default")
        double socialisation,
    @Param(
            text =
                "Decoupling: share of the dependence on a fully hostile pole that is shed in a round.",
            unit = "1 / round",
            value = 0,
            high = 0.2,
            source = "Farrell and Newman 2019; off by default")
        double decoupling,
    @Param(
            text = "Spread of the walk of a state's dependence on each pole in a year, in logs.",
            high = 2,
            value = 0,
            source = "own estimate from trade and arms of 1992–2014")
        double tieWalk) {}
