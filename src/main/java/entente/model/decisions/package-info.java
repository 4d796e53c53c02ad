/** How a state scores its options and chooses, and the ledger of why. */
package entente.model.decisions;
