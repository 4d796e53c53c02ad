/**
 * From files to what is simulated: a scenario file becomes a scenario, and answers back if it
 * cannot.
 */
package entente.experiment.design;
