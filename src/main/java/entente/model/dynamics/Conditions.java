package entente.model.dynamics;

import entente.model.Param;

/** The order between states in round 0. */
public record Conditions(
    @Param(
            text = "Arms control in round 0: 0 none left, 1 fully in force.",
            value = 0.3,
            from = 0.1,
            to = 0.5)
        double armsControl,
    @Param(
            text = "Norms in round 0: 0 nobody keeps them, 1 everybody.",
            value = 0.5,
            from = 0.3,
            to = 0.7)
        double norms) {}
