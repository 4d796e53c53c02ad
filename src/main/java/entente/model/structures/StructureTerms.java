package entente.model.structures;

import entente.model.Param;
import java.util.List;
import java.util.Map;

/**
 * The terms of one security structure as its founders or its treaty set them.
 *
 * <p>Bloc, platform and forum are labels for regions of these terms; no rule reads the label.
 */
public record StructureTerms(
    String key,
    @Param(
            text = "Word for what kind of structure this is; shown to readers, read by no rule.",
            word = "structure")
        String label,
    @Param(text = "Name that a reader sees; the key if it is left out.", optional = true)
        String name,
    @Param(text = "Whether the structure exists at all.", word = "true") boolean present,
    @Param(
            text = "Inclusiveness: how far the structure is open to states unlike its founders.",
            value = 0.5)
        double inclusiveness,
    @Param(text = "Deterrence focus: share of the agenda aimed at deterring the target.", value = 0)
        double deterrenceFocus,
    @Param(
            text =
                "Key of the state that the structure is to deter; needed where the deterrence focus is above 0.",
            optional = true)
        String target,
    @Param(
            text = "Obligations: how binding membership is, before what the deterrence focus adds.",
            value = 0.15,
            from = 0.05,
            to = 0.3)
        double obligations,
    @Param(
            text = "How the structure goes together with others: exclusive, beside or standing.",
            word = "beside")
        Commitment commitment,
    @Param(text = "Depth in round 0: how far the structure is institutionalised.", value = 0.05)
        double depth,
    @Param(text = "Politicisation in round 0: how far the structure serves one side.", value = 0)
        double politicisation,
    @Param(text = "States that founded the structure; they are members from round 0.", word = "[]")
        List<String> founders,
    @Param(
            text = "Whether founders and leaders may leave, and so review like others.",
            word = "false")
        boolean foundersMayLeave,
    @Param(
            text =
                "Share of the say that each leader holds by rule; what is left of 1 is shared by all members.",
            word = "{}",
            source = "assumed")
        Map<String, Double> leaders,
    @Param(text = "Emphasis on each vector of security.", word = "{}") Agenda agenda,
    @Param(text = "How states are admitted.", word = "{}") Entry entry,
    @Param(
            text =
                "Whether all act together or a coalition of the willing may act: single or variable.",
            word = "single",
            source = "Gilligan 2004; Downs, Rocke and Barsoom 1998")
        Speed speed,
    @Param(
            text = "Weighted support that a case needs where all act together.",
            value = 0.6,
            from = 0.4,
            to = 0.8)
        double quota,
    @Param(text = "Full members in round 0 beside the founders.", word = "[]") List<String> members,
    @Param(text = "Observers in round 0.", word = "[]") List<String> observers,
    @Param(text = "Partners in round 0.", word = "[]") List<String> partners,
    @Param(
            text =
                "Whether it is made of promises of its leader to each member alone, so that a member's company is the leader alone.",
            word = "false",
            source = "Cha 2010")
        boolean hub,
    @Param(
            text =
                "Structures of kindred purpose: belonging to one prepares for this, and who is at odds with it is at odds with them.",
            word = "[]",
            source = "Schimmelfennig 2016; Vachudova 2005")
        List<String> kin,
    @Param(
            text =
                "States that have asked to join before round 0, with the year in which they did.",
            low = -10000,
            high = 10000,
            word = "{}")
        Map<String, Double> asked,
    @Param(
            text = "Members whose part is frozen in round 0; they are suspended.",
            word = "[]",
            source = "Hirschman 1970")
        List<String> frozen,
    @Param(
            text =
                "Year in which a member joined, for those who joined less than ten years before round 0.",
            low = -10000,
            high = 10000,
            word = "{}")
        Map<String, Double> since,
    @Param(
            text = "Obligations that full depth adds: how far consultation turns into commitment.",
            value = 0,
            source = "Abbott and Snidal 2000; size assumed")
        double ratchet,
    @Param(
            text = "Goods beyond security that only members have: a market, money, a passport.",
            value = 0,
            source = "Cornes and Sandler 1996; size assumed")
        double goods) {

  /** Returns these terms with other values of the three that shape a structure most. */
  public StructureTerms with(double inclusiveness, double deterrenceFocus, double obligations) {
    return new StructureTerms(
        key,
        label,
        name,
        present,
        inclusiveness,
        deterrenceFocus,
        target,
        obligations,
        commitment,
        depth,
        politicisation,
        founders,
        foundersMayLeave,
        leaders,
        agenda,
        entry,
        speed,
        quota,
        members,
        observers,
        partners,
        hub,
        kin,
        asked,
        frozen,
        since,
        ratchet,
        goods);
  }
}
