package entente.model.dynamics;

import entente.model.Param;

/**
 * Constants of disputes, force and war, fitted to the record of 1993–2014 and held against that of
 * 2015–2024; they act where wars do.
 */
public record WarParameters(
    @Param(
            text = "Log odds in a year that a pair without anything between it has a dispute.",
            low = -20,
            high = 20,
            value = -7.03,
            source = "own fit to MID 5.0, 1993–2014")
        double dispute,
    @Param(
            text = "What full hostility adds to them.",
            low = -20,
            high = 20,
            value = 3.5,
            from = 2.8,
            to = 4.2,
            source = "own fit to MID 5.0, 1993–2014")
        double hostility,
    @Param(
            text = "What a unit of gravity adds: weight of both against the distance between them.",
            low = -20,
            high = 20,
            value = 1,
            from = 0.9,
            to = 1.15,
            source = "own fit; Bremer 1992")
        double gravity,
    @Param(
            text = "What an open contest of full weight adds.",
            low = -20,
            high = 20,
            value = 0.85,
            from = 0.2,
            to = 1.6,
            source = "own fit; Senese and Vasquez 2008")
        double contest,
    @Param(
            text = "What joint democracy adds to the log odds of a dispute.",
            low = -20,
            high = 20,
            value = -0.5,
            from = -1,
            to = 0,
            source = "Russett and Oneal 2001; size set")
        double peaceOfDemocracies,
    @Param(
            text = "What it adds to the log odds of war where force is used.",
            low = -20,
            high = 20,
            value = -2,
            from = -3,
            to = -1,
            source = "Russett and Oneal 2001; size set")
        double warOfDemocracies,
    @Param(
            text = "What nuclear weapons on both sides add to the log odds of a dispute.",
            low = -20,
            high = 20,
            value = -0.8,
            from = -2,
            to = 0,
            source = "Jervis 1989; size set")
        double nuclearDispute,
    @Param(
            text = "What they add to the log odds of war where force is used.",
            low = -20,
            high = 20,
            value = -1,
            from = -2,
            to = 0,
            source = "own count since 1950: 3 of 69 against 32 of 262")
        double nuclearWar,
    @Param(
            text = "What a dispute of last year adds to the log odds of another.",
            low = -20,
            high = 20,
            value = 2.2,
            source = "own fit to MID 5.0, 1993–2014")
        double goesOn,
    @Param(
            text = "What force of last year adds to the log odds of a dispute.",
            low = -20,
            high = 20,
            value = 1.2,
            source = "own fit to MID 5.0, 1993–2014")
        double goesOnAfterForce,
    @Param(
            text = "Log odds that a dispute comes to force.",
            low = -20,
            high = 20,
            value = -0.67,
            source = "own fit to MID 5.0, 1993–2014")
        double force,
    @Param(
            text = "What force of last year adds to them.",
            low = -20,
            high = 20,
            value = 2.9,
            source = "own fit to MID 5.0, 1993–2014")
        double forceGoesOn,
    @Param(
            text = "What a common border adds to them.",
            low = -20,
            high = 20,
            value = 0.75,
            source = "own fit to MID 5.0, 1993–2014")
        double neighbours,
    @Param(
            text = "Log odds that force comes to war.",
            low = -20,
            high = 20,
            value = -2.73,
            from = -3.13,
            to = -2.33,
            source = "own fit to wars of 26 dead and more, 1993–2014")
        double war,
    @Param(
            text = "What full hostility adds to them.",
            low = -20,
            high = 20,
            value = 0.8,
            from = 0,
            to = 2,
            source = "set; own fit 0.4 with an error of 0.8")
        double hostilityInWar,
    @Param(
            text = "What a war within the last ten years adds.",
            low = -20,
            high = 20,
            value = 0.7,
            source = "own fit; Diehl and Goertz 2000")
        double warAgain,
    @Param(
            text =
                "What a nuclear umbrella over the weaker side takes from the log odds of war, at full credibility.",
            low = -20,
            high = 20,
            value = 1.8,
            from = 0.5,
            to = 3,
            source = "own count since 1950: 2 of 91 against 32 of 262; Fuhrmann and Sechser 2014")
        double umbrella,
    @Param(
            text = "What help that makes up for weakness adds to the log odds of a dispute.",
            low = -20,
            high = 20,
            value = -0.6,
            from = -1.6,
            to = 1,
            source = "own fit −0.8 with an error of 0.5; Johnson and Leeds 2011")
        double helpBefore,
    @Param(
            text = "What it adds to the log odds of war where force is used.",
            low = -20,
            high = 20,
            value = 0,
            from = -1.5,
            to = 1.5,
            source = "own fit 1.1 with an error of 0.8; Benson 2011")
        double helpInWar,
    @Param(
            text = "What a working link takes from the log odds of disputes and force.",
            low = -20,
            high = 20,
            value = 0.35,
            from = 0,
            to = 0.7)
        double link,
    @Param(
            text = "What full arms control takes from those of force and war, both being nuclear.",
            low = -20,
            high = 20,
            value = 0.5,
            from = 0,
            to = 1)
        double armsControl,
    @Param(
            text = "Years after which a dispute is half forgotten.",
            unit = "years",
            low = 0.1,
            high = 100,
            value = 8,
            from = 4,
            to = 16)
        double memory,
    @Param(
            text = "Chance in a round that a war ends within its first year.",
            unit = "1 / round",
            value = 0.3,
            from = 0.25,
            to = 0.35,
            source = "own count since 1946: 0.5 to 0.55 in the first year")
        double endsEarly,
    @Param(
            text = "Chance in a round that it ends later.",
            unit = "1 / round",
            value = 0.075,
            from = 0.05,
            to = 0.1,
            source = "own count since 1946: 0.25 to 0.27 a year")
        double endsLate,
    @Param(
            text = "Share of ends that are settlements.",
            value = 0.08,
            from = 0.04,
            to = 0.3,
            source = "own reading of 37 endings; Slantchev 2004")
        double settlement,
    @Param(
            text = "Share of ends that are victories, half of which close the contest.",
            value = 0.2,
            from = 0.1,
            to = 0.3,
            source = "own reading of 37 endings; Slantchev 2004")
        double victory,
    @Param(
            text = "Chance that an ally of one side joins a war, if it is the strongest of states.",
            value = 0.08,
            from = 0,
            to = 0.32,
            source = "own count of 1993–2014; Siverson and Starr 1991")
        double joining,
    @Param(
            text = "Share of wars that cost a thousand lives in a year.",
            value = 0.14,
            from = 0.06,
            to = 0.25,
            source = "own count since 1992: 6 of 44")
        double large,
    @Param(
            text = "The same between two nuclear states.",
            value = 0.03,
            from = 0,
            to = 0.14,
            source = "set; own count since 1992: none")
        double largeBothNuclear,
    @Param(
            text =
                "Chance of nuclear use in a year of war between two nuclear states; a tenth of it if one is.",
            unit = "1 / year",
            value = 0.003,
            from = 0.0003,
            to = 0.03,
            source = "set; none in 1946–2024")
        double nuclearUse) {}
