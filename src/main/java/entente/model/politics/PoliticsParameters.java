package entente.model.politics;

import entente.model.Param;

/** Constants of governments, democracy, neutrality and contests; they act on portfolios. */
public record PoliticsParameters(
    @Param(
            text = "Chance in a year that a leader of an autocracy changes.",
            unit = "1 / year",
            value = 0.10,
            from = 0.07,
            to = 0.13,
            source = "own count over 1991–2024: 10 to 11 % below a democracy of 0.35")
        double leavesAutocracy,
    @Param(
            text = "Chance in a year that a leader of any other state changes.",
            unit = "1 / year",
            value = 0.28,
            from = 0.24,
            to = 0.31,
            source = "own count over 1991–2024: 28 to 29 % from a democracy of 0.35 on")
        double leavesDemocracy,
    @Param(
            text = "Democracy below which a state counts as an autocracy here.",
            value = 0.35,
            from = 0.3,
            to = 0.5)
        double autocracy,
    @Param(
            text = "Chance that a new leader turns the state's orientation.",
            value = 0.126,
            from = 0.10,
            to = 0.16,
            source = "own count over 1991–2024: turns in years with a change of leader")
        double turnOfNewcomer,
    @Param(
            text = "Chance in a year that a leader in office does.",
            unit = "1 / year",
            value = 0.018,
            from = 0.01,
            to = 0.025,
            source = "own count over 1991–2024: turns without a change of leader")
        double turnOfIncumbent,
    @Param(
            text = "Spread of a turn of orientation, in units of position.",
            high = 2,
            value = 0.2,
            from = 0.1,
            to = 0.3)
        double turnSpread,
    @Param(
            text =
                "Farthest that turns alone, or the walk alone, can take a state from where it stood in round 0.",
            high = 2,
            value = 0.4,
            from = 0.3,
            to = 0.6)
        double turnLimit,
    @Param(
            text = "Spread of the walk of a position in a year.",
            high = 1,
            value = 0.03,
            from = 0,
            to = 0.06,
            source = "own estimate from votes of 1992–2024: 0.057 a year, turns included")
        double walk,
    @Param(
            text = "Share of the gap to a community's standard of democracy closed in a year.",
            unit = "1 / year",
            value = 0.054,
            from = 0.03,
            to = 0.08,
            source = "own count over 1993–2008 in Europe")
        double democratisation,
    @Param(text = "Spread of the walk of democracy in a year.", value = 0.01, from = 0, to = 0.03)
        double democracyWalk,
    @Param(
            text = "Chance in a year that a policy of neutrality is given up for no reason of war.",
            unit = "1 / year",
            value = 0.01,
            from = 0.004,
            to = 0.02,
            source = "own count over 1993–2008: 5 of 252 policies ended")
        double policyLifted,
    @Param(
            text =
                "Chance in a year that a democracy next door to a pole gives it up after that pole has attacked somebody.",
            unit = "1 / year",
            value = 0.12,
            from = 0.05,
            to = 0.25,
            source = "assumed; Finland and Sweden 2022")
        double policyLiftedByAttack,
    @Param(
            text = "How long such an attack is remembered.",
            unit = "rounds",
            low = 1,
            high = 400,
            value = 16,
            from = 8,
            to = 24)
        double attackRemembered,
    @Param(
            text = "Chance in a year that neighbours begin to contest something.",
            unit = "1 / year",
            value = 0.003,
            from = 0.001,
            to = 0.006,
            source = "own count over 1992–2020")
        double contestBegins,
    @Param(
            text = "Chance in a year that a claim is settled.",
            unit = "1 / year",
            value = 0.022,
            from = 0.015,
            to = 0.03,
            source = "own count over 1992–2024")
        double claimSettled,
    @Param(
            text = "Chance in a year that a contest with shows of force is settled.",
            unit = "1 / year",
            value = 0.016,
            from = 0.01,
            to = 0.024,
            source = "own count over 1992–2024")
        double contestSettled,
    @Param(
            text = "Chance in a year that a contest over what is held by force is settled.",
            unit = "1 / year",
            value = 0.010,
            from = 0.005,
            to = 0.016,
            source = "own count over 1992–2024")
        double heldByForceSettled,
    @Param(
            text =
                "By how much a contest is likelier to be settled while the other stands between a state and what it has asked for.",
            high = 10,
            value = 2.5,
            from = 1,
            to = 4)
        double settledForEntry) {}
