/**
 * The files of coalition theory: actors of a landscape, players with preferences, weighted votes.
 */
package entente.experiment.game;
