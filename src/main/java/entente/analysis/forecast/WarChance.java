package entente.analysis.forecast;

/**
 * The chance that a new war between two states begins in a year.
 *
 * @param a key of one state
 * @param b key of the other, after it in the order of the world
 * @param year the year
 * @param chance chance over all runs
 * @param low least chance that any set of parameters gives
 * @param high largest chance that any set gives
 */
public record WarChance(String a, String b, int year, double chance, double low, double high) {}
