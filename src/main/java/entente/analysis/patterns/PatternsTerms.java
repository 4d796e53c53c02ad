package entente.analysis.patterns;

import entente.model.Param;
import java.util.List;

/** A file of patterns as it is written. */
public record PatternsTerms(
    @Param(text = "Name that a reader sees.", word = "") String name,
    @Param(text = "What the patterns are.", word = "") String about,
    @Param(text = "Worlds in which they are looked at, by key.", word = "{}")
        List<WorldTerms> worlds,
    @Param(text = "The patterns, by key.", word = "{}") List<PatternTerms> patterns) {}
