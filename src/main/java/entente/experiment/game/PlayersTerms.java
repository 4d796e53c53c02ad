package entente.experiment.game;

import entente.experiment.input.Form;
import entente.experiment.input.Node;
import entente.model.Param;

/** A file of players as it is written: with preferences, or with affinity and sizes. */
public record PlayersTerms(
    @Param(text = "Names of the players.") @Form("a list of names") Node.Sequence players,
    @Param(text = "For each player its coalitions, best first.", optional = true) Node preferences,
    @Param(text = "For each player its size; 1 where it is left out.", optional = true) Node sizes,
    @Param(text = "What one player is worth to another, for each pair.", optional = true)
        Node affinity,
    @Param(text = "Name that a reader sees.", optional = true) String name,
    @Param(text = "What it is and where it comes from.", optional = true) String about) {}
