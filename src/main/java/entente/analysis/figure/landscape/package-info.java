/** Figures of a landscape: its minima, and its configurations as camps. */
package entente.analysis.figure.landscape;
