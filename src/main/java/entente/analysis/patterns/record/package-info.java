/**
 * What rules on patterns read of one run: who held what at the end of each year, and what happened
 * between.
 */
package entente.analysis.patterns.record;
