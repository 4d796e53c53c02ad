package entente.experiment.study;

import entente.model.Param;

/** What a search judges designs by: a measure, when it is read, and over what. */
public record SearchObjective(
    @Param(text = "Name of a measure, as stability.", optional = true) String measure,
    @Param(
            text = "maximise or minimise; the better direction of the measure if it is left out.",
            optional = true)
        Direction direction,
    @Param(text = "Round in which it is read, or end.", word = "end") String at,
    @Param(
            text =
                "mean, worst or quantile of a design's alternative settings, or of its replicates if"
                    + " there are none; or regret, how far it falls short in a setting of the best of"
                    + " the scenarios and the first generation.",
            word = "mean")
        Over over,
    @Param(
            text = "Share of the settings that may fall short, with over: quantile or regret.",
            unit = "1",
            low = 0,
            high = 1,
            value = 0.1)
        double quantile,
    @Param(
            text =
                "Lower end of the range that the hypervolume and the cells refer to; that of the"
                    + " measure, or of what the search met, if it is left out.",
            low = -1e9,
            high = 1e9,
            optional = true)
        double from,
    @Param(text = "Upper end of that range.", low = -1e9, high = 1e9, optional = true) double to,
    @Param(
            text = "How many cells the range has, with objective: diversity.",
            unit = "cells",
            low = 2,
            high = 1000,
            value = 10)
        int cells) {}
