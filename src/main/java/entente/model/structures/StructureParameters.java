package entente.model.structures;

import entente.model.Param;

/** Constants of the rules by which structures admit, win or lose cases, deepen and politicise. */
public record StructureParameters(
    @Param(text = "Obligations that a full deterrence focus adds.", value = 0.5, from = 0, to = 0.7)
        double deterrenceObligations,
    @Param(
            text = "Weight of an observer's membership, a member counting 1.",
            value = 0.5,
            from = 0.3,
            to = 0.7)
        double observerWeight,
    @Param(
            text = "Weight of a partner's membership, a member counting 1.",
            value = 0.25,
            from = 0.1,
            to = 0.4)
        double partnerWeight,
    @Param(
            text = "Share of the effect of obligations that a structure without depth has already.",
            value = 0.3,
            from = 0.1,
            to = 0.5)
        double shallowShare,
    @Param(
            text =
                "Mean hostility towards a candidate that a structure of no inclusiveness tolerates.",
            value = 0.25,
            from = 0.15,
            to = 0.35)
        double toleratedHostility,
    @Param(
            text = "Tolerated hostility that full inclusiveness adds.",
            value = 0.5,
            from = 0.2,
            to = 0.6)
        double inclusiveTolerance,
    @Param(
            text =
                "Hostility of a neighbour above which a territory counts as contested, which bars the way into a structure with binding obligations.",
            value = 0.75,
            from = 0.6,
            to = 0.9,
            source = "NATO 1995, Study on Enlargement; size assumed")
        double contestedHostility,
    @Param(
            text = "Obligations from which a contested territory bars entry.",
            value = 0.5,
            from = 0.4,
            to = 0.7)
        double contestedObligations,
    @Param(
            text = "Hostility above the tolerated one at which a member is suspended.",
            value = 0.3,
            from = 0.2,
            to = 0.5)
        double suspensionMargin,
    @Param(
            text =
                "Issue scope: distance between positions at which half of the members still agree.",
            high = 10,
            value = 0.30,
            from = 0.15,
            to = 0.90,
            source = "Downs, Rocke and Barsoom 1998; size assumed")
        double tolerance,
    @Param(
            text = "Width over which agreement falls with distance.",
            low = 0.001,
            value = 0.08,
            from = 0.04,
            to = 0.16)
        double toleranceWidth,
    @Param(
            text = "How much full trust widens the distance at which members agree.",
            value = 0.15,
            from = 0,
            to = 0.3)
        double trustBonus,
    @Param(
            text = "Width of the quota: how sharply support decides whether a case is taken up.",
            low = 0.001,
            value = 0.05,
            from = 0.02,
            to = 0.1)
        double quotaWidth,
    @Param(
            text = "Quota added when many crises compete for attention.",
            value = 0.10,
            from = 0,
            to = 0.2,
            source = "Downs, Rocke and Barsoom 1998; size assumed")
        double overload,
    @Param(
            text =
                "Capability of the willing at which half of the cases are taken up at variable speed.",
            value = 0.10,
            from = 0.05,
            to = 0.2)
        double willingCapability,
    @Param(text = "Width of that capability.", low = 0.001, value = 0.02, from = 0.01, to = 0.05)
        double willingWidth,
    @Param(
            text = "Capability of the supporters that wins half of the cases taken up.",
            low = 0.0001,
            value = 0.05,
            from = 0.02,
            to = 0.1)
        double means,
    @Param(
            text =
                "How far the means of an outside neighbour count in a case of a structure without obligations.",
            value = 0.5,
            unsaid = true,
            source = "Weitsman 2014; Wolford 2015; size assumed")
        double outsiders,
    @Param(
            text = "How much a single leader's capability adds to the means of its structure.",
            value = 0.5,
            from = 0,
            to = 1,
            source = "Olson and Zeckhauser 1966; Snidal 1985; size assumed")
        double publicGoods,
    @Param(
            text = "Share of the say, held by rule, from which a leader can veto a case.",
            value = 0.2,
            from = 0.1,
            to = 0.4,
            source = "Tsebelis 2002; size assumed")
        double vetoShare,
    @Param(text = "Weight of the newest case in effectiveness.", value = 0.1, from = 0.05, to = 0.2)
        double effectivenessMemory,
    @Param(
            text = "Depth gained by a case won, as a share of what is left to gain.",
            value = 0.04,
            from = 0.02,
            to = 0.06)
        double depthGain,
    @Param(
            text = "Depth lost by a case lost, as a share of the depth.",
            value = 0.03,
            from = 0.015,
            to = 0.045)
        double depthLoss,
    @Param(
            text = "Depth that fades in each round.",
            unit = "1 / round",
            value = 0.004,
            from = 0.002,
            to = 0.008)
        double depthFade,
    @Param(
            text = "Depth from which an institution is permanent.",
            value = 0.6,
            from = 0.5,
            to = 0.7)
        double permanence,
    @Param(
            text = "How fast a permanent institution loses depth, compared with one that is not.",
            value = 0.25,
            from = 0.1,
            to = 0.5,
            source = "Wallander 2000; size assumed")
        double permanentFade,
    @Param(
            text = "How much faster depth fades while the target has lapsed.",
            high = 100,
            value = 3,
            from = 1,
            to = 6,
            source = "McCalla 1996; size assumed")
        double lapsedFade,
    @Param(
            text =
                "How much full obligations multiply what a lost case costs, since a promise was broken.",
            high = 10,
            value = 1.5,
            from = 0,
            to = 3,
            source = "Abbott and Snidal 2000; Gibler 2008; size assumed")
        double breach,
    @Param(
            text = "How far a case won moves the agenda towards equal emphasis.",
            value = 0.01,
            from = 0,
            to = 0.03)
        double widening,
    @Param(
            text = "How fast politicisation follows the dominance of one side.",
            unit = "1 / round",
            value = 0.05,
            from = 0.02,
            to = 0.1)
        double politicisationPace,
    @Param(text = "Politicisation that a lost case adds.", value = 0.02, from = 0, to = 0.05)
        double politicisationLoss,
    @Param(
            text = "Mean hostility of members towards the target below which the target lapses.",
            value = 0.15,
            from = 0.1,
            to = 0.2,
            source = "Walt 1997; size assumed")
        double purposeLapse,
    @Param(
            text =
                "Mean hostility of members towards a pole from which it becomes the target of a structure that has lost its own.",
            value = 0.30,
            from = 0.25,
            to = 0.4,
            source = "McCalla 1996; size assumed")
        double purposeReturn) {}
