/**
 * Figures of who stands where: maps, networks, postures and moves of states, the ladder of
 * confrontation.
 */
package entente.analysis.figure.states;
