package entente.model.dynamics;

import entente.model.Param;
import entente.model.decisions.ChoiceParameters;
import entente.model.decisions.SecurityParameters;
import entente.model.decisions.Weights;
import entente.model.politics.PoliticsParameters;
import entente.model.portfolio.PortfolioParameters;
import entente.model.states.HostilityParameters;
import entente.model.structures.StructureParameters;

/** All constants of the model, by the part of it that they belong to. */
public record Parameters(
    @Param(text = "How hostility of round 0 follows from facts.") HostilityParameters hostility,
    @Param(text = "Threat, protection and the contest between them.") SecurityParameters security,
    @Param(text = "What counts in a score.") Weights weights,
    @Param(text = "Review, noise and inertia.") ChoiceParameters choice,
    @Param(text = "How structures admit, act, deepen and politicise.")
        StructureParameters structures,
    @Param(text = "Crises.") CrisisParameters crises,
    @Param(text = "Hostility, trust, positions and dependence.") RelationParameters relations,
    @Param(text = "Arms control and norms.") OrderParameters order,
    @Param(text = "The ladder of confrontation.") LadderParameters ladder,
    @Param(text = "Steps of a portfolio of memberships; they act where portfolios do.")
        PortfolioParameters portfolio,
    @Param(text = "Governments, democracy, neutrality and contests; they act with portfolios.")
        PoliticsParameters politics,
    @Param(text = "Disputes, force and war; they act where wars do.") WarParameters wars) {}
