/**
 * Figures as SVG and PNG; drawing libraries are used by classes whose name ends in Figure, only.
 */
package entente.analysis.figure;
