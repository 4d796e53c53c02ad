package entente.model.dynamics;

import java.io.Serializable;

/**
 * One line of a run's chronicle, imposed by the scenario or drawn by the model.
 *
 * @param round round in which it happened
 * @param kind word for what happened
 * @param actor index of the state that acted, or −1
 * @param target index of the state acted on, or −1
 * @param structure index of the structure concerned, or −1
 * @param vector index of the vector concerned, or −1
 * @param outcome word for how it ended; empty if there is nothing to say
 */
public record Happening(
    int round, String kind, int actor, int target, int structure, int vector, String outcome)
    implements Serializable {}
