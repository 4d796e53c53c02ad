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
