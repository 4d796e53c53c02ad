/**
 * Why a state chose what it chose: its ledger, the reasons in words, and what would have changed
 * it.
 */
package entente.analysis.explain;
