/** Figures of why: a branch, its cascade of moves, who leaves first. */
package entente.analysis.figure.explanation;
