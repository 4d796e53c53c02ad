package entente.analysis.patterns;

import entente.model.Param;

/** A world in which patterns are looked at, as a file says it. */
public record WorldTerms(
    String key,
    @Param(text = "The scenario: a shipped name, or a file next to this one.", optional = true)
        String scenario,
    @Param(text = "How many years a run has.", unit = "years", low = 1, high = 1000) int years,
    @Param(text = "Keys of the structures that play each part.") PartTerms roles) {}
