package entente.model.structures;

import entente.model.Param;

/** How a structure admits states. */
public record Entry(
    @Param(
            text = "Who must agree to a candidate: open, majority, leaders, consensus or closed.",
            word = "majority")
        EntryRule rule,
    @Param(
            text = "Whether newcomers enter as partners and rise one status at a time.",
            word = "false",
            source = "Downs, Rocke and Barsoom 1998")
        boolean sequenced,
    @Param(
            text = "Rounds between two rises of status where entry is sequenced.",
            unit = "rounds",
            low = 1,
            high = 400,
            value = 8)
        int promotion,
    @Param(
            text = "First round in which states other than the founders may join.",
            unit = "round",
            low = 0,
            high = 4000,
            value = 0)
        int opens) {}
