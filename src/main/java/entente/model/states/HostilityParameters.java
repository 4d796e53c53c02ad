package entente.model.states;

import entente.model.Param;

/**
 * How the hostility of round 0 follows from facts about a pair, and how far armed force reaches.
 *
 * <p>h_ij = base + position × min(|x_i − x_j| / 1.5, 1) + rivalry × R + disputes × min(D_ij, 2) +
 * wars × min(W, 4) − pact × P, cut to [0.01, 0.95].
 */
public record HostilityParameters(
    @Param(
            text = "Hostility between two states about which nothing is known.",
            value = 0.03,
            from = 0.01,
            to = 0.06)
        double base,
    @Param(
            text = "Hostility added by opposite foreign-policy positions.",
            value = 0.25,
            from = 0.1,
            to = 0.4,
            source = "Gartzke 1998; size assumed")
        double position,
    @Param(
            text = "Hostility added by a strategic rivalry.",
            value = 0.30,
            from = 0.2,
            to = 0.4,
            source = "Thompson 2001; size assumed")
        double rivalry,
    @Param(
            text = "Hostility added by each unit of remembered disputes, at most two units.",
            value = 0.15,
            from = 0.08,
            to = 0.22,
            source = "Goertz and Diehl 1993; size assumed")
        double disputes,
    @Param(
            text = "Hostility added by each unit of remembered war, at most four units.",
            value = 0.10,
            from = 0.05,
            to = 0.15,
            source = "Goertz and Diehl 1993; size assumed")
        double wars,
    @Param(
            text = "Hostility taken away by a defence pact.",
            value = 0.15,
            from = 0.05,
            to = 0.2,
            source = "Leeds, Ritter, Mitchell and Long 2002; size assumed")
        double pact,
    @Param(
            text = "Hostility added by each unit of weight of an open contest.",
            value = 0.05,
            from = 0.03,
            to = 0.1,
            source = "Senese and Vasquez 2008; size assumed")
        double contest,
    @Param(
            text = "Hostility added by each unit of weight of recent hostile acts.",
            value = 0.08,
            from = 0.04,
            to = 0.12)
        double acts,
    @Param(
            text = "Distance at which armed force of the weakest state has lost half its effect.",
            unit = "km",
            low = 1,
            high = 20000,
            value = 500,
            from = 300,
            to = 800,
            source = "Boulding 1962; size assumed")
        double reachLeast,
    @Param(
            text = "What the strongest state adds to that distance.",
            unit = "km",
            low = 0,
            high = 40000,
            value = 4500,
            from = 3000,
            to = 6000,
            source = "Boulding 1962; size assumed")
        double reachMost,
    @Param(
            text =
                "Placebo: number of the shuffle that deals the hostility of round 0 out anew among all pairs; 0 for none.",
            unit = "number",
            high = 1000000,
            value = 0,
            source = "Fisher 1935")
        int shuffle) {}
