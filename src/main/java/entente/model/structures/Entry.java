package entente.model.structures;

import entente.model.Param;
import java.util.List;

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
        int opens,
    @Param(
            text =
                "Whether a state asks first and is invited later, when conditions are met, instead of joining at once.",
            word = "false",
            source = "Schimmelfennig 2002, 2016; Vachudova 2005")
        boolean asks,
    @Param(
            text = "Regions or states that may enter; all of them if none is named.",
            word = "[]",
            source = "the structure's treaty")
        List<String> within,
    @Param(
            text = "Electoral democracy that a state needs to be invited.",
            value = 0,
            source = "Schimmelfennig 2016; size assumed")
        double democracy,
    @Param(
            text = "Whether a state has to have settled its contests over what is held by force.",
            word = "false",
            source = "NATO 1995, Study on Enlargement; Gibler 2012")
        boolean settled,
    @Param(
            text = "Electoral democracy towards which states in its regions move; 0 for none.",
            value = 0,
            source = "Vachudova 2005; size from counts")
        double standard,
    @Param(
            text = "Rounds between asking and the first invitation that can be expected.",
            unit = "rounds",
            low = 0,
            high = 400,
            value = 20)
        int waiting,
    @Param(
            text = "Share of years in which new members are taken in.",
            unit = "1 / year",
            value = 1,
            source = "counts of accessions by year")
        double admits) {}
