/**
 * Figures of a comparison, or of one scenario: measures over time, differences, survival, security.
 */
package entente.analysis.figure.comparison;
