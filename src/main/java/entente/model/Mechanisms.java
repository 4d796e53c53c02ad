package entente.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The strength of each mechanism: 1 as the model states it, 0 switched off, −1 with its sign
 * reversed.
 *
 * <p>An experiment repeats a claim with each mechanism that states it directly off and reversed.
 */
public record Mechanisms(
    @Param(text = "States prefer like-minded company.", low = -1, value = 1) double affinity,
    @Param(text = "Dependence on its leader draws a state into a structure.", low = -1, value = 1)
        double leaderTie,
    @Param(
            text = "Obligations cost autonomy.",
            low = -1,
            value = 1,
            source = "Altfeld 1984; Morrow 1991")
        double autonomy,
    @Param(text = "Hostile fellow members entrap.", low = -1, value = 1, source = "Snyder 1984")
        double entrapment,
    @Param(
            text = "Joining a structure aimed at a pole costs those who depend on that pole.",
            low = -1,
            value = 1,
            source = "Hirschman 1945")
        double pressure,
    @Param(
            text =
                "Even ties to several poles are worth having, less so as confrontation rises or inside a structure with a target.",
            low = -1,
            value = 1,
            source = "Kuik 2008; Lim and Cooper 2015")
        double hedging,
    @Param(text = "States value dialogue with those they fear or depend on.", low = -1, value = 1)
        double dialogue,
    @Param(
            text = "Distance between positions keeps members from agreeing.",
            low = -1,
            value = 1,
            source = "Downs, Rocke and Barsoom 1998")
        double dilution,
    @Param(
            text = "A structure's own record changes what its help is believed to be worth.",
            low = -1,
            value = 1)
        double credibility,
    @Param(
            text = "A broken promise costs more the more it bound.",
            low = -1,
            value = 1,
            source = "Abbott and Snidal 2000; Gibler 2008")
        double breach,
    @Param(
            text = "A leader adds means of its own, the more the larger its share of the say.",
            low = -1,
            value = 1,
            source = "Olson and Zeckhauser 1966; Snidal 1985")
        double publicGoods,
    @Param(text = "Leaders can veto cases.", low = 0, value = 1, source = "Tsebelis 2002")
        double vetoes,
    @Param(text = "A body in which one side dominates comes to serve it.", low = -1, value = 1)
        double politicisation,
    @Param(text = "Dialogue lowers hostility among members.", low = -1, value = 1)
        double threatReduction,
    @Param(
            text = "A structure aimed at a target raises the protection of its members.",
            low = 0,
            value = 1,
            source = "Johnson and Leeds 2011; Benson 2011")
        double deterrence,
    @Param(
            text = "A structure aimed at a target raises the target's hostility.",
            low = -1,
            value = 1)
        double provocation,
    @Param(
            text = "Bound capability growing near an outsider raises its hostility.",
            low = -1,
            value = 1,
            source = "Jervis 1978; Richardson 1960")
        double dilemma,
    @Param(
            text =
                "A common structure that covers hybrid vectors keeps hybrid confrontation from turning into war.",
            low = -1,
            value = 1)
        double hybridCover,
    @Param(text = "Arms control slows climbing.", low = -1, value = 1) double armsControl,
    @Param(text = "A working link slows climbing.", low = -1, value = 1) double workingLink,
    @Param(
            text = "Structures lose and find targets; off at 0, on otherwise.",
            low = 0,
            value = 1,
            source = "McCalla 1996; Wallander 2000")
        double purpose,
    @Param(
            text =
                "States change a portfolio of memberships step by step, in place of choosing a pair of bloc and seat.",
            low = 0,
            value = 0,
            source = "Snijders 2001; Warren 2010, 2016; Kinne 2013")
        double portfolio,
    @Param(
            text = "What has been sunk into a membership holds a state in it; acts on portfolios.",
            low = -1,
            value = 1,
            source = "Leeds and Savun 2007; Wallander 2000")
        double lockIn,
    @Param(
            text = "Neutrality keeps a state from asking for obligations; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Agius and Devine 2011")
        double neutrality,
    @Param(
            text =
                "Open contests over territory bar entry, and members veto those they contest with; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Gibler 2012; NATO 1995, Study on Enlargement")
        double contests,
    @Param(
            text =
                "States ask and wait to be invited, in place of joining at once; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Schimmelfennig 2002, 2016; Vachudova 2005")
        double asking,
    @Param(
            text = "Structures take in new members in waves; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Schimmelfennig 2002; counts of accessions by year")
        double waves,
    @Param(
            text =
                "Who stands farther from the target than the founders is no less welcome; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Walt 1987; form assumed")
        double direction,
    @Param(
            text = "Nearness to a member draws a state in; acts on portfolios.",
            low = -1,
            value = 1,
            source = "Gleditsch and Ward 2001")
        double nearness,
    @Param(
            text = "Likeness of regimes draws a state in; acts on portfolios.",
            low = -1,
            value = 1,
            source = "Siverson and Emmons 1991; Lai and Reiter 2000")
        double regime,
    @Param(
            text =
                "Belonging to a structure at odds with another keeps a state out of it; acts on portfolios.",
            low = -1,
            value = 1,
            source = "Kinne 2013; form assumed")
        double camps,
    @Param(
            text = "States ask where a kindred structure has prepared them; acts on portfolios.",
            low = -1,
            value = 1,
            source = "Schimmelfennig 2016; Vachudova 2005")
        double kinship,
    @Param(
            text = "Who fears the target is drawn to a structure aimed at it; acts on portfolios.",
            low = -1,
            value = 1,
            source = "Walt 1987")
        double opposition,
    @Param(
            text =
                "Governments change, and now and then turn their orientation; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Leeds, Mattes and Vogel 2009")
        double turns,
    @Param(
            text =
                "States within reach of a demanding community become more democratic; acts on portfolios.",
            low = 0,
            value = 1,
            source = "Vachudova 2005; Schimmelfennig 2016")
        double democratisation,
    @Param(
            text =
                "Pairs dispute, fight and end their wars by their own record, in place of climbing rungs.",
            low = 0,
            value = 0,
            source = "Bremer 1992; Diehl and Goertz 2000; Slantchev 2004")
        double wars,
    @Param(
            text =
                "A nuclear state is held back from a weaker one that a nuclear ally protects; acts on wars.",
            low = -1,
            value = 1,
            source = "Huth 1988; Fuhrmann and Sechser 2014")
        double umbrella,
    @Param(
            text =
                "The target of a structure makes offers to who keeps out of it, as far as it is hostile to the members and not to who keeps out; acts on portfolios.",
            low = -1,
            value = 0,
            unsaid = true,
            source = "Crawford 2011; Izumikawa 2013")
        double wedging,
    @Param(
            text =
                "Outside neighbours of who was struck may take part in a case, and who has taken part is asked less of when it joins.",
            low = -1,
            value = 0,
            unsaid = true,
            source = "Weitsman 2014; Wolford 2015; Kydd 2001")
        double outsiders,
    @Param(
            text = "Strength of each mechanism that a jar beside the program adds, by its key.",
            source = "the class that adds it",
            low = -1,
            optional = true)
        Map<String, Double> added) {

  /** Keeps the added mechanisms in the order of their keys, so that equal models are equal. */
  public Mechanisms {
    added = Collections.unmodifiableMap(new TreeMap<>(added));
  }
}
