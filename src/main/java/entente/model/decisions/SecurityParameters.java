package entente.model.decisions;

import entente.model.Param;

/** Constants of threat, protection and the contest between them. */
public record SecurityParameters(
    @Param(
            text = "Exponent of the contest: how decisive a lead in means is.",
            low = 0.01,
            high = 10,
            value = 0.5,
            from = 0.25,
            to = 1,
            source = "Tullock 1980; size from trials, see decisions")
        double contestExponent,
    @Param(
            text = "Own means against hybrid threats of a state without vulnerability.",
            value = 0.1,
            from = 0.05,
            to = 0.2)
        double resilience,
    @Param(
            text = "Severity of a successful cyber attack, an armed one counting 1.",
            value = 0.15,
            from = 0.05,
            to = 0.3)
        double cyberSeverity,
    @Param(
            text = "Severity of a successful information campaign.",
            value = 0.10,
            from = 0.05,
            to = 0.2)
        double informationSeverity,
    @Param(
            text = "Severity of successful political interference.",
            value = 0.15,
            from = 0.05,
            to = 0.3)
        double politicalSeverity,
    @Param(text = "Severity of successful economic pressure.", value = 0.20, from = 0.1, to = 0.4)
        double economicSeverity,
    @Param(
            text = "Credibility: share of promised help that members expect to come.",
            value = 0.6,
            from = 0.22,
            to = 0.75,
            source = "Leeds, Long and Mitchell 2000; Berkemeier and Fuhrmann 2018")
        double credibility,
    @Param(
            text = "How far the structure's own record replaces that expectation.",
            value = 0.5,
            from = 0,
            to = 1,
            source = "Crescenzi, Kathman, Kleinberg and Wood 2012; size assumed")
        double credibilityLearning,
    @Param(
            text = "Share of a pole's means that helps a hedging state with full ties.",
            value = 0.2,
            from = 0,
            to = 0.6,
            source = "Kuik 2008; size assumed")
        double hedgeHelp,
    @Param(
            text = "Share of the hedging space that a full deterrence focus takes.",
            value = 0.7,
            from = 0.4,
            to = 1,
            source = "Kuik 2008; size assumed")
        double hedgingClaim,
    @Param(
            text = "Share of the threat from fellow members that binding obligations take away.",
            value = 0.7,
            from = 0.4,
            to = 0.9,
            source = "Weitsman 2004; size assumed")
        double restraint,
    @Param(
            text = "Share of the threat from fellow members that effective dialogue takes away.",
            value = 0.8,
            from = 0.3,
            to = 0.9,
            source = "Fearon 1995; Haftel 2007; size assumed")
        double reassurance) {}
