/**
 * Comparison of scenarios on shared random numbers: estimates, verdicts, winners, robustness,
 * rates.
 */
package entente.analysis.compare;
