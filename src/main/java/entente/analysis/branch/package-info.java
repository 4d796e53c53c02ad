/**
 * What became of a run that went on from a round with something changed: where it parts from the
 * run it came from, and which moves followed from which.
 */
package entente.analysis.branch;
