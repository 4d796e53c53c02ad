package entente.model.decisions;

import entente.model.Param;

/** Constants of review, noise and inertia in choice. */
public record ChoiceParameters(
    @Param(
            text = "Precision of choice: how sharply better scores are preferred.",
            unit = "1 / score",
            high = 1e6,
            value = 25,
            from = 10,
            to = 60,
            source = "McFadden 1974; size from trials, see decisions")
        double precision,
    @Param(
            text = "Cost of a switch to or from a structure that binds fully.",
            high = 10,
            value = 0.15,
            from = 0.05,
            to = 0.4)
        double switchingCost,
    @Param(
            text = "Mean time between two reviews of a state.",
            unit = "rounds",
            low = 1,
            high = 10000,
            value = 33,
            from = 5,
            to = 50)
        double reviewInterval,
    @Param(
            text = "Mean time after which the taste of a state for an option is drawn anew.",
            unit = "rounds",
            low = 1,
            high = 10000,
            value = 20,
            from = 4,
            to = 60)
        double tasteRenewal,
    @Param(
            text = "Size of the constants that make the observed postures of round 0 best replies.",
            value = 0.8,
            from = 0,
            to = 1,
            source = "Train 2009 (alternative-specific constants); size from trials, see decisions")
        double initialConstants,
    @Param(
            text = "Spread of the misperception of threat.",
            high = 3,
            value = 0.1,
            from = 0,
            to = 0.3,
            source = "Jervis 1976; size assumed")
        double threatNoise,
    @Param(
            text = "Spread of the misperception of help.",
            high = 3,
            value = 0.1,
            from = 0,
            to = 0.3,
            source = "Jervis 1976; size assumed")
        double helpNoise) {

  /** Returns these constants with another cost of a switch. */
  public ChoiceParameters withSwitchingCost(double switchingCost) {
    return new ChoiceParameters(
        precision,
        switchingCost,
        reviewInterval,
        tasteRenewal,
        initialConstants,
        threatNoise,
        helpNoise);
  }
}
