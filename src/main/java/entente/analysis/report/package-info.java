/** The self-contained page that a reader hands on. */
package entente.analysis.report;
