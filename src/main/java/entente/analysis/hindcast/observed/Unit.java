package entente.analysis.hindcast.observed;

/**
 * A state and a destination that it could have moved to, and whether it did.
 *
 * @param state key of the state
 * @param region its region
 * @param destination where it could have gone
 * @param moved whether its first move of the period went there
 * @param year year of that move; 0 if it did not
 * @param event what it moved in: entries into, or exits from, one institution on one day are one
 *     event; empty if it did not
 */
public record Unit(
    String state, String region, Stance destination, boolean moved, int year, String event) {}
