/** Designs: which points of the unit cube, and what they stand for on the axes of a study. */
package entente.experiment.sampling;
