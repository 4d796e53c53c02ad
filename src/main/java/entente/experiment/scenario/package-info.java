/**
 * A scenario file becomes a scenario, and answers back if it cannot; what may be set in one, and
 * how two differ.
 */
package entente.experiment.scenario;
