package entente.experiment.game;

import entente.experiment.input.Form;
import entente.experiment.input.Node;
import entente.model.Param;
import java.math.BigDecimal;

/** A file of a weighted vote as it is written. */
public record VoteTerms(
    @Param(text = "Weight that decides.", low = Double.MIN_VALUE, high = Double.MAX_VALUE)
        BigDecimal quota,
    @Param(text = "Weight of each member.") @Form("a map from a member to its weight")
        Node.Mapping weights,
    @Param(text = "Name that a reader sees.", optional = true) String name,
    @Param(text = "What it is and where it comes from.", optional = true) String about) {}
