package entente.model.portfolio;

import java.util.List;

/**
 * What a state sees of one structure at a review of its portfolio.
 *
 * @param round round of the review
 * @param state index of the state
 * @param structure index of the structure
 * @param prospects what it might do about it, barred or not; nothing if it may not leave
 * @param asked whether it has asked and is not in yet
 * @param admission what keeps the structure from taking it in, whether or not it asks
 * @param opposite index of the state from which a contest or a veto among the bars comes; −1 if
 *     none
 * @param burden what belonging burdens it with; NaN if it is outside
 * @param sunk what leaving costs for what has been sunk into the membership; NaN if it is outside
 * @param effort what leaving costs whatever is left
 */
public record StepOutlook(
    int round,
    int state,
    int structure,
    List<Prospect> prospects,
    boolean asked,
    Bar admission,
    int opposite,
    double burden,
    double sunk,
    double effort) {}
