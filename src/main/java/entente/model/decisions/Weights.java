package entente.model.decisions;

import entente.model.Param;

/** How much each term of a score counts for a state. */
public record Weights(
    @Param(text = "Weight of security.", high = 10, value = 1, from = 0.5, to = 3) double security,
    @Param(
            text = "Weight of affinity: like-minded company.",
            high = 10,
            value = 0.45,
            from = 0.1,
            to = 0.8)
        double affinity,
    @Param(text = "Weight of the tie to the leader.", high = 10, value = 0.12, from = 0, to = 0.3)
        double leaderTie,
    @Param(
            text = "Weight of autonomy given up.",
            high = 10,
            value = 0.5,
            from = 0.2,
            to = 0.9,
            source = "Altfeld 1984; Morrow 1991; size assumed")
        double autonomy,
    @Param(
            text = "Weight of entrapment: obligations towards hostile company.",
            high = 10,
            value = 0.4,
            from = 0.1,
            to = 0.8,
            source = "Snyder 1984; size assumed")
        double entrapment,
    @Param(
            text = "Weight of pressure from the pole that a structure is aimed at.",
            high = 10,
            value = 0.6,
            from = 0,
            to = 1.5,
            source = "Hirschman 1945; size assumed")
        double pressure,
    @Param(
            text = "Weight of hedging space.",
            high = 10,
            value = 0.35,
            from = 0,
            to = 1,
            source = "Kuik 2008; Lim and Cooper 2015; size assumed")
        double hedging,
    @Param(
            text = "Weight of dialogue with those one has to live with.",
            high = 10,
            value = 0.5,
            from = 0.2,
            to = 1)
        double dialogue,
    @Param(
            text = "Upkeep of a full membership, whatever the structure.",
            high = 10,
            value = 0.07,
            from = 0,
            to = 0.1)
        double upkeep) {}
