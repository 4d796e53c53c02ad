/**
 * The hindcast 1992–2024 as a whole: three ways of telling a period, what is left out in turn, the
 * misses, the verdict.
 */
package entente.analysis.hindcast;
