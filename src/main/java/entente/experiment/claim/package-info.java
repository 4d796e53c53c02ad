/** A claim file becomes an experiment that can fail. */
package entente.experiment.claim;
