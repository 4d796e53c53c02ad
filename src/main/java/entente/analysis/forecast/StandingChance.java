package entente.analysis.forecast;

/**
 * The chance that a state stands in a stance at the end of a year.
 *
 * @param state key of the state
 * @param stance index of the stance in its order
 * @param year the year
 * @param chance chance over all runs; those of one state and year sum to 1
 * @param low least chance that any set of parameters gives
 * @param high largest chance that any set gives
 */
public record StandingChance(
    String state, int stance, int year, double chance, double low, double high) {}
