/** Figures of studies: grids, responses, indices of sensitivity, regret, boxes of discovery. */
package entente.analysis.figure.study;
