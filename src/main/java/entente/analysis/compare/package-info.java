/**
 * Comparison of scenarios on common random numbers: estimates, verdicts, winners, robustness,
 * rates.
 */
package entente.analysis.compare;
