package entente.experiment.game;

import java.math.BigDecimal;
import java.util.List;

/**
 * A weighted vote.
 *
 * @param title name that a reader sees
 * @param about what it is and where it comes from; may be empty
 * @param text the text of the file
 * @param names names of the members
 * @param quota weight that decides
 * @param weights their weights
 */
public record VoteFile(
    String title,
    String about,
    String text,
    List<String> names,
    BigDecimal quota,
    BigDecimal[] weights) {}
