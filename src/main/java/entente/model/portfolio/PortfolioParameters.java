package entente.model.portfolio;

import entente.model.Param;

/** Constants of steps of a portfolio; a value is a weighted sum of terms in about [−1, 1]. */
public record PortfolioParameters(
    @Param(
            text = "Precision of a step: how sharply it follows from what it is worth.",
            unit = "1 / value",
            high = 1e6,
            value = 12,
            from = 9,
            to = 16,
            source = "Snijders 2001 (form); calibration")
        double precision,
    @Param(
            text = "Chance in a year of a step to join that is surely wanted.",
            unit = "1 / year",
            value = 0.22,
            from = 0.15,
            to = 0.4,
            source = "calibration")
        double joinRate,
    @Param(
            text = "Chance in a year of a step to leave that is surely wanted.",
            unit = "1 / year",
            value = 0.25,
            from = 0.1,
            to = 0.4)
        double leaveRate,
    @Param(
            text = "Chance in a year of a rise in status that is surely wanted.",
            unit = "1 / year",
            value = 0.033,
            from = 0.02,
            to = 0.06,
            source = "own count: observers 4.8 % a year, dialogue partners 1.4 %")
        double rankRate,
    @Param(
            text =
                "Value that joining has to reach, since joining is an effort whatever is joined.",
            high = 10,
            value = 1.7,
            from = 1.5,
            to = 1.9,
            source = "calibration")
        double entryCost,
    @Param(
            text = "Share of that cost which full inclusiveness takes away against none.",
            value = 0.5,
            from = 0.2,
            to = 0.7)
        double openness,
    @Param(
            text = "Value that staying has to reach under full obligations.",
            high = 10,
            value = 3.4,
            from = 2.8,
            to = 3.8)
        double burden,
    @Param(
            text = "Effort of leaving, so that a seat without duties is kept.",
            high = 10,
            value = 0.4,
            from = 0.2,
            to = 0.6)
        double leavingEffort,
    @Param(
            text = "Lock-in: what leaving costs where all has been sunk into a membership.",
            high = 10,
            value = 1.6,
            from = 1.2,
            to = 2,
            source = "Leeds and Savun 2007; Wallander 2000; size by calibration")
        double lockIn,
    @Param(
            text = "Share of the cost of leaving that freezing a part costs.",
            value = 1,
            from = 0.8,
            to = 1,
            source = "Hirschman 1970; size assumed")
        double freezeCost,
    @Param(text = "Weight of security gained.", high = 10, value = 1.7, from = 1, to = 2.4)
        double safety,
    @Param(
            text = "Weight of like-minded company.",
            high = 10,
            value = 0.7,
            from = 0.5,
            to = 0.85,
            source = "calibration")
        double company,
    @Param(
            text = "Weight of nearness to a member.",
            high = 10,
            value = 0.95,
            from = 0.75,
            to = 1.15,
            source = "calibration")
        double nearness,
    @Param(text = "Weight of likeness of regimes.", high = 10, value = 0.2, from = 0.1, to = 0.35)
        double regime,
    @Param(
            text = "Weight of dependence on the leaders.",
            high = 10,
            value = 0.4,
            from = 0.2,
            to = 0.6,
            source = "Hirschman 1945; size assumed")
        double tie,
    @Param(
            text = "Weight of dialogue with those one has to live with.",
            high = 10,
            value = 0.5,
            from = 0.25,
            to = 0.75)
        double dialogue,
    @Param(
            text = "Weight of a say in what is decided.",
            high = 10,
            value = 1.5,
            from = 0.5,
            to = 2.5,
            source = "Hirschman 1970; size assumed")
        double voice,
    @Param(
            text = "Weight of being prepared by a kindred structure.",
            high = 10,
            value = 0.3,
            from = 0.1,
            to = 0.5)
        double kinship,
    @Param(text = "Weight of fear of the target.", high = 10, value = 0.6, from = 0.3, to = 0.9)
        double opposition,
    @Param(
            text = "Weight of autonomy given up.",
            high = 10,
            value = 0.5,
            from = 0.2,
            to = 0.9,
            source = "Altfeld 1984; Morrow 1991; size assumed")
        double autonomy,
    @Param(
            text = "Weight of armed help that did not come.",
            high = 10,
            value = 0.35,
            from = 0.15,
            to = 0.55,
            source = "Snyder 1984; Leeds and Savun 2007; size assumed")
        double promise,
    @Param(
            text = "Weight of memberships at odds with a structure.",
            high = 10,
            value = 0.5,
            from = 0.3,
            to = 0.7)
        double camps,
    @Param(
            text = "Weight of what founders and leaders hold or contest of a state's.",
            high = 10,
            value = 0.6,
            from = 0.3,
            to = 0.9)
        double occupation,
    @Param(
            text = "Weight of dependence on the target.",
            high = 10,
            value = 0.6,
            from = 0.2,
            to = 1,
            source = "Hirschman 1945; size assumed")
        double pressure,
    @Param(
            text = "Weight of what the target offers to who keeps out.",
            high = 10,
            value = 0.6,
            unsaid = true,
            source = "Crawford 2011; Izumikawa 2013; size assumed, that of pressure")
        double wedging,
    @Param(
            text =
                "Share of the value that joining has to reach which full trust of the members takes away.",
            value = 1,
            unsaid = true,
            source = "Kydd 2001; size assumed")
        double acquaintance,
    @Param(
            text = "Distance between positions at which company is worth nothing.",
            low = 0.01,
            high = 10,
            value = 0.5,
            from = 0.35,
            to = 0.7)
        double companyWidth,
    @Param(
            text =
                "Least share of distance from the founders that counts only towards the other side.",
            value = 0.5,
            from = 0.3,
            to = 0.7)
        double direction,
    @Param(
            text = "Distance to the nearest member at which nearness falls to a third.",
            unit = "km",
            low = 1,
            high = 20000,
            value = 1000,
            from = 700,
            to = 1500,
            source = "Gleditsch and Ward 2001; size assumed")
        double nearnessDistance,
    @Param(
            text = "Dependence on the leaders, or on the poles among members, that counts in full.",
            low = 0.01,
            value = 0.5,
            from = 0.3,
            to = 0.7)
        double fullTie,
    @Param(
            text = "Obligations from which neutrality, contests and freezing matter.",
            value = 0.3,
            from = 0.2,
            to = 0.4)
        double obliging,
    @Param(
            text = "Rounds after leaving in which a state does not come back.",
            unit = "rounds",
            low = 0,
            high = 4000,
            value = 40,
            from = 20,
            to = 80)
        double awayFor,
    @Param(
            text = "Rounds between an invitation and membership.",
            unit = "rounds",
            low = 0,
            high = 400,
            value = 5,
            from = 4,
            to = 7,
            source = "own count: 1.4 years")
        double ratification,
    @Param(
            text = "Chance that a round of invitations reaches a state that is ready.",
            value = 0.8,
            from = 0.6,
            to = 1)
        double invited,
    @Param(
            text =
                "Chance in a year that a firm democracy in a kindred structure is invited out of turn.",
            unit = "1 / year",
            value = 0.4,
            from = 0.2,
            to = 0.6,
            source = "assumed; Finland and Sweden 2022")
        double outOfTurn) {}
