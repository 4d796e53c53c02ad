package entente.experiment.study;

import entente.model.Param;
import java.util.List;

/** What a study varies: a path, a choice between named settings, the scenario, or the future. */
public record Factor(
    String key,
    @Param(
            text = "Dotted path of what the factor sets, as structures.platform.inclusiveness.",
            optional = true)
        String path,
    @Param(text = "Levels, as they would be written in the scenario.", word = "[]")
        List<String> values,
    @Param(
            text = "Lower end of a range; that of the definition if it is left out.",
            low = -1e9,
            high = 1e9,
            optional = true)
        double from,
    @Param(
            text = "Upper end of a range; that of the definition if it is left out.",
            low = -1e9,
            high = 1e9,
            optional = true)
        double to,
    @Param(
            text = "How many levels the range has, both ends included; 0 if it is continuous.",
            unit = "levels",
            high = 100000,
            value = 0)
        int steps,
    @Param(text = "How the range is spread: linear or log.", word = "linear") Scale scale,
    @Param(text = "Levels by name, each with all that it sets.", word = "{}")
        List<FactorLevel> choices,
    @Param(text = "Scenarios as levels: shipped names or files.", word = "[]")
        List<String> scenarios,
    @Param(
            text =
                "How many alternative settings there are as levels, each drawn from the plausible range of every assumption.",
            unit = "settings",
            high = 1e9,
            value = 0)
        int futures,
    @Param(
            text =
                "Value or level while other factors are varied, with one_at_a_time; that of the"
                    + " scenario, or the first, if it is left out.",
            optional = true)
        String base,
    @Param(
            text =
                "Factors of one group are moved at once and have one index together; with morris and"
                    + " saltelli.",
            optional = true)
        String group) {}
