/** A study file becomes a designed experiment: its factors, its points, its scenarios. */
package entente.experiment.study;
