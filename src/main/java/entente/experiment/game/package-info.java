/**
 * The files of coalition theory: actors of a landscape, players with preferences, countries that
 * may ally, weighted votes.
 */
package entente.experiment.game;
