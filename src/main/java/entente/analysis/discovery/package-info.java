/**
 * Scenario discovery: in which part of the input space the cases of interest lie (Bryant and
 * Lempert 2010), by PRIM and by a classification tree.
 */
package entente.analysis.discovery;
