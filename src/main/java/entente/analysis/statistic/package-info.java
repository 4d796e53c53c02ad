/**
 * Published statistics of samples: intervals, paired differences, bootstrap, survival, many tests.
 */
package entente.analysis.statistic;
